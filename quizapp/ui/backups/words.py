"""What is said of backups and damaged files, in words of the person, not of the disk."""

from datetime import datetime

from babel.dates import format_skeleton

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import locale
from quizapp.storing import ConflictCopy, EarlierState, Offer
from quizapp.storing.joining import Joined
from quizapp.storing.moving import Restored
from quizapp.storing.recovery import MISSING
from quizapp.ui import formats
from quizapp.ui.backups.safe import Standing

_LONGEST = 60


def standing(now_is: Standing, now: datetime) -> str:
    """Return when the last backup was made and how many earlier states there are."""
    if now_is.last is None:
        # Translators: where the last automatic backup is named otherwise.
        return _("None was made yet; the first one comes by itself.")
    states = ngettext("{count} earlier state", "{count} earlier states", now_is.states)
    # Translators: {when} is a date or "today, 09:30"; {states} is "12 earlier states".
    sentence = _("The last one: {when}. {states} can be brought back.")
    return sentence.format(
        when=formats.when(now_is.last, now), states=states.format(count=formats.number(now_is.states))
    )


def state(described: EarlierState) -> str:
    """Return what an earlier state holds: "3 sets · 12 sessions · 1 paused quiz"."""
    sets = ngettext("{count} set", "{count} sets", described.sets)
    sessions = ngettext("{count} session", "{count} sessions", described.sessions)
    facts = [sets.format(count=formats.number(described.sets))]
    if described.sessions or not described.opened:
        facts.append(sessions.format(count=formats.number(described.sessions)))
    if described.opened:
        paused = ngettext("{count} paused quiz", "{count} paused quizzes", described.opened)
        facts.append(paused.format(count=formats.number(described.opened)))
    return formats.facts(facts)


def brought_back(restored: Restored) -> str:
    """Return what is here after it took the place of what was."""
    sentence = ngettext(
        "Brought back, with {count} question set.", "Brought back, with {count} question sets.", restored.sets
    )
    return " ".join((sentence.format(count=formats.number(restored.sets)), *restored.left_out))


def added(joined: Joined) -> str:
    """Return what came to what was here."""
    if what := _what(joined):
        # Translators: {what} is a list such as "2 question sets and 12 sessions".
        sentences = [_("Added: {what}.").format(what=what)]
    else:
        sentences = [_("Everything in it was here already.")]
    if joined.beside:
        sentence = ngettext(
            "{count} question differs from yours; both stand side by side, to be looked at.",
            "{count} questions differ from yours; both stand side by side, to be looked at.",
            joined.beside,
        )
        sentences.append(sentence.format(count=formats.number(joined.beside)))
    return " ".join((*sentences, *joined.told))


def would_add(joined: Joined) -> str:
    """Return what would come to what is here, where nothing is added yet."""
    sentences = []
    if what := _what(joined):
        # Translators: {what} is a list such as "2 questions and 1 session".
        sentences.append(_("Here would be added: {what}.").format(what=what))
    if joined.beside:
        sentence = ngettext(
            "{count} question differs from yours; both would stand side by side.",
            "{count} questions differ from yours; both would stand side by side.",
            joined.beside,
        )
        sentences.append(sentence.format(count=formats.number(joined.beside)))
    sentences += joined.told
    return " ".join(sentences) or _("Everything in it is here already; it can be set aside.")


def second_version(copy: ConflictCopy) -> str:
    """Return what a conflict copy is, as one clause."""
    # Translators: {what} is like "The question set “Harbour”"; a cloud folder made a second version of that.
    return _("{what}: a second version").format(what=file(copy.of, copy.title))


def made_by_cloud(copy: ConflictCopy, now: datetime) -> str:
    """Return how a conflict copy came to be, and that it is not used."""
    # Translators: {when} is a date or "today, 09:30".
    sentence = _(
        "Two computers saved at once, and a cloud folder kept this beside it {when}. It is not used."
    )
    return sentence.format(when=formats.when(copy.changed.astimezone(now.tzinfo), now))


def waiting(offers: tuple[Offer, ...], copies: tuple[ConflictCopy, ...], now: datetime) -> str:
    """Return one sentence or two on what waits for a decision, of which there is something."""
    sentences = [damage(offers, now)] if offers else []
    if len(copies) == 1:
        # Translators: {what} is like "The question set “Harbour”".
        sentence = _("{what}: a cloud folder made a second version, which is not used yet.")
        sentences.append(sentence.format(what=file(copies[0].of, copies[0].title)))
    elif copies:
        sentence = ngettext(
            "A cloud folder made a second version of {count} file, which is not used yet.",
            "A cloud folder made second versions of {count} files, which are not used yet.",
            len(copies),
        )
        sentences.append(sentence.format(count=formats.number(len(copies))))
    return " ".join(sentences)


def file(path: str, title: str) -> str:
    """Return what a file, such as "sets/a1.json", is to the person; `title` is what it is called, "" if unknown."""
    folder, _slash, name = path.partition("/")
    title = formats.isolated(_short(title)) if title else ""
    match folder:
        case "sets":
            # Translators: a damaged file; {title} is the name of a question set.
            return _("The question set “{title}”").format(title=title) if title else _("A question set")
        case "articles":
            # Translators: a damaged file; {title} is the headline of an article.
            return _("The article “{title}”").format(title=title) if title else _("An article")
        case "sessions":
            month = _month(name)
            # Translators: a damaged file; {month} is "November 2026".
            return _("Sessions of {month}").format(month=month) if month else _("Finished sessions")
        case "open":
            # Translators: a damaged file.
            return _("A session in progress")
        case "deleted":
            # Translators: a damaged file; {title} is the name of a question set that was deleted.
            return _("The deleted set “{title}”").format(title=title) if title else _("A deleted set")
        case "settings.json":
            # Translators: a damaged file.
            return _("Your settings")
    # Translators: a damaged file: articles and questions as sessions showed them.
    return _("What some sessions showed")


def set_aside(offer: Offer, now: datetime) -> str:
    """Return why and when a damaged file was set aside."""
    match offer.why:
        case "checksum":
            # Translators: why a file was set aside; {when} is a date or "today, 09:30".
            sentence = _("It is not as it was written, so it was set aside {when}.")
        case "not-tinydb":
            # Translators: why a file was set aside; {when} is a date or "today, 09:30".
            sentence = _("What is in it cannot be read, so it was set aside {when}.")
        case "unreadable":
            # Translators: why a file was set aside; {when} is a date or "today, 09:30".
            sentence = _("It cannot be read, so it was set aside {when}.")
        case "missing":
            # Translators: a file is gone, though nobody removed it here; {when} is a date or "today, 09:30".
            sentence = _("It is not there any more; it was backed up last {when}.")
        case _:
            # Translators: why a file was set aside; {when} is a date or "today, 09:30".
            sentence = _("Something in it is not valid, so it was set aside {when}.")
    return sentence.format(when=formats.when(offer.at, now))


def damage(offers: tuple[Offer, ...], now: datetime) -> str:
    """Return one sentence on damaged files, of which there is at least one."""
    if len(offers) > 1:
        sentence = ngettext(
            "{count} damaged file was set aside; everything else works as before.",
            "{count} damaged files were set aside; everything else works as before.",
            len(offers),
        )
        if any(offer.why == MISSING for offer in offers):
            sentence = ngettext(
                "{count} file is damaged or missing; everything else works as before.",
                "{count} files are damaged or missing; everything else works as before.",
                len(offers),
            )
        return sentence.format(count=formats.number(len(offers)))
    (offer,) = offers
    if offer.why == MISSING:
        # Translators: {what} is like "The question set “Harbour”"; {when} is a date or "today, 09:30".
        sentence = _("{what}: the file is not there any more; it was backed up last {when}.")
    elif offer.copied is None:
        # Translators: {what} is like "The question set “Harbour”"; {when} is a date or "today, 09:30".
        sentence = _("{what}: the file was damaged and set aside {when}, and no backup holds it.")
    else:
        # Translators: {what} is like "The question set “Harbour”"; {when} is a date or "today, 09:30".
        sentence = _("{what}: the file was damaged and set aside {when}.")
    return sentence.format(what=file(offer.file, offer.title), when=formats.when(offer.at, now))


def bring_back(offer: Offer, now: datetime) -> str:
    """Return what the button says that brings the copy of a damaged file back, of which there must be one."""
    at = (offer.copied or now).astimezone(now.tzinfo)
    skeleton = "MMMMd" if at.year == now.year else "yMMMMd"
    # Translators: a button; {day} is "November 12".
    return _("Bring back the copy of {day}").format(day=format_skeleton(skeleton, at, locale=locale()))


def _what(joined: Joined) -> str:
    """Return what was or would be added, as a list; "" for nothing."""
    sessions = joined.sessions + joined.opened
    counted = (
        (ngettext("{count} question set", "{count} question sets", joined.sets), joined.sets),
        (ngettext("{count} question", "{count} questions", joined.questions), joined.questions),
        (ngettext("{count} session", "{count} sessions", sessions), sessions),
    )
    parts = [words.format(count=formats.number(count)) for words, count in counted if count]
    return formats.listed(parts) if parts else ""


def _month(name: str) -> str:
    try:
        then = datetime.strptime(name[:7], "%Y-%m")  # noqa: DTZ007 - a month has no zone
    except ValueError:
        return ""
    return format_skeleton("yMMMM", then, locale=locale())


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
