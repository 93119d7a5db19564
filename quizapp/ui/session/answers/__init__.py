"""The ways of answering, one module each: `answers_to` makes the one that a question needs."""

from collections.abc import Sequence

from quizapp.model.article import Article
from quizapp.model.question import (
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
    TrueFalseQuestion,
)
from quizapp.ui.session.answers.area import AnswerArea
from quizapp.ui.session.answers.choice import ChoiceAnswers
from quizapp.ui.session.answers.matching import MatchingAnswers
from quizapp.ui.session.answers.ordering import OrderingAnswers
from quizapp.ui.session.answers.reflecting import ReflectingAnswers
from quizapp.ui.session.answers.selecting import SelectingAnswers
from quizapp.ui.session.answers.several import SeveralAnswers
from quizapp.ui.session.answers.verdicts import VerdictAnswers


def answers_to(question: Question, order: Sequence[str], article: Article) -> AnswerArea:
    """Return what answers `question`, its options (ids) in `order`, nothing given."""
    match question:
        case ChoiceQuestion():
            return ChoiceAnswers(question, order)
        case MultipleChoiceQuestion():
            return SeveralAnswers(question, order)
        case TrueFalseQuestion():
            return VerdictAnswers(question, order)
        case MatchingQuestion():
            return MatchingAnswers(question, order)
        case OrderingQuestion():
            return OrderingAnswers(question, order)
        case SelectionQuestion():
            return SelectingAnswers(question, article)
        case ReflectionQuestion():
            return ReflectingAnswers()
