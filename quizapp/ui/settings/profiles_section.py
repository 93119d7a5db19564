"""Who learns on this computer: a row for each profile, and how one comes in or goes."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import NamedTuple

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.button import Button
from quizapp.ui.components.card import Hairline
from quizapp.ui.components.disc import Disc
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import Space
from quizapp.ui.look.typography import Type
from quizapp.ui.settings.section import Section

_WORDS = 180
"""Pixels that a name should have beside the buttons; with less, they go below."""


class Listed(NamedTuple):
    """What a row shows of a profile."""

    id: str
    name: str
    letters: str
    tint: str
    facts: str
    deletable: bool = True
    deleted: bool = False


class ProfilesSection(Section):
    """Rows that are made anew with `show_profiles`; pressing is the matter of whoever connects the signals."""

    change_pressed = Signal(str)
    export_pressed = Signal(str)
    delete_pressed = Signal(str)
    restore_pressed = Signal(str)
    """Each with the id of a profile."""
    rows_changed = Signal()
    """There are others to walk with Tab."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: Callable[[], Sequence[Listed]] = tuple
        self.rows: list[_Row] = []
        self.note = TextBlock("", Type.SMALL, "ink2")
        self._column.addWidget(self.note)
        self._place = QVBoxLayout()
        self._place.setSpacing(Space.XXS)
        self._column.addLayout(self._place)
        self.new = Button(icon="plus")
        self.take_in = Button(icon="open-folder")
        self._new_row = self.add_row(self.new)
        self._take_in_row = self.add_row(self.take_in)

    def show_profiles(self, listed: Callable[[], Sequence[Listed]]) -> None:
        """Show a row for each of what `listed` gives, in the language of the interface, whichever that is by then."""
        self._listed = listed
        self.write()

    @override
    def write(self) -> None:
        # Translators: a part of the settings: the learners on this computer.
        self.set_title(_("Profiles"))
        self.note.setText(
            _(
                "Each has sessions, a history and practice of its own; question sets are for all. With a profile its "
                "history is deleted. For a day it can be brought back here; automatic backups keep it until they are "
                "thinned out."
            )
        )
        # Translators: another learner on this computer.
        self._new_row.set_words(_("Another learner"), _("A name and a colour; no account, no password."))
        self.new.set_label(_("New profile…"))
        self._take_in_row.set_words(
            _("A profile from a file"),
            _("Exported here or on another computer; it comes beside what is here."),
        )
        # Translators: a button; it takes a profile in from a file.
        self.take_in.set_label(_("Import…"), name=_("Import a profile"))
        self._write_rows()

    def _write_rows(self) -> None:
        focused = next(((row.listed.id, row.place_of_focus()) for row in self.rows if row.has_focus()), None)
        while (item := self._place.takeAt(0)) is not None:
            if (shown := item.widget()) is not None:
                shown.hide()
                shown.deleteLater()
        self.rows = [_Row(listed, self) for listed in self._listed()]
        for row in self.rows:
            if self._place.count():
                self._place.addWidget(Hairline(parent=self))
            self._place.addWidget(row)
        self.rows_changed.emit()
        if focused is not None:
            name, place = focused
            stops = next((row.stops() for row in self.rows if row.listed.id == name), ())
            to = stops[min(place, len(stops) - 1)] if stops else self.new
            to.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def stops(self) -> Sequence[QWidget]:
        return (*(stop for row in self.rows for stop in row.stops()), self.new, self.take_in)


class _Row(QWidget):
    """One profile: its disc, its name, what is to be said of it, and its buttons."""

    def __init__(self, listed: Listed, section: ProfilesSection) -> None:
        super().__init__(section)
        self.listed = listed
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(TextBlock(listed.name, Type.TITLE))
        words.addWidget(TextBlock(listed.facts, Type.SMALL, "ink2"))
        words.addStretch(1)
        who = QHBoxLayout()
        who.setSpacing(Space.S)
        who.addWidget(Disc(listed.tint, listed.letters))
        who.addLayout(words, 1)
        self._buttons = self._made(section)
        beside = QHBoxLayout()
        beside.setSpacing(0)
        for button in self._buttons:
            beside.addWidget(button)
        beside.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, Space.XS, 0, Space.XS)
        self._row.addLayout(who, 1)
        self._row.addLayout(beside)
        self._fit()

    def stops(self) -> Sequence[QWidget]:
        """Return what Tab walks."""
        return [button for button in self._buttons if button.isEnabled()]

    def has_focus(self) -> bool:
        """Tell whether one of its buttons has the focus."""
        return any(button.hasFocus() for button in self._buttons)

    def place_of_focus(self) -> int:
        """Return which of `stops` has the focus."""
        return next((place for place, stop in enumerate(self.stops()) if stop.hasFocus()), 0)

    def _made(self, section: ProfilesSection) -> list[Button]:
        listed, made = self.listed, []
        if listed.deleted:
            # Translators: a button: a deleted profile is there again; {name} is its name.
            entries = [(_("Bring back"), _("Bring {name} back"), section.restore_pressed.emit)]
        else:
            entries = [
                # Translators: a button and what is spoken for it; {name} is the name of a profile.
                (_("Change…"), _("Change {name}"), section.change_pressed.emit),
                (_("Export…"), _("Export {name}"), section.export_pressed.emit),
                (_("Delete"), _("Delete {name}"), section.delete_pressed.emit),
            ]
        for label, name, press in entries:
            button = Button(label, name=name.format(name=listed.name))
            button.clicked.connect(partial(press, listed.id))
            button.setAccessibleDescription(listed.facts)
            made.append(button)
        if not listed.deleted:
            made[-1].setEnabled(listed.deletable)
        return made

    def _fit(self) -> None:
        needed = sum(button.sizeHint().width() for button in self._buttons) + theme.scaled(_WORDS)
        stacked = needed > self.width()
        self._row.setDirection(
            QBoxLayout.Direction.TopToBottom if stacked else QBoxLayout.Direction.LeftToRight
        )

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().event(event)
