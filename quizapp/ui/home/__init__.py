"""The home page: one thing to do now, recent sets, and the way to add an article."""
