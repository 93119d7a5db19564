"""Answers that somebody may have given: all right, or wrong."""

from quizapp.model.answering import Given
from quizapp.model.question import (
    MatchingQuestion,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    SelectionQuestion,
)


def right_answer(question: Question) -> Given:
    """Return an answer that is right; a note where there is no such thing."""
    match question:
        case MatchingQuestion():
            return Given(pairs=question.key)
        case SelectionQuestion():
            return Given(selection=question.key[0])
        case ReflectionQuestion():
            return Given(note="Those who live there.")
        case OrderingQuestion():
            return Given(choice=question.key)
        case _:
            return Given(choice=tuple(sorted(question.right_options)))


def wrong_answer(question: Question) -> Given:
    """Return an answer of which nothing is right; right in part where one has little choice."""
    match question:
        case MatchingQuestion():
            prompts, options = zip(*question.key, strict=True)
            return Given(pairs=tuple(zip(prompts, (*options[1:], options[0]), strict=True)))
        case SelectionQuestion() | ReflectionQuestion():
            return Given(note="Nothing.")
        case OrderingQuestion():
            return Given(choice=tuple(reversed(question.key)))
        case _:
            return Given(
                choice=tuple(each.id for each in question.options if each.id not in question.right_options)[
                    :1
                ]
            )
