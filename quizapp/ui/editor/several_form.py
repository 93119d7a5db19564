"""What stands in place of the form while several questions are selected: how many, and what can be done to them."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.model.question import Question, Status
from quizapp.ui import formats
from quizapp.ui.components.announce import announce
from quizapp.ui.components.badge import Badge
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.flow_layout import FlowLayout
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.editor.statuses import look_of
from quizapp.ui.look import strokes
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type

_MOST_STEMS = 6
_LONGEST = 200


class SeveralForm(QWidget):
    """`duplicate`, `up`, `down`, `delete` and `back` are its buttons; the verdict is that of the bar below."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._questions: tuple[Question, ...] = ()
        self._title = TextBlock(style=Type.H2)
        self._badges = {status: Badge("") for status in Status}
        self._stems = [TextBlock(style=Type.SMALL, ink="ink2", lines=1) for _each in range(_MOST_STEMS)]
        self._more = TextBlock(style=Type.CAPTION, ink="ink2", lines=1)
        self._help = TextBlock(style=Type.CAPTION, ink="ink2")
        self.duplicate = Button(icon="copy", key=key_words("Ctrl+D"))
        self.up = Button(key=key_words("Alt+Up"))
        self.down = Button(key=key_words("Alt+Down"))
        self.delete = Button(icon="trash", key=key_words("Del"))
        self.back = Button(icon="arrow-back", key="Esc", weight=Weight.QUIET)
        self._build()
        self.retranslate()

    def show_questions(self, questions: Sequence[Question]) -> None:
        """Show that `questions` are selected, and have it said where their number is another one."""
        before = len(self._questions)
        self._questions = tuple(questions)
        self._write()
        if len(questions) != before and self.isVisibleTo(self.window()) and questions:
            announce(self, self.words)

    @property
    def words(self) -> str:
        """Its heading."""
        return self._title.text()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (
            self.duplicate,
            self.up,
            self.down,
            self.delete,
            self.back,
        )

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.XXS)
        words = QVBoxLayout()
        words.setContentsMargins(strokes.FOCUS_ROOM, 0, strokes.FOCUS_ROOM, Space.S)
        words.setSpacing(Space.S)
        words.addWidget(self._title)
        badges = QWidget()
        flow = FlowLayout(badges, gap=Space.XXS)
        for badge in self._badges.values():
            flow.addWidget(badge)
        words.addWidget(badges)
        column.addLayout(words)
        for row in (
            (self.duplicate, self.delete),
            (self.up, self.down),
            (self.back,),
        ):
            buttons = QWidget()
            line = FlowLayout(buttons, gap=0)
            for button in row:
                line.addWidget(button)
            column.addWidget(buttons)
        stems = QVBoxLayout()
        stems.setContentsMargins(strokes.FOCUS_ROOM, Space.S, strokes.FOCUS_ROOM, 0)
        stems.addWidget(self._help)
        stems.setSpacing(Space.XXS)
        for stem in (*self._stems, self._more):
            stems.addWidget(stem)
        column.addLayout(stems)
        column.addStretch(1)

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        # Translators: buttons on the questions that are selected, with their spoken names.
        self.duplicate.set_label(_("Duplicate"), name=_("Duplicate the selected questions"))
        self.up.set_label(_("Move up"), name=_("Move the selected questions up"))
        self.down.set_label(_("Move down"), name=_("Move the selected questions down"))
        self.delete.set_label(_("Delete"), name=_("Delete the selected questions"))
        self.back.set_label(_("Back to one question"))
        self.back.set_key(_("Esc"))
        for button, key in ((self.duplicate, "Ctrl+D"), (self.up, "Alt+Up"), (self.down, "Alt+Down")):
            button.set_key(key_words(key))
        self.delete.set_key(key_words("Del"))
        self._help.setText(_("Each of these is one step that can be undone."))
        self._write()

    def _write(self) -> None:
        count = len(self._questions)
        words = ngettext("{count} question selected", "{count} questions selected", count)
        self._title.setText(words.format(count=formats.number(count)))
        statuses = Counter(question.status for question in self._questions)
        for status, badge in self._badges.items():
            look = look_of(status)
            badge.show_as(f"{look.word} {formats.number(statuses[status])}", look.tone, look.icon)
            badge.setVisible(bool(statuses[status]))
        for place, stem in enumerate(self._stems):
            shown = place < count
            question = self._questions[place] if shown else None
            text = " ".join(question.stem[:_LONGEST].split()) if question is not None else ""
            stem.setText(text or _("Not written yet"))
            stem.setVisible(shown)
        left = count - _MOST_STEMS
        more = ngettext("and {count} more", "and {count} more", max(left, 0))
        self._more.setText(more.format(count=formats.number(max(left, 0))))
        self._more.setVisible(left > 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self.retranslate()
