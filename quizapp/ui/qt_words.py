"""Words of Qt's own dialogs for languages in which Qt's catalogue has gaps, as the Arabic one has."""

from PySide6.QtCore import QObject, QTranslator
from typing_extensions import override

from quizapp.i18n import N_, _

_WORDS = frozenset(
    {
        # Translators: in the dialog that chooses a file, before a list of folders; & marks the letter of its key.
        N_("&Look in:"),
        # Translators: in the dialog that chooses a file, before a list such as "Text (*.txt)".
        N_("Files of &type:"),
        # Translators: in a list of files, the kind of an entry.
        N_("Folder"),
        # Translators: in the print dialog, a choice between off, long side and short side.
        N_("Double Sided Printing"),
        # Translators: in the print dialog: not printed on both sides.
        N_("Off"),
        N_("Long side binding"),
        N_("Short side binding"),
        # Translators: in the print dialog, before numbers such as "3,5-7".
        N_("Pages"),
        # Translators: in the print dialog, before the choice of all, odd or even pages.
        N_("Page &Set:"),
        N_(
            "Specify pages or ranges separated by commas. Ranges are specified by two numbers separated by a hyphen."
            " E.g: 3,5-7,9 prints pages 3, 5, 6, 7 and 9."
        ),
    }
)
"""Qt's English, letter for letter. Qt asks here only for what its own catalogue, installed later, has no words for."""


class QtWords(QTranslator):
    """Answers for what Qt's catalogue leaves in English."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)

    @override
    def isEmpty(self) -> bool:
        return False

    @override
    def translate(self, context: str, sourceText: str, disambiguation: str | None = None, n: int = -1) -> str:
        # An empty answer would count as words: what is not known here is said as Qt says it.
        return _(sourceText) if sourceText in _WORDS else sourceText
