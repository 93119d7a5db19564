"""Badges, strips, toasts, layouts and the painted pictures."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from quizapp.model.base import Span
from quizapp.model.question import Mark, Role
from quizapp.ui.components.badge import Badge, Tone
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Card, SectionHeading
from quizapp.ui.components.clipping import Clipping
from quizapp.ui.components.empty_state import EmptyState
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.marked_text import MarkedText, MarkWord
from quizapp.ui.components.progress_strip import ProgressStrip, Step
from quizapp.ui.components.score_ring import ScoreRing
from quizapp.ui.components.scroll_column import FADE, ScrollColumn
from quizapp.ui.look import theme

_PASSAGE = "“It 🎈 held,” the keeper told Radio Fen."


@pytest.fixture(autouse=True)
def plain_look(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


def _mark(role: Role, words: str) -> Mark:
    start = _PASSAGE.index(words)
    return Mark(role=role, span=Span(start, start + len(words)))


_MARKS = (
    _mark(Role.CONTENT, "“It 🎈 held,”"),
    _mark(Role.SOURCE, "the keeper"),
    _mark(Role.CUE, "told"),
    _mark(Role.OUTLET, "Radio Fen"),
)


def test_the_strip_says_its_counts(qtbot: QtBot) -> None:
    strip = ProgressStrip([Step.RIGHT, Step.RIGHT, Step.WRONG, Step.NOW, Step.OPEN])
    qtbot.addWidget(strip)
    spoken = QAccessible.queryAccessibleInterface(strip)
    assert spoken is not None
    assert spoken.role() is QAccessible.Role.ProgressBar
    assert spoken.text(QAccessible.Text.Description) == "2 right, 1 wrong, 2 to go"
    assert (strip.value(), strip.maximum()) == (3, 5)


def test_the_strip_runs_along_the_line_of_reading(qtbot: QtBot) -> None:
    strip = ProgressStrip([Step.RIGHT, Step.OPEN])
    qtbot.addWidget(strip)
    strip.resize(200, 12)
    good = theme.colours().good
    assert strip.grab().toImage().pixelColor(50, 6) == good
    strip.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert strip.grab().toImage().pixelColor(150, 6) == good


def test_a_strip_of_hundreds_stays_within_its_width(qtbot: QtBot) -> None:
    strip = ProgressStrip([Step.OPEN] * 400)
    qtbot.addWidget(strip)
    strip.resize(300, 12)
    assert not strip.grab().isNull()


def test_where_all_is_bright_an_open_question_is_thin_and_a_wrong_one_hollow(
    qtbot: QtBot, qapp: QApplication
) -> None:
    theme.apply(qapp, theme.Theme(theme.Scheme.CONTRAST))
    strip = ProgressStrip([Step.WRONG, Step.OPEN])
    qtbot.addWidget(strip)
    strip.resize(200, 12)
    image = strip.grab().toImage()
    bright = [[y for y in range(12) if image.pixelColor(x, y).lightness() > 100] for x in (50, 150)]
    wrong, still_open = (rows[-1] - rows[0] + 1 for rows in bright)
    assert wrong >= 6 > len(bright[0]), "hollow"
    assert still_open <= 2


def test_the_figures_of_a_ring_do_not_touch_it(qtbot: QtBot) -> None:
    ring = ScoreRing(14, 14)
    qtbot.addWidget(ring)
    ring.resize(ring.sizeHint())
    image = ring.grab().toImage()
    middle = ring.height() // 2
    ground = image.pixel(0, 0)
    assert image.pixel(1, middle) != ground
    for x in (5, ring.width() - 6):
        assert {image.pixel(x, y) for y in range(middle - 4, middle + 5)} == {ground}


def test_a_ring_says_its_score(qtbot: QtBot) -> None:
    ring = ScoreRing(8, 10)
    qtbot.addWidget(ring)
    assert ring.text() == "8/10"
    assert ring.accessibleName() == "8 of 10 right"


def test_a_badge_grows_with_its_word(qtbot: QtBot) -> None:
    badge = Badge("Ready", Tone.GOOD, icon="tick")
    qtbot.addWidget(badge)
    before = badge.sizeHint().width()
    badge.show_as("Waiting for a review", Tone.WARN, "eye")
    assert badge.sizeHint().width() > before
    assert badge.text() == "Waiting for a review"


def test_a_flow_breaks_its_line_where_it_must(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    flow = FlowLayout(page, gap=10)
    labels = [QLabel(str(number)) for number in range(6)]
    for label in labels:
        label.setFixedSize(50, 20)
        flow.addWidget(label)
    page.resize(170, 200)
    page.show()
    assert flow.heightForWidth(170) == 50
    assert [label.y() for label in labels] == [0, 0, 0, 30, 30, 30]
    page.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    flow.setGeometry(page.rect())
    assert labels[0].geometry().right() == page.rect().right()


def test_focus_brings_a_widget_into_view(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    buttons = [Button(f"Number {number}") for number in range(30)]
    for button in buttons:
        column.addWidget(button)
    area = ScrollColumn(content)
    qtbot.addWidget(area)
    area.resize(300, 300)
    with qtbot.waitActive(area):
        area.show()
    buttons[-1].setFocus()
    spot = buttons[-1].mapTo(area.viewport(), buttons[-1].rect().center())
    assert area.viewport().rect().contains(spot)


def test_the_focus_that_came_before_the_layout_leaves_the_page_at_its_top(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    above, button, below = QWidget(), Button("Go"), QWidget()
    above.setFixedHeight(600)
    below.setFixedHeight(400)
    for part in (above, button, below):
        column.addWidget(part)
    area = ScrollColumn(content)
    qtbot.addWidget(area)
    area.resize(400, 300)
    with qtbot.waitActive(area):
        area.show()
    bar = area.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 600)
    button.setFocus(Qt.FocusReason.OtherFocusReason)
    assert bar.value() > 0
    above.setFixedHeight(60)
    qtbot.waitUntil(lambda: bar.value() == 0)
    bar.setValue(200)
    before = bar.maximum()
    below.setFixedHeight(420)
    qtbot.waitUntil(lambda: bar.maximum() > before)
    QApplication.processEvents()
    assert bar.value() == 200, "a person has scrolled here"


@pytest.mark.parametrize("scheme", list(theme.Scheme))
@pytest.mark.parametrize("direction", [Qt.LayoutDirection.LeftToRight, Qt.LayoutDirection.RightToLeft])
def test_pictures_paint_in_every_look(
    qapp: QApplication, qtbot: QtBot, scheme: theme.Scheme, direction: Qt.LayoutDirection
) -> None:
    theme.apply(qapp, theme.Theme(scheme))
    for widget in (
        Clipping("A storm & a bridge", _PASSAGE, _MARKS),
        EmptyState("Nothing yet", "Add an article.", Button("Add", weight=Weight.PRIMARY)),
        SectionHeading("Recent sets", "3 of them"),
    ):
        qtbot.addWidget(widget)
        widget.setLayoutDirection(direction)
        widget.resize(320, 260)
        image = widget.grab().toImage()
        assert len({image.pixel(x, y) for x in range(0, 320, 4) for y in range(0, image.height(), 2)}) > 2


def test_marks_lie_on_their_words(qtbot: QtBot) -> None:
    text = MarkedText(_PASSAGE, _MARKS)
    qtbot.addWidget(text)
    text.resize(600, text.heightForWidth(600))
    image = text.grab().toImage()
    c = theme.colours()
    colours = {image.pixelColor(x, y).name() for x in range(600) for y in range(image.height())}
    assert c.content_wash.name() in colours
    assert c.source_wash.name() in colours
    assert c.source.name() in colours
    first = image.pixelColor(4, 5)
    assert first == c.content_wash


def test_the_word_of_a_mark_says_its_term(qtbot: QtBot) -> None:
    word = MarkWord(Role.SOURCE, term=True)
    qtbot.addWidget(word)
    assert word.accessibleName() == "who: source"


def test_a_card_keeps_its_padding_when_it_moves_and_the_look_changes(
    qtbot: QtBot, qapp: QApplication
) -> None:
    window, page = QWidget(), QWidget()
    for each in (window, page):
        qtbot.addWidget(each)
    card = Card(padding=20, parent=window)
    window.show()
    card.setParent(page)
    theme.apply(qapp, theme.Theme(theme.Scheme.DARK))
    assert card.contentsMargins().left() == 20


def test_what_has_the_focus_stays_in_view_when_the_room_shrinks(qtbot: QtBot) -> None:
    content = QWidget()
    column = QVBoxLayout(content)
    buttons = [Button(f"Answer {number}") for number in range(12)]
    for button in buttons:
        column.addWidget(button)
    area = ScrollColumn(content)
    qtbot.addWidget(area)
    area.resize(400, 400)
    with qtbot.waitActive(area):
        area.show()
        area.activateWindow()
    last = max((each for each in buttons if not each.visibleRegion().isEmpty()), key=lambda each: each.y())
    last.setFocus()
    area.resize(400, 400 - FADE - last.height() // 2)

    def whole() -> bool:
        return last.visibleRegion().boundingRect().height() == last.height()

    qtbot.waitUntil(whole)
