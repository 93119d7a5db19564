"""Checks everything that is kept, mends what can be made anew, and says in plain words what was found."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from functools import partial
from typing import Any, Protocol

from quizapp import durable
from quizapp.errors import UserError
from quizapp.i18n import _, ngettext
from quizapp.paths import Home
from quizapp.storing import sentences
from quizapp.storing.articles import Articles
from quizapp.storing.backups import Backups
from quizapp.storing.conflicts import Conflicts
from quizapp.storing.findings import Examined, Finding, counted
from quizapp.storing.folder import Folder
from quizapp.storing.form import Place
from quizapp.storing.index import Index
from quizapp.storing.naming import FOLDERS, file_name, name_of
from quizapp.storing.purging import Purging
from quizapp.storing.question_sets import QuestionSets
from quizapp.storing.recovery import MISSING, Offer, Recovery
from quizapp.storing.sessions import Sessions
from quizapp.storing.surroundings import Surroundings


class Parts(Protocol):
    """What of a `Store` is examined."""

    articles: Articles
    sets: QuestionSets
    sessions: Sessions
    backups: Backups
    recovery: Recovery
    conflicts: Conflicts
    purging: Purging
    index: Index


class Doctor:
    """Examines the data folder `home`: its `folders`, and how the `parts` of the store fit together."""

    def __init__(self, home: Home, place: Place, folders: Iterable[Folder[Any]], parts: Parts) -> None:
        self._home = home
        self._place = place
        self._folders = tuple(folders)
        self._parts = parts

    def examine(self, progress: Callable[[float], None] = lambda _: None) -> Examined:
        """Check everything; `progress` is told how much is done, 0 to 1, and may end it by raising.

        What the system refuses to read is named, and what it refuses to write stays as it is; the rest is checked all
        the same.
        """
        return self._examine(progress) if self._home.root.is_dir() else Examined(0, ())

    def _examine(self, progress: Callable[[float], None]) -> Examined:
        about = Surroundings(self._home, self._place, self._parts.recovery, self._parts.conflicts)
        findings = self._found_by(about.leftovers)  # first: whoever takes the lock sweeps them
        known: tuple[Offer, ...] = ()
        try:
            known = self._parts.recovery.offers()
        except UserError as error:
            findings.append(Finding(str(error), mended=False))
        paths = [(folder, path) for folder in self._folders for path in folder.files()]
        for number, (folder, path) in enumerate(paths):
            progress(number / len(paths))
            folder.told(path)
        self._parts.sessions.settle()
        findings += [Finding(notice, mended=False) for notice in self._place.notices.take()]
        for check in (
            self._writable, about.permissions, about.settings, about.draft, self._newer, about.strangers,
            partial(self._articles_of_sets, known), self._material, self._unused, self._purged,
            self._backed_up, partial(self._earlier_damage, known),
        ):  # fmt: skip
            findings += self._found_by(check)
        self._make_the_index_anew()
        return Examined(len(paths), tuple(dict.fromkeys(findings)))

    def _found_by(self, check: Callable[[], Iterator[Finding]]) -> list[Finding]:
        """Return what a check found, with what was told meanwhile; what it met with that ends it is the last thing."""
        found: list[Finding] = []
        try:
            found.extend(check())
        except UserError as error:
            found.append(Finding(str(error), mended=False))
        except OSError as error:
            found.append(Finding(sentences.unwritable(self._home.root, error), mended=False))
        return found + [Finding(notice, mended=False) for notice in self._place.notices.take()]

    def _writable(self) -> Iterator[Finding]:
        """Try whether files can be made in the data folder and in those within it; name the first that takes none."""
        for folder in (self._home.root, *(self._home.root / name for name in FOLDERS)):
            try:
                durable.require_writable(folder)
            except FileNotFoundError:
                continue
            except OSError as error:
                yield Finding(sentences.unwritable(folder, error), mended=False)
                return

    def _newer(self) -> Iterator[Finding]:
        newer = sum(folder.is_newer(name_of(path)) for folder in self._folders for path in folder.files())
        sentence = ngettext(
            "{count} file was written by a newer version of this application and cannot be changed by this one.",
            "{count} files were written by a newer version of this application and cannot be changed by this one.",
            newer,
        )
        return counted(newer, sentence, mended=False)

    def _articles_of_sets(self, known: Iterable[Offer]) -> Iterator[Finding]:
        """Bring back the articles that sets lack out of what sessions showed, where no backup has more of them."""
        missing = {offer.file for offer in known if offer.why == MISSING}
        for summary, article in self._parts.sets.without_article():
            if f"{self._home.articles.name}/{file_name(article)}" in missing:
                continue
            shown = self._parts.sessions.shown.article(article)
            if shown is not None:
                try:
                    self._parts.articles.save(shown)
                except UserError as error:
                    yield Finding(str(error), mended=False)
                    continue
                # Translators: {title} is the name of a question set.
                sentence = _("The article of “{title}” was gone; it was taken from what a session showed.")
            else:
                # Translators: {title} is the name of a question set.
                sentence = _("The article of “{title}” is gone; import it again to open this question set.")
            yield Finding(sentence.format(title=summary.title), mended=shown is not None)

    def _material(self) -> Iterator[Finding]:
        lacking = self._parts.sessions.without_material()
        sentence = ngettext(
            "What {count} session showed is gone; its score is kept, but it cannot be opened.",
            "What {count} sessions showed is gone; their scores are kept, but they cannot be opened.",
            lacking,
        )
        return counted(lacking, sentence, mended=False)

    def _unused(self) -> Iterator[Finding]:
        removed = self._parts.purging.purge_shown()
        sentence = ngettext(
            "{count} question that no session shows any more was removed from the history.",
            "{count} questions that no session shows any more were removed from the history.",
            removed,
        )
        return counted(removed, sentence, mended=True)

    def _purged(self) -> Iterator[Finding]:
        removed = self._parts.purging.purge()
        sentence = ngettext(
            "{count} article that no question set and no session needs any more was removed.",
            "{count} articles that no question set and no session needs any more were removed.",
            removed,
        )
        return counted(removed, sentence, mended=True)

    def _backed_up(self) -> Iterator[Finding]:
        mended = self._parts.backups.mend()
        sentence = ngettext(
            "{count} file in the newest backup was damaged; it was backed up anew.",
            "{count} files in the newest backup were damaged; they were backed up anew.",
            mended,
        )
        yield from counted(mended, sentence, mended=True)
        for made in self._parts.backups.made():
            try:
                held = self._parts.backups.files(made)
            except UserError as error:
                yield Finding(str(error), mended=False)
                continue
            broken = sum(self._parts.backups.content(file) is None for file in held.values())
            if broken:
                # Translators: {number} is the number of a backup, {count} of files in it.
                sentence = _("The backup number {number} lacks {count} of its files; the others can be used.")
                yield Finding(sentence.format(number=made.number, count=broken), mended=False)

    def _earlier_damage(self, known: Iterable[Offer]) -> Iterator[Finding]:
        for offer in known:
            if offer.why == MISSING:
                sentence = sentences.missing(offer.file, offer.number, offer.at)
            elif offer.copied:
                # Translators: {file} is a file such as "sets/a1.json", {moment} a date and a time.
                sentence = _(
                    "{file} was damaged; “quizapp doctor --bring-back” brings back its backup of {moment}."
                )
                sentence = sentence.format(file=offer.file, moment=sentences.moment(offer.copied))
            else:
                # Translators: {file} and {aside} are files such as "sets/a1.json".
                sentence = _("{file} was damaged, and no backup holds it; what is left of it is {aside}.")
                sentence = sentence.format(
                    file=offer.file, aside=f"{self._home.set_aside.name}/{offer.aside}"
                )
            yield Finding(sentence, mended=False)

    def _make_the_index_anew(self) -> None:
        with suppress(UserError, OSError), self._place.lock.held():
            self._parts.index.remove()
        self._parts.sets.summaries()
