"""Another library is taken in: what is not here is added, what differs stands beside ours, nothing is replaced."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.profile import FIRST
from quizapp.model.profile_words import called
from quizapp.model.session import Material, Session
from quizapp.paths import Home
from quizapp.storing import backup_sentences, incoming, leftovers, sentences, swapping
from quizapp.storing.archive import LeftOut
from quizapp.storing.articles import Articles
from quizapp.storing.index import Progress
from quizapp.storing.learning import Learning
from quizapp.storing.locking import Lock
from quizapp.storing.parting import coming
from quizapp.storing.profiles import Profiles
from quizapp.storing.question_sets import QuestionSets
from quizapp.storing.sessions import Sessions


class Library(NamedTuple):
    """The parts of a store that are joined."""

    articles: Articles
    sets: QuestionSets
    sessions: Sessions
    learning: Learning
    profiles: Profiles


class Joined(NamedTuple):
    """What taking in a library did."""

    sets: int = 0
    """Sets that were not here."""
    questions: int = 0
    """Questions that sets here lacked."""
    beside: int = 0
    """Questions that differ from ours of the same id, and stand beside them, to be looked at."""
    sessions: int = 0
    """Finished sessions that were not here."""
    opened: int = 0
    """Sessions in progress that were not here, or not as far."""
    left_out: tuple[str, ...] = ()
    """Sentences on what could not be taken in."""
    parted: int = 0
    """How many of the sessions went on otherwise here: both are kept."""
    titles: tuple[str, ...] = ()
    """Sentences on sets that have another name there: they keep ours."""

    profiles: tuple[str, ...] = ()
    """Sentences on profiles that were not here, or were deleted here."""

    @property
    def told(self) -> tuple[str, ...]:
        """Sentences on who came, on what differs here and there, and on what could not be taken in."""
        parted = (backup_sentences.parted(self.parted),) if self.parted else ()
        return (*self.profiles, *parted, *self.titles, *self.left_out)


class Joining:
    """Takes libraries into that of `home`. `opened` gives the library in another data folder."""

    def __init__(self, home: Home, lock: Lock, ours: Library, opened: Callable[[Home], Library]) -> None:
        self._home = home
        self._lock = lock
        self._ours = ours
        self._opened = opened

    @property
    def library(self) -> Library:
        """What others are taken into."""
        return self._ours

    def take_in(self, path: Path, progress: Progress = lambda _share: None) -> Joined:
        """Take in everything in a file that `Moving.save` wrote; again adds nothing.

        What is damaged in it is left out. Raises `UserError`, with nothing taken in, when it is none of ours or nothing
        of use is left of it; and when the system
        refuses, after what was taken in by then: taking it in again goes on. So it does where `progress` raised.
        """
        try:
            with leftovers.joining(self._home, self._lock) as folder:
                beside, left_out = Home(folder), LeftOut()
                swapping.prepare(beside, incoming.of_archive(path, left_out, beside=True))
                done = self._join(self._opened(Home(beside.restoring)), progress, list(left_out.told))
                self._take_in_the_draft(Home(beside.restoring))
                return done
        except OSError as error:  # of this disk: what the file's own refuses is a sentence by now
            raise UserError(sentences.unwritable(self._home.root, error)) from error

    def _join(self, theirs: Library, progress: Progress, left_out: list[str]) -> Joined:
        played = (*theirs.sessions.finished(), *theirs.sessions.open())
        here = {profile.id for profile in self._ours.profiles.all()}
        deleted = {profile.id for profile in self._ours.profiles.deleted()}
        whose = self._whose(theirs, {session.profile for session in played})
        merges, titles = [], list[str]()
        summaries = theirs.sets.summaries()
        for number, summary in enumerate(summaries):
            progress(number / len(summaries) / 2)
            if self._ours.sets.is_newer(summary.id):
                left_out.append(sentences.newer_here(summary.title))
                continue
            try:
                coming_set = theirs.sets.load(summary.id)
                graph = theirs.articles.graph(coming_set.article.sha256)
            except UserError as error:
                left_out.append(str(error))
                continue
            merge = self._ours.sets.merge(coming_set, graph)
            merges.append(merge)
            titles += backup_sentences.titles(merge.question_set.title, coming_set.title)
        finished = {session.id: session for session in self._ours.sessions.finished()}
        opened = {session.id: session for session in self._ours.sessions.open()}
        taken = []
        for number, session in enumerate(played):
            progress((1 + number / len(played)) / 2)
            profile = whose.get(session.profile, session.profile)
            found = coming(session.model_copy(update={"profile": profile}), finished, opened)
            if found is None or not profile:
                continue
            try:
                self._take_in(found.session, theirs.sessions.material(session))
            except UserError as error:
                if isinstance(
                    error.__cause__, OSError
                ):  # the system refuses, so the next one would fare no better
                    raise
                left_out.append(str(error))
                continue
            taken.append(found)
        for choices in theirs.learning.all():
            if profile := whose.get(choices.profile, choices.profile):
                self._ours.learning.take_in(choices.model_copy(update={"profile": profile}))
        return Joined(
            sets=sum(merge.new_set for merge in merges),
            questions=sum(len(merge.added) for merge in merges if not merge.new_set),
            beside=sum(len(merge.both) for merge in merges),
            sessions=sum(found.session.finished is not None for found in taken),
            opened=sum(found.session.finished is None for found in taken),
            left_out=tuple(dict.fromkeys(left_out)),
            parted=sum(found.parted for found in taken),
            titles=tuple(titles),
            profiles=tuple(
                backup_sentences.came(called(profile), is_back=profile.id in deleted)
                for profile in self._ours.profiles.all()
                if profile.id not in here
            ),
        )

    def _take_in_the_draft(self, theirs: Home) -> None:
        """Take in the article that was not finished there, where none is here."""
        if theirs.draft.exists() and not self._home.draft.exists():
            durable.write_bytes(self._home.draft, durable.read_bytes(theirs.draft))

    def _whose(self, theirs: Library, played: set[str]) -> dict[str, str]:
        """Take their profiles in, the first without a name only where it `played`.

        Return which profile of ours takes the sessions of which of theirs; "" for those deleted there.
        """
        ours = self._ours.profiles
        first = ours.of(FIRST.id) or FIRST
        whose = {}
        for profile in (*theirs.profiles.all(), *theirs.profiles.deleted()):
            mine = first.id if profile.id == first.known_as else profile.id
            if profile.deleted is None and (profile != FIRST or profile.id in played):
                ours.take_in(first.model_copy(update={"deleted": None}) if mine != profile.id else profile)
            is_here = any(each.id == mine for each in ours.all())
            whose[profile.id] = mine if is_here else ""
        return whose

    def _take_in(self, session: Session, material: Material) -> None:
        self._ours.sessions.save_open(session, material)
        if session.finished is not None:
            self._ours.sessions.finish(session)
