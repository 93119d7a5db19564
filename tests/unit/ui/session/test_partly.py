"""What is right in part, and what is not counted: on the end page, in the strip, when it is resumed and replayed."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.answering import Given, Standing
from quizapp.model.question import Question
from quizapp.model.session import missed
from quizapp.ui.answer_lines import answer_lines
from quizapp.ui.components.progress_strip import ProgressStrip, Step
from quizapp.ui.session.answer_button import AnswerButton
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.replay_page import ReplayPage
from quizapp.ui.session.results import skill_scores, steps
from quizapp.ui.session.verdict_header import VerdictSign
from tests import seven
from tests.unit.ui.session.desk import Desk, texts
from tests.unit.ui.session.play import Played, start_ways
from tests.unit.ui.session.ways import GIVEN


@pytest.fixture
def seven_ended() -> Played:
    """All seven answered."""
    played = start_ways()
    for question in seven.QUESTIONS:
        played = played.after(GIVEN[question.interaction])
    return played.finished()


def show(qtbot: QtBot, page: QWidget) -> None:
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()


def test_the_steps_tell_all_four(seven_ended: Played) -> None:
    assert steps(seven_ended.session, None) == (
        Step.WRONG,
        Step.PARTLY,
        Step.RIGHT,
        Step.PARTLY,
        Step.PARTLY,
        Step.RIGHT,
        Step.UNSCORED,
    )


def test_the_strip_counts_them_in_words(qtbot: QtBot, seven_ended: Played) -> None:
    strip = ProgressStrip(steps(seven_ended.session, None))
    qtbot.addWidget(strip)
    assert strip.accessibleDescription() == "2 right, 3 partly right, 1 wrong, 0 to go"
    assert strip.value() == 7


def test_every_standing_has_a_shape_of_its_own_in_grey(qtbot: QtBot) -> None:
    pictures = []
    for standing in Standing:
        sign = VerdictSign()
        qtbot.addWidget(sign)
        sign.show_standing(standing)
        sign.resize(sign.sizeHint())
        image = sign.grab().toImage()
        pictures.append(image.convertToFormat(image.Format.Format_Mono))
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])


def test_the_strip_s_steps_look_different_in_grey(qtbot: QtBot) -> None:
    pictures = []
    for step in Step:
        strip = ProgressStrip([step])
        qtbot.addWidget(strip)
        strip.resize(80, 12)
        image = strip.grab().toImage()
        pictures.append(image.convertToFormat(image.Format.Format_Grayscale8))
    assert all(one != other for at, one in enumerate(pictures) for other in pictures[at + 1 :])


def test_the_end_counts_points_and_leaves_out_what_is_not_scored(qtbot: QtBot, seven_ended: Played) -> None:
    page = EndPage(announce=lambda _widget, _message: None)
    show(qtbot, page)
    page.show_session(seven_ended.session, seven_ended.material)
    # Worked out: 1/3 of several, 1 verdict, 1/3 of three pairs, 5/6 of an order, and of the words 2 * 6 / (6 + 9).
    assert seven_ended.session.score == pytest.approx(1 / 3 + 1 + 1 / 3 + 5 / 6 + 12 / 15)
    shown = texts(page)
    assert "3.3" in shown
    assert "of 6 points" in shown
    assert "2 right, 3 partly right. 1 is not counted." in shown
    names = [button.accessibleName() for button in page.findChildren(AnswerButton)]
    assert names[1] == "Question 2, partly right: Which of these sources does the article name?"
    assert names[6] == "Question 7, not counted: Whose voice is missing from this article?"
    assert missed(seven_ended.session) == (0, 1, 3, 4)
    assert seven.REFLECTION.skill not in {
        score.skill for score in skill_scores(seven_ended.session, seven_ended.material)
    }


def test_a_session_all_right_still_says_so_and_what_was_not_counted(qtbot: QtBot) -> None:
    played = start_ways(seven.CHOICE, seven.REFLECTION).after(("radio",)).after(Given()).finished()
    page = EndPage(announce=lambda _widget, _message: None)
    show(qtbot, page)
    page.show_session(played.session, played.material)
    assert "of 1 right" in texts(page)
    assert "Every answer right. 1 is not counted." in texts(page)


def test_a_session_of_reflections_alone_has_no_score_to_praise(qtbot: QtBot) -> None:
    played = start_ways(seven.REFLECTION).after(Given(note="x")).finished()
    page = EndPage(announce=lambda _widget, _message: None)
    show(qtbot, page)
    page.show_session(played.session, played.material)
    assert "1 is not counted." in texts(page)
    assert not any("Every answer right" in text for text in texts(page))


@pytest.mark.parametrize("question", seven.QUESTIONS, ids=lambda question: question.interaction)
def test_every_answer_is_replayed_as_it_was_given(qtbot: QtBot, question: Question) -> None:
    given = GIVEN[question.interaction]
    desk = Desk(qtbot, start_ways(question))
    desk.played = desk.played.after(given)
    desk.page.show_verdict(desk.played.session)
    revealed = [text for text in texts(desk.page.question_view) if text]
    page = ReplayPage()
    show(qtbot, page)
    page.show_place(desk.played.session, desk.played.material, 0)
    assert [text for text in texts(page.question_view) if text] == revealed
    assert page.question_view.spoken() == desk.spoken[-1]


def test_it_resumes_after_each_way_of_answering(qtbot: QtBot) -> None:
    played = start_ways()
    for number, question in enumerate(seven.QUESTIONS, start=1):
        desk = Desk(qtbot, played)
        assert desk.page.top_bar.place.startswith(f"Question {number} of 7")
        assert question.stem in texts(desk.page)
        assert desk.page.question_view.given.choice == (
            played.session.asked[number - 1].options if question.interaction == "ordering" else ()
        )
        desk.page.hide()
        played = played.after(GIVEN[question.interaction])


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        (seven.CHOICE, [(False, "The Lowen Mail"), (True, "Radio Fen")]),
        (
            seven.MATCHING,
            [
                (False, "Harbour Lines – The last check he saw was in March"),
                (True, "Harbour Lines – Every inspection was carried out in time"),
                (False, "A dock worker – Every inspection was carried out in time"),
                (True, "A dock worker – The last check he saw was in March"),
            ],
        ),
        (
            seven.SELECTION,
            [
                (False, "that it had skipped any inspection"),
                (True, "Harbour Lines denied that it had skipped any inspection"),
            ],
        ),
    ],
    ids=lambda value: getattr(value, "interaction", ""),
)
def test_an_answer_in_lines(question: Question, lines: list[tuple[bool, str]]) -> None:
    assert answer_lines(question, GIVEN[question.interaction], seven.article()) == lines


def test_an_order_is_one_line_each() -> None:
    mine, right = answer_lines(seven.ORDERING, GIVEN["ordering"], seven.article())
    assert mine.text.startswith(
        "A crack is found in the hull → The mayor accuses the operator → The ministry"
    )
    assert right.text.endswith("→ The operator denies the charge → The ministry announces an engineer")
    assert mine.spoken.startswith("Your answer: A crack")
