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
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import Built, OnProgress, Step
from quizapp.ui import jobs
from quizapp.ui.importing.build import Build
from quizapp.ui.importing.draft import Draft
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from quizapp.ui.importing.text_box import MAX_SHOWN, TextBox
from tests import samples

UNUSUAL = "No\xa0break, a line\u2028separator, \U0001f680 and e\u0301, \u200fعربي\tend"


class Builder:
    """Finds and writes what it is told to; `hold` makes either wait for `go_on` in the middle."""

    def __init__(self) -> None:
        self.graph: AttributionGraph | Exception = samples.graph()
        self.made: QuestionSet | Exception = samples.question_set()
        self.articles: list[Article] = []
        self.written: list[Article] = []
        self.started, self.go_on = threading.Event(), threading.Event()
        self.hold = False

    @property
    def build(self) -> Build:
        return Build(self.find, self.write)

    def find(self, article: Article, on_progress: OnProgress) -> AttributionGraph:
        self.articles.append(article)
        on_progress(Step.READING, 0)
        on_progress(Step.EXTRACTING, 0.5)
        self._pause()
        on_progress(Step.EXTRACTING, 1)
        if isinstance(self.graph, Exception):
            raise self.graph
        return self.graph

    def write(self, article: Article, graph: AttributionGraph, on_progress: OnProgress) -> QuestionSet:
        assert graph == self.graph
        self.written.append(article)
        on_progress(Step.GENERATING, 0.5)
        self._pause()
        on_progress(Step.GENERATING, 1)
        if isinstance(self.made, Exception):
            raise self.made
        return self.made

    def _pause(self) -> None:
        self.started.set()
        if self.hold:
            self.go_on.wait(10)


@pytest.fixture
def builder() -> Builder:
    return Builder()


@pytest.fixture
def page(qtbot: QtBot, builder: Builder) -> Iterator[ImportPage]:
    page = ImportPage(builder.build)
    qtbot.addWidget(page)
    page.resize(1280, 740)
    page.show()
    page.activateWindow()
    yield page
    builder.go_on.set()
    assert jobs.close()


def nothing() -> AttributionGraph:
    """Return the graph of an article in which nobody is quoted."""
    return samples.graph().model_copy(update={"attributions": (), "outlets": ()})


def find(qtbot: QtBot, page: ImportPage, text: str = samples.TEXT) -> None:
    """Have the page read `text`, as far as what was found in it."""
    page.take_text(text)
    with qtbot.waitSignal(page.discovered):
        page.submit()
    assert page.state is State.FOUND


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


def test_an_article_in_the_place_of_another_can_be_exchanged_for_it_again(
    qtbot: QtBot, page: ImportPage
) -> None:
    find(qtbot, page, f"---\ntitle: The former\n---\n{samples.TEXT}")
    enter(page, "author", "R. Reed")
    former = page.text.text()
    page.take_text("It is so, said Ada.")
    assert page.state is State.ENTERING
    assert page.form.former.label() == "Back to “The former”"
    page.form.former.click()
    assert page.text.text() == former
    assert fields(page) == {"title": "The former", "author": "R. Reed"}
    assert page.form.former.label() == "Back to “It is so, said Ada.”"


def test_a_draft_that_grew_too_long_to_be_put_back_leaves_the_other(page: ImportPage) -> None:
    nothing = dict.fromkeys(page.form.fields, "")
    page.resume((Draft("a" * (MAX_SHOWN + 1), nothing, None), Draft("The other", nothing, None)))
    assert page.text.text() == ""
    assert page.finding.sentence
    assert page.form.former.label() == "Back to “The other”"


def test_what_became_a_set_is_not_offered_again(page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    page.show_result(samples.question_set())
    page.take_text("It is so, said Ada.")
    assert page.form.former.isHidden()


def test_an_article_that_comes_in_is_previewed_and_can_be_changed(page: ImportPage) -> None:
    page.take_text(f"---\ntitle: A leak\noutlet: The Velmar Courier\n---\n{samples.TEXT}")
    assert page.article.isVisible()
    assert page.article.toPlainText().startswith("A leak\nThe Velmar Courier\nThe harbour tunnel")
    assert page.entry.facts == "37 words · 3 paragraphs · 1 minute to read"
    enter(page, "title", "!")
    page.form.fields["title"].line.editingFinished.emit()
    assert page.article.toPlainText().startswith("!A leak\n")
    page.entry.switch.segment(0).click()
    assert page.text.isVisible()
    QTest.keyClicks(page.text, "x")
    assert page.entry.facts == ""


def test_there_is_no_preview_of_nothing(page: ImportPage) -> None:
    page.entry.switch.segment(1).click()
    assert page.text.isVisible()
    assert page.entry.switch.at == 0
    assert "no text to read" in page.finding.sentence


def test_the_result_tells_what_is_asked_and_starts_the_quiz(qtbot: QtBot, page: ImportPage) -> None:
    page.show_result(samples.question_set(ready=6, review=2))
    assert page.result.sentence().startswith("6 questions are ready In addition, 2 wait for a person")
    assert page.result.skills.rows() == ("Who made the claim: 6",)
    assert page.result.start.hasFocus()
    assert not page.result.advises
    with qtbot.waitSignal(page.play) as caught:
        QTest.keyClick(page.result.start, Qt.Key.Key_Return)
    assert caught.args == ["set-1"]


def test_where_nothing_waits_nothing_is_said_of_waiting(page: ImportPage) -> None:
    page.show_result(samples.question_set(ready=6, review=0))
    assert page.result.sentence() == "6 questions are ready"


def test_a_set_of_few_questions_comes_with_advice(page: ImportPage) -> None:
    built = samples.built(ready=1, review=0)
    page.show_result(built.question_set)
    assert page.result.advises


def test_without_a_ready_question_there_is_nothing_to_start(page: ImportPage) -> None:
    built = samples.built(ready=0, review=3)
    page.show_result(built.question_set)
    assert page.result.start.isHidden()
    assert page.result.review.hasFocus()


def test_another_article_begins_with_an_empty_page(page: ImportPage) -> None:
    page.take_text(samples.TEXT)
    page.form.fields["outlet"].set_text("The Velmar Courier")
    built = samples.built()
    page.show_result(built.question_set)
    page.result.another.click()
    assert page.text.text() == ""
    assert page.form.fields["outlet"].text() == ""
    assert page.text.hasFocus()


def test_a_text_pasted_after_a_result_is_another_article(page: ImportPage) -> None:
    page.form.fields["title"].set_text("The one before")
    built = samples.built()
    page.show_result(built.question_set)
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
    with qtbot.waitSignal(page.discovered):
        page.submit()
    page.discovery.change.click()
    arrive(page, samples.TEXT)
    assert page.finding.sentence == ""
    with qtbot.waitSignal(page.discovered):
        page.submit()
    built = samples.built()
    page.show_result(built.question_set)
    assert page.result.notices == ()


def test_a_notice_on_a_file_is_not_told_of_the_next_text(qtbot: QtBot, page: ImportPage) -> None:
    page.take_reading(importing.read_text(samples.TEXT)._replace(notices=("Read as Windows-1252.",)))
    assert page.finding.sentence == "Read as Windows-1252."
    with qtbot.waitSignal(page.discovered):
        page.submit()
    built = samples.built()
    page.show_result(built.question_set)
    assert page.result.notices == ("Read as Windows-1252.",)
    page.take_text("It is so, said Ada.")
    with qtbot.waitSignal(page.discovered):
        page.submit()
    page.show_result(built.question_set)
    assert "Read as Windows-1252." not in page.result.notices


def test_what_a_file_says_beyond_the_fields_is_kept(qtbot: QtBot, page: ImportPage, builder: Builder) -> None:
    page.take_reading(importing.read_text(f"---\nfiction: true\n---\n{samples.TEXT}"))
    with qtbot.waitSignal(page.discovered):
        page.submit()
    assert builder.articles[0].fiction


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
    page.show_result(built.question_set)
    page.begin_anew()
    page.refuse_opening(UserError("news.txt: This is not text."))
    assert page.state is State.ENTERING
    assert page.text.text() == ""
    assert page.finding.sentence == "news.txt: This is not text."


def test_the_cursor_stands_where_the_empty_box_says_what_to_do(qtbot: QtBot) -> None:
    box = TextBox()
    qtbot.addWidget(box)
    box.resize(400, 200)
    box.show()
    box.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert box.cursorRect().left() > 300
    box.set_text("The ferry was sold.")
    assert box.cursorRect().left() < 100
    box.clear()
    assert box.cursorRect().left() > 300
