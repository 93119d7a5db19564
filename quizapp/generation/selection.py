"""From many drafts to a set: balanced, without near duplicates, none giving another away, from easy to hard."""

from typing import NamedTuple

from quizapp.generation import assembly
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.model.question import Question
from quizapp.model.shuffle import Source, shuffled
from quizapp.reviewing.comparing import gives_away, is_near_duplicate

MOST_QUESTIONS = 20
"""What one sitting bears."""
MOST_ON_AN_ATTRIBUTION = 2
MOST_FOR_REVIEW = 5
"""Questions for a person to look at; more would bury the ready ones."""


class Candidate(NamedTuple):
    """A draft that has passed the gate, with its kind and the stem it asks."""

    kind: Kind
    draft: Draft
    stem: str

    @property
    def key(self) -> str:
        """The text of the right option."""
        return self.draft.key.text

    @property
    def where(self) -> int:
        """Where in the article the evidence starts."""
        return self.draft.evidence[0].start


def select(context: Context, drafts: tuple[tuple[Kind, Draft], ...], source: Source) -> tuple[Question, ...]:
    """Return the questions of a set in playing order; `source` draws only where their keys stand."""
    chosen = _chosen(context, [pair for pair in drafts if pair[1].sure], (), MOST_QUESTIONS)
    doubtful = [pair for pair in drafts if not pair[1].sure]
    taken = frozenset(place for candidate in chosen for place in candidate.draft.attributions)
    unused = [pair for pair in doubtful if taken.isdisjoint(pair[1].attributions)]
    chosen = _chosen(context, unused, chosen, len(chosen) + MOST_FOR_REVIEW)
    kinds = {kind.name: place for place, (kind, _) in reversed(list(enumerate(drafts)))}
    ordered = sorted(
        chosen,
        key=lambda candidate: (candidate.draft.difficulty, candidate.where, kinds[candidate.kind.name]),
    )
    places = _key_places([1 + len(candidate.draft.distractors) for candidate in ordered], source)
    return tuple(
        assembly.question(context, candidate.kind, candidate.draft, candidate.stem, key_place=place)
        for candidate, place in zip(ordered, places, strict=True)
    )


def _chosen(
    context: Context, drafts: list[tuple[Kind, Draft]], chosen: tuple[Candidate, ...], most: int
) -> tuple[Candidate, ...]:
    """Take one draft of each kind in turn, from the attribution least asked about, until none fits."""
    waiting = list(drafts)
    while waiting and len(chosen) < most:
        before = len(chosen)
        for kind in _kinds(waiting):
            uses = _uses(chosen)
            own = [pair for pair in waiting if pair[0].name == kind.name]
            own.sort(key=lambda pair: sum(uses.get(place, 0) for place in pair[1].attributions))
            for pair in own:
                waiting.remove(pair)
                candidate = _fitting(context, pair, chosen)
                if candidate:
                    chosen = (*chosen, candidate)
                    break
            if len(chosen) == most:
                break
        if len(chosen) == before:
            break
    return chosen


def _fitting(context: Context, pair: tuple[Kind, Draft], chosen: tuple[Candidate, ...]) -> Candidate | None:
    """Return the draft under the wording used least so far, if one fits beside what is chosen."""
    kind, draft = pair
    alike = sum(candidate.kind.name == kind.name for candidate in chosen)
    uses = _uses(chosen)
    if alike >= kind.most or any(
        uses.get(place, 0) >= MOST_ON_AN_ATTRIBUTION for place in draft.attributions
    ):
        return None
    turn = alike % len(draft.stems)
    for stem in draft.stems[turn:] + draft.stems[:turn]:
        candidate = Candidate(kind, draft, stem)
        if not any(_clash(context, candidate, other) for other in chosen):
            return candidate
    return None


def _clash(context: Context, one: Candidate, two: Candidate) -> bool:
    if is_near_duplicate((one.stem, one.key), (two.stem, two.key)):
        return True
    return any(
        gives_away(first.stem, second.stem, _key_names(context, second))
        for first, second in ((one, two), (two, one))
    )


def _key_names(context: Context, candidate: Candidate) -> tuple[str, ...]:
    entity = next(
        (
            name
            for name in (candidate.key, candidate.key[:1].lower() + candidate.key[1:])
            if context.entity(name)
        ),
        None,
    )
    return context.names(entity) if entity else (candidate.key,)


def _kinds(drafts: list[tuple[Kind, Draft]]) -> tuple[Kind, ...]:
    return tuple({kind.name: kind for kind, _ in drafts}.values())


def _uses(chosen: tuple[Candidate, ...]) -> dict[str, int]:
    uses: dict[str, int] = {}
    for candidate in chosen:
        for place in candidate.draft.attributions:
            uses[place] = uses.get(place, 0) + 1
    return uses


def _key_places(counts: list[int], source: Source) -> list[int]:
    """Return a place for each key so that, among questions of as many options, all places are taken equally often."""
    places: dict[int, list[int]] = {}
    for count in sorted(frozenset(counts)):
        asked = counts.count(count)
        rounds = [place for _ in range(-(-asked // count)) for place in shuffled(range(count), source)]
        places[count] = list(shuffled(rounds[:asked], source))
    return [places[count].pop() for count in counts]
