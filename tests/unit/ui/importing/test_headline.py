"""A pasted headline becomes the title, in sight and open to change; the text stays as it was pasted."""

from collections.abc import Iterator

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from quizapp.ui.components.legend import Legend
from quizapp.ui.importing.build import Build
from quizapp.ui.importing.entering import headline_in
from quizapp.ui.importing.frame import State
from quizapp.ui.importing.page import ImportPage
from tests import samples

TEXT = f"Tunnel shut after leak\n\n{samples.TEXT}"
HINT = "The first line of the text; you can change it here."


@pytest.fixture
def page(qtbot: QtBot) -> Iterator[ImportPage]:
    page = ImportPage(
        Build(lambda _article, _progress: samples.graph(), lambda *_given: samples.question_set())
    )
    qtbot.addWidget(page)
    page.resize(1280, 800)
    with qtbot.waitActive(page):
        page.show()
    yield page
    page.close()


def hints(page: ImportPage) -> str:
    return page.form.fields["title"].line.accessibleDescription()


@pytest.mark.parametrize(
    ("text", "headline"),
    [
        ("Tunnel shut after leak\n\nIt was shut.", "Tunnel shut after leak"),
        ("\n\nTunnel shut after leak\r\n\r\nIt was shut.", "Tunnel shut after leak"),
        ("Who shut the tunnel?\n\nIt was shut.", "Who shut the tunnel?"),
        ("The tunnel was shut.\n\nNobody said why.", ""),
        ("“The tunnel was shut.”\n\nNobody said why.", ""),
        ("Tunnel shut after leak\nIt was shut.", ""),
        ("Tunnel shut after leak\n\n", ""),
        ("Tunnel shut " * 20 + "\n\nIt was shut.", ""),
        ("", ""),
    ],
)
def test_only_what_clearly_is_a_headline_is_taken_for_one(text: str, headline: str) -> None:
    assert headline_in(text) == headline


def test_a_pasted_headline_is_the_title_and_the_text_stays(page: ImportPage) -> None:
    page.take_text(TEXT)
    assert page.form.fields["title"].text() == "Tunnel shut after leak"
    assert hints(page) == HINT
    assert page.text.text() == TEXT


def test_nothing_is_said_any_more_of_a_title_that_was_changed(page: ImportPage) -> None:
    page.take_text(TEXT)
    QTest.keyClicks(page.form.fields["title"].line, "!")
    assert hints(page) == ""
    page.take_text("Bridge reopened\n\nIt was open again.")
    assert page.form.fields["title"].text() == "Bridge reopened"
    assert hints(page) == HINT


def test_a_text_without_a_headline_leaves_the_title_empty(page: ImportPage) -> None:
    page.take_text(TEXT)
    page.take_text(samples.TEXT)
    assert page.form.fields["title"].text() == ""
    assert hints(page) == ""


def test_a_title_that_was_entered_stays(page: ImportPage) -> None:
    QTest.keyClicks(page.form.fields["title"].line, "Mine")
    page.take_text(TEXT)
    assert page.form.fields["title"].text() == "Mine"


def test_the_marks_of_what_was_found_are_explained(qtbot: QtBot, page: ImportPage) -> None:
    (legend,) = page.findChildren(Legend)
    page.take_text(TEXT)
    assert not legend.isVisible()
    page.submit()
    qtbot.waitUntil(lambda: page.state is State.FOUND)
    assert legend.isVisible()
    assert legend.accessibleName() == "What the marks mean"
    page.show_state(State.ENTERING)
    assert not legend.isVisible()
