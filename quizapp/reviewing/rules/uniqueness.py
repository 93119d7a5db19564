"""R08: no wrong option is right as well, looked up in every attribution of the article, not only the question's own.

The generator offers only what it can show to be wrong; this rule objects to what can be shown to be right. Between
the two lies what nobody can tell: the one leaves it out, the other leaves it to the person who wrote it.
"""

from collections.abc import Iterator
from itertools import combinations

from quizapp.i18n import _
from quizapp.model.attribution import Attribution, Stance
from quizapp.model.question import MatchingQuestion, Option
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.kinds import STANCES
from quizapp.reviewing.words import bare, containment, content_stems

_SAME_WORDS = 0.5
_FEWEST_SHARED = 2
_OUTLETS = "which_outlet"
_PAIRS = "who_accused_whom"


def no_distractor_is_right(case: Case) -> Iterator[Objection]:
    """R08: no distractor is another name of the key, speaks for it, or says the same; without a graph it is mute.

    No two prompts or options of a matching are names of one source either: each would do for the other.
    """
    if case.graph is None or case.has_fixed_answers:
        return
    if isinstance(case.question, MatchingQuestion):
        yield from _told_apart(case)
    for option in case.distractors:
        if _is_right(case, option):
            yield Objection(
                "options", _("A wrong option is right as well: “{option}”.").format(option=option.text)
            )


def _told_apart(case: Case) -> Iterator[Objection]:
    for group in case.groups:
        for one, other in combinations(group, 2):
            names = {bare(name) for name in case.names(one.text)}
            if not names.isdisjoint(map(bare, case.names(other.text))) or _speak_for_one(
                case, one.text, other.text
            ):
                yield Objection(
                    "options",
                    _("“{one}” and “{other}” may stand for the same.").format(one=one.text, other=other.text),
                )


def _is_right(case: Case, option: Option) -> bool:
    if case.question.kind == _PAIRS:
        return any(_accuses(case, record, option.text) for record in case.reading.plain)
    names = {bare(name) for name in case.names(option.text)}
    if any(not names.isdisjoint(map(bare, case.names(key.text))) for key in case.keys):
        return True
    if any(_speak_for_one(case, option.text, key.text) for key in case.keys):
        return True
    asked = [record for record in case.reading.plain if record.id in case.question.attributions]
    return any(
        _same(case, record, other)
        for other in case.reading.plain
        if other.id not in case.question.attributions and _by(case, other) in names
        for record in asked
    )


def _by(case: Case, record: Attribution) -> str:
    if case.question.kind == _OUTLETS:
        return bare(record.outlet.name) if record.outlet else ""
    return bare(record.source_entity or "")


def _same(case: Case, record: Attribution, other: Attribution) -> bool:
    """Tell whether `other` answers the question on `record` too: the same words, or the same claim with its stance."""
    wanted: tuple[Stance, ...] = STANCES.get(case.question.kind, ())
    if wanted and other.stance not in wanted:
        return False
    if any(one.overlaps(two) for one in record.content for two in other.content):
        return True
    if wanted and not frozenset(record.responds_to).isdisjoint(other.responds_to):
        return True
    if case.question.kind == "who_is_quoted":  # the very words: what is alike is not the same
        return False
    one, two = _stems(case, record), _stems(case, other)
    return len(one & two) >= _FEWEST_SHARED and containment(one, two) >= _SAME_WORDS


def _accuses(case: Case, record: Attribution, pair: str) -> bool:
    """Tell whether `record` makes "A accused B" right."""
    if record.stance not in STANCES[_PAIRS] or record.source_entity is None:
        return False
    accuser = next(
        (name for name in case.names(record.source_entity) if bare(pair).startswith(f"{bare(name)} ")), None
    )
    if accuser is None or case.graph is None:
        return False
    accused = [
        entity
        for entity in case.graph.entities
        if any(bare(pair).endswith(f" {bare(name)}") for name in (entity.name, *entity.aliases))
    ]
    # Who is accused stands first in the content; others may be named in the charge.
    start = record.content[0].start
    return any(
        mention.start <= start + len("the ") and start < mention.end
        for entity in accused
        for mention in entity.mentions
    )


def _speak_for_one(case: Case, first: str, second: str) -> bool:
    """Tell whether one is the other's spokesman, or both are of one body: either may be the answer."""
    one, two = case.entity(first), case.entity(second)
    if one is None or two is None or case.question.kind == _OUTLETS:
        return False
    circles = [
        {bare(name) for name in (entity.name, *entity.aliases, *entity.affiliations)} for entity in (one, two)
    ]
    return not circles[0].isdisjoint(circles[1])


def _stems(case: Case, record: Attribution) -> frozenset[str]:
    return content_stems(" ".join(span.of(case.article.text) for span in record.content))


RULES: tuple[Rule, ...] = (Rule("R08", Severity.ERROR, no_distractor_is_right),)
