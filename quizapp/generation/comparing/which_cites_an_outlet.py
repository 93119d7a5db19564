"""Which of two articles says that it has a claim from another outlet?

Safe when both report the claim, and each cites an outlet for it in the same sentence or names none there at all.
"""

from collections.abc import Iterator

from quizapp.generation.comparing.pairs import Pair, which
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.judging import same_outlet
from quizapp.generation.names import is_proper_outlet
from quizapp.model.attribution import Attribution
from quizapp.model.question import Skill
from quizapp.reviewing.words import bare


def drafts(pair: Pair) -> Iterator[Draft]:
    """Yield a question on each claim that one of the articles at least has from another outlet."""
    for link in pair.links:
        claim = pair.claim(link)
        cited = (_cites(pair.first, link.first), _cites(pair.second, link.second))
        if claim is None or None in cited or not any(cited) or _is_the_other(pair, cited):
            continue
        if any(outlet and bare(outlet) in bare(claim) for outlet in cited):
            continue
        made = pair.draft(
            *pair.of_whole(link),
            stems=(
                f"Both articles report {claim}. Which of them says that another outlet had it?",
                f"Which of the two articles cites another outlet for {claim}?",
            ),
            right=which(first=bool(cited[0]), second=bool(cited[1])),
            why=(_why(pair, cited[0], nth=0), _why(pair, cited[1], nth=1)),
            difficulty=2,
            sure=True,
        )
        if made:
            yield made


def _cites(context: Context, record: Attribution) -> str | None:
    """Return the outlet that is cited for `record`, "" where none is; null where that is not certain."""
    if record.outlet is not None:
        fit = is_proper_outlet(record.outlet.name) and not same_outlet(
            record.outlet.name, context.article.outlet or "\0"
        )
        return record.outlet.name if fit else None
    spans = (*record.content, *(span for span in (record.source, record.cue) if span))
    sentences = context.sentences_of(*spans)
    around = (*context.sentences_before(sentences[0].start, 1), *sentences) if sentences else ()
    named = any(
        sentence.overlaps(mention)
        for sentence in around
        for outlet in context.graph.outlets
        for mention in outlet.mentions
    )
    return None if named else ""


def _is_the_other(pair: Pair, cited: tuple[str | None, str | None]) -> bool:
    """Tell whether an article cites the other of the two: which of them had it first is then another question."""
    return any(outlet and same_outlet(outlet, name) for outlet in cited for name in pair.joint.names)


def _why(pair: Pair, outlet: str | None, *, nth: int) -> str:
    if outlet:
        return f"{pair.called[nth]} names {outlet} beside the words: it has them from there."
    return f"{pair.called[nth]} names no other outlet for it."


KIND = Kind(
    "which_cites_an_outlet",
    Skill.COMPARE_OUTLETS,
    4,
    lambda _context, _records: iter(()),
    lessons=(
        "Next time two outlets report the same, see whether one has it from the other: then it is one report, not two.",
        "Next time, look for who had a statement first: it is the one to check.",
    ),
)
