"""Values <-> TinyDB files in the user's data folder: atomic, durable, and telling damage."""

from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager
from datetime import UTC, datetime

from quizapp.errors import UserError
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question_set import QuestionSet, renewed
from quizapp.paths import Home
from quizapp.storing import answers, leftovers, sentences, swapping
from quizapp.storing.access import entries, require_readable, stamp
from quizapp.storing.answers import Answers, Known
from quizapp.storing.articles import Articles
from quizapp.storing.backups import Backups
from quizapp.storing.conflicts import ConflictCopy, Conflicts
from quizapp.storing.doctor import Doctor
from quizapp.storing.elsewhere import Elsewhere
from quizapp.storing.findings import Examined, Finding
from quizapp.storing.folder import Folder
from quizapp.storing.forgetting import Forgetting
from quizapp.storing.form import Place
from quizapp.storing.formats import FORMATS
from quizapp.storing.giving import Giving
from quizapp.storing.ids import new_id
from quizapp.storing.index import Index
from quizapp.storing.joining import Joining, Library
from quizapp.storing.learning import Learning
from quizapp.storing.locking import Lock
from quizapp.storing.moving import Moving
from quizapp.storing.profiles import Profiles
from quizapp.storing.purging import Purging
from quizapp.storing.question_sets import LONGEST_TITLE, QuestionSets
from quizapp.storing.recovery import MISSING, Offer, Recovery
from quizapp.storing.removals import Removals
from quizapp.storing.sample import sample_set
from quizapp.storing.searching import Found, Search
from quizapp.storing.sentences import Notices
from quizapp.storing.sessions import Sessions
from quizapp.storing.set_records import DeletedSet, SetSummary
from quizapp.storing.shown import Shown
from quizapp.storing.states import EarlierState, States
from quizapp.storing.summaries import SessionSummary, Summaries, Tally, Totals

__all__ = [
    "LONGEST_TITLE",
    "Answers",
    "Articles",
    "Backups",
    "ConflictCopy",
    "Conflicts",
    "DeletedSet",
    "EarlierState",
    "Examined",
    "Finding",
    "Found",
    "Known",
    "Offer",
    "Profiles",
    "QuestionSets",
    "SessionSummary",
    "Sessions",
    "SetSummary",
    "Store",
    "Summaries",
    "Tally",
    "Totals",
    "new_id",
]


FEW_MISSING = 3
"""So many missing files are named one by one."""


def _utc_now() -> datetime:
    return datetime.now(UTC)


class Store:
    """Everything that is kept, under `home`. Making one touches no disk; folders appear with the first write.

    One thing is done at once: a restored state that a crash kept from taking its place takes it. `meanwhile` is
    called again and again while a write waits for another process, in the thread that writes.
    """

    def __init__(
        self,
        home: Home,
        now: Callable[[], datetime] = _utc_now,
        *,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> None:
        self._home = home
        self._now = now
        self._notices = Notices()
        self._is_swept = False
        self._lock = Lock(home.root, home.lock, first=self._go_on_from_a_crash, meanwhile=meanwhile)
        self.index = Index(home.index)
        self.backups = Backups(home, self._lock, now, meanwhile=meanwhile)
        place = Place(
            self._lock,
            home.set_aside,
            self._notices,
            now,
            self.backups.copies,
            self.backups.take_before_migrating,
            Removals(home.removed).note,
        )
        folders = {name: Folder(home.root / name, form, place) for name, form in FORMATS.items()}
        kept_articles, kept_sets, withdrawn = folders["articles"], folders["sets"], folders["deleted"]
        self.articles = Articles(kept_articles)
        self.sets = QuestionSets(kept_sets, self.articles, now, deleted=withdrawn, index=self.index)
        self.sessions = Sessions(folders["open"], folders["sessions"], Shown(folders["shown"]), self._notices)
        self.summaries = Summaries(self.index, self.sessions)
        self._memories = memories = Index(home.memories, answers.TABLES)
        self.answers = Answers(memories, self.sessions)
        self.learning = Learning(folders["learning"])
        self.profiles = Profiles(folders["profiles"])
        self.giving = Giving(self.profiles, self.sessions, self.learning)
        self.search = Search(self.index, kept_sets)
        self.states = States(self.backups)
        self.moving = Moving(home, self._lock, self.backups, now)
        library = Library(self.articles, self.sets, self.sessions, self.learning, self.profiles)
        self.joining = Joining(home, self._lock, library, lambda there: Store(there, now).joining.library)
        self.recovery = Recovery(
            home, folders.values(), self.sessions, self.backups.copies, self.backups.missing, now
        )
        self.elsewhere = Elsewhere(now)
        self.conflicts = Conflicts(
            home, place, (each for each in folders.values() if each is not withdrawn), library
        )
        self.purging = Purging(
            place,
            kept_articles,
            sets=kept_sets,
            deleted=withdrawn,
            sessions=self.sessions,
            recovery=self.recovery,
            backed_up=self.backups.made,
            conflicts=self.conflicts,
        )
        self.forgetting = Forgetting(
            home,
            place,
            self.profiles,
            self.sessions,
            self.learning,
            indexes=(self.index, memories),
            purge_shown=self.purging.purge_shown,
        )
        self.doctor = Doctor(home, place, folders.values(), self)
        self._lock.look()
        if stamp(home.swap):
            try:
                with self._lock.held():
                    pass
            except UserError as error:
                self._notices.add(str(error))

    def _go_on_from_a_crash(self) -> None:
        """Do what is left of a swap that was broken off, and remove what killed processes left, once."""
        swapping.complete(self._home)
        if not self._is_swept:
            leftovers.sweep(self._home)
            self._is_swept = True

    def keep(self, question_set: QuestionSet, graph: AttributionGraph) -> QuestionSet:
        """Save a set that was made of its article, and return it as saved: what a person decided before still holds."""
        with self._lock.held():
            if self.sets.holds(question_set.id):
                question_set = renewed(self.sets.load(question_set.id), question_set)
            self.articles.save(question_set.article, graph)
            self.sets.save(question_set)
        return question_set

    def add_sample(self) -> bool:
        """Keep the ready set that comes with the application, the very first time; tell whether that was now.

        A library that was emptied stays empty. `UserError` when it cannot be written.
        """
        if not self.sets.is_new or self.sessions.open() or self.sessions.finished():
            return False
        sample = sample_set()
        if sample is not None:
            self.sets.save(sample)
        return sample is not None

    def back_up(self) -> None:
        """Where a backup is due, make it and let go of what was deleted long ago; once a month, of all nobody needs.

        What is a deleted profile's own goes when its time is over, be a backup due or not.

        That it could not be made is a notice, and so is a clock that went back.
        """
        if saved := self.backups.yet_to_come:
            self._notices.add(sentences.wrong_clock(self._now(), saved))
        try:
            if self.backups.is_due:
                is_first_of_month = self.backups.is_first_of_month
                self.backups.take()
                self._tell_of_backup()
                self.purging.sweep(thoroughly=is_first_of_month)
            self.forgetting.sweep()
        except UserError as error:
            self._notices.add(str(error))

    def _tell_of_backup(self) -> None:
        """Tell of files that the backup made now lacks, and of those that it alone still has."""
        for file in self.backups.unreadable:
            self._notices.add(sentences.not_backed_up(file))
        missing = [offer for offer in self.recovery.offers() if offer.why == MISSING]
        if len(missing) > FEW_MISSING:
            self._notices.add(sentences.many_missing(len(missing)))
        else:
            for offer in missing:
                self._notices.add(sentences.missing(offer.file, offer.number, offer.at))

    def alone(self) -> AbstractContextManager[None]:
        """Keep other windows and commands from writing meanwhile. `UserError` when one of them does for long."""
        return self._lock.held()

    def let_go(self) -> None:
        """Close what is open, so that the data folder can be removed on every system."""
        self.index.close()
        self._memories.close()

    def state(self) -> Hashable:
        """Return something that differs when anything was kept, changed or removed since, by whatever process."""
        home = self._home
        return tuple(
            map(
                entries,
                (
                    home.sets,
                    home.articles,
                    home.open_sessions,
                    home.sessions,
                    home.learning,
                    home.profiles,
                ),
            )
        )

    def require_readable(self) -> None:
        """Do nothing where the data folder can be listed or is not there yet; `UserError` otherwise.

        Without it, that is a notice, and the library looks empty. So it is with a data folder that vanished.
        """
        self._lock.require_not_vanished()
        require_readable(self._home)

    def take_notices(self) -> tuple[str, ...]:
        """Return translated sentences on files that were set aside or could not be read since the last call."""
        return self._notices.take()
