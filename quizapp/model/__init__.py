"""Frozen values and pure functions. No input or output, no clock, no randomness of its own."""
