"""Looking for words in the article beside a question."""

import re

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.base import Span
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type
from quizapp.ui.session.answer_view import AnswerView

MOST = 500
"""Places that are found at most: who looks for a single letter needs no more."""
_LONGEST = 200
"""Characters that can be looked for."""


def places_of(words: str, text: str) -> tuple[Span, ...]:
    """Return where `words` stand in `text`, in any case and across line ends; `MOST` at most."""
    parts = [re.escape(part) for part in words.split()]
    if not parts:
        return ()
    found = []
    for match in re.finditer(r"\s+".join(parts), text, re.IGNORECASE):
        found.append(Span(match.start(), match.end()))
        if len(found) == MOST:
            break
    return tuple(found)


class FindBar(QWidget):
    """A field, which of how many places is shown, and the buttons to the places before and after it."""

    closed = Signal()
    shown = Signal(int)
    """Words that were searched for are shown: the code point at which they begin."""

    def __init__(self, view: AnswerView, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view = view
        self._text = ""
        self._found: tuple[Span, ...] = ()
        self._at = 0
        self.field = _Field()
        self._count = TextBlock("", Type.CAPTION, "ink2", lines=1)
        self.before = Button(icon="chevron-up", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.after = Button(icon="chevron-down", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.close_button = Button(icon="cross", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XXS)
        row.addWidget(self.field, 1)
        row.addWidget(self._count)
        for button in (self.before, self.after, self.close_button):
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
            row.addWidget(button)
        self.field.textChanged.connect(self._look)
        self.field.onward.connect(self.go)
        self.field.left.connect(self.finish)
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        self.close_button.clicked.connect(self.finish)
        self.hide()
        self.retranslate()

    def show_text(self, text: str) -> None:
        """Look in `text`, that of the article in the view, from now on."""
        if text != self._text:
            self._text = text
            self._look()

    @property
    def controls(self) -> tuple[QWidget, ...]:
        """What takes the focus, in reading order."""
        return self.field, self.before, self.after, self.close_button

    @property
    def words(self) -> str:
        """What it says of the places found."""
        return self._count.text()

    def seek(self) -> None:
        """Let the person type what to look for."""
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.selectAll()
        self._look()

    def finish(self) -> None:
        """Give the search up; the article stays where it is."""
        self.hide()
        self._found = ()
        self._view.show_found((), 0)
        self.closed.emit()

    def go(self, step: int) -> None:
        """Show the place so many after the present one; after the last comes the first."""
        if self._found:
            self._at = (self._at + step) % len(self._found)
            self._show()

    def _go_back(self) -> None:
        self.go(-1)

    def _go_on(self) -> None:
        self.go(1)

    def _look(self) -> None:
        if self.isHidden():
            return
        here = self._found[self._at].start if self._found else 0
        self._found = places_of(self.field.text(), self._text)
        self._at = next((at for at, span in enumerate(self._found) if span.start >= here), 0)
        self._show()

    def _show(self) -> None:
        self._view.show_found(self._found, self._at)
        if self._found:
            self.shown.emit(self._found[self._at].start)
        self._write()
        if self._count.text() and self.isVisible():
            announce(self, self._count.text())

    def _write(self) -> None:
        total = formats.number(len(self._found))
        if not self.field.text().strip():
            words = ""
        elif not self._found:
            # Translators: the words searched for do not stand in the article.
            words = _("Not found")
        else:
            # Translators: of the places where the words searched for stand, which one is shown: "3 of 12".
            words = _("{number} of {total}").format(number=formats.number(self._at + 1), total=total)
        self._count.setText(words)
        self._count.setMinimumWidth(self._count.sizeHint().width())
        for button in (self.before, self.after):
            button.setEnabled(len(self._found) > 1)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.field.retranslate()
        self.before.set_label("", name=_("The place before"))
        self.after.set_label("", name=_("The next place"))
        self.close_button.set_label("", name=_("Close the search"))
        self._write()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()


class _Field(QLineEdit):
    """Where the words are typed: Enter and the arrows go through the places, Escape gives the search up."""

    onward = Signal(int)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST)
        self.setClearButtonEnabled(True)
        self._clear = self.findChild(QAction)
        self._fit()

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: stands in the empty field in which words of the article are searched, and is its spoken name.
        words = _("Search in the article")
        self.setPlaceholderText(words)
        self.setAccessibleName(words)
        if self._clear is not None:
            self._clear.setText(_("Empty the search field"))

    def _fit(self) -> None:
        self.setFixedHeight(theme.scaled(Height.TOOLBAR))
        self.setMinimumWidth(theme.scaled(80))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(Qt.Key(event.key()), 0)
        if step:
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self.onward.emit(-step if shift else step)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)
            event.accept()  # what is typed here is no key of the page

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._fit()


_STEPS = {
    Qt.Key.Key_Return: 1,
    Qt.Key.Key_Enter: 1,
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_F3: 1,
    Qt.Key.Key_Up: -1,
}
