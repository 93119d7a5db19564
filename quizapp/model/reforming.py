"""Another way of answering for a question: what both ways have is kept, what the new one lacks begins empty."""

from collections.abc import Callable
from enum import StrEnum
from types import MappingProxyType
from typing import Any

from quizapp.model.editing import HAND, blank_question
from quizapp.model.question import (
    VERDICTS,
    ChoiceQuestion,
    MatchingQuestion,
    MultipleChoiceQuestion,
    Option,
    OrderingQuestion,
    Question,
    QuestionBase,
    ReflectionQuestion,
    SelectionQuestion,
    TrueFalseQuestion,
)


class Interaction(StrEnum):
    """The ways of answering, by the names that `Question.interaction` has for them."""

    CHOICE = "choice"
    SEVERAL = "multiple_choice"
    VERDICT = "true_false"
    MATCHING = "matching"
    ORDERING = "ordering"
    SELECTION = "selection"
    REFLECTION = "reflection"


_FIRST_IDS = "abc"

_VERDICT_WORDS = MappingProxyType(
    {
        "en": ("True", "False", "The article does not say"),
        "de": ("Richtig", "Falsch", "Der Artikel sagt es nicht"),
        "ar": ("صحيح", "خطأ", "لا يذكر المقال ذلك"),
    }
)
"""Content, in the language of the article, and so no matter of the interface's catalogues."""

_NAMES = frozenset({Interaction.CHOICE, Interaction.SEVERAL})
"""Between these a question stays what it was: its kind still says what is asked."""


def interaction_of(question: Question) -> Interaction:
    """Return how `question` is answered."""
    return Interaction(question.interaction)


def verdicts(language: str) -> tuple[Option, ...]:
    """Return the options true, false and not stated in the words of `language`, or in English."""
    words = _VERDICT_WORDS.get(language.partition("-")[0], _VERDICT_WORDS["en"])
    return tuple(Option(id=verdict, text=word) for verdict, word in zip(VERDICTS, words, strict=True))


def blank(question_id: str, interaction: Interaction, language: str) -> Question:
    """Return an unwritten question that is answered so; `language` is the article's, for true and false."""
    return reformed(blank_question(question_id), interaction, language)


def reformed(question: Question, interaction: Interaction, language: str) -> Question:
    """Return `question` answered as `interaction` says; itself where it is so already.

    Stem, evidence, rationale and options stay wherever the new way has them, the key where it means the same: a right
    option, or the right order. A question that was made from the article for another way of answering is then one
    written by hand, since its kind no longer says what is asked.
    """
    if interaction is interaction_of(question):
        return question
    head = {name: getattr(question, name) for name in QuestionBase.model_fields if name != "options"}
    if not {interaction, interaction_of(question)} <= _NAMES:
        head["kind"] = HAND
    return _MADE[interaction](question, head, language)


def _choice(question: Question, head: dict[str, Any], _language: str) -> Question:
    right = _right(question)
    key = right if len(right) == 1 else ()  # which of several is the one, only a person can say
    return ChoiceQuestion(**head, options=_options(question), key=key)


def _several(question: Question, head: dict[str, Any], _language: str) -> Question:
    return MultipleChoiceQuestion(
        **head, interaction="multiple_choice", options=_options(question), key=_right(question)
    )


def _verdict(question: Question, head: dict[str, Any], language: str) -> Question:
    there = {option.id: option for option in question.options}
    options = tuple(there.get(verdict.id, verdict) for verdict in verdicts(language))
    key = tuple(each for each in _right(question) if each in VERDICTS)
    return TrueFalseQuestion(**head, interaction="true_false", options=options, key=key[:1])


def _matching(question: Question, head: dict[str, Any], _language: str) -> Question:
    options = _options(question)
    prompts = tuple(Option(id=f"p{number}", text="") for number in range(1, len(options) + 1))
    key = tuple((prompt.id, option.id) for prompt, option in zip(prompts, options, strict=True))
    return MatchingQuestion(**head, interaction="matching", prompts=prompts, options=options, key=key)


def _ordering(question: Question, head: dict[str, Any], _language: str) -> Question:
    options = _options(question)
    return OrderingQuestion(
        **head, interaction="ordering", options=options, key=tuple(option.id for option in options)
    )


def _selection(_question: Question, head: dict[str, Any], _language: str) -> Question:
    return SelectionQuestion(**head, interaction="selection", key=())


def _reflection(_question: Question, head: dict[str, Any], _language: str) -> Question:
    return ReflectionQuestion(**head, interaction="reflection")


def _options(question: Question) -> tuple[Option, ...]:
    """Return the options in the order in which the key has them, and empty ones where there are none."""
    options = question.options
    if isinstance(question, OrderingQuestion):
        options = tuple(question.option(each) for each in question.key)
    return options or tuple(Option(id=each, text="") for each in _FIRST_IDS)


def _right(question: Question) -> tuple[str, ...]:
    return tuple(option.id for option in question.options if option.id in question.right_options)


_MADE: MappingProxyType[Interaction, Callable[[Question, dict[str, Any], str], Question]] = MappingProxyType(
    {
        Interaction.CHOICE: _choice,
        Interaction.SEVERAL: _several,
        Interaction.VERDICT: _verdict,
        Interaction.MATCHING: _matching,
        Interaction.ORDERING: _ordering,
        Interaction.SELECTION: _selection,
        Interaction.REFLECTION: _reflection,
    }
)
