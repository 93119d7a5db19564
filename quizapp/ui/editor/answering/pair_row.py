"""One pair of a matching question to write, and one option that belongs to no prompt."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.keying import Pair
from quizapp.model.question import Option
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import KeyCap
from quizapp.ui.editor.field_box import FieldBox
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


class _Row(QWidget):
    """A number, fields in a frame, and a button that takes them out."""

    removed = Signal(str)
    """The id of what is shown."""
    refused = Signal(str)
    left = Signal()

    def __init__(self, number: int, cap: str, *fields: TextField) -> None:
        super().__init__()
        self._number = number
        self._fields = fields
        self.remove = Button(icon="trash", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.XXS, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(KeyCap(cap), 0, Qt.AlignmentFlag.AlignVCenter)
        row.addSpacing(Space.XXS)
        row.addWidget(FieldBox(*fields), 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.remove.clicked.connect(self._remove)
        for field in fields:
            field.refused.connect(self.refused)
            field.left.connect(self.left)

    @property
    def shown_id(self) -> str:
        """The id of what is shown."""
        raise NotImplementedError

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Write in that direction, whatever that of the interface."""
        for field in self._fields:
            field.setLayoutDirection(direction)

    def fields(self) -> tuple[QWidget, ...]:
        """Return what is written in, in order."""
        return self._fields

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        raise NotImplementedError

    def _remove(self) -> None:
        self.removed.emit(self.shown_id)


class PairRow(_Row):
    """A prompt, what belongs to it, and why: three fields in one frame."""

    def __init__(self, number: int) -> None:
        self.prompt = TextField(Type.TITLE)
        self.partner = TextField(Type.BODY)
        self.rationale = TextField(Type.SMALL)
        super().__init__(number, str(number), self.prompt, self.partner, self.rationale)
        self._pair = Pair(Option(id="p1", text=""), None)
        self.retranslate()

    @property
    def prompt_id(self) -> str:
        """The id of the prompt shown."""
        return self._pair.prompt.id

    @property
    @override
    def shown_id(self) -> str:
        return self.prompt_id

    def field(self, part: str) -> TextField:
        """Return the field of "text", "partner" or "rationale"."""
        return {"partner": self.partner, "rationale": self.rationale}.get(part, self.prompt)

    def show_pair(self, pair: Pair, *, removable: bool, afresh: bool) -> None:
        """Show `pair`; `afresh` when it is that of another question."""
        self._pair = pair
        self.prompt.show_text(pair.prompt.text, afresh=afresh)
        self.partner.show_text(pair.option.text if pair.option is not None else "", afresh=afresh)
        self.rationale.show_text(pair.prompt.rationale, afresh=afresh)
        self.remove.setEnabled(removable)

    @override
    def retranslate(self) -> None:
        number = formats.number(self._number)
        for field, words in (
            # Translators: in the empty fields of a pair of a matching question.
            (self.prompt, _("What stands fixed, such as a source")),
            (self.partner, _("What belongs to it, such as its statement")),
            (self.rationale, _("Why they belong together")),
        ):
            field.setPlaceholderText(words)
            # Translators: spoken name of a field, e.g. "Pair 2: Why they belong together".
            field.setAccessibleName(_("Pair {number}: {what}").format(number=number, what=words))
        self.remove.set_label("", name=_("Remove pair {number}").format(number=number))


class LeftOverRow(_Row):
    """An option that belongs to none of the prompts."""

    def __init__(self, number: int) -> None:
        self.text = TextField(Type.BODY)
        super().__init__(number, "–", self.text)
        self._option = Option(id="a", text="")
        self.retranslate()

    @property
    def option_id(self) -> str:
        """The id of the option shown."""
        return self._option.id

    @property
    @override
    def shown_id(self) -> str:
        return self.option_id

    def show_option(self, option: Option, *, afresh: bool) -> None:
        """Show `option`; `afresh` when it is that of another question."""
        self._option = option
        self.text.show_text(option.text, afresh=afresh)

    @override
    def retranslate(self) -> None:
        number = formats.number(self._number)
        # Translators: in the empty field of an option of a matching question.
        words = _("What belongs to none of them")
        self.text.setPlaceholderText(words)
        # Translators: spoken name of a field, e.g. "Left over 1: What belongs to none of them".
        self.text.setAccessibleName(_("Left over {number}: {what}").format(number=number, what=words))
        self.remove.set_label("", name=_("Remove left over {number}").format(number=number))
