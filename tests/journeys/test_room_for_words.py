"""Every word on every page has room at twice the usual size of text.

In English, in German, in Arabic and in the longer pseudo-language, and in the widest of the fonts that the interface
falls back to: what has room there has room in all the others. Labels and buttons are asked for the room that they
need; of what widgets and the rows of lists in sight paint in words of their own, every word is looked at as it is
painted.
What Qt paints by itself in an input field is not looked at: it scrolls.
"""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from typing_extensions import override

from quizapp.i18n.pseudo import PSEUDO
from quizapp.ui import language
from quizapp.ui.commands import Command
from quizapp.ui.components.button import Button
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.components.text_flow import TextFlow
from quizapp.ui.importing.frame import State
from quizapp.ui.look import theme, typography
from quizapp.ui.look.typography import Type
from tests import samples
from tests.journeys import places
from tests.journeys.painting import in_sight, listening
from tests.journeys.places import PLACES
from tests.journeys.stage import Stage

LANGUAGES = ("en", "de", "ar", PSEUDO)
SIZES = [(900, 600), (1280, 800)]


@pytest.fixture
def widest_fonts(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Use what a bare system is left with: DejaVu, the widest of all."""
    monkeypatch.setattr(typography, "sans_families", lambda _system: ("DejaVu Sans",))
    monkeypatch.setattr(typography, "_SERIF", ("DejaVu Serif",))
    monkeypatch.setattr(typography, "_DISPLAY", ("DejaVu Serif",))
    forget_fonts()
    yield
    monkeypatch.undo()
    forget_fonts()
    theme.apply(qapp, theme.current())


def forget_fonts() -> None:
    typography._families.cache_clear()
    typography.font.cache_clear()


@pytest.fixture(params=SIZES, ids=lambda size: str(size[0]))
def stage(
    qtbot: QtBot, qapp: QApplication, home: Path, widest_fonts: None, request: pytest.FixtureRequest
) -> Iterator[Stage]:
    before = theme.current()
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set())
        stage.open(request.param)
        yield stage
    language.use(qapp, "en")
    theme.apply(qapp, before)


def home_first(stage: Stage) -> None:
    size = stage.window.width(), stage.window.height()
    stage.kill()
    stage.store.sets.delete(samples.question_set().id)
    stage.open(size)


def home_paused(stage: Stage) -> None:
    places.verdict(stage)
    stage.window.show_home()


def import_text(stage: Stage) -> None:
    stage.window.show_import()
    stage.window.adding.page.take_text(samples.TEXT)


def import_reading(stage: Stage) -> None:
    import_text(stage)
    page = stage.window.adding.page
    page.show_state(State.READING)
    page.progress.begin(samples.article())


def import_refused(stage: Stage) -> None:
    stage.window.show_import()
    stage.window.adding.page.submit()


def library_nothing_found(stage: Stage) -> None:
    stage.window.show_library()
    stage.window.curating.page.seek()
    stage.window.curating.page.search.setText("zebra")


def history_filled(stage: Stage) -> None:
    places.end(stage)
    stage.window.show_history()


def history_table(stage: Stage) -> None:
    history_filled(stage)
    stage.window.recounting.page.scores.toggle()


def editor_article(stage: Stage) -> None:
    places.editor(stage)
    stage.window.editing.page.tabs.show_article(True)


def toast(stage: Stage) -> None:
    stage.window.show_home()
    stage.window.messages.warn("The disk is full, so open/s-3.json could not be saved.")


MORE_PLACES = (
    home_first,
    home_paused,
    import_text,
    import_reading,
    import_refused,
    library_nothing_found,
    history_filled,
    history_table,
    editor_article,
    toast,
)


def settle() -> None:
    """Let everything that waits to be laid out be so: one layout may lead to the next."""
    for _pass in range(8):
        QApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def enlarge(stage: Stage, code: str) -> None:
    """Take text of twice the size and the language `code` as the settings page does."""
    adjusting = stage.window.adjusting
    adjusting.change(adjusting.chosen.model_copy(update={"language": code, "text_factor": 2.0}))
    settle()
    assert theme.current().text_factor == 2.0


def words(widget: QWidget) -> str:
    """Return the words that are painted on `widget`."""
    if isinstance(widget, QToolButton):
        return ""  # Qt's own inside a line: an icon alone
    if isinstance(widget, QLabel | QAbstractButton) and widget.text():
        return widget.text()
    if isinstance(widget, QComboBox):
        return widget.currentText()
    label = getattr(widget, "label", None)
    return label() if callable(label) else ""


def needed(widget: QWidget) -> tuple[int, int]:
    """Return the least width and height, in pixels, that show the words whole.

    What wraps takes the width it has, and what ends in "…" any width, as long as its tool tip has the whole, which
    `listening` looks at; neither may be short of height.
    """
    if isinstance(widget, TextBlock):
        if widget.hasHeightForWidth():
            return 0, widget.heightForWidth(widget.width())
        return 0, widget.sizeHint().height()
    if widget.hasHeightForWidth():
        return widget.minimumSizeHint().width(), widget.heightForWidth(widget.width())
    if isinstance(widget, QComboBox):
        return 0, widget.sizeHint().height()
    # A key cap on a button may go where there is no room for it: minimumSizeHint is without.
    least = widget.minimumSizeHint() if isinstance(widget, QAbstractButton) else widget.sizeHint()
    return least.width(), least.height()


def cut_off(root: QWidget) -> list[str]:
    """Return the words in `root` that have less room than they need, with what they have and need."""
    found = []
    for widget in root.findChildren(QWidget):
        text = words(widget)
        if not text or not widget.isVisibleTo(root):
            continue
        width, height = needed(widget)
        inside = widget.rect().intersected(in_sight(widget)).size()
        if inside.width() < width or inside.height() < height:
            found.append(
                f"{type(widget).__name__} {text!r}: {inside.width()}x{inside.height()} of {width}x{height}"
            )
    return found


def paint_all(window: QWidget) -> None:
    """Have all that `window` shows painted, what is scrolled out of sight too; of lists the rows in sight."""
    window.grab()
    for area in window.findChildren(QScrollArea):
        content = area.widget()
        if content is not None and area.isVisible():
            content.grab()


@pytest.mark.parametrize("show", PLACES + MORE_PLACES, ids=lambda place: place.__name__)
def test_no_words_are_cut_off_at_twice_the_size(stage: Stage, show: Callable[[Stage], None]) -> None:
    show(stage)
    for code in LANGUAGES:
        enlarge(stage, code)
        assert len([each for each in stage.window.findChildren(QWidget) if words(each)]) > 5
        assert (code, cut_off(stage.window)) == (code, [])
        with listening() as listener:
            paint_all(stage.window)
        assert len(listener.texts) > 5
        assert (code, listener.faults()) == (code, [])


@pytest.mark.parametrize("command", [Command.KEYS, Command.PRINT])
def test_no_words_of_a_dialog_are_cut_off(stage: Stage, command: Command) -> None:
    for code in LANGUAGES:
        enlarge(stage, code)
        stage.window.commands[command].trigger()
        (dialog,) = stage.window.findChildren(QDialog)
        settle()
        assert [each for each in dialog.findChildren(QWidget) if words(each)]
        assert cut_off(dialog) == []
        with listening() as listener:
            paint_all(dialog)
        assert listener.faults() == []
        dialog.reject()
        settle()


def label(text: str) -> QLabel:
    return QLabel(text)


@pytest.mark.parametrize("make", [label, Button, TextBlock])
@pytest.mark.parametrize("room", ["width", "height"])
def test_words_without_room_are_found(
    qtbot: QtBot, make: Callable[[str], QWidget], room: str, qapp: QApplication
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    narrow, roomy = make("Practise what was missed"), make("Done")
    if room == "height":
        narrow.setFixedHeight(9)
    elif make is TextBlock:
        narrow.setFixedSize(120, 30)  # it wraps, and lacks the height for it
    else:
        narrow.setFixedWidth(60)
    row = QHBoxLayout(page)
    row.addWidget(narrow)
    row.addWidget(roomy)
    page.show()
    settle()
    (found,) = cut_off(page)
    assert "'Practise what was missed'" in found


class Painting(QWidget):
    """Paints words in a way of its own."""

    def __init__(self, paint: Callable[[QPainter], None], parent: QWidget) -> None:
        super().__init__(parent)
        self._paint = paint
        self.setAccessibleName("Words")
        self.setGeometry(0, 0, 120, 40)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        self._paint(QPainter(self))


def in_a_line(painter: QPainter) -> None:
    painter.drawText(QRectF(0, 0, 400, 40), 0, "Practise what was missed")


def in_too_small_a_place(painter: QPainter) -> None:
    painter.drawText(QRectF(0, 0, 30, 40), 0, "Practise")


def in_too_many_lines(painter: QPainter) -> None:
    TextFlow("Practise what was missed", Type.H1, 120).paint(painter, QPointF(0, 0), QColor("black"))


def shortened(painter: QPainter) -> None:
    words = QFontMetricsF(painter.font()).elidedText("Practise it", Qt.TextElideMode.ElideRight, 40)
    painter.drawText(QRectF(0, 0, 120, 40), 0, words)


@pytest.mark.parametrize("paint", [in_a_line, in_too_small_a_place, in_too_many_lines, shortened])
def test_painted_words_without_room_are_found(qtbot: QtBot, paint: Callable[[QPainter], None]) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    Painting(paint, page)
    page.show()
    with listening() as listener:
        paint_all(page)
    (fault,) = listener.faults()
    assert "Pra" in fault


def test_what_an_ancestor_cuts_off_sideways_is_found(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(60, 200)
    inner = QWidget(page)
    inner.resize(400, 100)
    words = QLabel("Practise what was missed", inner)
    words.resize(words.sizeHint())
    page.show()
    (found,) = cut_off(page)
    assert "Practise" in found


def test_what_can_be_scrolled_to_is_not_cut_off(qtbot: QtBot) -> None:
    area = QScrollArea()
    qtbot.addWidget(area)
    inner = QWidget()
    inner.resize(100, 2000)
    words = QLabel("Done", inner)
    words.setGeometry(10, 1900, words.sizeHint().width(), words.sizeHint().height())
    area.setWidget(inner)
    area.resize(200, 200)
    area.show()
    assert cut_off(area) == []
