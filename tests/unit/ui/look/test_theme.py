import pytest
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from quizapp.ui.components.button import Button
from quizapp.ui.look import theme
from quizapp.ui.look.tokens import DARK, LIGHT, Motion
from quizapp.ui.look.typography import TextStyle, Type


@pytest.fixture(autouse=True)
def still(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(reduced_motion=True))


def test_the_palette_is_made_of_the_tokens(qapp: QApplication) -> None:
    theme.apply(qapp, theme.Theme(theme.Scheme.DARK))
    palette = qapp.palette()
    assert palette.color(QPalette.ColorRole.Window) == DARK.paper
    assert palette.color(QPalette.ColorRole.Text) == DARK.ink
    assert palette.color(QPalette.ColorRole.Highlight) == DARK.accent
    assert theme.colours() == DARK


def test_a_change_repaints_what_is_shown(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Check")
    qtbot.addWidget(button)
    button.show()
    light = button.grab().toImage()
    theme.apply(qapp, theme.Theme(theme.Scheme.DARK))
    dark = button.grab().toImage()
    middle = light.rect().center()
    assert light.pixelColor(12, middle.y()) == LIGHT.surface
    assert dark.pixelColor(12, middle.y()) == DARK.surface


def test_larger_text_makes_controls_larger(qapp: QApplication, qtbot: QtBot) -> None:
    button = Button("Check")
    qtbot.addWidget(button)
    before = button.sizeHint()
    theme.apply(qapp, theme.Theme(text_factor=2.0))
    after = button.sizeHint()
    assert after.width() > 1.7 * before.width()
    assert after.height() > 1.7 * before.height()
    assert theme.font(Type.BODY).pixelSize() == 30
    assert theme.line_height(Type.BODY) == 46


def test_those_who_asked_for_less_motion_get_none(qapp: QApplication) -> None:
    assert theme.duration(Motion.REVEAL) == 0
    theme.apply(qapp, theme.Theme())
    assert theme.duration(Motion.REVEAL) == 220


def test_a_chosen_scheme_wins_over_the_system(qapp: QApplication) -> None:
    follower = theme.SystemFollower(qapp)
    assert theme.current().scheme is theme.system_scheme(qapp)
    follower.choose(theme.Scheme.CONTRAST, text_factor=1.5, reduced_motion=True)
    assert theme.current() == theme.Theme(theme.Scheme.CONTRAST, 1.5, True)
    follower.choose(None)
    assert theme.current().scheme is theme.system_scheme(qapp)
    follower.deleteLater()


def test_no_style_is_smaller_than_eleven_pixels() -> None:
    styles = [style for style in vars(Type).values() if isinstance(style, TextStyle)]
    assert len(styles) > 10
    assert min(style.size for style in styles) == 11
    assert [style for style in styles if style.size == 11] == [Type.CHIP]
    assert all(style.line >= style.size for style in styles)
