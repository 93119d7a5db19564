"""Values <-> TinyDB files in the user's data folder: atomic, durable, and telling damage."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from quizapp.paths import Home
from quizapp.storing.articles import Articles
from quizapp.storing.folder import Folder, Notices
from quizapp.storing.ids import new_id
from quizapp.storing.migrations import ARTICLE, MONTH, OPEN_SESSION, QUESTION_SET, SHOWN
from quizapp.storing.question_sets import QuestionSets, SetSummary
from quizapp.storing.sessions import Sessions
from quizapp.storing.shown import Shown

__all__ = ["Articles", "QuestionSets", "Sessions", "SetSummary", "Store", "new_id"]


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Everything that is kept, under `home`. Making one touches no disk; folders appear with the first write."""

    def __init__(self, home: Home, now: Callable[[], datetime] = _utc_now) -> None:
        self._notices = notices = Notices()

        def folder(kind: str, path: Path) -> Folder:
            return Folder(path, kind, aside=home.set_aside, notices=notices, now=now)

        self.articles = Articles(folder(ARTICLE, home.articles))
        self.sets = QuestionSets(folder(QUESTION_SET, home.sets), self.articles, now)
        self.sessions = Sessions(
            folder(OPEN_SESSION, home.open_sessions),
            folder(MONTH, home.sessions),
            Shown(folder(SHOWN, home.shown)),
            notices,
        )

    def take_notices(self) -> tuple[str, ...]:
        """Return translated sentences on files that were set aside or could not be read since the last call."""
        return self._notices.take()
