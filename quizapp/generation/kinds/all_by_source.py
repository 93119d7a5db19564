"""Which of these statements does the article attribute to X? All that are right are to be chosen.

Safe when at least two statements are surely those of X, at least two others surely those of others and certainly not
of X, and all say different things; none names X.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import passages
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import NO_KEY, AllOf, Answer
from quizapp.generation.quoting import quoted_spans
from quizapp.generation.sayings import Saying, are_unlike, is_surely_not_of, sayings
from quizapp.generation.statements import is_as_tempered
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution
from quizapp.model.base import Span
from quizapp.model.question import Mark, Skill

_FEWEST_RIGHT, _MOST_RIGHT = 2, 3
_FEWEST_WRONG = 2
_MOST = 5
_LONGER = 2.5
"""How many times as long as the shortest option the longest may be."""


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    found = [each for record in records for each in sayings(context, record, quoted)]
    for name in dict.fromkeys(each.name for each in found):
        own = [each for each in found if each.name == name]
        right = _unlike(own, (), _MOST_RIGHT)
        if len(right) < _FEWEST_RIGHT:
            continue
        everything_right = " ".join(each.text for each in right)
        others = [
            each
            for each in found
            if is_surely_not_of(context, each, name) and is_as_tempered(everything_right, each.text)
        ]
        wrong = _unlike(others, right, _MOST - len(right))
        if len(wrong) < _FEWEST_WRONG:
            yield Refusal(right[0].record.id, Why.FEW_OPTIONS)
        else:
            yield _draft(context, name, right, wrong)


def _unlike(statements: list[Saying], beside: tuple[Saying, ...], most: int) -> tuple[Saying, ...]:
    """Return up to `most` of `statements` that differ from each other and from `beside`, and are of like length."""
    chosen: list[Saying] = []
    for each in statements:
        lengths = [len(other.text) for other in (*beside, *chosen, each)]
        if (
            len(chosen) < most
            and all(are_unlike(each, other) for other in (*beside, *chosen))
            and max(lengths) <= _LONGER * min(lengths)
        ):
            chosen.append(each)
    return tuple(chosen)


def _draft(context: Context, name: str, right: tuple[Saying, ...], wrong: tuple[Saying, ...]) -> Draft:
    ties = [passages.tie(context, each.record) for each in right]
    marks = {mark for each in right for mark in passages.marks(each.record, each.asked)}
    return Draft(
        stems=tuple(stem.format(name=name) for stem in _STEMS),
        key=NO_KEY,
        form=AllOf(
            right=tuple(
                Answer(each.text, f"The passage gives this to {name}: {tie}.")
                for each, tie in zip(right, ties, strict=True)
            ),
            wrong=tuple(
                Answer(each.text, f"This is what {each.name} says: {passages.tie(context, each.record)}.")
                for each in wrong
            ),
        ),
        evidence=tuple(dict.fromkeys(each.evidence for each in right)),
        marks=tuple(sorted(marks, key=_place)),
        attributions=tuple(each.record.id for each in right),
        rationale=(
            f"The tags of {len(right)} of these name {name}: {', '.join(dict.fromkeys(ties))}. "
            f"The tags of the others name somebody else.{passages.identity(context, right[0].record)}"
        ),
        difficulty=3,
        sure=True,
    )


def _place(mark: Mark) -> tuple[Span, str]:
    return mark.span, mark.role.value


_STEMS = (
    "Which of these statements does the article attribute to {name}? Choose all that apply.",
    "What does {name} say in the article? Choose all of these that the article gives to this source.",
)

KIND = Kind(
    "all_by_source",
    Skill.WHO_SAID,
    2,
    _drafts,
    (
        "Next time, decide on each statement by itself, by its own tag.",
        "Next time, watch for a source that comes back: “she added” goes on with the one before.",
    ),
)
