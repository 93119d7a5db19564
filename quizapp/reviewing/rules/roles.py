"""Rules on what the options are: of one role, from the article, and in its words where nobody has a name."""

import re
from collections.abc import Iterator
from enum import Enum, auto

from quizapp.i18n import _
from quizapp.model.attribution import EntityType
from quizapp.model.question import MatchingQuestion, Option
from quizapp.reviewing.finding import Case, Objection, Rule, Severity
from quizapp.reviewing.kinds import FROM_A_LIST, SENTENCE_ANSWERS
from quizapp.reviewing.words import bare, content_stems, word_count

_FEWEST_OF_A_STATEMENT = 5
_LONGEST_NAME = 7
_HALF = 0.5
_VERB = re.compile(
    r"\b(is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did|said|\w{3,}ed)\b"
)
_SMALL_WORDS = frozenset("the of for and on in to at a an de la du des van von bin al le el".split())
_OUTLETS = "which_outlet"


class Role(Enum):
    """What an option stands for."""

    SOURCE = auto()
    OUTLET = auto()
    STATEMENT = auto()


def play_one_role(case: Case) -> Iterator[Objection]:
    """R06: all options are sources, or outlets, or statements, as far as their form and the graph can tell.

    So are all prompts of a matching, for themselves.
    """
    if case.has_fixed_answers:
        return
    for group in case.groups:
        roles = {role for option in group if (role := _role(case, option)) is not None}
        if len(roles) > 1:
            yield Objection("options", _("The options are not of one sort: sources, outlets or statements."))
            return


def come_from_the_article(case: Case) -> Iterator[Objection]:
    """R07: at least half of the distractors have their words in the article.

    Outlets, verbs of reporting and fixed answers are exempt. For each prompt of a matching, the options of the
    others are wrong too.
    """
    wrong = case.question.options if isinstance(case.question, MatchingQuestion) else case.distractors
    if case.has_fixed_answers or case.question.kind in FROM_A_LIST or not wrong:
        return
    text = content_stems(case.article.text)
    strange = sum(not _is_from(text, option) for option in wrong)
    if strange > _HALF * len(wrong):
        yield Objection("options", _("Most of the wrong options do not come from the article."))


def keep_the_words_for_the_nameless(case: Case) -> Iterator[Objection]:
    """R09: who has no name goes by the article's words: "one council official", not "a high official"."""
    if case.has_fixed_answers or case.question.kind in SENTENCE_ANSWERS | {_OUTLETS}:
        return
    text = f" {bare(case.article.text)} "
    for option in (option for group in case.groups for option in group):
        words = option.text.split()
        nameless = words and not any(
            word[:1].isupper() or word[:1].isdigit() for word in [*words[1:], words[0].lstrip("“‘")[1:]]
        )
        if nameless and _is_phrase(words) and bare(option.text) not in text:
            yield Objection(
                "options", _("An option calls somebody without a name otherwise than the article does.")
            )
            return


def _role(case: Case, option: Option) -> Role | None:
    """Return what an option is; null where neither its form nor the graph tells."""
    text = option.text.strip()
    entity = case.entity(text)
    if bare(text) in case.reading.outlets:
        # An outlet may be a source as well: it is the odd one out only beside people.
        return None if case.question.kind != _OUTLETS else Role.OUTLET
    if entity is not None:
        if entity.type is EntityType.OUTLET:
            return Role.OUTLET
        return Role.SOURCE if entity.type is EntityType.PERSON or case.question.kind != _OUTLETS else None
    count = word_count(text)
    if count >= _FEWEST_OF_A_STATEMENT and (text[-1:] in ".?!" or _VERB.search(text)):
        return Role.STATEMENT
    names = [word for word in text.split() if word.casefold() not in _SMALL_WORDS]
    if names and count <= _LONGEST_NAME and all(word[:1].isupper() for word in names):
        return Role.OUTLET if case.question.kind == _OUTLETS else Role.SOURCE
    return None


def _is_from(text: frozenset[str], option: Option) -> bool:
    stems = content_stems(option.text)
    if word_count(option.text) < _FEWEST_OF_A_STATEMENT:
        return stems <= text
    return len(stems & text) >= _HALF * len(stems)


def _is_phrase(words: list[str]) -> bool:
    """Tell whether the words may stand for somebody, rather than be a statement or a number."""
    return len(words) <= _LONGEST_NAME and not any(map(str.isdigit, "".join(words))) and len(words) > 1


RULES: tuple[Rule, ...] = (
    Rule("R06", Severity.WARNING, play_one_role),
    Rule("R07", Severity.WARNING, come_from_the_article),
    Rule("R09", Severity.WARNING, keep_the_words_for_the_nameless),
)
