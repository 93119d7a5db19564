"""How a person answers each question of the set with one of each interaction, by keys alone."""

from PySide6.QtCore import Qt

from quizapp.model.question import Option, Question
from quizapp.ui.session.answers.matching import MatchingAnswers
from quizapp.ui.session.answers.ordering import OrderingAnswers
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.journeys.stage import CTRL, Stage

ENTER, DOWN, RIGHT = Qt.Key.Key_Return, Qt.Key.Key_Down, Qt.Key.Key_Right
SHIFT = Qt.KeyboardModifier.ShiftModifier
ALT = Qt.KeyboardModifier.AltModifier


def question_shown(page: SessionPage) -> Question:
    """Return the question that is asked."""
    return next(each for each in seven.QUESTIONS if each.stem in page.question_view.stem)


def give(stage: Stage) -> None:
    """Answer what is asked right, where there is such a thing, and do not check it."""
    page = stage.on(SessionPage)
    question = question_shown(page)
    area = page.question_view.answers
    match question.interaction:
        case "choice" | "true_false" | "multiple_choice":
            right = {question.option(each).text for each in question.right_options}
            for number, card in enumerate(area.cards, start=1):
                if card.label in right:
                    stage.press(digit(number))
        case "matching":
            assert isinstance(area, MatchingAnswers)
            for row in area.rows:
                assert row.hasFocus()
                wanted = dict(question.key)[_id(question.prompts, row.prompt)]
                number = [card.label for card in area.bank].index(question.option(wanted).text) + 1
                stage.press(digit(number), DOWN)
        case "ordering":
            assert isinstance(area, OrderingAnswers)
            _put_in_order(stage, area, [question.option(each).text for each in question.key])
        case "selection":
            # The third paragraph begins with the fifth sentence; the first of its words are the answer.
            for _sentence in range(5):
                stage.press(RIGHT, modifiers=CTRL)
        case "reflection":
            stage.press(Qt.Key.Key_M, Qt.Key.Key_E)


def _put_in_order(stage: Stage, area: OrderingAnswers, wanted: list[str]) -> None:
    for place, text in enumerate(wanted):
        while area.rows[place].label != text:
            at = [row.label for row in area.rows].index(text)
            while not area.rows[at].hasFocus():
                here = next(number for number, row in enumerate(area.rows) if row.hasFocus())
                stage.press(DOWN if here < at else Qt.Key.Key_Up)
            stage.press(Qt.Key.Key_Up, modifiers=ALT)


def digit(number: int) -> Qt.Key:
    """Return the key of a number."""
    return Qt.Key(Qt.Key.Key_0 + number)


def _id(options: tuple[Option, ...], text: str) -> str:
    return next(option.id for option in options if option.text == text)
