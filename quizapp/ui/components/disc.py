"""The sign of a learner: a coloured disc with initials, so that colour is never the only sign."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QIcon, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from quizapp.ui.look import icons, strokes, theme
from quizapp.ui.look.tokens import Colours
from quizapp.ui.look.typography import Type


def tints(c: Colours) -> dict[str, QColor]:
    """Return what each colour of a profile is painted in: inks that carry text in every look."""
    return {
        "petrol": c.accent,
        "red": c.bad,
        "amber": c.warn,
        "green": c.good,
        "blue": c.info,
        "plum": c.via,
    }


NOBODY = ""
"""The tint of who has no colour: a ring with an icon, dashed for a guest."""


def paint_disc(painter: QPainter, box: QRectF, tint: str, letters: str, *, guest: bool = False) -> None:
    """Paint the disc into `box`, a square; `tint` is a colour of profiles or `NOBODY`."""
    c = theme.colours()
    ink = tints(c).get(tint)
    radius = box.width() / 2
    if guest or ink is None or not letters:
        strokes.rounded(painter, box, radius, border=c.control, width=1.5, dashes=guest)
        inner = box.width() * 0.22
        icons.paint(
            painter, "masked" if guest else "person", box.adjusted(inner, inner, -inner, -inner), c.ink2
        )
        return
    strokes.rounded(painter, box, radius, fill=ink)
    size = 0.46 if len(letters) == 1 else 0.38
    font = QFont(theme.font(Type.STRONG_LABEL))  # a copy: the theme's is everybody's
    font.setPixelSize(max(8, round(box.width() * size)))
    painter.setFont(font)
    painter.setPen(c.on_accent)
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, letters)


def disc_icon(tint: str, letters: str, *, guest: bool = False, ratio: float = 1.0) -> QIcon:
    """Return the disc for a menu."""
    side = theme.scaled(20)
    pixmap = QPixmap(QSize(round(side * ratio), round(side * ratio)))
    pixmap.setDevicePixelRatio(ratio)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    paint_disc(painter, QRectF(QPointF(0, 0), QSize(side, side)), tint, letters, guest=guest)
    painter.end()
    return QIcon(pixmap)


class Disc(QWidget):
    """The disc beside a name that says the same; nothing of its own is spoken."""

    def __init__(self, tint: str, letters: str, side: int = 36, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tint, self._letters, self._side = tint, letters, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        side = theme.scaled(self._side)
        return QSize(side, side)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        paint_disc(QPainter(self), QRectF(self.rect()), self._tint, self._letters)
