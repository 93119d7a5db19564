"""Which two questions cannot stand in one set: they ask the same, or one tells the answer of the other."""

from quizapp.generation import assembly
from quizapp.generation.context import Context
from quizapp.generation.ordering import Candidate
from quizapp.model.question import Skill
from quizapp.reviewing.comparing import Asked, alike, asked, gives_away, is_near_duplicate, tells
from quizapp.reviewing.kinds import FIXED_ANSWERS
from quizapp.reviewing.words import word_count

_FEWEST_OF_STATEMENT = 4


class Clashes:
    """Which questions on one article cannot stand in one set.

    What is compared of a question is prepared once, however often it is compared; a draft must outlive this.
    """

    def __init__(self, context: Context) -> None:
        """Compare questions on the article of `context`."""
        self._context = context
        self._prepared: dict[tuple[int, str], Asked] = {}

    def clash(self, one: Candidate, two: Candidate) -> bool:
        """Tell whether the two cannot stand in one set, in whatever order."""
        if is_near_duplicate((one.stem, one.key), (two.stem, two.key)) or _on_one_sentence(one, two):
            return True
        shared = not frozenset(one.draft.attributions).isdisjoint(two.draft.attributions)
        if shared and (_asks_the_same(one, two) or (one.key and one.key == two.key)):
            return True
        if (one.draft.alone or two.draft.alone) and _on_the_same_words(one, two):
            return True
        if one.draft.alone and two.draft.alone and one.kind == two.kind and one.key == two.key:
            return True
        if one.kind.name not in FIXED_ANSWERS and any(
            _is_shown(first.key, second) for first, second in ((one, two), (two, one))
        ):
            return True
        left, right = self._asked(one), self._asked(two)
        if alike(left, right) or tells(left, right) or tells(right, left):
            return True
        return any(
            gives_away(first.shown, second.shown, _key_names(self._context, second))
            for first, second in ((one, two), (two, one))
        )

    def _asked(self, candidate: Candidate) -> Asked:
        place = id(candidate.draft), candidate.stem
        if place not in self._prepared:
            made = assembly.question(self._context, candidate.kind, candidate.draft, candidate.stem)
            self._prepared[place] = asked(made, self._context.graph)
        return self._prepared[place]


def _is_shown(key: str, other: Candidate) -> bool:
    """Tell whether a key that is a statement is an option of another question too: the reasons tell whose it is."""
    return word_count(key) >= _FEWEST_OF_STATEMENT and key in other.options


def _asks_the_same(one: Candidate, two: Candidate) -> bool:
    """Tell whether the two train the same on the same words; how two articles differ in them has several sides."""
    same = one.kind.skill is two.kind.skill
    return one.kind == two.kind if one.kind.skill is Skill.COMPARE_OUTLETS else same


def _on_one_sentence(one: Candidate, two: Candidate) -> bool:
    """Tell whether the two ask the same of one passage: the second would be answered with the first."""
    return one.kind.name == two.kind.name and one.key == two.key and one.draft.evidence == two.draft.evidence


def _on_the_same_words(one: Candidate, two: Candidate) -> bool:
    if not frozenset(one.draft.attributions).isdisjoint(two.draft.attributions):
        return True
    return any(first.span.overlaps(second.span) for first in one.said for second in two.said)


def _key_names(context: Context, candidate: Candidate) -> tuple[str, ...]:
    key = candidate.key
    entity = next((name for name in (key, key[:1].lower() + key[1:]) if context.entity(name)), None)
    return context.names(entity) if entity else (key,) if key else ()
