"""Having the article read: the keys that begin it, its progress, stopping it, what refuses it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.ui import jobs
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from tests import samples
from tests.unit.ui.importing.pages import Builder


def test_what_was_entered_overrules_front_matter(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    page.take_text(f"---\ntitle: In the file\noutlet: The Velmar Courier\n---\n{samples.TEXT}")
    page.form.fields["title"].set_text("Entered")
    with qtbot.waitSignal(page.discovered):
        page.submit()
    (article,) = builder.articles
    assert (article.title, article.outlet, article.text) == ("Entered", "The Velmar Courier", samples.TEXT)


def test_enter_on_the_button_has_the_article_read(qtbot: QtBot, page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    assert page.form.make.hasFocus()
    with qtbot.waitSignal(page.discovered):
        QTest.keyClick(page.form.make, Qt.Key.Key_Return)


def test_ctrl_enter_in_the_text_has_the_article_read(qtbot: QtBot, page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    with qtbot.waitSignal(page.discovered):
        QTest.keyClick(page.text, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def test_the_text_cannot_be_changed_while_it_is_read(page: ImportPage, builder: Builder) -> None:
    builder.hold = True
    page.take_text(samples.TEXT)
    page.submit()
    assert page.state is State.READING
    assert page.text.isReadOnly()


def test_escape_stops_the_work_and_keeps_the_text(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    builder.hold = True
    page.take_text(samples.TEXT)
    page.submit()
    assert builder.started.wait(5)
    with qtbot.assertNotEmitted(page.left):
        QTest.keyClick(page.progress.cancel, Qt.Key.Key_Escape)
    assert page.state is State.ENTERING
    assert page.text.text() == samples.TEXT
    assert page.form.make.hasFocus()
    with qtbot.assertNotEmitted(page.discovered):
        builder.go_on.set()
        qtbot.waitUntil(lambda: jobs.running() == 0)


def test_escape_leaves_when_nothing_is_under_way(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.text, Qt.Key.Key_Escape)


def test_what_the_pipeline_refuses_is_said_beside_the_text(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    builder.graph = UserError("Nobody is quoted in this article.")
    page.take_text(samples.TEXT)
    page.submit()
    qtbot.waitUntil(lambda: page.finding.sentence == "Nobody is quoted in this article.")
    assert page.state is State.ENTERING
    assert page.text.text() == samples.TEXT


def test_any_other_failure_goes_to_the_window(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    builder.graph = RuntimeError("a fault")
    page.take_text(samples.TEXT)
    with qtbot.waitSignal(page.crashed) as caught:
        page.submit()
    assert caught.args == [builder.graph]
    assert page.text.text() == samples.TEXT


def test_progress_is_shown_as_it_comes(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    builder.hold = True
    page.take_text(samples.TEXT)
    page.submit()
    qtbot.waitUntil(lambda: page.progress.share > 0.4)
    assert page.progress.share < 0.6
    assert page.progress.states() == (
        "Reading the text: done",
        "Finding who said what: under way",
        "Writing questions: to come",
    )


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("place", ["button", "text", "field"])
def test_ctrl_enter_has_the_article_read_wherever_the_focus_is(
    qtbot: QtBot, page: ImportPage, key: Qt.Key, place: str
) -> None:
    page.take_text(samples.TEXT)
    control = {"button": page.form.make, "text": page.text, "field": page.form.fields["title"].line}[place]
    control.setFocus()
    keypad = Qt.KeyboardModifier.KeypadModifier if key == Qt.Key.Key_Enter else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(page.discovered):
        QTest.keyClick(control, key, Qt.KeyboardModifier.ControlModifier | keypad)
    assert page.text.text() == samples.TEXT


def test_the_key_of_the_button_is_shown_in_a_small_window(page: ImportPage) -> None:
    page.resize(900, 540)
    QApplication.processEvents()
    assert page.form.make.width() >= page.form.make.sizeHint().width()
