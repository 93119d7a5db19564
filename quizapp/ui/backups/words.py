"""What is said of backups and damaged files, in words of the person, not of the disk."""

from datetime import datetime

from babel.dates import format_skeleton

from quizapp.i18n import _, ngettext
from quizapp.i18n.numbers import locale
from quizapp.storing import EarlierState, Offer
from quizapp.storing.joining import Joined
from quizapp.storing.moving import Restored
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
    """Return what an earlier state holds: "3 sets · 12 sessions"."""
    sets = ngettext("{count} set", "{count} sets", described.sets)
    sessions = ngettext("{count} session", "{count} sessions", described.sessions)
    return formats.facts(
        (
            sets.format(count=formats.number(described.sets)),
            sessions.format(count=formats.number(described.sessions)),
        )
    )


def brought_back(restored: Restored) -> str:
    """Return what is here after it took the place of what was."""
    sentence = ngettext(
        "Brought back, with {count} question set.", "Brought back, with {count} question sets.", restored.sets
    )
    return sentence.format(count=formats.number(restored.sets))


def added(joined: Joined) -> str:
    """Return what came to what was here."""
    parts = []
    for words, count in (
        (ngettext("{count} question set", "{count} question sets", joined.sets), joined.sets),
        (ngettext("{count} question", "{count} questions", joined.questions), joined.questions),
        (
            ngettext("{count} session", "{count} sessions", joined.sessions + joined.opened),
            joined.sessions + joined.opened,
        ),
    ):
        if count:
            parts.append(words.format(count=formats.number(count)))
    if parts:
        # Translators: {what} is a list such as "2 question sets and 12 sessions".
        sentences = [_("Added: {what}.").format(what=formats.listed(parts))]
    else:
        sentences = [_("Everything in it was here already.")]
    if joined.beside:
        sentence = ngettext(
            "{count} question differs from yours; both stand side by side, to be looked at.",
            "{count} questions differ from yours; both stand side by side, to be looked at.",
            joined.beside,
        )
        sentences.append(sentence.format(count=formats.number(joined.beside)))
    return " ".join((*sentences, *joined.left_out))


def file(offer: Offer) -> str:
    """Return what a damaged file is to the person."""
    folder, _slash, name = offer.file.partition("/")
    title = formats.isolated(_short(offer.title))
    match folder:
        case "sets":
            # Translators: a damaged file; {title} is the name of a question set.
            return _("The question set “{title}”").format(title=title) if offer.title else _nameless(offer)
        case "articles":
            # Translators: a damaged file; {title} is the headline of an article.
            return _("The article “{title}”").format(title=title) if offer.title else _nameless(offer)
        case "sessions":
            month = _month(name)
            # Translators: a damaged file; {month} is "November 2026".
            return _("Sessions of {month}").format(month=month) if month else _nameless(offer)
        case "open":
            # Translators: a damaged file.
            return _("A session in progress")
    # Translators: a damaged file: articles and questions as sessions showed them.
    return _("What some sessions showed")


def set_aside(offer: Offer, now: datetime) -> str:
    """Return that and when a damaged file was set aside."""
    # Translators: {when} is a date or "today, 09:30"; {name} is the name of a file.
    sentence = _("Damaged; set aside {when} as {name}.")
    return sentence.format(when=formats.when(offer.at, now), name=formats.isolated(offer.aside))


def damage(offers: tuple[Offer, ...], now: datetime) -> str:
    """Return one sentence on damaged files, of which there is at least one."""
    if len(offers) > 1:
        sentence = ngettext(
            "{count} damaged file was set aside; everything else works as before.",
            "{count} damaged files were set aside; everything else works as before.",
            len(offers),
        )
        return sentence.format(count=formats.number(len(offers)))
    (offer,) = offers
    if offer.copied is None:
        # Translators: {what} is like "The question set “Harbour”"; {when} is a date or "today, 09:30".
        sentence = _("{what}: the file was damaged and set aside {when}, and no backup holds it.")
    else:
        # Translators: {what} is like "The question set “Harbour”"; {when} is a date or "today, 09:30".
        sentence = _("{what}: the file was damaged and set aside {when}.")
    return sentence.format(what=file(offer), when=formats.when(offer.at, now))


def bring_back(offer: Offer, now: datetime) -> str:
    """Return what the button says that brings the copy of a damaged file back, of which there must be one."""
    at = (offer.copied or now).astimezone(now.tzinfo)
    skeleton = "MMMMd" if at.year == now.year else "yMMMMd"
    # Translators: a button; {day} is "November 12".
    return _("Bring back the copy of {day}").format(day=format_skeleton(skeleton, at, locale=locale()))


def _nameless(offer: Offer) -> str:
    # Translators: a damaged file of which no more is known; {file} is a file such as "sets/a1.json".
    return _("The file {file}").format(file=formats.isolated(offer.file))


def _month(name: str) -> str:
    try:
        then = datetime.strptime(name[:7], "%Y-%m")  # noqa: DTZ007 - a month has no zone
    except ValueError:
        return ""
    return format_skeleton("yMMMM", then, locale=locale())


def _short(title: str) -> str:
    line = " ".join(title.split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"
