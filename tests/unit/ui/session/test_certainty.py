"""How sure are you: by key, mouse and screen reader, beside the answer; and what the end says of it."""

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QAccessibleActionInterface, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.session import Certainty
from quizapp.ui.session.certainty_card import CertaintyCard
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.session_page import SessionPage
from tests import seven
from tests.unit.ui.session.desk import Desk, key, named, texts
from tests.unit.ui.session.play import Played, start, start_ways


def asking(played: Played) -> Played:
    return Played(played.session.model_copy(update={"asks_certainty": True}), played.material)


@pytest.fixture
def sure_desk(qtbot: QtBot) -> Desk:
    return Desk(qtbot, asking(start()))


@pytest.mark.parametrize(
    ("letter", "certainty"),
    [
        (Qt.Key.Key_Z, Certainty.LOW),
        (Qt.Key.Key_X, Certainty.MIDDLE),
        (Qt.Key.Key_C, Certainty.HIGH),
    ],
)
def test_one_key_tells_it_beside_the_answer(sure_desk: Desk, letter: Qt.Key, certainty: Certainty) -> None:
    sure_desk.press(key(2), letter)
    assert sure_desk.choices == [], "a degree alone submits nothing"
    assert len(sure_desk.spoken) == 1, "the focus stays on the answer, so the degree is spoken"
    sure_desk.press(Qt.Key.Key_Return)
    (choice,) = sure_desk.choices
    assert (choice.given.choice, choice.certainty) == (("o1",), certainty)


@pytest.mark.parametrize(("text", "scan_code"), [("ئ", 52), ("y", 52), ("w", 52), ("z", 29)])
def test_the_keys_are_places_on_the_keyboard_as_well_as_letters(
    sure_desk: Desk, text: str, scan_code: int
) -> None:
    pressed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, scan_code, 0, 0, text)
    QApplication.sendEvent(QApplication.focusWidget() or sure_desk.page, pressed)
    assert sure_desk.page.question_view.certainty.certainty is Certainty.LOW


def test_without_it_nothing_is_checked_and_the_focus_goes_there(sure_desk: Desk) -> None:
    check = named(sure_desk.page, "Check answer")
    sure_desk.press(key(2))
    assert not check.isEnabled()
    sure_desk.press(Qt.Key.Key_Return)
    assert sure_desk.choices == []
    assert QApplication.focusWidget() is sure_desk.page.question_view.certainty.stops[0]
    assert "Say how sure you are, too." in texts(sure_desk.page)
    sure_desk.press(Qt.Key.Key_Right, Qt.Key.Key_Space)
    assert check.isEnabled()
    sure_desk.press(Qt.Key.Key_Return)
    assert [choice.certainty for choice in sure_desk.choices] == [Certainty.MIDDLE]


def test_it_can_be_changed_and_is_asked_anew_each_time(sure_desk: Desk) -> None:
    sure_desk.press(key(2), Qt.Key.Key_C, Qt.Key.Key_Z, Qt.Key.Key_Return)
    assert sure_desk.choices[-1].certainty is Certainty.LOW
    sure_desk.save()
    assert not sure_desk.page.question_view.certainty.isVisible()
    sure_desk.press(Qt.Key.Key_Return)
    row = sure_desk.page.question_view.certainty
    assert row.isVisible()
    assert row.certainty is None
    assert not any(stop.isChecked() for stop in row.stops)


def test_it_is_clicked(sure_desk: Desk) -> None:
    sure_desk.press(key(1))
    QTest.mouseClick(sure_desk.page.question_view.certainty.stops[2], Qt.MouseButton.LeftButton)
    QTest.mouseClick(named(sure_desk.page, "Check answer"), Qt.MouseButton.LeftButton)
    assert [choice.certainty for choice in sure_desk.choices] == [Certainty.HIGH]


def test_a_screen_reader_finds_three_radio_buttons_and_their_question(sure_desk: Desk) -> None:
    spoken = []
    for stop in sure_desk.page.question_view.certainty.stops:
        reached = QAccessible.queryAccessibleInterface(stop)
        assert reached is not None
        assert reached.role() == QAccessible.Role.RadioButton
        spoken.append((reached.text(QAccessible.Text.Name), reached.text(QAccessible.Text.Description)))
    assert spoken == [
        ("Guessing (key Z)", "How sure are you?"),
        ("I think so (key X)", "How sure are you?"),
        ("Sure (key C)", "How sure are you?"),
    ]
    last = QAccessible.queryAccessibleInterface(sure_desk.page.question_view.certainty.stops[2])
    assert last is not None
    last.actionInterface().doAction(QAccessibleActionInterface.toggleAction())
    assert sure_desk.page.question_view.certainty.certainty is Certainty.HIGH


def test_letters_that_are_switched_off_say_nothing(sure_desk: Desk) -> None:
    sure_desk.page.letter_keys = False
    sure_desk.press(Qt.Key.Key_C)
    row = sure_desk.page.question_view.certainty
    assert row.certainty is None
    assert row.stops[2].accessibleName() == "Sure"


def test_what_nobody_marks_asks_for_no_certainty(qtbot: QtBot) -> None:
    desk = Desk(qtbot, asking(start_ways(seven.QUESTIONS[-1])))
    assert not desk.page.question_view.certainty.isVisible()
    desk.write("cz")
    desk.press(Qt.Key.Key_Return)
    assert [(choice.given.note, choice.certainty) for choice in desk.choices] == [("cz", None)]


def test_a_session_that_does_not_ask_shows_nothing_of_it(desk: Desk) -> None:
    assert not desk.page.question_view.certainty.isVisible()
    desk.press(Qt.Key.Key_C, key(2), Qt.Key.Key_Return)
    assert [choice.certainty for choice in desk.choices] == [None]


def test_names_and_tab(qtbot: QtBot) -> None:
    page = SessionPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    played = asking(start_ways(seven.QUESTIONS[3]))
    page.show_session(played.session, played.material)
    controls = page.question_view.certainty.stops
    names = {stop.accessibleName() for stop in controls}
    assert len(names) == 3
    page.keyPressEvent(QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_X, Qt.KeyboardModifier.NoModifier, "x"))
    walked = set()
    for _press in range(30):
        now = QApplication.focusWidget()
        assert now is not None
        walked.add(now.accessibleName())
        QTest.keyClick(now, Qt.Key.Key_Tab)
    assert names & walked == {"I think so (key X)"}, "one stop: the arrows walk within"


def told(played: Played, *given: tuple[str, Certainty]) -> Played:
    for option, certainty in given:
        after = played.after((option,))
        responses = after.session.responses
        surely = responses[-1].model_copy(update={"certainty": certainty})
        session = after.session.model_copy(update={"responses": (*responses[:-1], surely)})
        played = Played(session, after.material)
    return played


def test_the_end_has_the_certainty_score_beside_the_plain_one(qtbot: QtBot) -> None:
    heard: list[str] = []
    page = EndPage(announce=lambda _widget, words: heard.append(words))
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    played = told(
        asking(start()), ("o1", Certainty.HIGH), ("o0", Certainty.MIDDLE), ("o1", Certainty.LOW)
    ).finished()
    page.show_session(played.session, played.material)
    # By hand: 3 - 2 + 1 of 3 times 3.
    said = texts(page)
    assert "Certainty score: 2 of 9" in said
    assert "of 3 right" in said
    assert "2" in said
    sentence = (
        "When you were sure, you were right 1 time out of 1. When you thought so, 0 times out of 1. "
        "When you were guessing, 1 time out of 1. "
        "These are too few answers to say how well your certainty fits."
    )
    assert sentence in said
    assert sentence in heard[-1]


def test_the_end_is_silent_on_it_where_nobody_was_asked(qtbot: QtBot, ended: Played) -> None:
    page = EndPage()
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    page.show_session(ended.session, ended.material)
    assert not any(card.isVisible() for card in page.findChildren(CertaintyCard))


def test_the_verdict_says_how_sure_one_was(qtbot: QtBot) -> None:
    desk = Desk(qtbot, asking(start()))
    desk.press(key(1), Qt.Key.Key_C, Qt.Key.Key_Return)
    played = told(asking(start()), ("o0", Certainty.HIGH))
    desk.page.show_verdict(played.session)
    assert "How sure you were: Sure." in desk.spoken[-1]
    assert any("How sure you were: Sure." in words for words in texts(desk.page))
