"""Files of a small library damaged in their place: each byte flipped, each length cut to."""

import shutil
from collections.abc import Iterator
from pathlib import Path

from benchmarks.library import NOW, question_set, session_on
from benchmarks.stock import stock_damaged
from quizapp.model.profile import Colour
from quizapp.model.session import finish
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.learning import Choices
from quizapp.storing.naming import FOLDERS


def damaged(folder: Path, scale: float) -> tuple[list[str], str]:
    """Flip each byte of each file in turn, and cut each file at each length."""
    home = Home(folder / "home")
    store = Store(home)
    store.sets.save(question_set(0, 2, sentences=4))
    for number in (1, 2):
        session, material = session_on(store.sets.load("set-000000"), number)
        store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, NOW))
    store.sets.delete(store.sets.duplicate("set-000000").id)
    store.learning.keep(Choices(profile="me", fresh=NOW))
    store.profiles.add("Ada", Colour.PLUM)
    store.backups.take()
    wrong: list[str] = []
    count = 0
    files = {path: path.read_bytes() for name in FOLDERS
             for path in (home.root / name).iterdir()}  # fmt: skip
    for path, whole in files.items():
        for place in range(0, len(whole), max(1, round(1 / scale))):
            mask = 0xFF if place % 2 else 1 << place % 8
            flipped = whole[:place] + bytes([whole[place] ^ mask]) + whole[place + 1 :]
            for content in (whole[:place], flipped):
                path.write_bytes(content)
                count += 1
                wrong += [
                    f"{path.parent.name} at {place}: {fault}" for fault in after_damage(home, path, whole)
                ]
    wrong += [f"{path} changed" for path, whole in files.items() if path.read_bytes() != whole]
    return wrong, (
        f"{count} flipped bytes and truncations of {len(files)} files; "
        f"stock storage lost {stock_damaged(folder)} flips of one file"
    )


def after_damage(home: Home, path: Path, whole: bytes) -> Iterator[str]:
    """Read everything, yield what is not as it should be, and bring the file back."""
    store = Store(home)
    read = {"sets": store.sets.summaries, "articles": lambda: store.articles.holds(path.stem),
            "open": store.sessions.open, "sessions": store.sessions.finished,
            "shown": store.sessions.without_material, "deleted": store.sets.deleted,
            "learning": store.learning.all, "profiles": store.profiles.all}  # fmt: skip
    read[path.parent.name]()
    told = store.take_notices()
    if len(told) != 1 or "is damaged" not in told[0] or "A backup of" not in told[0]:
        yield f"told {told}"
    for offer in store.recovery.offers():
        store.recovery.bring_back(offer)
    shutil.rmtree(home.set_aside)
    if path.read_bytes() != whole:
        yield "not back"
        path.write_bytes(whole)
