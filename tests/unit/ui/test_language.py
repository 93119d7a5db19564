"""The language put into force: the words, the direction, Qt's own words."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication

from quizapp import i18n
from quizapp.ui import language


@pytest.fixture(autouse=True)
def back_to_english(qapp: QApplication) -> Iterator[None]:
    yield
    language.use(qapp, "en")


@pytest.mark.parametrize(
    ("code", "direction"),
    [
        ("de", Qt.LayoutDirection.LeftToRight),
        ("ar", Qt.LayoutDirection.RightToLeft),
        ("en_XA", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_words_direction_and_locale_go_together(
    qapp: QApplication, code: str, direction: Qt.LayoutDirection
) -> None:
    language.use(qapp, code)
    assert i18n.language() == code
    assert qapp.layoutDirection() is direction
    assert QLocale().language() is QLocale(code).language()


@pytest.mark.parametrize("code", ["fa", "", "../ar", "xx"])
def test_a_language_without_words_turns_nothing(qapp: QApplication, code: str) -> None:
    """The tests' system speaks English; Persian letters would run from right to left."""
    language.use(qapp, code)
    assert i18n.language() == "en"
    assert qapp.layoutDirection() is Qt.LayoutDirection.LeftToRight


def test_the_words_of_one_language_do_not_stay_behind_another(qapp: QApplication) -> None:
    english = qapp.translate("QPlatformTheme", "Cancel")
    language.use(qapp, "de")
    assert qapp.translate("QPlatformTheme", "Cancel") == "Abbrechen"
    language.use(qapp, "ar")
    language.use(qapp, "en")
    assert qapp.translate("QPlatformTheme", "Cancel") == english == "Cancel"
