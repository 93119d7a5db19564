"""One profile in one file, to take along: who it is, its sessions, and the articles and questions that they showed.

The file has the form of a backup, and `Joining.take_in` takes it in. The first profile, which every computer has, goes
under an id of its own: at home it comes back to the first one, elsewhere it is one more.
"""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.profile import Profile
from quizapp.model.session import Session
from quizapp.storing import archive, backup_sentences, learning, months, profiles, sessions, shown
from quizapp.storing.elsewhere import member
from quizapp.storing.index import Progress
from quizapp.storing.learning import Learning
from quizapp.storing.migrations import LEARNING, MONTH, OPEN_SESSION, PROFILE, SHOWN
from quizapp.storing.profiles import Profiles
from quizapp.storing.sessions import Sessions


class Giving:
    """Writes profiles to files outside the data folder."""

    def __init__(self, of: Profiles, played: Sessions, choices: Learning) -> None:
        self._profiles = of
        self._sessions = played
        self._learning = choices

    def save(self, profile_id: str, path: Path, progress: Progress = lambda _share: None) -> Profile:
        """Write the profile with this id, and all that is its own, to the file at `path`; return the profile.

        `progress` may end it by raising: then there is no file, or the one before. `UserError` where the profile is
        gone, when the system refuses, or when another file lies there.
        """
        found = self._profiles.of(profile_id)
        if found is None or found.deleted is not None:
            raise UserError(_("This profile is not there any more."))
        if found.is_first:
            found = self._profiles.known_as()
        abroad = found.known_as or found.id
        try:
            if path.exists() and not archive.is_ours(path):
                raise UserError(backup_sentences.not_ours(path.name))
            archive.write(path, self._members(found, abroad, progress), profile=abroad)
        except OSError as error:
            raise UserError(backup_sentences.unsavable(path, error)) from error
        return found

    def _members(self, profile: Profile, abroad: str, progress: Progress) -> Iterator[tuple[str, bytes]]:
        goes = profile.model_copy(update={"id": abroad, "known_as": None})
        yield member("profiles", abroad, profiles.tables_of(goes), PROFILE)
        chosen = self._learning.of(profile.id)
        if chosen.fresh is not None:
            goes_with = chosen.model_copy(update={"profile": abroad})
            yield member("learning", abroad, learning.tables_of(goes_with), LEARNING)
        open_sessions = [_whose(each, abroad) for each in self._sessions.open(profile.id)]
        for session in open_sessions:
            yield member("open", session.id, sessions.tables_of(session), OPEN_SESSION)
        by_month: dict[months.Month, list[Session]] = {}
        for finished in reversed(self._sessions.finished(profile.id)):
            session = _whose(finished, abroad)
            by_month.setdefault(months.month_of(abroad, finished.finished or finished.started), []).append(
                session
            )
        for month, played in by_month.items():
            yield member("sessions", month.part(1), sessions.tables_of_month(played), MONTH)
        yield from self._shown((*open_sessions, *chain.from_iterable(by_month.values())), progress)

    def _shown(self, of: Iterable[Session], progress: Progress) -> Iterator[tuple[str, bytes]]:
        """Yield what these sessions showed, as far as it is there."""
        needed: dict[str, set[str]] = {}
        for session in of:
            for digest, asked in session.by_article().items():
                needed.setdefault(digest, set()).update(asked)
        for number, digest in enumerate(sorted(needed)):
            progress(number / len(needed))
            kept = self._sessions.shown.folder.load(digest)
            if kept is not None:
                questions = {each: kept.questions[each] for each in kept.questions if each in needed[digest]}
                yield member("shown", digest, shown.tables_of(kept.article, questions), SHOWN)


def _whose(session: Session, profile: str) -> Session:
    return session.model_copy(update={"profile": profile})
