"""The bar above the editor: what the set is called, whether all is saved, and the way to play it."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.question_set import QuestionSet
from quizapp.ui import formats
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Panel
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.field_box import FieldBox
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look import strokes, theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_LEAST, _WIDEST = 240, 640
_MOST_LINES = 4
_ROOM = 2 * (Space.S + strokes.FOCUS_ROOM) + 24
"""Between the words of the title and the edges of its field, with some for the next word."""


class TitleBar(Panel):
    """`retitled` carries the title before and after each change; `play` is its button."""

    retitled = Signal(str, str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(surface=False, line_below=True, parent=parent)
        self._set: QuestionSet | None = None
        self._saved = True
        self._refusal = ""
        self._tight = False
        self._wanted = True
        self.title = TextField(Type.H3)
        self._box = FieldBox(self.title, quiet=True)
        self._facts = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self.play = Button(icon="arrow-next", height=Height.TOOLBAR)
        row = self._row = QHBoxLayout(self)
        row.setSpacing(Space.S)
        row.addWidget(self._box, 1_000, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self._facts)
        row.addStretch(1)
        row.addWidget(self.play)
        row.addSpacing(Space.M)  # margins are not mirrored, spacing is
        self.title.typed.connect(self._type)
        self.title.left.connect(self._leave)
        self.retranslate()

    @property
    def facts(self) -> str:
        """What it says of the set."""
        return self._facts.text()

    def show_set(self, question_set: QuestionSet, *, saved: bool, refusal: str = "") -> None:
        """Show the title and whether what is shown is on disk; `refusal` is the sentence that says why not."""
        self._set, self._saved, self._refusal = question_set, saved, refusal
        if question_set.title != self.title.text().strip() or not self.title.hasFocus():
            self.title.show_text(question_set.title)
        self.play.setEnabled(bool(question_set.playable))
        self._write()

    def set_room(self, *, tight: bool, wanted: bool, side: int) -> None:
        """Show the title alone where it is `tight`; not `wanted`, the bar shows itself only to say what went wrong.

        `side` is the free room, in pixels, before the words of the title and after the button.
        """
        self._tight, self._wanted = tight, wanted
        beside = max(0, side - Space.S - strokes.FOCUS_ROOM)  # the field of the title has the rest
        self._row.setContentsMargins(beside, Space.XXS, beside, Space.XXS)
        self.title.set_most_lines(1 if tight else _MOST_LINES)
        self._write()

    def _type(self, title: str) -> None:
        if self._set is not None and title.strip() and title.strip() != self._set.title:
            self.retitled.emit(self._set.title, title.strip())

    def _leave(self) -> None:
        if self._set is not None:
            self.title.show_text(self._set.title)  # an empty one, or space at its ends, is not kept
        self.left.emit()

    def _write(self) -> None:
        if self._set is None:
            return
        count = len(self._set.questions)
        words = ngettext("{count} question", "{count} questions", count).format(count=formats.number(count))
        # Translators: whether the changes are on disk.
        state = self._refusal or (_("all changes saved") if self._saved else _("saving …"))
        self._facts.set_ink("bad" if self._refusal else "ink2")
        self._facts.setText(f"{words} · {state}")
        self._facts.setVisible(not self._tight or bool(self._refusal))
        self.title.setAccessibleDescription(self._facts.text())
        self.title.setToolTip(self._set.title if self._tight else "")
        self.setVisible(self._wanted or bool(self._refusal))
        wide = QFontMetricsF(theme.font(Type.H3)).horizontalAdvance(self._set.title) + _ROOM
        self._box.setMaximumWidth(max(theme.scaled(_LEAST), min(theme.scaled(_WIDEST), round(wide))))

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.title.setAccessibleName(_("Title of the set"))
        # Translators: a button: start a session with this question set.
        self.play.set_label(_("Play set"))
        self._align()
        self._write()

    def _align(self) -> None:
        """Begin the title where the bar begins, whatever the direction of its words."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.title.set_alignment(side | Qt.AlignmentFlag.AlignAbsolute)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() is QEvent.Type.LayoutDirectionChange:
            self._align()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._write()
