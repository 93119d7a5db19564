"""The import page: an article goes in, a question set comes out."""
