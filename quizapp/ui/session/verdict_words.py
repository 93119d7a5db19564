"""The sentences beside a verdict: how far the answer is right, where the article says so, how sure it was given."""

from typing import NamedTuple

from quizapp.i18n import _
from quizapp.model.answering import Given, Standing, score, standing
from quizapp.model.article import Article
from quizapp.model.certainty_words import said_of
from quizapp.model.question import Question
from quizapp.model.session import Response
from quizapp.model.telling import how_far, verdict, verdict_word
from quizapp.ui.passage import passage_of


def how_sure(given: Given) -> str:
    """Return how sure the answer was given; empty where nobody asked."""
    certainty = given.certainty if isinstance(given, Response) else None
    return said_of(certainty) if certainty else ""


class Told(NamedTuple):
    """A verdict as it is shown."""

    standing: Standing
    word: str
    sentence: str
    """What stands beside it; may be empty."""


def verdict_on(question: Question, given: Given, article: Article) -> Told:
    """Return the verdict on `given`."""
    stands = standing(question, score(question, given, article.text))
    parts = (how_far(question, given, article.text), _where(question, article, stands), how_sure(given))
    sentence = " ".join(part for part in parts if part)
    return Told(stands, verdict(question, given, article.text), sentence)


def in_place_of_verdict(question: Question, article: Article) -> Told:
    """Return what stands in the place of a verdict where the answer is shown to people who gave none."""
    if not question.scored:
        return Told(Standing.UNSCORED, verdict_word(Standing.UNSCORED), "")
    # Translators: over the right answer, which is shown to a class that gave none.
    return Told(Standing.RIGHT, _("The answer"), _where(question, article, Standing.RIGHT))


def _where(question: Question, article: Article, stands: Standing) -> str:
    passage = passage_of(question, article)
    if passage is None or stands is Standing.UNSCORED:
        return ""
    right = stands is Standing.RIGHT
    words = _("Paragraph {number} says it.") if right else _("Paragraph {number} has the answer.")
    return words.format(number=passage.number)
