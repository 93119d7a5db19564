"""What was asked of the print dialog, kept from one time to the next beside the size of the window."""

import re
from pathlib import Path

from PySide6.QtCore import QSettings

from quizapp.model.worksheet import SEEDS, Version
from quizapp.ui.printing.dialog import Request, Target
from quizapp.ui.printing.paper import Paper, system_paper

_GROUP = "print"
_ORDER = re.compile(r"\d{1,4}")


def keep(request: Request, path: Path) -> None:
    """Write what `request` chose, but for the set, to the file at `path`; nothing is said when that fails."""
    kept = _group(path)
    kept.setValue("versions", "".join(version.value for version in request.versions))
    kept.setValue("article", int(request.with_article))
    kept.setValue("key", int(request.with_key))
    kept.setValue("paper", request.paper.value)
    kept.setValue("order", request.seed)  # what is printed again a week later is the same sheet


def restore(path: Path) -> Request:
    """Return what was kept in the file at `path`; the usual in the place of what is not there or makes no sense."""
    kept = _group(path)
    versions = tuple(version for version in Version if version.value in str(kept.value("versions", "")))
    paper, order = str(kept.value("paper")), str(kept.value("order"))
    return Request(
        set_id="",
        versions=versions or (Version.A,),
        with_article=str(kept.value("article")) != "0",
        with_key=str(kept.value("key")) != "0",
        paper=Paper(paper) if paper in {each.value for each in Paper} else system_paper(),
        target=Target.PDF,
        seed=int(order) if _ORDER.fullmatch(order) and int(order) in SEEDS else SEEDS.start,
    )


def _group(path: Path) -> QSettings:
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    kept.beginGroup(_GROUP)
    return kept
