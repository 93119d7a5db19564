"""The article that was entered and not yet made into questions, and its preview."""

from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.importing.draft import Draft
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from quizapp.ui.importing.text_box import MAX_SHOWN
from tests import samples
from tests.unit.ui.importing.pages import enter, fields, find


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
