"""To whom does the other article attribute the same claim?

Safe when both report the claim, each under a name, and the two names are unrelated; the name in the one article is a
wrong option for the other, beside others whom that article surely cites for something else.
"""

from collections.abc import Iterator
from functools import partial

from quizapp.generation import judging, passages
from quizapp.generation.comparing.pairs import Pair
from quizapp.generation.distractors import FEWEST, MOST, sources
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.giveaways import tells
from quizapp.generation.names import capitalised, is_proper
from quizapp.generation.reasons import wrong_answer
from quizapp.model.question import Skill
from quizapp.reviewing.words import word_count


def drafts(pair: Pair) -> Iterator[Draft]:
    """Yield a question on each claim that the two articles give to different people or bodies."""
    for link in pair.links:
        claim = pair.claim(link)
        there = pair.first.entity(link.first.source_entity)
        here = pair.second.entity(link.second.source_entity)
        if claim is None or there is None or here is None or there.type is not here.type:
            continue
        if not (is_proper(there) and is_proper(here)) or pair.whole.related(there.name, here.name):
            continue
        if tells(pair.whole, claim, here.name) or any(judging.rivals(pair.second, link.second)):
            continue
        judge = partial(judging.claimed, pair.second, link.second)
        others = [
            name for name in sources(pair.second, link.second, judge, beside=claim) if name != there.name
        ]
        one, two = pair.of_whole(link)
        evidence = passages.evidence(pair.whole, two)
        too_long = evidence is None or word_count(pair.whole.text(evidence[0])) > passages.MOST_WORDS
        if evidence is None or too_long or 1 + len(others) < FEWEST:
            continue
        first, second = pair.called
        yield Draft(
            stems=(
                f"Both articles report {claim}. To whom does {pair.joint.names[1]} attribute it?",
                f"Whom does {pair.joint.names[1]} name as the source of {claim}?",
            ),
            key=Answer(
                capitalised(here.name),
                f"{second} gives {here.name} as the source: {passages.tie(pair.whole, two)}.",
            ),
            distractors=(
                Answer(capitalised(there.name), f"That is the source in {pair.joint.names[0]}, not here."),
                *(wrong_answer(pair.second, name, but=link.second) for name in others[: MOST - 1]),
            ),
            evidence=evidence,
            marks=passages.marks(two),
            attributions=(two.id, one.id),
            rationale=(
                f"Here, {passages.tie(pair.whole, two)} names {here.name}; {first} gives the same to {there.name}."
            ),
            difficulty=3,
            sure=True,
        )


KIND = Kind(
    "whom_the_other_names",
    Skill.COMPARE_OUTLETS,
    3,
    lambda _context, _records: iter(()),
    lessons=("Next time two outlets name different sources for one claim, ask whether both could know it.",),
)
