"""The library page: every question set, found, played, renamed, copied, given away and deleted from one list."""
