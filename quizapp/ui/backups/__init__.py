"""Backups, earlier states and damaged files, as the window shows them."""
