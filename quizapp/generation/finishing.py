"""What a set needs once its questions are chosen: rationales that tell nothing twice, and places for the keys."""

from dataclasses import replace

from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import Answer
from quizapp.generation.ordering import Candidate
from quizapp.model.shuffle import Source, shuffled


def told_once(ordered: tuple[Candidate, ...]) -> tuple[Candidate, ...]:
    """Return `ordered` with rationales that tell nobody's words twice, nor words that a later question asks about.

    Each ends with what to look for next time; questions of one kind say it in turn in other words.
    """
    told: set[str] = set()
    taught: dict[str, str] = {}
    result: list[Candidate] = []
    for nth, candidate in enumerate(ordered):
        coming = {place for later in ordered[nth:] for place in later.draft.attributions}
        wrong: list[Answer] = []
        for answer in candidate.draft.distractors:
            fresh = (each for each in answer.tellings if each[0] not in told | coming)
            place, why = next(fresh, ("", answer.rationale))
            told.add(place)
            wrong.append(answer._replace(rationale=why))
        kind, draft = candidate.kind, candidate.draft
        lesson = taught[kind.name] = _lesson(kind, draft, taught.get(kind.name, ""))
        rationale = f"{draft.rationale} {lesson}".strip()
        told_once = replace(draft, distractors=tuple(wrong), rationale=rationale)
        result.append(candidate._replace(draft=told_once))
    return tuple(result)


def _lesson(kind: Kind, draft: Draft, last: str) -> str:
    """Return the next lesson after `last` that fits the passage; another than `last` where there is one."""
    start = kind.lessons.index(last) + 1 if last in kind.lessons else 0
    in_turn = kind.lessons[start:] + kind.lessons[:start]
    return next((lesson for lesson in in_turn if lesson not in draft.unfit), "")


def key_places(counts: list[int], source: Source) -> list[int]:
    """Return a place for each key so that, among questions of as many options, all places are taken equally often."""
    places: dict[int, list[int]] = {}
    for count in sorted(frozenset(counts)):
        asked = counts.count(count)
        rounds = [place for _ in range(-(-asked // count)) for place in shuffled(range(count), source)]
        places[count] = list(shuffled(rounds[:asked], source))
    return [places[count].pop() for count in counts]
