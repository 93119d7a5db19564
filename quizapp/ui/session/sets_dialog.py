"""Which sets a session asks questions of: a list to tick, all of them at once or one by one."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QListView, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import number
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


class SetsDialog(QDialog):
    """Shows `rows`: the id, the title and the number of questions of each set. Those in `ticked` are ticked."""

    chosen = Signal(object)
    """The ids of the sets to ask of, in the order of the list, at least one."""

    def __init__(
        self, rows: Sequence[tuple[str, str, int]], ticked: Iterable[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        # Translators: title of the dialog in which the sets of a session are chosen.
        self.setWindowTitle(_("Which sets"))
        self._ids = tuple(set_id for set_id, _title, _count in rows)
        before = set(ticked)
        self._model = QStandardItemModel(self)
        for set_id, title, count in rows:
            questions = ngettext("{count} question", "{count} questions", count)
            words = formats.facts((" ".join(title.split()), questions.format(count=number(count))))
            item = QStandardItem(words)
            item.setCheckable(True)
            item.setEditable(False)
            item.setToolTip(item.text())
            item.setSizeHint(QSize(0, theme.scaled(Height.COMPACT)))
            item.setCheckState(Qt.CheckState.Checked if set_id in before else Qt.CheckState.Unchecked)
            self._model.appendRow(item)
        self.list = _List()
        self.list.setModel(self._model)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setCurrentIndex(self._model.index(0, 0))
        self._note = TextBlock("", Type.SMALL, "ink2")
        self.all = Button(_("All"))
        # Translators: a button; it takes all ticks of a list away.
        self.none = Button(_("None"))
        # Translators: a button; it takes over the sets that are ticked.
        self.use = Button(_("Use these sets"), weight=Weight.PRIMARY, key=_("Enter"))
        foot = QHBoxLayout()
        foot.setSpacing(Space.XS)
        foot.addWidget(self.all)
        foot.addWidget(self.none)
        foot.addStretch(1)
        foot.addWidget(self.use)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.L, Space.L, Space.L, Space.M)
        column.setSpacing(Space.S)
        column.addWidget(self._note)
        column.addWidget(self.list, 1)
        column.addLayout(foot)
        self.all.clicked.connect(self._tick_all)
        self.none.clicked.connect(self._tick_none)
        self.use.clicked.connect(self._use)
        self._model.itemChanged.connect(self._count)
        wanted = QSize(theme.scaled(640), theme.scaled(480))
        self.resize(wanted.boundedTo(parent.size() - QSize(Space.XL, Space.XL)) if parent else wanted)
        self._count()
        self.list.setFocus()

    @property
    def ticked(self) -> tuple[str, ...]:
        """The ids of the sets that are ticked."""
        rows = zip(self._ids, self._items(), strict=True)
        return tuple(set_id for set_id, item in rows if item.checkState() is Qt.CheckState.Checked)

    def _items(self) -> list[QStandardItem]:
        return [self._model.item(row) for row in range(self._model.rowCount())]

    def _tick_all(self) -> None:
        self._tick(Qt.CheckState.Checked)

    def _tick_none(self) -> None:
        self._tick(Qt.CheckState.Unchecked)

    def _tick(self, state: Qt.CheckState) -> None:
        self._model.blockSignals(True)
        for item in self._items():
            item.setCheckState(state)
        self._model.blockSignals(False)
        self.list.viewport().update()
        self._count()

    def _count(self) -> None:
        count = len(self.ticked)
        # Translators: how many sets are ticked in a list. The space bar ticks.
        words = ngettext("{count} set is ticked.", "{count} sets are ticked.", count)
        self._note.setText(words.format(count=number(count)))
        self.use.setEnabled(count > 0)

    def _use(self) -> None:
        if self.ticked:
            self.chosen.emit(self.ticked)
            self.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._use()
        else:
            super().keyPressEvent(event)


class _List(QListView):
    """Rows with a box each; the space bar ticks the present one."""

    def __init__(self) -> None:
        super().__init__()
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setUniformItemSizes(True)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setFont(theme.font(Type.BODY))
