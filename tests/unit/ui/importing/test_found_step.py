"""What was found, told before any question is written, and the way on and back from there."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.pipeline import Built
from quizapp.ui import jobs
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from tests import samples
from tests.unit.ui.importing.pages import Builder, find, nothing


def test_what_was_found_is_told_before_any_question_is_written(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    find(qtbot, page)
    assert page.discovery.counts() == ("3 sources", "3 claims", "1 denial", "0 doubts", "1 outlet")
    assert page.discovery.sources.rows() == (
        "All sources, 3 claims",
        "Tomas Reyle, 1 claim",
        "Dana Whitlock, 1 claim",
        "The builder, 1 claim · 1 denial",
    )
    assert page.article.isVisible()
    assert len(page.article.marks) == 9
    assert page.discovery.write.hasFocus()
    assert builder.written == []


def test_enter_goes_on_to_the_questions_from_wherever_it_is_pressed(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    for control in (page.discovery.write, page.article, page.discovery.sources):
        find(qtbot, page)
        focus = page.discovery.sources.first() if control is page.discovery.sources else control
        assert focus is not None
        focus.setFocus()
        with qtbot.waitSignal(page.built) as caught:
            QTest.keyClick(focus, Qt.Key.Key_Return)
        assert caught.args == [Built(samples.graph(), samples.question_set())]
        page.show_result(samples.question_set())
    assert len(builder.written) == 3


def test_a_source_that_is_chosen_has_its_words_marked(qtbot: QtBot, page: ImportPage) -> None:
    find(qtbot, page)
    first = page.discovery.sources.first()
    assert first is not None
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down)
    said = [mark.span.of(samples.TEXT) for mark in page.article.marks]
    assert said == ["No such letter reached us", "Tomas Reyle", "told"]
    QTest.keyClick(QApplication.focusWidget() or first, Qt.Key.Key_Up)
    assert len(page.article.marks) == 9


def test_where_nobody_is_quoted_it_says_what_to_do_instead(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    builder.graph = nothing()
    find(qtbot, page)
    assert page.discovery.sentence().startswith("Nobody is quoted here The article quotes and cites nobody")
    assert page.discovery.write.isHidden()
    assert page.discovery.another.hasFocus()
    with qtbot.assertNotEmitted(page.built):
        page.write()
    with qtbot.waitSignal(page.by_hand) as caught:
        page.discovery.by_hand.click()
    assert caught.args is not None
    (blank,) = caught.args
    assert blank.graph == builder.graph
    assert blank.question_set.questions == ()
    assert blank.question_set.article.text == samples.TEXT


def test_where_little_was_found_it_says_so_and_lets_one_go_on(qtbot: QtBot, page: ImportPage) -> None:
    find(qtbot, page)
    assert page.discovery.advises
    assert page.discovery.by_hand.isVisible()
    assert page.discovery.write.isVisible()


def test_where_much_was_found_there_is_no_advice(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    graph = samples.graph()
    builder.graph = graph.model_copy(update={"attributions": graph.attributions * 2})
    find(qtbot, page)
    assert not page.discovery.advises
    assert page.discovery.by_hand.isHidden()


def test_too_little_for_a_question_is_said_where_it_was_found(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    builder.made = UserError("Too little is certain.")
    find(qtbot, page)
    page.write()
    qtbot.waitUntil(lambda: page.discovery.finding.sentence == "Too little is certain.")
    assert page.state is State.FOUND
    assert page.discovery.by_hand.isVisible()


def test_a_fault_of_the_writing_goes_to_the_window_and_what_was_found_stays(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    builder.made = RuntimeError("a fault")
    find(qtbot, page)
    with qtbot.waitSignal(page.crashed):
        page.write()
    assert page.state is State.FOUND


def test_escape_goes_back_a_step_and_the_same_text_is_not_read_again(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    find(qtbot, page)
    with qtbot.assertNotEmitted(page.left):
        QTest.keyClick(page.discovery.write, Qt.Key.Key_Escape)
    assert page.state is State.ENTERING
    assert page.text.text() == samples.TEXT
    QTest.keyClick(page.form.make, Qt.Key.Key_Return)
    assert page.discovery.write.hasFocus()
    assert len(builder.articles) == 1


def test_a_text_that_was_changed_is_read_again(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    find(qtbot, page)
    page.discovery.change.click()
    assert page.text.hasFocus()
    assert not page.text.isReadOnly()
    QTest.keyClicks(page.text, "Well. ")
    with qtbot.waitSignal(page.discovered):
        page.submit()
    assert [article.text for article in builder.articles] == [samples.TEXT, f"Well. {samples.TEXT}"]


def test_writing_that_takes_its_time_shows_how_far_it_is_and_can_be_stopped(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    find(qtbot, page)
    builder.hold = True
    page.write()
    assert page.discovery.isVisible(), "what takes no time does not flash by"
    qtbot.waitUntil(page.progress.isVisible)
    assert page.progress.cancel.hasFocus()
    assert page.progress.states()[-1] == "Writing questions: under way"
    with qtbot.assertNotEmitted(page.built):
        QTest.keyClick(page.progress.cancel, Qt.Key.Key_Escape)
        builder.go_on.set()
        qtbot.waitUntil(lambda: jobs.running() == 0)
    assert page.state is State.FOUND
    assert page.discovery.write.hasFocus()
