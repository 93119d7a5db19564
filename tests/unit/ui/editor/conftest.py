"""A set of three questions on an invented article whose second paragraph begins with a ship (two UTF-16 units)."""

import itertools
from collections.abc import Callable
from typing import Protocol

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Mark, Option, Role, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.ui.editor.page import EditorPage
from quizapp.ui.look import theme

TEXT = (
    "The old ferry Marten was sold on Monday, harbour master Ines Holt said. “Nobody made a better offer,” she"
    " told Radio Lomma.\n\n"
    "🚢 The buyer, the shipping company Orrin Lines, denied that the price was too low. “We paid what was asked,”"
    " its director, Tomas Reyle, told Channel Nine on Wednesday.\n\n"
    "Two dockers who asked not to be named said the engine had been repaired only last year."
)
ARTICLE = make_article(
    TEXT,
    title="Ferry sold for a song",
    outlet="The Velmar Courier",
    author="Ada Lorne",
    date="2026-11-14",
    fiction=True,
)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def mark(role: Role, words: str) -> Mark:
    return Mark(role=role, span=span(words))


def question(
    name: str, status: Status, stem: str, *options: str, skill: Skill = Skill.CITED_OUTLET
) -> ChoiceQuestion:
    return ChoiceQuestion(
        id=name,
        kind="which_outlet",
        skill=skill,
        difficulty=2,
        stem=stem,
        evidence=(
            span("“We paid what was asked,” its director, Tomas Reyle, told Channel Nine on Wednesday."),
        ),
        marks=(
            mark(Role.CONTENT, "“We paid what was asked,”"),
            mark(Role.SOURCE, "Tomas Reyle"),
            Mark(role=Role.CUE, span=Span(span("told Channel").start, span("told Channel").start + 4)),
            mark(Role.OUTLET, "Channel Nine"),
        ),
        rationale="Reyle told Channel Nine that they “paid what was asked”; the Courier only repeats it.",
        status=status,
        options=tuple(
            Option(id="abcde"[place], text=text, rationale="The article says so." if not place else "")
            for place, text in enumerate(options)
        ),
        key=("a",),
    )


def a_set(*questions: ChoiceQuestion) -> QuestionSet:
    return QuestionSet(id="set-ferry", title="Ferry sold for a song", article=ARTICLE, questions=questions)


READY = question(
    "q-ready",
    Status.READY,
    "Which outlet is cited for the director’s words?",
    "Channel Nine",
    "Radio Lomma",
    "The Velmar Courier",
)
REVIEW = question(
    "q-review",
    Status.REVIEW,
    "Which outlet carried the denial?",
    "Channel Nine",
    "Radio Lomma",
    "The Courier",
)
DRAFT = question("q-draft", Status.DRAFT, "Say who sold it", "Ines Holt", "Tomas Reyle")


@pytest.fixture(autouse=True)
def still(qapp: QApplication) -> None:
    """Paint as the application does, without movement."""
    theme.apply(qapp, theme.Theme(reduced_motion=True))


@pytest.fixture
def the_set() -> QuestionSet:
    return a_set(READY, REVIEW, DRAFT)


@pytest.fixture
def span_of() -> Callable[[str], Span]:
    """Find words in the article."""
    return span


class OpenPage(Protocol):
    def __call__(self, question_set: QuestionSet, *, width: int = 1280) -> EditorPage: ...


@pytest.fixture
def open_page(qtbot: QtBot) -> OpenPage:
    """Show a page that edits a set, in an active window, with the focus in the list, on the first question."""

    def shown(question_set: QuestionSet, *, width: int = 1280) -> EditorPage:
        numbers = itertools.count(1)
        page = EditorPage(new_id=lambda: f"q-new-{next(numbers)}")
        qtbot.addWidget(page)
        page.resize(width, 744)
        page.show_set(question_set, question=question_set.questions[0].id if question_set.questions else "")
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.first_control().setFocus()
        return page

    return shown


@pytest.fixture
def page(open_page: OpenPage, the_set: QuestionSet) -> EditorPage:
    return open_page(the_set)
