"""The history page: every finished session, each opening its replay."""
