"""Which statement is whose? Three or four sources by name, and a statement of each.

Safe when each statement is surely that of its source, stands in quotation marks once in the article or makes sense as
a sentence, names nobody of those asked about, and is certainly not that of any other of them. All are quotations, or
none is; all are of people, or none is.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import passages
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import NO_KEY, Answer, Matched
from quizapp.generation.names import capitalised
from quizapp.generation.quoting import quoted_spans
from quizapp.generation.sayings import Saying, are_unlike, is_surely_not_of, sayings
from quizapp.model.attribution import Attribution, EntityType
from quizapp.model.base import Span
from quizapp.model.question import Mark, Skill

_FEWEST, _MOST = 3, 4
_MOST_QUESTIONS = 2
_LONGER = 2.2
"""How many times as long as the shortest statement the longest may be."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    quoted = quoted_spans(context)
    found = [each for record in records for each in sayings(context, record, quoted)]
    for _ in range(_MOST_QUESTIONS):
        # From each statement on: what stands beside the first may not fit, nor what fits it.
        fullest = max((_chosen(context, found[start:]) for start in range(len(found))), key=len, default=())
        if len(fullest) < _FEWEST:
            break
        taken = {each.record.id for each in fullest}
        found = [each for each in found if each.record.id not in taken]
        yield _draft(context, fullest)


def _chosen(context: Context, statements: list[Saying]) -> tuple[Saying, ...]:
    """Return the first statement and one each of up to 3 other sources, no two alike, in the article's order."""
    chosen: list[Saying] = []
    for each in statements:
        if len(chosen) < _MOST and all(_apart(context, each, other) for other in chosen):
            lengths = [len(other.text) for other in (*chosen, each)]
            if max(lengths) <= _LONGER * min(lengths):
                chosen.append(each)
    return tuple(chosen)


def _apart(context: Context, one: Saying, two: Saying) -> bool:
    """Tell whether neither can be the other's source's, and neither form nor words in common tell one by the other.

    A body among people has the only paraphrase, or the only "it"; so quotations stand beside quotations, and people
    beside people.
    """
    return (
        (one.asked is None) is (two.asked is None)
        and _is_person(context, one) is _is_person(context, two)
        and is_surely_not_of(context, one, two.name)
        and is_surely_not_of(context, two, one.name)
        and are_unlike(one, two)
        and not one.evidence.overlaps(two.evidence)
    )


def _is_person(context: Context, statement: Saying) -> bool:
    entity = context.entity(statement.name)
    return entity is not None and entity.type is EntityType.PERSON


def _draft(context: Context, chosen: tuple[Saying, ...]) -> Draft:
    ties = [passages.tie(context, each.record) for each in chosen]
    marks = {mark for each in chosen for mark in passages.marks(each.record, each.asked)}
    return Draft(
        stems=_STEMS,
        key=NO_KEY,
        form=Matched(
            tuple(
                (
                    Answer(capitalised(each.name), f"The words are tied to {each.name} by {tie}."),
                    Answer(each.text, f"Beside it stands {tie}."),
                )
                for each, tie in zip(chosen, ties, strict=True)
            )
        ),
        evidence=tuple(each.evidence for each in chosen),
        marks=tuple(sorted(marks, key=_place)),
        attributions=tuple(each.record.id for each in chosen),
        rationale=f"Each statement has its own tag: {', '.join(dict.fromkeys(ties))}.",
        difficulty=2,
        sure=True,
    )


def _place(mark: Mark) -> tuple[Span, str]:
    return mark.span, mark.role.value


_STEMS = (
    "Match each source with the statement that the article gives to it.",
    "Choose for each of these sources the statement that the article attributes to it.",
    "Match the people and bodies of the article with what each of them is reported to say.",
)

KIND = Kind(
    "match_sources",
    Skill.WHO_SAID,
    2,
    _drafts,
    (
        "Next time, begin with the statement whose tag you are sure of; what is left is easier.",
        "Next time, keep a list of who speaks in an article, with a few words of what each one says.",
    ),
)
