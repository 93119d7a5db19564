"""Which of two articles names the source of a claim?

Safe when both report the claim, and each gives it to a proper name or to a source without one, with nobody else named
for it in either.
"""

from collections.abc import Iterator

from quizapp.generation import passages
from quizapp.generation.comparing.pairs import Pair, which
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.giveaways import tells
from quizapp.generation.judging import rivals
from quizapp.generation.names import is_proper
from quizapp.model.attribution import Attribution, SourceType
from quizapp.model.question import Skill
from quizapp.reviewing.words import content_stems


def drafts(pair: Pair) -> Iterator[Draft]:
    """Yield a question on each claim of which it is certain who names its source."""
    for link in pair.links:
        claim = pair.claim(link)
        named = (_is_named(pair.first, link.first), _is_named(pair.second, link.second))
        if claim is None or named[0] is None or named[1] is None:
            continue
        if any(rivals(pair.first, link.first)) or any(rivals(pair.second, link.second)):
            continue
        sources = [record.source_entity or "" for record in (link.first, link.second)]
        if any(tells(pair.whole, claim, source) for source in sources):
            continue
        one, two = pair.of_whole(link)
        made = pair.draft(
            one,
            two,
            stems=(
                f"Both articles report {claim}. Which of them names the source?",
                f"Which of the two articles says by name who stands behind {claim}?",
            ),
            right=which(first=named[0], second=named[1]),
            why=(_why(pair, one, named=named[0], nth=0), _why(pair, two, named=named[1], nth=1)),
            difficulty=2,
            sure=True,
            names=True,
        )
        if made:
            yield made


def _is_named(context: Context, record: Attribution) -> bool | None:
    """Tell whether the source has a name; null where that is not certain."""
    if record.source is None:
        return None
    if record.source_type is SourceType.ANONYMOUS:
        return False
    entity = context.entity(record.source_entity)
    return True if entity is not None and is_proper(entity) else None


def _why(pair: Pair, record: Attribution, *, named: bool, nth: int) -> str:
    assert record.source is not None  # noqa: S101 - looked at before
    source = passages.inline(pair.whole.text(record.source))
    if named:
        name = record.source_entity or ""
        # "Pryke" needs no word on who that is; "he" does.
        told = not content_stems(source).isdisjoint(content_stems(name))
        return f"{pair.called[nth]} names {name}.{'' if told else passages.identity(pair.whole, record)}"
    return f"{pair.called[nth]} says only “{source}” and gives no name."


KIND = Kind(
    "which_names_the_source",
    Skill.COMPARE_OUTLETS,
    4,
    lambda _context, _records: iter(()),
    lessons=(
        "Next time an article gives no name, see whether another outlet does.",
        "Next time, compare how two outlets name one source: a name can be looked up, “an official” cannot.",
    ),
)
