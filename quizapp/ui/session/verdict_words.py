"""The sentences beside a verdict: how far the answer is right, where the article says so, how sure it was given."""

from quizapp.i18n import _
from quizapp.model.answering import Given, Standing, score, standing
from quizapp.model.article import Article
from quizapp.model.certainty_words import said_of
from quizapp.model.question import Question
from quizapp.model.session import Response
from quizapp.model.telling import how_far
from quizapp.ui.passage import passage_of


def how_sure(given: Given) -> str:
    """Return how sure the answer was given; empty where nobody asked."""
    certainty = given.certainty if isinstance(given, Response) else None
    return said_of(certainty) if certainty else ""


def beside_verdict(question: Question, given: Given, article: Article) -> str:
    """Return what stands beside the verdict on `given`."""
    stands = standing(question, score(question, given, article.text))
    parts = (how_far(question, given, article.text), _where(question, article, stands), how_sure(given))
    return " ".join(part for part in parts if part)


def _where(question: Question, article: Article, stands: Standing) -> str:
    passage = passage_of(question, article)
    if passage is None or stands is Standing.UNSCORED:
        return ""
    right = stands is Standing.RIGHT
    words = _("Paragraph {number} says it.") if right else _("Paragraph {number} has the answer.")
    return words.format(number=passage.number)
