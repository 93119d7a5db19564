"""The import page: every character kept, faults said beside the text, work that can be stopped."""

import threading
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp import importing
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
    assert page.result.sentence().startswith("6 questions are ready In addition, 2 wait for a person")
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


def paste(page: ImportPage, text: str) -> None:
    """Paste `text` over all that is in the box, as a person does there."""
    QGuiApplication.clipboard().setText(text)
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)


def fields(page: ImportPage) -> dict[str, str]:
    """Return the fields that say something."""
    return {name: field.text() for name, field in page.form.fields.items() if field.text()}


def enter(page: ImportPage, name: str, words: str) -> None:
    """Type `words` into a field."""
    QTest.keyClicks(page.form.fields[name].line, words)


FORMER = f"---\ntitle: The former\noutlet: The Velmar Courier\n---\n{samples.TEXT}"


def test_the_front_matter_of_a_pasted_article_fills_the_fields(page: ImportPage) -> None:
    page.take_text(FORMER)
    assert fields(page) == {"title": "The former", "outlet": "The Velmar Courier"}


@pytest.mark.parametrize("arrive", [ImportPage.take_text, paste])
def test_another_article_does_not_get_the_fields_of_the_former(
    page: ImportPage, arrive: Callable[[ImportPage, str], None]
) -> None:
    page.take_reading(importing.read_text(FORMER))
    enter(page, "author", "R. Reed")
    arrive(page, "---\ntitle: The next\n---\nIt is so, said Ada.")
    assert fields(page) == {"title": "The next"}
    arrive(page, "It is not so, said Bo.")
    assert fields(page) == {}


def test_the_fields_of_a_text_that_was_deleted_go_with_it_and_newer_words_stay(page: ImportPage) -> None:
    page.take_reading(importing.read_text(FORMER))
    page.text.selectAll()
    QTest.keyClick(page.text, Qt.Key.Key_Delete)
    enter(page, "author", "R. Reed")
    paste(page, "It is so, said Ada.")
    assert fields(page) == {"author": "R. Reed"}


@pytest.mark.parametrize("arrive", [ImportPage.take_text, paste])
def test_what_was_entered_for_the_same_text_stays(
    page: ImportPage, arrive: Callable[[ImportPage, str], None]
) -> None:
    page.take_text(FORMER)
    enter(page, "author", "R. Reed")
    arrive(page, FORMER)
    assert fields(page)["author"] == "R. Reed"
    page.text.selectAll()
    QTest.keyClick(page.text, Qt.Key.Key_Delete)
    arrive(page, FORMER)
    assert fields(page)["author"] == "R. Reed"


def test_a_part_that_is_pasted_into_a_text_changes_no_field(page: ImportPage) -> None:
    page.take_text(FORMER)
    QGuiApplication.clipboard().setText("More. ")
    page.text.setFocus()
    QTest.keyClick(page.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert page.text.text() == f"More. {FORMER}"
    assert fields(page)["title"] == "The former"


HTML = "<html><body><p>It is so, said Ada.</p></body></html>"


@pytest.mark.parametrize("arrive", [ImportPage.take_text, paste])
def test_the_source_of_a_web_page_is_noticed_when_it_comes_and_not_after(
    qtbot: QtBot, page: ImportPage, arrive: Callable[[ImportPage, str], None]
) -> None:
    arrive(page, HTML)
    assert "source of a web page" in page.finding.sentence
    with qtbot.waitSignal(page.built):
        page.submit()
    page.cancel()
    arrive(page, samples.TEXT)
    assert page.finding.sentence == ""
    with qtbot.waitSignal(page.built):
        page.submit()
    built = samples.built()
    page.show_result(built.question_set, built.graph)
    assert page.result.notices == ()


def test_a_notice_on_a_file_is_not_told_of_the_next_text(qtbot: QtBot, page: ImportPage) -> None:
    page.take_reading(importing.read_text(samples.TEXT)._replace(notices=("Read as Windows-1252.",)))
    assert page.finding.sentence == "Read as Windows-1252."
    with qtbot.waitSignal(page.built):
        page.submit()
    built = samples.built()
    page.show_result(built.question_set, built.graph)
    assert page.result.notices == ("Read as Windows-1252.",)
    page.take_text("It is so, said Ada.")
    with qtbot.waitSignal(page.built):
        page.submit()
    page.show_result(built.question_set, built.graph)
    assert "Read as Windows-1252." not in page.result.notices


def test_what_a_file_says_beyond_the_fields_is_kept(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    page.take_reading(importing.read_text(f"---\nfiction: true\n---\n{samples.TEXT}"))
    with qtbot.waitSignal(page.built):
        page.submit()
    assert builder.articles[0].fiction


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter])
@pytest.mark.parametrize("place", ["button", "text", "field"])
def test_ctrl_enter_makes_questions_wherever_the_focus_is(
    qtbot: QtBot, page: ImportPage, key: Qt.Key, place: str
) -> None:
    page.take_text(samples.TEXT)
    control = {"button": page.form.make, "text": page.text, "field": page.form.fields["title"].line}[place]
    control.setFocus()
    keypad = Qt.KeyboardModifier.KeypadModifier if key == Qt.Key.Key_Enter else Qt.KeyboardModifier.NoModifier
    with qtbot.waitSignal(page.built):
        QTest.keyClick(control, key, Qt.KeyboardModifier.ControlModifier | keypad)
    assert page.text.text() == samples.TEXT


def test_the_key_of_the_button_is_shown_in_a_small_window(page: ImportPage) -> None:
    page.resize(900, 540)
    QApplication.processEvents()
    assert page.form.make.width() >= page.form.make.sizeHint().width()


def test_a_long_title_shows_its_beginning(page: ImportPage) -> None:
    page.take_text(f"---\ntitle: {'A very long title ' * 20}\n---\n{samples.TEXT}")
    assert page.form.fields["title"].line.cursorPosition() == 0


def test_a_file_that_is_refused_leaves_no_doubt_about_what_stands_here(page: ImportPage) -> None:
    error = UserError("news.txt: This is not text.")
    page.refuse_opening(error)
    assert page.finding.sentence == "news.txt: This is not text."
    page.take_text(samples.TEXT)
    page.refuse_opening(error)
    assert (
        page.finding.sentence == "news.txt: This is not text. What stands here is still the text from before."
    )
    assert page.text.text() == samples.TEXT


def test_a_file_that_is_refused_after_a_result_leaves_an_empty_page(page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    built = samples.built()
    page.show_result(built.question_set, built.graph)
    page.refuse_opening(UserError("news.txt: This is not text."))
    assert page.state is State.ENTERING
    assert page.text.text() == ""
    assert page.finding.sentence == "news.txt: This is not text."
