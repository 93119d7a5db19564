"""Who Said What: quizzes on who claimed, denied and reported what in a news article."""

__version__ = "0.1.0"
