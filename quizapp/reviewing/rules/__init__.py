"""The rules by theme; ids and reasons are those of Haladyna, Downing and Rodriguez (2002) and of our own list."""
