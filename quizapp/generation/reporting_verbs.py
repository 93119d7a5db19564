"""Verbs of reporting that are not neutral, and what each does to the words that it reports.

The groups follow Quirk et al. (1985, §16.31) and Thompson and Ye (1991, on evaluation in reporting verbs): what a verb
tells of the reported words, taken as so, held back from, held to, put carefully or turned against the one who speaks.
"Said", "told", "added" and "stated" tell nothing of that, and are in no group.
"""

import re
from typing import NamedTuple


class Verb(NamedTuple):
    """One verb in its base form."""

    base: str
    group: str
    """Verbs of one group could stand for each other, and never stand side by side."""
    does: str
    """What it does, after the verb in quotation marks."""
    foresees: bool = False
    """Whether it can only be said of what may come."""


class Form(NamedTuple):
    """A verb in the form in which a sentence has it: "insisted", "insisting"."""

    verb: Verb
    ending: str
    """One of `ENDINGS`."""


ENDINGS = ("", "s", "ed", "ing")
_DISTANCE = "keeps its distance: the article passes the statement on without vouching for it"
_AGAINST = "presents the statement as something that the source may not have wanted to say"
_HELD = "shows the source standing by the statement, as if others had doubted it"
_CAREFUL = "puts the statement cautiously, without quite asserting it"
_SIDE = "presents the statement as one side of a debate, to be weighed against the other"
_VERBS = (
    Verb("claim", "distance", _DISTANCE),
    Verb("allege", "distance", "presents the statement as a charge that has not been proved"),
    Verb("admit", "against", _AGAINST),
    Verb("acknowledge", "against", _AGAINST),
    Verb("concede", "against", _AGAINST),
    Verb("insist", "held", _HELD),
    Verb("maintain", "held", _HELD),
    Verb("suggest", "careful", _CAREFUL),
    Verb("hint", "careful", _CAREFUL),
    Verb(
        "warn", "danger", "presents the statement as a warning of something that could do harm", foresees=True
    ),
    Verb("caution", "danger", "presents the statement as advice to be careful", foresees=True),
    Verb(
        "predict", "forecast", "presents the statement as a forecast, which only time can test", foresees=True
    ),
    Verb("argue", "side", _SIDE),
    Verb("contend", "side", _SIDE),
    Verb("note", "fact", "treats the statement as a fact"),
    Verb("reveal", "fact", "treats the statement as a fact that was not known before"),
    Verb("confirm", "known", "treats the statement as true, and as an answer to a question that was open"),
    Verb("complain", "grievance", "presents the statement as a complaint"),
    Verb("boast", "vanity", "presents the statement as bragging"),
)
_AS_OPTIONS = ("claim", "insist", "suggest", "admit", "confirm", "argue", "warn", "note", "complain")
"""Verbs that fit most statements, in no order of their own."""


def form_of(cue: str) -> Form | None:
    """Return the verb that ends `cue`, with its ending; null where it is neutral or none of those known here."""
    last = cue.casefold().split()[-1:]
    return _FORMS.get(last[0]) if last else None


def inflected(verb: Verb, ending: str) -> str:
    """Return a verb with an ending: "admit" and "ed" is "admitted"."""
    base = verb.base
    if ending in {"ed", "ing"}:
        if base.endswith("e"):
            base = base[:-1]
        elif base.endswith("mit"):
            base += "t"
    return base + ending


def others(form: Form, words: str, *, foresees: bool) -> tuple[Verb, ...]:
    """Return the verbs that could stand in the place of `form` and, as no form of theirs is in `words`, do not.

    One of a group, none of its own; those of what may come only where the statement `foresees`.
    """
    plain = frozenset(re.findall(r"[a-z]+", words.casefold()))
    found: dict[str, Verb] = {}
    for base in _AS_OPTIONS:
        verb = _BY_BASE[base]
        fits = verb.group != form.verb.group and (foresees or not verb.foresees)
        # Whatever of its group stands there says the same.
        used = any(
            each.group == verb.group and any(inflected(each, ending) in plain for ending in ENDINGS)
            for each in _VERBS
        )
        if fits and not used:
            found.setdefault(verb.group, verb)
    return tuple(found.values())


_BY_BASE = {verb.base: verb for verb in _VERBS}
_FORMS = {inflected(verb, ending): Form(verb, ending) for verb in _VERBS for ending in ENDINGS}
