"""What the window takes out of the store and puts into it, each as one step."""

import logging
from collections.abc import Callable, Hashable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from quizapp.errors import UserError
from quizapp.exporting import export
from quizapp.i18n import _
from quizapp.importing import SetReading
from quizapp.learner import Learner
from quizapp.model.attribution import AttributionGraph
from quizapp.model.merging import Merge
from quizapp.model.question_set import QuestionSet
from quizapp.model.reconciling import Reconciled
from quizapp.model.session import Material, Session
from quizapp.model.shared_set import shared_set
from quizapp.reviewing.answers import ENOUGH_FOR_FACILITY, Attempt
from quizapp.reviewing.attempts import first_attempts
from quizapp.storing import DeletedSet, Found, SessionSummary, SetSummary, Store, Totals, sentences
from quizapp.storing.index import Progress
from quizapp.storing.sample import sample_id
from quizapp.ui.home.cutting import cutting
from quizapp.ui.home.lead import Story
from quizapp.ui.home.today import Lead, Today, today

if TYPE_CHECKING:
    from quizapp.pipeline import Built

logger = logging.getLogger(__name__)

_SETS = 0.4
"""The share of catching up that is reading the sets, where there are ten answers a question."""

_ATTEMPTS = 3


class Library:
    """Reads and writes whole values; refuses with `UserError` sentences.

    `learner` gives whose sessions are meant; without it, those are of the first profile.
    """

    def __init__(self, store: Store, learner: Callable[[], Learner] | None = None) -> None:
        self._store = store
        first = Learner(store, lambda: datetime.now(UTC))
        self._learner = learner or (lambda: first)
        self._without_sample: str | None = None
        """Why the sample set could not be saved; empty once that is told, None where it could."""

    def today(self) -> Today:
        """Return what the home page offers; the very first time that is the sample set, saved before."""
        learner = self._learner()
        summaries, open_sessions = self._store.sets.summaries(), learner.kept.sessions.open(learner.profile)
        open_sessions = tuple(each for each in open_sessions if not self._store.sets.is_deleted(each.set_id))
        if self._add_sample():
            summaries = self._store.sets.summaries()
        ended = learner.kept.summaries
        played, latest = ended.last_on_sets(learner.profile), ended.last(learner.profile)
        return today(summaries, open_sessions, played, latest, sample=sample_id())

    def story(self, lead: Lead) -> Story | None:
        """Return what the cutting shows; None where the article is gone, which only costs the picture."""
        try:
            if lead.session is not None:
                material = self.material(lead.session)
                place = lead.session.responses[-1].place if lead.session.responses else 0
                article = material.article_at(lead.session, place)
                return Story(article.headline, cutting(article, lead.session, material))
            article = self._store.sets.load(lead.set_id).article
        except UserError:
            logger.warning("no cutting for the lead card", exc_info=True)
            return None
        return Story(article.headline, cutting(article))

    def state(self) -> Hashable:
        """Return something that differs when anything was kept, changed or removed since, by whatever process."""
        kept = self._learner().kept
        return self._store.state() if kept is self._store else (self._store.state(), kept.state())

    @property
    def is_at_hand(self) -> bool:
        """Whether lists and sums are up to date but for what is read in no time; else `catch_up` is due."""
        return self._store.sets.are_listed() and self._store.summaries.are_fresh()

    def catch_up(self, progress: Progress) -> None:
        """Bring lists and sums up to date: seconds where all is read anew. What `progress` raises ends it.

        Files of the last seconds are read again: the index does not trust their times before.
        """
        for _attempt in range(_ATTEMPTS):
            self._store.sets.refresh(lambda share: progress(share * _SETS))
            self._store.summaries.refresh(lambda share: progress(_SETS + share * (1 - _SETS)))
            if self.is_at_hand:
                break

    def totals(self) -> Totals:
        """Return the sums over the learner's finished sessions; they cost next to nothing."""
        learner = self._learner()
        return learner.kept.summaries.totals(learner.profile)

    def outcomes(self) -> tuple[SessionSummary, ...]:
        """Return what each of the learner's finished sessions came to, newest first."""
        learner = self._learner()
        return learner.kept.summaries.sessions(learner.profile)

    def session(self, session_id: str) -> Session:
        """Return a finished session, all of it. `UserError` where it is gone or damaged."""
        session = self._learner().kept.summaries.session(session_id)
        if session is None:
            if any(offer.file.startswith("sessions/") for offer in self._store.recovery.offers()):
                raise UserError(sentences.lost_session())
            raise UserError(_("This session is not in the library any more."))
        return session

    def search(self, text: str, progress: Progress) -> tuple[Found, ...]:
        """Return the questions that have all words of `text`; what `progress` raises ends it."""
        return self._store.search.find(text, progress)

    def open_session(self, set_id: str) -> Session | None:
        """Return the learner's newest unfinished session on a set."""
        return next(iter(self.open_sessions(set_id)), None)

    def open_sessions(self, set_id: str) -> tuple[Session, ...]:
        """Return the learner's unfinished sessions on a set, newest first."""
        learner = self._learner()
        return tuple(each for each in learner.kept.sessions.open(learner.profile) if each.set_id == set_id)

    def load(self, set_id: str) -> QuestionSet:
        """Return the set with this id."""
        return self._store.sets.load(set_id)

    def why_read_only(self, set_id: str) -> str:
        """Return a sentence where a newer version wrote the set, so that it cannot be changed; else nothing."""
        return self._store.sets.why_read_only(set_id)

    def graph(self, question_set: QuestionSet) -> AttributionGraph | None:
        """Return the attributions that the set was made from, where they are kept."""
        return self._store.articles.graph(question_set.article.sha256)

    def save_edited(self, question_set: QuestionSet, base: QuestionSet) -> Reconciled:
        """Keep the set that `base`, as it was kept, was edited into, with what others kept since."""
        return self._store.sets.save_edited(question_set, base)

    def summaries(self) -> tuple[SetSummary, ...]:
        """Return what a list shows of each set, the last saved first."""
        return self._store.sets.summaries()

    def rename(self, set_id: str, title: str) -> None:
        """Call the set `title`."""
        self._store.sets.rename(set_id, title)

    def duplicate(self, set_id: str) -> QuestionSet:
        """Keep a copy of the set and return it."""
        return self._store.sets.duplicate(set_id)

    def delete(self, set_id: str) -> None:
        """Take the set out of the library, so that `restore` can bring it back."""
        self._store.sets.delete(set_id)

    def restore(self, set_id: str) -> None:
        """Bring a deleted set back."""
        self._store.sets.restore(set_id)

    @property
    def has_deleted(self) -> bool:
        """Whether a deleted set can still be brought back."""
        return self._store.sets.has_deleted

    def deleted(self) -> tuple[DeletedSet, ...]:
        """Return the sets that can be brought back, the last deleted first."""
        return self._store.sets.deleted()

    def save_elsewhere(self, question_set: QuestionSet, path: Path) -> None:
        """Write a set that cannot be kept to the file at `path`, which can be brought back later."""
        self._store.elsewhere.save_set(question_set, path)

    def save_session_elsewhere(self, session: Session, material: Material, path: Path) -> None:
        """Write a session that cannot be kept to the file at `path`, as `save_elsewhere`."""
        self._store.elsewhere.save_session(session, material, path)

    def share(self, set_id: str, path: Path) -> QuestionSet:
        """Write the set, with its article and graph, to the file at `path`, and return it."""
        question_set = self.load(set_id)
        export(shared_set(question_set, self.graph(question_set)), path)
        return question_set

    def take_in(self, reading: SetReading) -> Merge:
        """Keep a set from elsewhere, question by question where it is here already."""
        return self._store.sets.merge(reading.question_set, reading.graph)

    def attempts(self, set_id: str, progress: Progress) -> dict[str, tuple[Attempt, ...]]:
        """Return the first answers to the questions of a set, by their content; what `progress` raises ends it.

        Nothing where fewer people answered than any rule asks for; else every session on the set is read from disk,
        whatever the profile.
        """
        summaries = [each for each in self._store.summaries.sessions() if each.set_id == set_id]
        if len({each.profile for each in summaries}) < ENOUGH_FOR_FACILITY:
            return {}

        def played() -> Iterator[tuple[Session, Material]]:
            for number, summary in enumerate(reversed(summaries)):
                progress(number / len(summaries))
                try:
                    session = self._store.summaries.session(summary.id)
                    if session is not None:
                        yield session, self._store.sessions.material(session)
                except UserError:
                    logger.warning("a session was left out of what answers show", exc_info=True)

        return first_attempts(played())

    def material(self, session: Session) -> Material:
        """Return what `session` showed."""
        return self._learner().kept.sessions.material(session)

    def take_notices(self) -> tuple[str, ...]:
        """Return sentences on what could not be read or saved, or was set aside, since the last call."""
        kept = self._learner().kept
        notices = self._store.take_notices() + (() if kept is self._store else kept.take_notices())
        if self._without_sample:
            notices = (self._without_sample, *notices)
            self._without_sample = ""
        return notices

    def keep(self, built: "Built") -> QuestionSet:
        """Save what was made and return the set as saved: what a person decided before still holds."""
        return self._store.keep(built.question_set, built.graph)

    def _add_sample(self) -> bool:
        try:
            return self._store.add_sample()
        except UserError as error:
            logger.warning("the sample set could not be saved", exc_info=True)
            if self._without_sample is None:
                self._without_sample = str(error)
            return False
