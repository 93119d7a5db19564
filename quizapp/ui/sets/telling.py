"""What is said of sets."""

import re

from quizapp.i18n import _, ngettext
from quizapp.model.merging import Merge
from quizapp.model.reconciling import Reconciled
from quizapp.ui import formats

_LONGEST = 80
_TURNS = re.compile("[\u202a-\u202e\u2066-\u2069]")
"""Characters that turn the direction of what follows them, in a sentence too."""


def called(title: str) -> str:
    """Return `title` on one line, short enough to stand in a sentence: those from elsewhere may be endless."""
    line = " ".join(_TURNS.sub("", title).split())
    return line if len(line) <= _LONGEST else f"{line[: _LONGEST - 1].rstrip()}…"


def telling(merge: Merge) -> str:
    """Return one sentence on what was taken in, and what of it was here already."""
    title = called(merge.question_set.title)
    if merge.new_set:
        count = len(merge.question_set.questions)
        # Translators: {title} is the name of a question set that was opened from a file.
        sentence = ngettext(
            "“{title}” is in the library now, with {count} question.",
            "“{title}” is in the library now, with {count} questions.",
            count,
        )
        return sentence.format(title=title, count=formats.number(count))
    if not merge.changed:
        # Translators: {title} is the name of a question set that was opened from a file.
        return _("Everything in “{title}” is in the library already.").format(title=title)
    # Translators: {title} is the name of a question set, {what} one or two clauses on what was added to it.
    return _("“{title}”: {what}.").format(title=title, what=", ".join(_clauses(merge)))


def brought(done: Reconciled) -> str:
    """Return one or two sentences on what others did to a set while it was edited here; it is in the set now."""
    title = called(done.question_set.title)
    # Translators: {title} is the name of a question set that is being edited.
    sentence = _("“{title}” was changed in another window meanwhile; that is here now, beside what you did.")
    sentence = sentence.format(title=title)
    clauses = _clauses(done)
    if done.changed:
        changed = ngettext(
            "{count} question was changed", "{count} questions were changed", len(done.changed)
        )
        clauses.append(changed.format(count=formats.number(len(done.changed))))
    if done.removed:
        removed = ngettext(
            "{count} question was deleted", "{count} questions were deleted", len(done.removed)
        )
        clauses.append(removed.format(count=formats.number(len(done.removed))))
    if not clauses:
        return sentence
    # Translators: {sentence} is a whole sentence; {what} are clauses on what became of questions.
    return _("{sentence} In it: {what}.").format(sentence=sentence, what=", ".join(clauses))


def _clauses(done: Merge | Reconciled) -> list[str]:
    """Return clauses on what came to the set."""
    clauses = []
    if done.added:
        added = ngettext("{count} question was added", "{count} questions were added", len(done.added))
        clauses.append(added.format(count=formats.number(len(done.added))))
    if done.both:
        both = ngettext(
            "{count} differs from yours and is kept beside it for review",
            "{count} differ from yours and are kept beside them for review",
            len(done.both),
        )
        clauses.append(both.format(count=formats.number(len(done.both))))
    return clauses
