import pytest
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.ui.look import icons

_NAMES = sorted(path.stem for path in (paths.assets() / "icons").glob("*.svg"))


def test_there_are_icons() -> None:
    assert "tick" in _NAMES
    assert set(icons.DIRECTED) <= set(_NAMES)


@pytest.mark.parametrize("name", _NAMES)
def test_each_is_drawn_in_the_colour_asked_for(qapp: QApplication, name: str) -> None:
    image = icons.pixmap(name, QColor("#ff0000"), 24, 2.0).toImage()
    assert image.width() == 48
    inked = [
        image.pixelColor(x, y)
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).alpha() > 200
    ]
    assert inked
    assert all(colour.red() > 240 and colour.green() < 15 for colour in inked)


@pytest.mark.parametrize("name", _NAMES)
def test_each_is_our_kind_of_drawing(name: str) -> None:
    drawing = (paths.assets() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
    assert 'viewBox="0 0 24 24"' in drawing
    assert 'stroke="currentColor"' in drawing
    assert "#" not in drawing.replace("http://www.w3.org/2000/svg", "")


def test_only_what_points_along_the_line_is_mirrored(qapp: QApplication) -> None:
    ink = QColor("#000000")
    for name in ("arrow-next", "tick"):
        plain = icons.pixmap(name, ink, 24).toImage()
        mirrored = icons.pixmap(name, ink, 24, mirrored=True).toImage()
        assert (plain != mirrored) == (name in icons.DIRECTED)


def test_an_icon_that_is_not_there_is_an_error(qapp: QApplication) -> None:
    with pytest.raises(FileNotFoundError):
        icons.pixmap("no-such-icon", QColor("#000000"), 24)
