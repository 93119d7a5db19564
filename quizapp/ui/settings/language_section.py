"""Which language the interface speaks."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from quizapp.i18n import _
from quizapp.ui import language
from quizapp.ui.components.select import Select
from quizapp.ui.settings import languages
from quizapp.ui.settings.section import Section


class LanguageSection(Section):
    """A list of languages, the system's first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices: tuple[languages.Language, ...] = ()
        self.select = Select()
        self._row = self.add_row(self.select)
        self.select.activated.connect(self._choose)

    @override
    def write(self) -> None:
        self.set_title(_("Language"))
        name = _("Language of the interface")
        self._row.set_words(
            name,
            _("Articles and questions keep their own. What is not translated yet is shown in English."),
        )
        self.select.setAccessibleName(name)

    @override
    def show_state(self) -> None:
        present = self.settings.language
        self._choices = languages.choices(language.system_language(), present)
        self.select.set_words(tuple(each.name for each in self._choices))
        self.select.show_place([each.code for each in self._choices].index(present))

    @override
    def stops(self) -> Sequence[QWidget]:
        return (self.select,)

    def _choose(self, place: int) -> None:
        self.change(language=self._choices[place].code)
