"""The fields of an article: from its front matter, typed, and which text they belong to."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp import importing
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from tests import samples
from tests.unit.ui.importing.pages import Builder, enter, fields, paste


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
