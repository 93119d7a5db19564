"""What holds while questions are answered."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui.components.switch import Switch
from quizapp.ui.settings.section import Section


class AnsweringSection(Section):
    """Keys of a single letter, and whether the article can be read before the answer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.article = Switch()
        self.letters = Switch()
        self._article_row = self.add_row(self.article)
        self._letters_row = self.add_row(self.letters)
        self.article.toggled.connect(self._choose_article)
        self.letters.toggled.connect(self._choose_letters)

    @override
    def write(self) -> None:
        # Translators: a part of the settings: what holds while questions are answered.
        self.set_title(_("Answering"))
        article = _("Article in view while answering")
        self._article_row.set_words(
            article, _("Switched off, the article appears only with the verdict: more of a test.")
        )
        self.article.setAccessibleName(article)
        letters = _("Keys of a single letter")
        self._letters_row.set_words(
            letters, _("Such as A for the article. Switch them off if you dictate or press keys by accident.")
        )
        self.letters.setAccessibleName(letters)

    @override
    def show_state(self) -> None:
        self.article.show_state(on=self.settings.article_while_answering)
        self.letters.show_state(on=self.settings.single_letter_keys)

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self.article, self.letters)

    def _choose_article(self, on: bool) -> None:
        self.change(article_while_answering=on)

    def _choose_letters(self, on: bool) -> None:
        self.change(single_letter_keys=on)
