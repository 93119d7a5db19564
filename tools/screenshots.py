"""Draw every page of the window to PNG files, to be looked at: python tools/screenshots.py FOLDER.

A tour through the window over the articles in `seeds/`, taken in every scheme, language and size; FOLDER/index.html
shows them beside each other. Options narrow it: --pages home-first,settings --schemes dark --languages ar --sizes 200.
It finds `quizapp` beside the folder it lies in. Nothing of the person's own data is read or changed.
"""

import argparse
import logging
import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterable
from itertools import product
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["LANGUAGE"] = "en"

from PySide6.QtWidgets import QApplication

from quizapp import paths
from quizapp.importing import read_file
from quizapp.pipeline import build
from quizapp.ui.qt_messages import log_qt_messages
from tools.pictures import walks
from tools.pictures.listing import listing
from tools.pictures.looks import LANGUAGES, SCHEMES, SIZES, USUAL_LANGUAGES, Look
from tools.pictures.stock import stock
from tools.pictures.tour import Tour

ARTICLES = ("bog-rope", "ferry-sale", "school-salad", "harbour-bridge")


def main(arguments: list[str]) -> None:
    """Write the pictures of all tours, and the page that lists them."""
    parser = argparse.ArgumentParser(description="Draw every page of the window to PNG files.")
    parser.add_argument("folder", type=Path)
    for option, known, usual in (
        ("--pages", walks.PAGES, walks.PAGES),
        ("--schemes", SCHEMES, SCHEMES),
        ("--languages", LANGUAGES, USUAL_LANGUAGES),
        ("--sizes", SIZES, SIZES),
    ):
        parser.add_argument(
            option, type=_some_of(known), default=tuple(usual), metavar="NAME,...", help=", ".join(known)
        )
    chosen = parser.parse_args(arguments)
    looks = [Look(*each) for each in product(chosen.schemes, chosen.languages, chosen.sizes)]
    chosen.folder.mkdir(parents=True, exist_ok=True)
    draw(chosen.folder, chosen.pages, looks)
    groups = {
        title: [page for page in pages if page in chosen.pages] for title, pages in walks.GROUPS.items()
    }
    index = chosen.folder / "index.html"
    index.write_text(
        listing({title: pages for title, pages in groups.items() if pages}, looks), encoding="utf-8"
    )
    print(index)


def draw(folder: Path, pages: Iterable[str], looks: Iterable[Look]) -> None:
    """Write the pictures of `pages` in all `looks` into `folder`. `RuntimeError` when one was not come by."""
    log_qt_messages()
    logging.getLogger("qt").addFilter(_tells_something)
    logging.getLogger("quizapp").addHandler(
        logging.NullHandler()
    )  # what the tour refuses is refused on purpose
    app = QApplication(sys.argv[:1])
    wanted = set(pages)
    made = [build(read_file(paths.seeds() / f"{name}.md").article) for name in ARTICLES]
    with tempfile.TemporaryDirectory() as scratch:
        filled = Path(scratch, "stocked")
        stock(paths.Home(filled), [each.question_set for each in made])
        for look in looks:
            left = set(wanted)
            for walk, needed in (
                (walks.stocked, wanted - walks.EMPTY_PAGES),
                (walks.empty, wanted & walks.EMPTY_PAGES),
            ):
                if not needed:
                    continue
                home = Path(tempfile.mkdtemp(dir=scratch))
                if walk is walks.stocked:
                    shutil.copytree(filled, home, dirs_exist_ok=True)
                tour = Tour(app, paths.Home(home), made[-1], look)
                for page in walk(tour):
                    if page in wanted:
                        tour.take(folder / look.file(page))
                        left.discard(page)
                tour.close()
            if left:
                raise RuntimeError(f"the tour did not come by {', '.join(sorted(left))}")


def _tells_something(record: logging.LogRecord) -> bool:
    """Leave out what Qt says of a screen that is none: that it can neither raise a window nor hold its size."""
    return not record.getMessage().startswith("This plugin does not support")


def _some_of(known: Iterable[str]) -> Callable[[str], tuple[str, ...]]:
    """Return what reads a list of names with commas between them, each one of `known`."""
    names = tuple(known)

    def read(text: str) -> tuple[str, ...]:
        wanted = tuple(text.split(","))
        if unknown := [each for each in wanted if each not in names]:
            raise argparse.ArgumentTypeError(f"{unknown[0]!r} is none of {', '.join(names)}")
        return wanted

    return read


if __name__ == "__main__":
    main(sys.argv[1:])
