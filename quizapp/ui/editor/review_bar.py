"""The bar below the editor: how much is left to look at, back and forth, and the verdict on the question."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.card import Panel
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.components.progress_strip import ProgressStrip, Step
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type

_MOST_STEPS = 24
_WIDEST_TITLE = 170
_STRIP = 120


class ReviewBar(Panel):
    """`accept`, `later`, `reject`, `undo` and `redo` are its buttons."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(line_above=True, parent=parent)
        self._left = 0
        self._total = 0
        self._next = False
        self._several = False
        self._titles = ("", "")
        self._narrow = False
        self._tight = False
        self._title = TextBlock(style=Type.TITLE, lines=1)
        self._count = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self._strip = ProgressStrip()
        self.undo = Button(icon="undo", weight=Weight.QUIET, height=Height.TOOLBAR)
        self.redo = Button(icon="redo", name=" ", weight=Weight.QUIET, height=Height.TOOLBAR)
        self.reject = Button(icon="cross", key="R")
        self.later = Button(key="L")
        self.accept = Button(icon="tick", weight=Weight.PRIMARY)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._count)
        words.addStretch(1)
        self._row = row = QHBoxLayout(self)
        row.setSpacing(Space.XXS)
        row.addLayout(words)
        row.addSpacing(Space.XS)
        row.addWidget(self._strip, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(Space.XS)
        row.addWidget(self.undo)
        row.addWidget(self.redo)
        row.addStretch(1)
        row.addWidget(self.reject)
        row.addWidget(self.later)
        row.addWidget(self.accept)
        self.retranslate()

    def show_queue(self, left: int, total: int, *, following: bool, several: bool = False) -> None:
        """Show that `left` of `total` questions are to be looked at; `following` where accepting leads to the next.

        `several` where the buttons act on more than one question.
        """
        self._left, self._total, self._next, self._several = left, total, following, several
        done = total - left
        steps = [Step.RIGHT] * done + [Step.OPEN] * left
        if left:
            steps[done] = Step.NOW
        self._strip.set_steps(steps if total <= _MOST_STEPS else ())
        # Translators: spoken of the review queue: {done} questions are looked at, {left} are not yet.
        spoken = _("{done} looked at, {left} left")
        self._strip.setAccessibleName(_("Review queue"))
        self._strip.setAccessibleDescription(
            spoken.format(done=formats.number(done), left=formats.number(left))
        )
        self._strip.setVisible(0 < total <= _MOST_STEPS and not self._narrow)
        self._write()

    def show_history(self, undo: str, redo: str) -> None:
        """Show what can be undone and redone, by titles marked with `N_`; empty where nothing can."""
        self._titles = (undo, redo)
        self.undo.setEnabled(bool(undo))
        self.redo.setEnabled(bool(redo))
        # Translators: {what} is what would be undone, e.g. "Typing".
        self.undo.setToolTip(_("Undo: {what}").format(what=_(undo)) if undo else "")
        self.undo.setAccessibleDescription(_(undo) if undo else "")
        self.redo.setAccessibleDescription(_(redo) if redo else "")

    def set_room(self, *, narrow: bool, tight: bool, side: int) -> None:
        """Leave out what a narrow window has no room for, and in a tight one all but the buttons.

        `side` is the free room at both ends, in pixels.
        """
        self._narrow, self._tight = narrow, tight
        self._title.setVisible(not tight)
        self._row.setContentsMargins(side, Space.XS, side, Space.XS)
        self._strip.setVisible(not narrow and 0 < self._total <= _MOST_STEPS)
        self._write()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (self.undo, self.redo, self.reject, self.later, self.accept)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self.redo.set_label("", name=_("Redo"))
        # Translators: a button: decide on this question another time.
        self.later.set_label(_("Later"))
        self.show_history(*self._titles)
        self._write()

    def _write(self) -> None:
        undo = _("Undo")
        self.undo.set_label("" if self._narrow else undo, name=undo)
        # Translators: buttons: the question may be asked as it stands; then comes the next one of the queue.
        name = _("Accept all") if self._several else _("Accept, next") if self._next else _("Accept")
        self.accept.set_label(_("Accept") if self._tight else name, name=name)
        # Translators: a button: this question is not to be asked.
        reject = _("Reject all") if self._several else _("Reject")
        self.reject.set_label(_("Reject") if self._tight else reject, name=reject)
        for button, key in ((self.reject, "R"), (self.later, "L"), (self.accept, _("Enter"))):
            button.set_key("" if self._tight else key)
        # Without its word it is a sign like the one for redo, not a wider one.
        self.undo.set_key("" if self._narrow else key_words("Ctrl+Z"))
        left = formats.number(self._left)
        words = ngettext("{count} left", "{count} left", self._left).format(count=left)
        # Translators: no question waits for a person to look at it; or one did, and none does any more.
        done = _("All looked at") if self._total else _("Nothing waits")
        self._count.setText(words if self._left else done)
        self._count.setVisible(not self._narrow)
        # Translators: the questions that a person has yet to look at, one after the other.
        title = _("Review queue")
        if self._narrow:
            short = ngettext("{count} to review", "{count} to review", self._left).format(count=left)
            title = short if self._left else done
        self._title.setText(title)
        # Where nothing waits, to accept once more is no longer what the page is there for.
        self.accept.set_weight(Weight.PRIMARY if self._left or self._several else Weight.SECONDARY)
        self._strip.setFixedWidth(theme.scaled(_STRIP))
        # The keys on the buttons give way before the words do.
        self._title.setMinimumWidth(min(self._title.sizeHint().width(), theme.scaled(_WIDEST_TITLE)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._write()
