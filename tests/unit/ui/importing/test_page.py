"""The import page: every character kept, faults said beside the text, work that can be stopped."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.model.article import Article
from quizapp.pipeline import Built, Step
from quizapp.ui import jobs
from quizapp.ui.importing.page import ImportPage, State
from quizapp.ui.importing.text_box import MAX_SHOWN
from tests import samples

UNUSUAL = "No\xa0break, a line\u2028separator, \U0001f680 and e\u0301, \u200fعربي\tend"


class Builder:
    """Builds what it is told to; `hold` makes it wait for `go_on` in the middle."""

    def __init__(self) -> None:
        self.outcome: Built | Exception = samples.built()
        self.articles: list[Article] = []
        self.started, self.go_on = threading.Event(), threading.Event()
        self.hold = False

    def __call__(self, article: Article, on_progress: Callable[[Step, float], None]) -> Built:
        self.articles.append(article)
        on_progress(Step.READING, 0)
        on_progress(Step.EXTRACTING, 0.5)
        self.started.set()
        if self.hold:
            self.go_on.wait(10)
        on_progress(Step.GENERATING, 1)
        if isinstance(self.outcome, Exception):
            raise self.outcome
        return self.outcome


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def page(qtbot: QtBot, builder: Builder) -> Iterator[ImportPage]:
    page = ImportPage(builder)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    page.activateWindow()
    yield page
    builder.go_on.set()
    assert jobs.close()


def test_every_character_of_a_pasted_text_is_kept(page: ImportPage) -> None:
    page.take_text(f"One.\n\n{UNUSUAL}")
    assert page.text.text() == f"One.\n\n{UNUSUAL}"


def test_the_markup_that_a_browser_copies_is_never_taken(page: ImportPage) -> None:
    mime = QMimeData()
    mime.setHtml("<h1>Headline</h1><script>alert(1)</script>")
    mime.setText(f"Headline\r\n{UNUSUAL}")
    QGuiApplication.clipboard().setMimeData(mime)
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.text.text() == f"Headline\n{UNUSUAL}"


def test_empty_text_is_refused_beside_the_field_and_the_fields_stay(
    page: ImportPage, builder: Builder
) -> None:
    page.form.fields["title"].set_text("A title")
    page.submit()
    assert "no text to read" in page.finding.sentence
    assert page.finding.isVisible()
    assert page.text.hasFocus()
    assert page.form.fields["title"].text() == "A title"
    assert builder.articles == []


def test_typing_takes_the_finding_away(page: ImportPage) -> None:
    page.submit()
    QTest.keyClicks(page.text, "words")
    assert page.finding.sentence == ""
    assert page.finding.isHidden()


def test_a_text_far_too_long_is_refused_and_what_was_there_stays(page: ImportPage) -> None:
    page.take_text("What was there.")
    page.take_text("x" * (MAX_SHOWN + 1))
    assert page.text.text() == "What was there."
    assert "far longer than one article" in page.finding.sentence


def test_what_was_entered_overrules_front_matter(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    page.take_text(f"---\ntitle: In the file\noutlet: The Velmar Courier\n---\n{samples.TEXT}")
    page.form.fields["title"].set_text("Entered")
    with qtbot.waitSignal(page.built):
        page.submit()
    (article,) = builder.articles
    assert (article.title, article.outlet, article.text) == ("Entered", "The Velmar Courier", samples.TEXT)


def test_enter_on_the_button_makes_questions(qtbot: QtBot, page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    assert page.form.make.hasFocus()
    with qtbot.waitSignal(page.built):
        QTest.keyClick(page.form.make, Qt.Key.Key_Return)


def test_ctrl_enter_in_the_text_makes_questions(qtbot: QtBot, page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    with qtbot.waitSignal(page.built):
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
    with qtbot.assertNotEmitted(page.built):
        builder.go_on.set()
        qtbot.waitUntil(lambda: jobs.running() == 0)


def test_escape_leaves_when_nothing_is_under_way(qtbot: QtBot, page: ImportPage) -> None:
    with qtbot.waitSignal(page.left):
        QTest.keyClick(page.text, Qt.Key.Key_Escape)


def test_what_the_pipeline_refuses_is_said_beside_the_text(
    qtbot: QtBot, page: ImportPage, builder: Builder
) -> None:
    builder.outcome = UserError("Nobody is quoted in this article.")
    page.take_text(samples.TEXT)
    page.submit()
    qtbot.waitUntil(lambda: page.finding.sentence == "Nobody is quoted in this article.")
    assert page.state is State.ENTERING
    assert page.text.text() == samples.TEXT


def test_any_other_failure_goes_to_the_window(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    builder.outcome = RuntimeError("a fault")
    page.take_text(samples.TEXT)
    with qtbot.waitSignal(page.crashed) as caught:
        page.submit()
    assert caught.args == [builder.outcome]
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


def test_the_result_tells_the_counts_and_starts_the_quiz(qtbot: QtBot, page: ImportPage) -> None:
    built = samples.built(ready=6, review=2)
    page.show_result(built.question_set, built.graph)
    assert page.result.sentence().startswith("6 questions are ready 2 more should be looked at")
    assert page.result.counts() == ("3 sources", "3 cues", "3 claims", "1 denial", "1 outlet")
    assert page.result.start.hasFocus()
    assert not page.result.advises
    assert page.article.isVisible()
    assert len(page.article.marks) == 9
    with qtbot.waitSignal(page.play) as caught:
        QTest.keyClick(page.result.start, Qt.Key.Key_Return)
    assert caught.args == ["set-1"]


def test_when_little_was_found_it_says_what_helps(page: ImportPage) -> None:
    built = samples.built(ready=1, review=0)
    page.show_result(built.question_set, built.graph)
    assert page.result.advises


def test_without_a_ready_question_there_is_nothing_to_start(page: ImportPage) -> None:
    built = samples.built(ready=0, review=3)
    page.show_result(built.question_set, built.graph)
    assert page.result.start.isHidden()
    assert page.result.review.hasFocus()


def test_another_article_begins_with_an_empty_page(page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    page.form.fields["outlet"].set_text("The Velmar Courier")
    built = samples.built()
    page.show_result(built.question_set, built.graph)
    page.result.another.click()
    assert page.text.text() == ""
    assert page.form.fields["outlet"].text() == ""
    assert page.text.hasFocus()


def test_a_text_pasted_after_a_result_is_another_article(page: ImportPage) -> None:
    page.form.fields["title"].set_text("The one before")
    built = samples.built()
    page.show_result(built.question_set, built.graph)
    page.take_text("Another article.")
    assert page.state is State.ENTERING
    assert page.text.text() == "Another article."
    assert page.form.fields["title"].text() == ""


def test_a_text_pasted_while_fields_are_filled_keeps_them(page: ImportPage) -> None:
    page.form.fields["outlet"].set_text("The Velmar Courier")
    page.take_text("The article.")
    assert page.form.fields["outlet"].text() == "The Velmar Courier"
