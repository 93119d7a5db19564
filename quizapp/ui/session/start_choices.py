"""How a session was begun the last time, kept beside the size of the window; which questions it asked is not kept."""

from pathlib import Path

from PySide6.QtCore import QSettings

from quizapp.model.plan import MOST_MINUTES, Order, Plan
from quizapp.model.session import SessionMode

_GROUP = "start"
_MODES = {mode.value: mode for mode in (SessionMode.PRACTICE, SessionMode.TEST)}
_ORDERS = {order.value: order for order in Order}
_MOST_QUESTIONS = 1000


def keep(plan: Plan, path: Path) -> None:
    """Write how `plan` asks, but not which questions, to the file at `path`; nothing is said when that fails."""
    kept = _group(path)
    kept.setValue("mode", plan.mode.value)
    kept.setValue("number", plan.number or 0)
    kept.setValue("order", plan.order.value)
    kept.setValue("minutes", plan.minutes or 0)
    kept.setValue("certainty", int(plan.certainty))
    kept.setValue("article", int(plan.article))


def restore(path: Path) -> Plan:
    """Return what was kept in the file at `path`; the usual in the place of what is not there or makes no sense."""
    kept, usual = _group(path), Plan()
    return Plan(
        mode=_MODES.get(str(kept.value("mode")), usual.mode),
        number=_number(kept.value("number"), _MOST_QUESTIONS),
        order=_ORDERS.get(str(kept.value("order")), usual.order),
        minutes=_number(kept.value("minutes"), MOST_MINUTES),
        certainty=str(kept.value("certainty")) == "1",
        article=str(kept.value("article")) != "0",
    )


def _number(kept: object, most: int) -> int | None:
    words = str(kept)
    return (
        int(words)
        if words.isascii() and words.isdigit() and len(words) < 5 and 1 <= int(words) <= most
        else None
    )


def _group(path: Path) -> QSettings:
    kept = QSettings(str(path), QSettings.Format.IniFormat)
    kept.beginGroup(_GROUP)
    return kept
