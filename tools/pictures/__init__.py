"""Pictures of every page of the window, in every look: what `tools/screenshots.py` is made of."""
