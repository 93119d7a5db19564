"""What is put into the text box: every character kept, faults said beside it."""

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from quizapp.ui.importing.page import ImportPage
from quizapp.ui.importing.text_box import MAX_SHOWN
from tests.unit.ui.importing.pages import Builder

UNUSUAL = "No\xa0break, a line\u2028separator, \U0001f680 and e\u0301, \u200fعربي\tend"


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
