"""How the interface looks: colours, the size of the text, motion."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.settings import Appearance
from quizapp.ui import formats
from quizapp.ui.components.segmented import Choice, Segmented
from quizapp.ui.components.switch import Switch
from quizapp.ui.settings.look_cards import LookCards
from quizapp.ui.settings.section import Section

TEXT_SIZES = (1.0, 1.25, 1.5, 1.75, 2.0)
"""Those offered. Any other from 1 to 2, written into the file by hand, is shown as the nearest and kept."""


class LookSection(Section):
    """Everything the person can say of colours, text and motion."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.looks = LookCards()
        self.sizes = Segmented([Choice("")] * len(TEXT_SIZES))
        self.motion = Switch()
        self._looks_row = self.add_row(self.looks, below=True)
        self._sizes_row = self.add_row(self.sizes)
        self._motion_row = self.add_row(self.motion)
        self.looks.chosen.connect(self._choose_look)
        self.sizes.chosen.connect(self._choose_size)
        self.motion.toggled.connect(self._choose_motion)

    @override
    def write(self) -> None:
        # Translators: a part of the settings: colours, size of text, motion.
        self.set_title(_("Look"))
        colours = _("Colours")
        self._looks_row.set_words(colours)
        self.looks.set_name(colours)
        self.looks.retranslate()
        size = _("Size of the text")
        self._sizes_row.set_words(size)
        self.sizes.set_name(size)
        self.sizes.set_choices([Choice(formats.percent(factor)) for factor in TEXT_SIZES])
        still = _("Less motion")
        self._motion_row.set_words(still, _("Nothing slides or fades."))
        self.motion.setAccessibleName(still)

    @override
    def show_state(self) -> None:
        self.looks.show_look(self.settings.appearance)
        nearest = min(TEXT_SIZES, key=lambda factor: abs(factor - self.settings.text_factor))
        self.sizes.show_at(TEXT_SIZES.index(nearest))
        self.motion.show_state(on=self.settings.reduced_motion)

    @override
    def stops(self) -> Sequence[QWidget]:
        sizes = [self.sizes.segment(number) for number in range(len(TEXT_SIZES))]
        return (*self.looks.cards.values(), *sizes, self.motion)

    def _choose_look(self, look: Appearance) -> None:
        self.change(appearance=look)

    def _choose_size(self, place: int) -> None:
        self.change(text_factor=TEXT_SIZES[place])

    def _choose_motion(self, on: bool) -> None:
        self.change(reduced_motion=on)
