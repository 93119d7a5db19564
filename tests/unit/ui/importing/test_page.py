"""The import page: what stands where."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from quizapp.errors import UserError
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from quizapp.ui.importing.text_box import TextBox
from tests import samples


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
