"""Editing what is right where that is more than one option: several options, pairs, an order, words of the article."""

from typing import NamedTuple

from quizapp.model.base import Span
from quizapp.model.editing import free_option_id
from quizapp.model.marking import stretched
from quizapp.model.question import (
    MatchingQuestion,
    MultipleChoiceQuestion,
    Option,
    OrderingQuestion,
    Question,
    SelectionQuestion,
)


def offered(question: Question) -> tuple[Option, ...]:
    """Return all that `question` shows beside its stem: the prompts of a matching, then the options."""
    prompts = question.prompts if isinstance(question, MatchingQuestion) else ()
    return (*prompts, *question.options)


# Several right options


def with_right(question: MultipleChoiceQuestion, option_id: str, *, right: bool) -> MultipleChoiceQuestion:
    """Return the question with that option right or wrong; `KeyError` where it is not there."""
    wanted = question.right_options - {question.option(option_id).id} | ({option_id} if right else set())
    key = tuple(option.id for option in question.options if option.id in wanted)
    return question.model_copy(update={"key": key})


# Pairs


class Pair(NamedTuple):
    """A prompt and the option that belongs to it; null where it has none yet."""

    prompt: Option
    option: Option | None


def pairs(question: MatchingQuestion) -> tuple[Pair, ...]:
    """Return the prompts, each with its option."""
    key = dict(question.key)
    return tuple(
        Pair(prompt, question.option(key[prompt.id]) if prompt.id in key else None)
        for prompt in question.prompts
    )


def left_over(question: MatchingQuestion) -> tuple[Option, ...]:
    """Return the options that belong to no prompt."""
    used = {option_id for _prompt, option_id in question.key}
    return tuple(option for option in question.options if option.id not in used)


def with_prompt(question: MatchingQuestion, prompt: Option) -> MatchingQuestion:
    """Return the question with `prompt` in place of the one with its id."""
    prompts = tuple(prompt if old.id == prompt.id else old for old in question.prompts)
    return question.model_copy(update={"prompts": prompts})


def with_partner(question: MatchingQuestion, prompt_id: str, text: str) -> MatchingQuestion:
    """Return the question whose prompt has an option that says `text`: its own, or a new one where it has none."""
    partner = next(pair.option for pair in pairs(question) if pair.prompt.id == prompt_id)
    if partner is not None:
        changed = partner.model_copy(update={"text": text})
        options = tuple(changed if old.id == partner.id else old for old in question.options)
        return question.model_copy(update={"options": options})
    option = Option(id=free_option_id(question), text=text)
    return question.model_copy(
        update={"options": (*question.options, option), "key": (*question.key, (prompt_id, option.id))}
    )


def with_pair(question: MatchingQuestion) -> MatchingQuestion:
    """Return the question with one more prompt and its option, both empty."""
    taken = {prompt.id for prompt in question.prompts}
    prompt = Option(
        id=next(name for number in range(1, len(taken) + 2) if (name := f"p{number}") not in taken), text=""
    )
    more = question.model_copy(update={"prompts": (*question.prompts, prompt)})
    return with_partner(more, prompt.id, "")


def without_pair(question: MatchingQuestion, prompt_id: str) -> MatchingQuestion:
    """Return the question without that prompt and its option."""
    gone = dict(question.key).get(prompt_id)
    return question.model_copy(
        update={
            "prompts": tuple(prompt for prompt in question.prompts if prompt.id != prompt_id),
            "options": tuple(option for option in question.options if option.id != gone),
            "key": tuple(pair for pair in question.key if pair[0] != prompt_id),
        }
    )


# An order


def in_order(question: OrderingQuestion) -> tuple[Option, ...]:
    """Return the options in the right order."""
    return tuple(question.option(option_id) for option_id in question.key)


def moved(question: OrderingQuestion, option_id: str, place: int) -> OrderingQuestion:
    """Return the question with that option at `place` of the right order, from 0; beyond the ends, at the end."""
    key = [each for each in question.key if each != option_id]
    key.insert(max(0, place), question.option(option_id).id)
    return question.model_copy(update={"key": tuple(key)})


# Words of the article


def with_words(question: SelectionQuestion, span: Span, text: str) -> SelectionQuestion:
    """Return the question with the words of `span` as right ones; words that are so already, and no others, go.

    What overlaps them gives way, and the evidence grows to hold them.
    """
    if span in question.key:
        return without_words(question, span)
    kept = [other for other in question.key if not other.overlaps(span)]
    return question.model_copy(
        update={
            "key": tuple(sorted((*kept, span))),
            "evidence": stretched(question.evidence, span, text),
        }
    )


def without_words(question: SelectionQuestion, span: Span) -> SelectionQuestion:
    """Return the question without those of its right words that share a character with `span`."""
    return question.model_copy(
        update={"key": tuple(other for other in question.key if not other.overlaps(span))}
    )
