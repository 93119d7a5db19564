"""The kinds of question, one file each; they do not know one another."""
