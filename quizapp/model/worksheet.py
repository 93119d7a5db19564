"""A question set as it is printed: questions in a drawn order, the article with numbered paragraphs, the key.

Two versions of one set differ in the order of the questions and of each question's options. Both are drawn from a
seed, a number that is printed on sheet and key: with it the same sheet is printed again weeks later, and another one
shuffles anew. Whether the set is still the same `Worksheet.code`, printed on both too, tells.
"""

import random
from collections.abc import Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple, TypeVar

from quizapp.model.article import Article
from quizapp.model.base import Span, content_hash
from quizapp.model.paragraphs import paragraph_number, paragraphs
from quizapp.model.question import (
    MatchingQuestion,
    Option,
    OrderingQuestion,
    Question,
    SelectionQuestion,
    TrueFalseQuestion,
)
from quizapp.model.question_set import QuestionSet
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.model.shuffle import shuffled

T = TypeVar("T")

SEEDS = range(1, 10_000)
"""The seeds there are: of four digits at most, so that one can be read off a sheet and entered again."""

_LETTERS = 26
_CODE = 4


class Version(StrEnum):
    """Which of the two orders: neighbours get different ones."""

    A = "A"
    B = "B"


class PrintedOption(NamedTuple):
    """An option with its letter: A to Z, then AA."""

    letter: str
    text: str
    right: bool
    rationale: str
    place: int = 0
    """Of an ordering: its place in the right order, from 1."""


class PrintedPrompt(NamedTuple):
    """What a letter is to be found for."""

    text: str
    letter: str
    """The letter of its option; empty where it has none."""
    rationale: str


class PrintedPassage(NamedTuple):
    """Words that show the answer, and the number of the paragraph that they begin in."""

    paragraph: int
    text: str


class PrintedQuestion(NamedTuple):
    """A question as it stands on the sheet, with what the key says of it."""

    number: int
    """From 1."""
    stem: str
    options: tuple[PrintedOption, ...]
    rationale: str
    passages: tuple[PrintedPassage, ...]
    interaction: Interaction = Interaction.CHOICE
    prompts: tuple[PrintedPrompt, ...] = ()
    """Of a matching, in the order printed."""
    selections: tuple[PrintedPassage, ...] = ()
    """Of a selection: the words any of which are right."""

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the right options; of a matching, those to be written beside the prompts, from the top."""
        if self.interaction is Interaction.MATCHING:
            return tuple(prompt.letter for prompt in self.prompts)
        return tuple(option.letter for option in self.options if option.right)

    @property
    def in_order(self) -> tuple[PrintedOption, ...]:
        """The options of an ordering in the right order."""
        return tuple(sorted(self.options, key=lambda option: option.place))


class Worksheet(NamedTuple):
    """All that is printed of one version."""

    title: str
    version: Version
    seed: int
    """Of `SEEDS`: what the order was drawn from."""
    code: str
    """Four hexadecimal digits that change with anything on the sheet."""
    article: Article
    paragraphs: tuple[str, ...]
    """The article's, in order; the first is number 1."""
    questions: tuple[PrintedQuestion, ...]


def worksheet(question_set: QuestionSet, version: Version, *, seed: int = SEEDS.start) -> Worksheet:
    """Return a version of what `question_set` has to play. `ValueError` when that is nothing.

    Versions A and B of one seed never have a question, or the options of one, in the same order, where there are at
    least two. Verdicts are always true, false, not stated; two things to be put in order have but one wrong order.
    """
    if not question_set.playable:
        raise ValueError("the set has no question to print")
    order = _drawn(question_set.playable, version, seed, question_set.id)
    questions = tuple(
        _question(number, question, version, seed, question_set.article)
        for number, question in enumerate(order, start=1)
    )
    text = question_set.article.text
    return Worksheet(
        title=question_set.title,
        version=version,
        seed=seed,
        code=_code(question_set, order, version, seed),
        article=question_set.article,
        paragraphs=tuple(span.of(text) for span in paragraphs(text)),
        questions=questions,
    )


def next_seed(seed: int) -> int:
    """Return the seed after `seed`; after the last comes the first."""
    return seed + 1 if seed + 1 in SEEDS else SEEDS.start


def letter(place: int) -> str:
    """Return the letter of the option at `place`, from 0: A to Z, AA, AB and so on."""
    name = ""
    place += 1
    while place:
        place, digit = divmod(place - 1, _LETTERS)
        name = chr(ord("A") + digit) + name
    return name


def _drawn(items: Sequence[T], version: Version, seed: int, name: str) -> tuple[T, ...]:
    """Return `items` in the order of a version: that of A moved on by one, when B draws the same."""

    def draw(which: Version) -> tuple[T, ...]:
        source = random.Random(f"{seed}/{which}/{name}")  # noqa: S311 - an order that can be drawn again
        return shuffled(items, source)

    drawn = draw(version)
    if version is Version.B and all(one is other for one, other in zip(drawn, draw(Version.A), strict=True)):
        return (*drawn[1:], *drawn[:1])
    return drawn


def _question(
    number: int, question: Question, version: Version, seed: int, article: Article
) -> PrintedQuestion:
    options = _options(question, version, seed)
    letters = {option.id: letter(place) for place, option in enumerate(options)}
    places = (
        {each: place for place, each in enumerate(question.key, start=1)}
        if isinstance(question, OrderingQuestion)
        else {}
    )
    return PrintedQuestion(
        number=number,
        stem=question.stem,
        options=tuple(
            PrintedOption(
                letters[option.id],
                option.text,
                option.id in question.right_options,
                option.rationale,
                places.get(option.id, 0),
            )
            for option in options
        ),
        rationale=question.rationale,
        passages=_passages(question.evidence, article),
        interaction=interaction_of(question),
        prompts=_prompts(question, version, seed, letters),
        selections=_passages(question.key, article) if isinstance(question, SelectionQuestion) else (),
    )


def _options(question: Question, version: Version, seed: int) -> tuple[Option, ...]:
    """Return the options as they are printed: verdicts in their order, and what is to be put in order never in it."""
    if isinstance(question, TrueFalseQuestion):
        return question.options
    drawn = _drawn(question.options, version, seed, question.id)
    if isinstance(question, OrderingQuestion) and tuple(option.id for option in drawn) == question.key:
        return (*drawn[1:], *drawn[:1])
    return drawn


def _prompts(
    question: Question, version: Version, seed: int, letters: Mapping[str, str]
) -> tuple[PrintedPrompt, ...]:
    if not isinstance(question, MatchingQuestion):
        return ()
    key = dict(question.key)
    return tuple(
        PrintedPrompt(prompt.text, letters.get(key.get(prompt.id, ""), ""), prompt.rationale)
        for prompt in _drawn(question.prompts, version, seed, f"{question.id}/prompts")
    )


def _passages(spans: Sequence[Span], article: Article) -> tuple[PrintedPassage, ...]:
    return tuple(
        PrintedPassage(paragraph_number(article.text, span.start), span.of(article.text))
        for span in sorted(spans)
    )


def _code(question_set: QuestionSet, order: Sequence[Question], version: Version, seed: int) -> str:
    printed = question_set.model_copy(update={"id": f"{seed}-{version}", "questions": tuple(order)})
    return content_hash(printed)[:_CODE]
