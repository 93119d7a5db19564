"""The pictures of the window: the tour still comes by every page, in silence, and the list shows each picture."""

import os
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path

from typing_extensions import override

TOP = Path(__file__).resolve().parents[2]
TOOL = TOP / "tools" / "screenshots.py"


class Listed(HTMLParser):
    """What the list of pictures holds."""

    def __init__(self) -> None:
        super().__init__()
        self.pictures: dict[str, str] = {}
        """What is said of each picture, by its address."""
        self.ids: list[str] = []
        self.anchors: list[str] = []
        self.scripts = 0

    @override
    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = {name: value or "" for name, value in attrs}
        if tag == "img":
            self.pictures[found["src"]] = found["alt"]
        if found.get("href", "").startswith("#"):
            self.anchors.append(found["href"][1:])
        if "id" in found:
            self.ids.append(found["id"])
        self.scripts += tag == "script"


def test_one_command_draws_every_page(tmp_path: Path) -> None:
    arguments = ["--schemes", "dark", "--languages", "de", "--sizes", "900"]
    done = subprocess.run(
        [sys.executable, str(TOOL), str(tmp_path), *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    listed = Listed()
    listed.feed((tmp_path / "index.html").read_text(encoding="utf-8"))
    drawn = {path.name for path in tmp_path.glob("*.png")}
    assert len(drawn) > 40
    assert set(listed.pictures) == drawn
    assert listed.pictures["history-dark-de-900.png"] == "history: dark, German, 900 x 600"
    assert len(set(listed.ids)) == len(listed.ids)
    assert set(listed.anchors) <= set(listed.ids)
    assert listed.scripts == 0
