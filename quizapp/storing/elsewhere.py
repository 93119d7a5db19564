"""Work in hand, saved outside the data folder where that takes nothing: one file, which `Joining.take_in` takes in."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from quizapp.errors import UserError
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session
from quizapp.storing import archive, articles, backup_sentences, sessions, set_records, shown
from quizapp.storing.database import sealed
from quizapp.storing.migrations import ARTICLE, OPEN_SESSION, QUESTION_SET, SHOWN, Tables
from quizapp.storing.naming import file_name


class Elsewhere:
    """Saves what is in memory alone; `now` tells the time. Nothing of the data folder is read or written."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now

    def save_set(self, question_set: QuestionSet, place: Path, graph: AttributionGraph | None = None) -> Path:
        """Write the set with its article to the file `place`, or to a new one in the folder `place`; return which.

        `UserError` when the system refuses, or when another file lies there.
        """
        kept = set_records.kept_as(question_set, self._now())
        article = question_set.article
        return self._write(
            place,
            member("articles", article.sha256, articles.tables_of(article, graph), ARTICLE),
            member("sets", question_set.id, set_records.tables_of(kept), QUESTION_SET),
        )

    def save_session(self, session: Session, material: Material, place: Path) -> Path:
        """Write the session, finished or not, with what it shows, as `save_set` does."""
        return self._write(
            place,
            *(
                member("shown", digest, shown.tables_of(part.article, part.questions), SHOWN)
                for digest, part in material.parts(session).items()
            ),
            member("open", session.id, sessions.tables_of(session), OPEN_SESSION),
        )

    def _write(self, place: Path, *members: tuple[str, bytes]) -> Path:
        path = place
        try:
            path = self._free_name(place) if place.is_dir() else place
            if path.exists() and not archive.is_ours(path):
                raise UserError(backup_sentences.not_ours(path.name))
            archive.write(path, members)
        except OSError as error:
            raise UserError(backup_sentences.unsavable(path, error)) from error
        return path

    def _free_name(self, folder: Path) -> Path:
        """Return a file that is not there yet, named by the time alone."""
        stem = f"unsaved-{self._now().astimezone(UTC):%Y%m%dT%H%M%SZ}"
        path = folder / f"{stem}.zip"
        number = 2
        while path.exists():
            path = folder / f"{stem}-{number}.zip"
            number += 1
        return path


def member(folder: str, name: str, tables: Tables, kind: str) -> tuple[str, bytes]:
    """Return one file of an archive: what it is called there, and what it holds."""
    return f"{folder}/{file_name(name)}", sealed(tables, kind)
