"""The editor: the questions of a set, the form of one of them, and its article to take the evidence from.

`page.EditorPage` takes a `QuestionSet` and gives it back by its signal `changed`; it stores nothing. Every change is
one `edited_set.Step` (the set before, the set after), so that there is one history of undo for all of it. Widgets
never change a question: they emit the question as it should be, and show what comes back.

To add a way of answering, write its answers editor and add a branch to `answers` and `preview`: mypy names the places.
"""
