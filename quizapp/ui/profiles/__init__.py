"""Profiles as they are named and chosen: words, the dialog that makes or changes one, the colours to choose from."""
