"""From many drafts to a set: balanced, without near duplicates, none giving another away."""

from collections import Counter
from collections.abc import Callable
from functools import partial

from quizapp.generation import assembly
from quizapp.generation.balance import Balance, opening
from quizapp.generation.clashes import Clashes
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.finishing import key_places, told_once
from quizapp.generation.forms import Thought
from quizapp.generation.ordering import Candidate, in_playing_order
from quizapp.generation.why import Why
from quizapp.model.question import Question, Skill
from quizapp.model.shuffle import Source
from quizapp.reviewing.kinds import OF_FORM

MOST_QUESTIONS = 20
"""What one sitting bears."""
ENOUGH = 15
"""Up to here second questions on an attribution come in; they are cheaper than the first."""
MOST_ON_AN_ATTRIBUTION = 2
_FEW = 3
"""Fewer questions of a kind than this are rare in a set."""
_SEVERAL = 3
"""A question that rests on so many attributions comes after those that it would take them from."""
_MOST_ON_SEVERAL = 2
_AMPLE = 9
"""From so many attributions on, one that joins several sources comes first: of who said what there is enough."""
_PLENTY = 2
"""From so many attributions on, one is given to a question that stands alone on it."""
_KEPT_FOR_ALONE = 3
"""How many places are kept for questions that stand alone on their attribution."""
_MOST_THOUGHTS = 1
"""How many questions that nobody marks a set ends with; by themselves they make none."""
MOST_FOR_REVIEW = 5
"""Questions for a person to look at; more would bury the ready ones."""
MOST_DOUBTS = 2
"""A question that leans on its place in the article in more ways is left out, however short the set."""
CLEAN = 1
_SHORT = 8
"""A set with fewer questions takes in those that lean in more than one way, on what has no other question."""
MOST_LOOKS = 4
"""How often one draft is looked at: for the first round of questions, again for the second, and in a short set."""


def select(
    context: Context,
    drafts: tuple[tuple[Kind, Draft], ...],
    source: Source,
    *,
    on_draft: Callable[[], None] = lambda: None,
    on_left: Callable[[Draft, Why], None] = lambda _draft, _why: None,
) -> tuple[Question, ...]:
    """Return the questions of a set in playing order; `source` draws only where their keys stand.

    `on_draft` is called at each draft that is looked at; an exception that it raises passes through.
    `on_left` is told of each draft that is left out and why.

    First comes one question an attribution, then those that stand alone on theirs, then those that can stand beside
    any, then one or two that join several attributions, then second questions. What stands alone asks of the form: it
    may take an attribution from others where there are many; where there are more, so may one that joins several
    sources. Questions on the form alone make no set by themselves. At the end stands one to think about, where there
    is one. Those that lean on their place in the article come in where a set is short or has no other of their kind,
    and into none where they lean in many ways.
    """
    left = {id(draft): Why.FULL if draft.sure else Why.DOUBTFUL for _, draft in drafts}
    choose = partial(_chosen, Clashes(context), len(context.article.text), on_draft, left)
    thoughts = [pair for pair in drafts if pair[1].sure and isinstance(pair[1].form, Thought)]
    clear = [
        pair for pair in drafts if pair[1].sure and pair not in thoughts and pair[1].doubts <= MOST_DOUBTS
    ]
    left |= {id(draft): Why.LEANS for _, draft in drafts if draft.sure and draft.doubts > MOST_DOUBTS}
    sure = [pair for pair in clear if pair[1].doubts <= CLEAN]
    leaning = [pair for pair in clear if pair[1].doubts > CLEAN]
    beside = [pair for pair in sure if pair[1].beside]
    sure = [pair for pair in sure if not pair[1].beside]
    doubtful = [pair for pair in drafts if not pair[1].sure]
    several = [pair for pair in sure if len(pair[1].attributions) >= _SEVERAL]
    open_to_more = [pair for pair in sure if not pair[1].alone and pair not in several]
    alone = _worthiest_first([pair for pair in sure if pair[1].alone], open_to_more)
    places_to_ask = {place for _, draft in open_to_more for place in draft.attributions}
    chosen = choose(alone[:1] if len(places_to_ask) >= _PLENTY else [], (), MOST_QUESTIONS)
    if len(places_to_ask) >= _AMPLE:
        who_said = [pair for pair in several if pair[0].skill is Skill.WHO_SAID]
        chosen = choose(who_said, chosen, len(chosen) + 1)
    chosen = choose(open_to_more, chosen, MOST_QUESTIONS - len(alone[:_KEPT_FOR_ALONE]), on_each=1)
    chosen = choose(alone, chosen, min(MOST_QUESTIONS, len(chosen) + len(chosen) // 2))
    if chosen:
        chosen = choose(beside, chosen, min(MOST_QUESTIONS, len(chosen) + len(beside)))
    chosen = choose(several, chosen, min(MOST_QUESTIONS, len(chosen) + _MOST_ON_SEVERAL))
    chosen = choose(open_to_more, chosen, ENOUGH)
    new = [pair for pair in leaning if pair[0].name not in {candidate.kind.name for candidate in chosen}]
    chosen = choose(new, chosen, min(MOST_QUESTIONS, len(chosen) + len({kind.name for kind, _ in new})))
    chosen = choose(leaning, chosen, max(len(chosen), _SHORT), on_each=1)
    if all(candidate.kind.name in OF_FORM for candidate in chosen):
        chosen = ()
    if chosen:
        chosen = choose(thoughts, chosen, min(MOST_QUESTIONS, len(chosen) + _MOST_THOUGHTS))
    taken = frozenset(place for candidate in chosen for place in candidate.draft.attributions)
    unused = [pair for pair in doubtful if taken.isdisjoint(pair[1].attributions)]
    ready = in_playing_order(chosen)
    for_review = in_playing_order(choose(unused, chosen, len(chosen) + MOST_FOR_REVIEW)[len(chosen) :])
    asked = {id(candidate.draft) for candidate in (*ready, *for_review)}
    for _, draft in drafts:
        if id(draft) not in asked:
            on_left(draft, Why.FORM_ALONE if draft.alone else left[id(draft)])
    ordered = told_once((*ready, *for_review))
    places = key_places([candidate.draft.places for candidate in ordered], source)
    return tuple(
        assembly.question(context, candidate.kind, candidate.draft, candidate.stem, key_place=place)
        for candidate, place in zip(ordered, places, strict=True)
    )


def _worthiest_first(
    alone: list[tuple[Kind, Draft]], others: list[tuple[Kind, Draft]]
) -> list[tuple[Kind, Draft]]:
    """Return `alone`, the hardest first, and last those that would take the place of a rare question."""
    drafts_of = Counter(kind.name for kind, _ in others)
    rarest: dict[str, float] = {}
    for kind, draft in others:
        for place in draft.attributions:
            rarest[place] = max(rarest.get(place, 0), 1 / drafts_of[kind.name])

    def worth(pair: tuple[Kind, Draft]) -> tuple[bool, int, float]:
        taken = max((rarest.get(place, 0) for place in pair[1].attributions), default=0)
        return (taken > 1 / _FEW, -pair[1].difficulty, taken)

    return sorted(alone, key=worth)


def _chosen(
    clashes: Clashes,
    length: int,
    on_draft: Callable[[], None],
    left: dict[int, Why],
    drafts: list[tuple[Kind, Draft]],
    chosen: tuple[Candidate, ...],
    most: int,
    *,
    on_each: int = MOST_ON_AN_ATTRIBUTION,
) -> tuple[Candidate, ...]:
    """Take one draft of each kind in turn, the one that adds most to the balance of the set, until none fits.

    `length` is that of the article.
    """
    looked_at = {id(candidate.draft) for candidate in chosen}
    waiting = [pair for pair in drafts if id(pair[1]) not in looked_at]
    balance = Balance(chosen, length)
    while waiting and len(chosen) < most:
        before = len(chosen)
        for kind in _kinds(waiting, chosen):
            own = [pair for pair in waiting if pair[0].name == kind.name]
            own.sort(key=lambda pair: balance.cost(pair[1]))
            for pair in own:
                on_draft()
                looked_at.add(id(pair[1]))
                fitting = _fitting(clashes, pair, chosen, balance, on_each)
                if isinstance(fitting, Candidate):
                    chosen = (*chosen, fitting)
                    balance = Balance(chosen, length)
                    break
                left[id(pair[1])] = fitting
            if len(chosen) == most:
                break
        if len(chosen) == before:
            break
        waiting = [pair for pair in waiting if id(pair[1]) not in looked_at]
    return chosen


def _fitting(
    clashes: Clashes,
    pair: tuple[Kind, Draft],
    chosen: tuple[Candidate, ...],
    balance: Balance,
    on_each: int,
) -> Candidate | Why:
    """Return the draft under the wording used least so far that fits beside what is chosen, or why none does.

    `balance` is that of what is chosen.
    """
    kind, draft = pair
    alike = sum(candidate.kind.name == kind.name for candidate in chosen)
    if alike >= kind.most:
        return Why.FULL_KIND
    if any(balance.uses[place] >= on_each for place in draft.attributions):
        return Why.FULL
    turn = alike % len(draft.stems)
    for stem in sorted(
        draft.stems[turn:] + draft.stems[:turn], key=lambda stem: balance.openings[opening(stem)]
    ):
        candidate = Candidate(kind, draft, stem)
        if not any(clashes.clash(candidate, other) for other in chosen):
            return candidate
    return Why.CLASH


def _kinds(drafts: list[tuple[Kind, Draft]], chosen: tuple[Candidate, ...]) -> tuple[Kind, ...]:
    """Return the kinds of `drafts`, those first that the set has least of, then those whose skill it trains least.

    Of the rest, scarce ones come before those that others could stand in for.
    """
    asked = Counter(candidate.kind.name for candidate in chosen)
    trained = Counter(candidate.kind.skill for candidate in chosen)
    waiting = Counter(kind.name for kind, _ in drafts)
    kinds = {kind.name: kind for kind, _ in drafts}.values()
    return tuple(sorted(kinds, key=lambda kind: (asked[kind.name], trained[kind.skill], waiting[kind.name])))
