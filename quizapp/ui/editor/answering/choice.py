"""The answers of a choice question, one of which is right."""

from PySide6.QtCore import Qt
from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model import editing
from quizapp.model.question import MultipleChoiceQuestion
from quizapp.ui.editor.answering.option_rows import OptionRows
from quizapp.ui.editor.edits import Edit


class ChoiceAnswers(OptionRows):
    """One row an option, numbered by radio buttons."""

    @property
    @override
    def hint(self) -> str:
        return _("The number marks the right one")

    @override
    def _press_key(self, option_id: str) -> None:
        question = self._question
        if question is not None and not isinstance(question, MultipleChoiceQuestion):
            # Translators: what the history of undo calls it.
            title = N_("Another right answer")
            self.edited.emit(Edit(editing.with_key(question, option_id), "key", title))
            for row in self.rows:  # where it was the key already, nothing comes back
                row.key.setChecked(row.option_id in (self._question or question).right_options)

    @override
    def _let_tab_reach(self) -> None:
        # As in any group of which one is chosen: arrows go on from it.
        chosen = next((row for row in self.rows if row.key.isChecked()), self.rows[0] if self.rows else None)
        for row in self.rows:
            policy = Qt.FocusPolicy.StrongFocus if row is chosen else Qt.FocusPolicy.ClickFocus
            row.key.setFocusPolicy(policy)
