"""Icons: our own drawings on a 24-pixel grid, painted in any colour at any size.

Each is a file of `assets/icons`, drawn with `currentColor`; adding one is adding a file. Those of `DIRECTED`
point along the line of reading and are mirrored where that runs from right to left.
"""

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from quizapp import paths

DIRECTED = frozenset({"arrow-next", "arrow-back", "chevron-next", "chevron-back", "panel"})


@lru_cache(maxsize=128)
def _drawing(name: str) -> str:
    return (paths.assets() / "icons" / f"{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=512)
def _pixmap(name: str, colour: str, size: int, ratio: float, mirrored: bool) -> QPixmap:
    drawn = QByteArray(_drawing(name).replace("currentColor", colour).encode())
    renderer = QSvgRenderer(drawn)
    if not renderer.isValid():
        raise ValueError(f"the icon {name!r} is not a drawing that Qt can read")
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if mirrored:
        painter.translate(size, 0)
        painter.scale(-1, 1)
    renderer.render(painter, QRectF(0, 0, size, size))
    painter.end()
    return pixmap


def pixmap(name: str, colour: QColor, size: int, ratio: float = 1.0, *, mirrored: bool = False) -> QPixmap:
    """Return the icon `name` as a square of `size` device-independent pixels.

    `FileNotFoundError` where there is no such icon. The pixmap is shared: do not paint on it.
    """
    return _pixmap(name, colour.name(), size, ratio, mirrored and name in DIRECTED)


def paint(painter: QPainter, name: str, rect: QRectF, colour: QColor, *, mirrored: bool = False) -> None:
    """Paint the icon into the middle of `rect`, as large as fits; nothing where a widget has no room yet."""
    size = int(min(rect.width(), rect.height()))
    if size <= 0:
        return
    ratio = painter.device().devicePixelRatio()
    corner = rect.center()
    painter.drawPixmap(
        QRectF(corner.x() - size / 2, corner.y() - size / 2, size, size),
        pixmap(name, colour, size, ratio, mirrored=mirrored),
        QRectF(0, 0, size * ratio, size * ratio),
    )


def icon(name: str, colour: QColor, size: int = 20, *, mirrored: bool = False) -> QIcon:
    """Return the icon as a QIcon, for menus and other widgets of Qt's own; sharp on screens up to 3x."""
    made = QIcon()
    for ratio in (1.0, 2.0, 3.0):
        made.addPixmap(pixmap(name, colour, size, ratio, mirrored=mirrored))
    return made
