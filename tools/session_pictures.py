"""Draw the session pages to PNG files, to be looked at: python tools/session_pictures.py FOLDER [ARTICLE]."""

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from random import Random

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp import paths
from quizapp.importing import read_file
from quizapp.model.session import Material, Session, answer, finish, start_session
from quizapp.pipeline import build
from quizapp.ui.look.theme import Scheme, Theme, apply
from quizapp.ui.session.end_page import EndPage
from quizapp.ui.session.replay_page import ReplayPage
from quizapp.ui.session.session_page import SessionPage

_SIZES = ((1280, 800), (900, 600))


@dataclass(frozen=True)
class Look:
    """One way to show a page."""

    name: str
    theme: Theme
    mirrored: bool = False


_LOOKS = (
    Look("light", Theme(reduced_motion=True)),
    Look("dark", Theme(Scheme.DARK, reduced_motion=True)),
    Look("contrast", Theme(Scheme.CONTRAST, reduced_motion=True)),
    Look("light-rtl", Theme(reduced_motion=True), mirrored=True),
    Look("light-200", Theme(text_factor=2.0, reduced_motion=True)),
)


def _played(session: Session, material: Material, answers: int) -> Session:
    """Answer `answers` questions, every third one wrong."""
    for number in range(answers):
        question = material.questions[session.asked[session.place].question]
        wrong = next(option.id for option in question.options if option.id not in question.key)
        choice = (wrong,) if number % 3 == 1 else question.key
        session = answer(session, question, choice, seconds=20, now=datetime.now(UTC))
    return session


def _pages(session: Session, material: Material) -> Iterator[tuple[str, QWidget]]:
    asking = SessionPage()
    asking.show_session(session, material)
    yield "first", asking
    for number in range(2):
        page = SessionPage()
        page.show_session(_played(session, material, number), material)
        page.question_view.choose(1)
        yield f"chosen-{number + 1}", page
        page = SessionPage()
        page.show_session(_played(session, material, number), material)
        page.show_verdict(_played(session, material, number + 1))
        yield f"revealed-{number + 1}", page
    finished = finish(_played(session, material, len(session.asked)), datetime.now(UTC))
    end = EndPage()
    end.show_session(finished, material)
    yield "end", end
    replay = ReplayPage()
    replay.show_place(finished, material, 1)
    yield "replay", replay


def main(arguments: list[str]) -> None:
    """Write one picture for each page, look and size."""
    folder = Path(arguments[0])
    article = Path(arguments[1]) if len(arguments) > 1 else min(paths.seeds().glob("*-*.md"))
    folder.mkdir(parents=True, exist_ok=True)
    questions = build(read_file(article).article).question_set
    session, material = start_session(
        questions,
        session_id="pictures",
        source=Random(1),  # noqa: S311 - a fixed order of options
        now=datetime.now(UTC),
    )
    app = QApplication(sys.argv[:1])
    for look in _LOOKS:
        apply(app, look.theme)
        right = Qt.LayoutDirection.RightToLeft
        app.setLayoutDirection(right if look.mirrored else Qt.LayoutDirection.LeftToRight)
        for name, page in _pages(session, material):
            for width, height in _SIZES:
                page.resize(width, height)
                page.show()
                for _pass in range(3):
                    app.processEvents()
                page.grab().save(str(folder / f"{name}-{look.name}-{width}.png"))
            page.close()
            page.deleteLater()
    print(folder)


if __name__ == "__main__":
    main(sys.argv[1:])
