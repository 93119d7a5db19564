"""The answers of a question of which several are right."""

from typing_extensions import override

from quizapp.i18n import N_, _
from quizapp.model import keying
from quizapp.model.question import MultipleChoiceQuestion
from quizapp.ui.editor.answering.key_switch import KeyCheck, KeySwitch
from quizapp.ui.editor.answering.option_rows import OptionRows
from quizapp.ui.editor.edits import Edit


class SeveralAnswers(OptionRows):
    """One row an option, numbered by check boxes, at each of which the Tab key stops."""

    @property
    @override
    def hint(self) -> str:
        return _("The numbers mark the right ones")

    @override
    def _key(self, number: int) -> KeySwitch:
        return KeyCheck(number)

    @override
    def _press_key(self, option_id: str) -> None:
        question = self._question
        if isinstance(question, MultipleChoiceQuestion):
            right = option_id not in question.right_options
            # Translators: what the history of undo calls it.
            title = N_("Other right answers")
            self.edited.emit(Edit(keying.with_right(question, option_id, right=right), "key", title))
