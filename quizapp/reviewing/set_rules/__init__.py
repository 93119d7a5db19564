"""The rules on a set as a whole, by theme: what no question shows alone."""
