"""Question sets, one TinyDB file each: table `set` (one document) and `questions` (one each, in order)."""

import sqlite3
from collections.abc import Callable, Hashable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from quizapp.errors import UserError, shortened
from quizapp.i18n import _
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import short_id
from quizapp.model.merging import Merge, arrived, merged
from quizapp.model.question_set import QuestionSet, copied
from quizapp.model.reconciling import Reconciled, reconciled
from quizapp.storing import sentences
from quizapp.storing.articles import Articles
from quizapp.storing.database import spelled
from quizapp.storing.folder import Folder
from quizapp.storing.ids import new_id
from quizapp.storing.index import Index, Progress, Row, Source, refresh, stale
from quizapp.storing.naming import name_of
from quizapp.storing.reading import Reading
from quizapp.storing.records import Spelling
from quizapp.storing.set_records import DeletedSet, KeptSet, SetSummary, joined, kept_as, summary_of

LONGEST_TITLE = 300
"""In code points."""
FEW = 40
"""Files of sets that are read in no time that anybody notices."""


class QuestionSets:
    """The question sets in the data folder. Their articles are kept by `articles`; `now` tells the time.

    The folder of `deleted` takes what is deleted, for a while.
    """

    def __init__(
        self,
        folder: Folder[KeptSet],
        articles: Articles,
        now: Callable[[], datetime],
        *,
        deleted: Reading[KeptSet],
        index: Index,
    ) -> None:
        self._folder = folder
        self._articles = articles
        self._now = now
        self._deleted = deleted
        self._index = index
        self._spelling = Spelling()
        self._last_edited: tuple[QuestionSet, Hashable] | None = None
        """The set that `save_edited` kept last, and the stamp of its file."""

    @property
    def is_new(self) -> bool:
        """True where no set was ever kept, which a library that was emptied is not."""
        return self._folder.is_new

    def summaries(self) -> tuple[SetSummary, ...]:
        """Return what there is, the last saved first. Only sets that changed since the last call are read."""

        def listed(database: sqlite3.Connection) -> list[SetSummary]:
            refresh(database, Source("sets", self._folder, self._rows))
            rows = database.execute("SELECT summary FROM sets")
            return [SetSummary.model_validate_json(summary) for (summary,) in rows]

        summaries = self._index.use(listed)
        return tuple(sorted(summaries, key=lambda summary: (summary.saved, summary.id), reverse=True))

    def are_listed(self) -> bool:
        """Tell whether `summaries` would have next to nothing to read: it need not be made in the background."""
        source = Source("sets", self._folder, self._rows)
        return self._index.use(lambda database: len(stale(database, source)) <= FEW)

    def refresh(self, progress: Progress | None = None) -> None:
        """Bring the list up to date. What `progress` raises ends that; the next call goes on from there."""
        source = Source("sets", self._folder, self._rows)
        self._index.use(lambda database: refresh(database, source, progress))

    def holds(self, set_id: str) -> bool:
        """Tell whether a set with this id can be read; one that is damaged is set aside, with a notice."""
        return self._folder.load_or_clear(set_id) is not None

    def load(self, set_id: str) -> QuestionSet:
        """Return the set with this id. `UserError` when it, or its article, is not there or damaged."""
        kept = self._kept(set_id)
        return joined(kept, self._articles.load(kept.record.article))

    def why_read_only(self, set_id: str) -> str:
        """Return the sentence on why this set cannot be changed, or "". `UserError` as `load`.

        A set of a newer version is loaded with what this one understands of it; each attempt to change it is refused.
        `duplicate` makes a copy of that which can be changed.
        """
        kept = self._kept(set_id)
        return sentences.read_only(kept.left_out) if kept.newer else ""

    def is_newer(self, set_id: str) -> bool:
        """Tell whether a newer version wrote what is kept under this id."""
        return self._folder.is_newer(set_id)

    def save(self, question_set: QuestionSet) -> None:
        """Keep the set and its article, in place of what has the same id.

        `UserError` when it cannot be written, or when a newer version wrote what is there.
        """
        with self._folder.alone():  # an article without its set may be purged
            self._articles.save(question_set.article)
            self._write(kept_as(question_set, self._now()))

    def save_edited(self, ours: QuestionSet, base: QuestionSet) -> Reconciled:
        """Keep the set that `base`, a state of it that was kept, was edited into; return what is kept then.

        What was kept since by somebody else is brought together with it, so that neither is lost. `UserError` as
        `save`.
        """
        with self._folder.alone():
            theirs = self._since(base)
            done = Reconciled(ours) if theirs is None else reconciled(base, ours, theirs)
            self.save(done.question_set)
            self._last_edited = done.question_set, self._folder.stamp(ours.id)
        return done

    def _since(self, base: QuestionSet) -> QuestionSet | None:
        """Return what is kept now of the set that `base` is a state of; None where nothing of it is."""
        if (
            base,
            self._folder.stamp(base.id),
        ) == self._last_edited:  # nobody wrote since: it need not be read
            return base
        kept = self._folder.load_or_clear(base.id)
        if kept is None or kept.record.article != base.article.sha256:
            return None
        held = self._articles.holds(kept.record.article)
        return joined(kept, self._articles.load(kept.record.article) if held else base.article)

    def without_article(self) -> tuple[tuple[SetSummary, str], ...]:
        """Return the sets whose article is not there, each with the SHA-256 of its text.

        Of an article that cannot be read that is not known.
        """
        found = []
        for kept in self._folder.load_all():
            with suppress(UserError):
                if not self._articles.holds(kept.record.article):
                    found.append((summary_of(kept), kept.record.article))
        return tuple(found)

    def rename(self, set_id: str, title: str) -> None:
        """Call the set `title`, on one line. `UserError` for an empty or endless one, and as `load` and `save` do."""
        wanted = " ".join(title.split())
        if not wanted:
            raise UserError(_("A question set needs a name; type at least one letter."))
        if len(wanted) > LONGEST_TITLE:
            raise UserError(
                _("A name has at most {most} characters; choose a shorter one.").format(most=LONGEST_TITLE)
            )
        with self._folder.alone():
            kept = self._kept(set_id)
            if kept.newer:
                raise UserError(sentences.read_only(0))
            if wanted != kept.record.title:
                record = kept.record.model_copy(update={"title": wanted, "saved": self._now()})
                self._write(kept._replace(record=record))

    def duplicate(self, set_id: str) -> QuestionSet:
        """Keep a copy of the set under an id of its own, and return it. `UserError` as `load` and `save` do."""
        original = self.load(set_id)
        # Translators: {title} is the name of a question set of which a copy was made.
        title = _("{title} (copy)").format(title=original.title[: LONGEST_TITLE - 30])
        copy = copied(original, new_id(), title)
        self.save(copy)
        return copy

    def delete(self, set_id: str) -> None:
        """Take the set out of the library, damaged or not; `restore` brings it back as it was, for 30 days.

        Its article stays, for other sets and for the history. `UserError` where there is none or the system refuses.
        """
        if not self._folder.withdraw(set_id, self._deleted.path):
            raise _gone()

    def restore(self, set_id: str) -> None:
        """Bring a deleted set back. `UserError` where it is not kept any more, or one with its id was made since."""
        if not self._folder.put_back(set_id, self._deleted.path):
            raise UserError(_("This question set cannot be brought back any more."))

    def is_deleted(self, set_id: str) -> bool:
        """Tell whether `restore` would find this set: it was deleted not long ago, and not made anew since."""
        return self._folder.withdrawn(set_id, self._deleted.path) and self._folder.stamp(set_id) is None

    @property
    def has_deleted(self) -> bool:
        """Whether `deleted` has something to tell, by the names of files alone."""
        return any(self._folder.stamp(name_of(Path(file))) is None for file in self._deleted.stamps())

    def deleted(self) -> tuple[DeletedSet, ...]:
        """Return the sets that `restore` brings back, the last deleted first; a damaged one is told in a notice."""
        found = []
        for file, (_size, changed, _inode) in self._deleted.stamps().items():
            kept = self._deleted.told(self._deleted.path / file)
            if kept is not None and self._folder.stamp(kept.record.id) is None:
                at = datetime.fromtimestamp(changed / 1e9, UTC)  # `withdraw` set it
                found.append(DeletedSet(summary_of(kept), at))
        return tuple(sorted(found, key=lambda each: (each.at, each.summary.id), reverse=True))

    def merge(self, incoming: QuestionSet, graph: AttributionGraph | None = None) -> Merge:
        """Take in a set from elsewhere, question by question where its id is here already; return what was done.

        Nothing of what is here is changed or lost. A set with an id of ours on another text comes in beside ours,
        under an id that follows from both. `UserError` when it cannot be written; the sets are then as they were.
        """
        with self._folder.alone():
            return self._merge(incoming, graph)

    def _merge(self, incoming: QuestionSet, graph: AttributionGraph | None) -> Merge:
        article = self._articles.add(incoming.article, graph)
        incoming = incoming.model_copy(update={"article": article})
        kept = self._folder.load_or_clear(incoming.id)
        if kept is not None and kept.record.article != article.sha256:
            incoming = incoming.model_copy(update={"id": short_id("set", incoming.id, article.sha256)})
            kept = self._folder.load_or_clear(incoming.id)
        merge = arrived(incoming) if kept is None else merged(joined(kept, article), incoming)
        if merge.changed:
            self.save(merge.question_set)
        return merge

    def find(self, text: str) -> QuestionSet:
        """Return the set with the id `text`; else the one titled so; else the one with `text` in its title.

        Capitals do not matter in titles. `UserError` when none fits or several do.
        """
        summaries = self.summaries()
        wanted = text.strip().casefold()
        for fits in (
            [summary for summary in summaries if summary.id == text.strip()],
            [summary for summary in summaries if summary.title.casefold() == wanted],
            [summary for summary in summaries if wanted and wanted in summary.title.casefold()],
        ):
            if len(fits) == 1:
                return self.load(fits[0].id)
            if fits:
                ids = ", ".join(summary.id for summary in fits)
                # Translators: {name} is what the person typed, {ids} a list of ids.
                raise UserError(
                    _("Several sets fit “{name}”: give one of the ids {ids}.").format(
                        name=shortened(text), ids=ids
                    )
                )
        # Translators: {name} is what the person typed; `quizapp sets` is a command.
        raise UserError(
            _("No question set fits “{name}”; `quizapp sets` lists them.").format(name=shortened(text))
        )

    def _kept(self, set_id: str) -> KeptSet:
        kept = self._folder.load(set_id)
        if kept is None:
            raise UserError(sentences.lost_set()) if self._folder.was_set_aside(set_id) else _gone()
        return kept

    def _rows(self, path: Path) -> list[Row] | None:
        kept = self._folder.told(path)
        return None if kept is None else [Row("sets", (summary_of(kept).model_dump_json(),))]

    def _write(self, kept: KeptSet) -> None:
        record = spelled(kept.record.model_dump(mode="json", by_alias=True))
        questions = self._spelling.of(kept.questions)
        self._folder.save_spelled(kept.record.id, {"set": [record], "questions": questions})


def _gone() -> UserError:
    return UserError(_("This question set is not in the library any more."))
