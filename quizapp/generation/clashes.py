"""Which two questions cannot stand in one set: they ask the same, or one tells the answer of the other."""

from collections.abc import Mapping
from functools import cached_property

from quizapp.generation import assembly
from quizapp.generation.context import Context
from quizapp.generation.ordering import Candidate
from quizapp.model.question import Mark, Question, Skill
from quizapp.reviewing.comparing import Asked, Told, alike, asked, gives_away, is_near, names_in, tells, told
from quizapp.reviewing.kinds import FIXED_ANSWERS
from quizapp.reviewing.words import word_count, words

_FEWEST_OF_STATEMENT = 4


class Clashes:
    """Which questions on one article cannot stand in one set.

    What is compared of a question is prepared once, however often it is compared; a draft must outlive this.
    """

    def __init__(self, context: Context) -> None:
        """Compare questions on the article of `context`."""
        self._context = context
        self._known = names_in(context.graph)
        self._questions: dict[int, Question] = {}
        self._prepared: dict[tuple[int, str], _Prepared] = {}

    def clash(self, one: Candidate, two: Candidate) -> bool:
        """Tell whether the two cannot stand in one set, in whatever order."""
        return _clash(self._of(one), self._of(two))

    def _of(self, candidate: Candidate) -> "_Prepared":
        place = id(candidate.draft), candidate.stem
        if place not in self._prepared:
            self._prepared[place] = _Prepared(self._context, candidate, self._known, self._questions)
        return self._prepared[place]


class _Prepared:
    """A candidate with what is compared of it, each part worked out when it is first looked at."""

    def __init__(
        self,
        context: Context,
        candidate: Candidate,
        known: Mapping[str, tuple[str, ...]],
        questions: dict[int, Question],
    ) -> None:
        """Prepare `candidate`; `known` are the names in the graph, `questions` those made already, by their drafts."""
        self._context = context
        self._candidate = candidate
        self._known = known
        self._questions = questions
        self.kind = candidate.kind
        self.draft = candidate.draft
        self.key = candidate.key
        self.attributions = frozenset(candidate.draft.attributions)
        self.words = frozenset(words(f"{candidate.stem} {candidate.key}"))

    @cached_property
    def said(self) -> tuple[Mark, ...]:
        return self._candidate.said

    @cached_property
    def options(self) -> frozenset[str]:
        return frozenset(self._candidate.options)

    @cached_property
    def statement(self) -> str | None:
        """The key where it is a statement: the reasons of another question that has it as an option tell whose."""
        return self.key if word_count(self.key) >= _FEWEST_OF_STATEMENT else None

    @cached_property
    def asked(self) -> Asked:
        candidate = self._candidate
        made = self._questions.get(id(self.draft))
        if made is None:
            made = assembly.question(self._context, candidate.kind, self.draft, candidate.stem)
            self._questions[id(self.draft)] = made
        elif made.stem != candidate.stem:
            made = made.model_copy(update={"stem": candidate.stem})
        return asked(made, self._context.graph, known=self._known)

    @cached_property
    def told(self) -> Told:
        return told(self._candidate.shown, _key_names(self._context, self.key))


def _clash(one: _Prepared, two: _Prepared) -> bool:
    if is_near(one.words, two.words) or _on_one_sentence(one, two):
        return True
    shared = not one.attributions.isdisjoint(two.attributions)
    if shared and (_asks_the_same(one, two) or (one.key and one.key == two.key)):
        return True
    if (one.draft.alone or two.draft.alone) and (shared or _on_the_same_words(one, two)):
        return True
    if one.draft.alone and two.draft.alone and one.kind == two.kind and one.key == two.key:
        return True
    if one.kind.name not in FIXED_ANSWERS and (one.statement in two.options or two.statement in one.options):
        return True
    left, right = one.asked, two.asked
    if alike(left, right) or tells(left, right) or tells(right, left):
        return True
    return gives_away(one.told, two.told) or gives_away(two.told, one.told)


def _asks_the_same(one: _Prepared, two: _Prepared) -> bool:
    """Tell whether the two train the same on the same words; how two articles differ in them has several sides."""
    same = one.kind.skill is two.kind.skill
    return one.kind == two.kind if one.kind.skill is Skill.COMPARE_OUTLETS else same


def _on_one_sentence(one: _Prepared, two: _Prepared) -> bool:
    """Tell whether the two ask the same of one passage: the second would be answered with the first."""
    return one.kind.name == two.kind.name and one.key == two.key and one.draft.evidence == two.draft.evidence


def _on_the_same_words(one: _Prepared, two: _Prepared) -> bool:
    return any(first.span.overlaps(second.span) for first in one.said for second in two.said)


def _key_names(context: Context, key: str) -> tuple[str, ...]:
    entity = next((name for name in (key, key[:1].lower() + key[1:]) if context.entity(name)), None)
    return context.names(entity) if entity else (key,) if key else ()
