"""One answer of a question to write: its text, whether it is right, and why it is right or wrong."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.model.question import Option
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.editor.answering.key_switch import KeyCheck, KeySwitch
from quizapp.ui.editor.field_box import FieldBox
from quizapp.ui.editor.text_field import TextField
from quizapp.ui.look.tokens import Height
from quizapp.ui.look.typography import Type


class OptionRow(QWidget):
    """Shows an `Option` and tells what the person makes of it; `key` is the switch that makes it right."""

    typed = Signal(object, str)
    """The option as it should be, and which of its fields was written in: "text" or "rationale"."""
    keyed = Signal(str)
    """The id of the option whose switch was pressed."""
    removed = Signal(str)
    refused = Signal(str)
    left = Signal()

    def __init__(self, number: int, key: KeySwitch, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = number
        self._option = Option(id="a", text="")
        self.key = key
        self.text = TextField(Type.BODY)
        self.rationale = TextField(Type.SMALL)
        self.remove = Button(icon="trash", name=" ", weight=Weight.QUIET, height=Height.COMPACT)
        self.box = FieldBox(self.text, self.rationale)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.key, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.box, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignVCenter)
        self.text.typed.connect(self._type_text)
        self.rationale.typed.connect(self._type_rationale)
        self.key.clicked.connect(self._press_key)
        self.remove.clicked.connect(self._remove)
        for field in (self.text, self.rationale):
            field.refused.connect(self.refused)
            field.left.connect(self.left)
        self.retranslate()

    @property
    def option_id(self) -> str:
        """The id of the option shown."""
        return self._option.id

    def show_option(self, option: Option, *, right: bool, removable: bool, afresh: bool) -> None:
        """Show `option`; `right` when it is right to choose, `afresh` when it is that of another question."""
        self._option = option
        self.text.show_text(option.text, afresh=afresh)
        self.rationale.show_text(option.rationale, afresh=afresh)
        self.key.setChecked(right)
        self.box.show_state(right=right)
        self.remove.setEnabled(removable)
        self._name_rationale()

    def set_direction(self, direction: Qt.LayoutDirection) -> None:
        """Write in that direction, whatever that of the interface."""
        for field in (self.text, self.rationale):
            field.setLayoutDirection(direction)

    def fields(self) -> tuple[QWidget, ...]:
        """Return what is written in, in order."""
        return (self.text, self.rationale)

    def _type_text(self, text: str) -> None:
        self._option = self._option.model_copy(update={"text": text})
        self.typed.emit(self._option, "text")

    def _type_rationale(self, text: str) -> None:
        self._option = self._option.model_copy(update={"rationale": text})
        self.typed.emit(self._option, "rationale")

    def _press_key(self) -> None:
        self.keyed.emit(self._option.id)

    def _remove(self) -> None:
        self.removed.emit(self._option.id)

    def _name_rationale(self) -> None:
        right = self.key.isChecked()
        # Translators: in the empty field below an answer.
        words = _("Why it is right") if right else _("Why it is wrong")
        self.rationale.setPlaceholderText(words)
        # Translators: spoken name of the field below an answer, e.g. "Answer 2: Why it is wrong".
        name = _("Answer {number}: {what}")
        self.rationale.setAccessibleName(name.format(number=formats.number(self._number), what=words))

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        number = formats.number(self._number)
        self.text.setAccessibleName(_("Answer {number}").format(number=number))
        self.text.setPlaceholderText(_("Answer {number}").format(number=number))
        if isinstance(self.key, KeyCheck):
            # Translators: spoken name of the switch that makes an answer one of several right ones.
            name, tip = _("Answer {number} is right"), _("One of the right answers")
        else:
            # Translators: spoken name of the switch that makes an answer the right one.
            name, tip = _("Answer {number} is the right one"), _("The right answer")
        self.key.setAccessibleName(name.format(number=number))
        self.key.setToolTip(tip)
        self.remove.set_label("", name=_("Remove answer {number}").format(number=number))
        self._name_rationale()
