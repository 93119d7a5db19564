"""What else is on the desktop of a journey: a program that holds copied text, and eyes that look at the screen."""

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from PySide6.QtGui import QColor, QImage

from quizapp.ui.look import tokens
from tests.journeys.screen import Screen, end

_NEIGHBOUR = """
import sys
from pathlib import Path
from PySide6.QtCore import QSocketNotifier
from PySide6.QtGui import QGuiApplication

app = QGuiApplication(sys.argv)
app.clipboard().setText(Path(sys.argv[1]).read_text(encoding="utf-8"))

def look():
    sys.stdin.readline()
    app.primaryScreen().grabWindow(0).save(sys.argv[2])
    print("seen", flush=True)

notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
notifier.activated.connect(look)
print("ready", flush=True)
app.exec()
"""

_BAR, _WORD, _BUTTON = 5, 30, 24
"""Pixels: how high the bar below a section is at most and how wide at least, how high a filled button at least."""
_LEAST = 12
"""Pixels of one colour in a row that count."""


class Box(NamedTuple):
    """Pixels of the screen that are one thing to the eye."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[int, int]:
        """The pixel to point at."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2

    @property
    def width(self) -> int:
        """From the left to the right edge."""
        return self.right - self.left


@dataclass(frozen=True)
class Desktop:
    """The screen as a person uses it: looks at what is there, points and clicks."""

    screen: Screen
    _neighbour: subprocess.Popen[str]
    _picture: Path

    def click(self, x: int, y: int) -> None:
        """Move the mouse there, click, and move it out of the way: what it points at looks different."""
        there_and_away = ["mousemove", str(x), str(y), "click", "1", "mousemove", "0", "0"]
        subprocess.run(["xdotool", *there_and_away], env=self.screen.environment, check=True)

    def ring(self) -> Box | None:
        """Return where the ring around what has the focus is seen."""
        boxes = self._seen(tokens.LIGHT.focus)
        if not boxes:
            return None
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return Box(min(lefts), min(tops), max(rights), max(bottoms))

    def button(self) -> Box | None:
        """Return where the filled button is seen, of which a page has one."""
        return next((box for box in self._seen(tokens.LIGHT.accent) if box.bottom - box.top >= _BUTTON), None)

    def section(self) -> Box | None:
        """Return where the bar below the present section is seen."""
        boxes = self._seen(tokens.LIGHT.accent)
        return next(
            (box for box in boxes if box.bottom - box.top <= _BAR and box.width >= _WORD and box.top < 100),
            None,
        )

    def _seen(self, colour: QColor) -> list[Box]:
        """Return the stretches of rows in which `colour` runs, from the top; of each row the first run."""
        image = self._look()
        pixel = (0xFF000000 | colour.rgb() & 0xFFFFFF).to_bytes(4, sys.byteorder)
        boxes: list[Box] = []
        pixels, stride = bytes(image.constBits()), image.bytesPerLine()
        for y in range(image.height()):
            row = pixels[y * stride : y * stride + 4 * image.width()]
            left = right = row.find(pixel * _LEAST) // 4
            if left < 0:
                continue
            while row[4 * right : 4 * right + 4] == pixel:
                right += 1
            if boxes and boxes[-1].bottom == y:
                above = boxes.pop()
                boxes.append(Box(min(left, above.left), above.top, max(right, above.right), y + 1))
            else:
                boxes.append(Box(left, y, right, y + 1))
        return boxes

    def _look(self) -> QImage:
        assert self._neighbour.stdin is not None
        assert self._neighbour.stdout is not None
        self._neighbour.stdin.write("look\n")
        self._neighbour.stdin.flush()
        assert self._neighbour.stdout.readline() == "seen\n"
        return QImage(str(self._picture)).convertToFormat(QImage.Format.Format_RGB32)


@contextmanager
def desktop(screen: Screen, folder: Path, copied: str) -> Iterator[Desktop]:
    """Put a program on `screen` in which somebody has copied the text `copied`."""
    text, picture = folder / "copied.txt", folder / "screen.bmp"
    text.write_text(copied, encoding="utf-8")
    neighbour = subprocess.Popen(
        [sys.executable, "-c", _NEIGHBOUR, str(text), str(picture)],
        env=screen.environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    try:
        assert neighbour.stdout is not None
        assert neighbour.stdout.readline() == "ready\n"
        yield Desktop(screen, neighbour, picture)
    finally:
        end(neighbour)
