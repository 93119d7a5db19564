"""The part of the form that depends on how a question is answered: one editor for each interaction."""

from quizapp.model.question import Question
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.ui.editor.answering.choice import ChoiceAnswers
from quizapp.ui.editor.answering.editor import AnswersEditor
from quizapp.ui.editor.answering.matching import MatchingAnswers
from quizapp.ui.editor.answering.ordering import OrderingAnswers
from quizapp.ui.editor.answering.reflection import ReflectionAnswers
from quizapp.ui.editor.answering.selection import SelectionAnswers
from quizapp.ui.editor.answering.several import SeveralAnswers
from quizapp.ui.editor.answering.verdict import VerdictAnswers

__all__ = ["AnswersEditor", "answers_editor", "fits"]

_EDITORS: dict[Interaction, type[AnswersEditor]] = {
    Interaction.CHOICE: ChoiceAnswers,
    Interaction.SEVERAL: SeveralAnswers,
    Interaction.VERDICT: VerdictAnswers,
    Interaction.MATCHING: MatchingAnswers,
    Interaction.ORDERING: OrderingAnswers,
    Interaction.SELECTION: SelectionAnswers,
    Interaction.REFLECTION: ReflectionAnswers,
}


def answers_editor(question: Question) -> AnswersEditor:
    """Return a new editor for the answers of `question`."""
    return _EDITORS[interaction_of(question)]()


def fits(editor: AnswersEditor, question: Question) -> bool:
    """Tell whether `editor` can show `question`."""
    return type(editor) is _EDITORS[interaction_of(question)]
