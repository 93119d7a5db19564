"""The fonts: the system's own for what is operated, and what stands in where one is missing."""

import pytest
from PySide6.QtGui import QFont, QFontDatabase, QFontInfo, QFontMetricsF, QRawFont
from PySide6.QtWidgets import QApplication

from quizapp.ui.look import typography
from quizapp.ui.look.typography import Family, TextStyle, Type, sans_families

_SIGNS = "“”„‚‘’«»…–·¶äöüßéÅ0123456789"
"""What the interface writes in English and German besides plain letters."""
_OURS = ("Inter", "Segoe UI Variable Text", "Segoe UI", "Noto Sans", "DejaVu Sans", "Noto Sans Arabic")


@pytest.mark.parametrize("system", ["Cantarell", ".AppleSystemUIFont", "Segoe UI", "OpenDyslexic"])
def test_the_font_that_the_system_names_goes_first(system: str) -> None:
    assert sans_families(system) == (system, *_OURS)


@pytest.mark.parametrize("kind", ["Sans Serif", "sans-serif", "Sans"])
def test_a_mere_kind_of_font_gives_way_to_those_known_to_be_good(kind: str) -> None:
    families = sans_families(kind)
    assert families.index("Inter") < families.index(kind) < families.index("DejaVu Sans")


def test_without_any_word_from_the_system_ours_are_left() -> None:
    assert sans_families("") == _OURS


@pytest.mark.parametrize("family", Family)
def test_each_list_ends_in_a_font_for_arabic_after_one_that_linux_always_has(
    qapp: QApplication, family: Family
) -> None:
    families = typography.font(TextStyle(15, 23, 400, family)).families()
    assert families[-1] == "Noto Sans Arabic"
    assert any(name.startswith("DejaVu") for name in families[:-1])


@pytest.mark.parametrize("family", Family)
def test_the_first_that_is_there_is_taken(qapp: QApplication, family: Family) -> None:
    made = typography.font(TextStyle(15, 23, 400, family))
    there = [name for name in made.families() if QFontDatabase.hasFamily(name)]
    if not there:
        pytest.skip("a system with none of these fonts: Qt takes one of its own")
    assert QFontInfo(made).family() == there[0]


@pytest.mark.parametrize("name", ["DejaVu Sans", "DejaVu Serif", "Noto Sans", "Noto Serif", "Inter"])
def test_a_fallback_alone_can_write_all_signs(qapp: QApplication, name: str) -> None:
    if not QFontDatabase.hasFamily(name):
        pytest.skip(f"{name} is not installed")
    font = QRawFont.fromFont(QFont(name))
    assert font.familyName() == name
    assert [sign for sign in _SIGNS if not font.supportsCharacter(ord(sign))] == []


def test_figures_in_a_column_line_up(qapp: QApplication) -> None:
    metrics = QFontMetricsF(typography.font(Type.LABEL))
    widths = [metrics.horizontalAdvance(figure) for figure in "0123456789"]
    assert max(widths) - min(widths) < 0.1
