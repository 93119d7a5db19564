"""An answer in a line or two, beside what is right: for the places that show many answers."""

from typing import NamedTuple

from quizapp.i18n import _
from quizapp.model.answering import Given, best_passage
from quizapp.model.article import Article
from quizapp.model.question import MatchingQuestion, OrderingQuestion, Question, SelectionQuestion


class AnswerLine(NamedTuple):
    """What was answered, or what is right."""

    right: bool
    text: str

    @property
    def spoken(self) -> str:
        """The line as it is read out."""
        if self.right:
            return _("Correct answer: {answer}").format(answer=self.text)
        return _("Your answer: {reason}").format(reason=self.text)


def answer_lines(question: Question, given: Given, article: Article) -> list[AnswerLine]:
    """Return what is wrong in `given` and what would have been right, in the article's words."""
    if isinstance(question, MatchingQuestion):
        return _pairs(question, given)
    if isinstance(question, OrderingQuestion):
        return [
            AnswerLine(False, _in_order(question, given.choice)),
            AnswerLine(True, _in_order(question, question.key)),
        ]
    if isinstance(question, SelectionQuestion):
        spans = (given.selection, best_passage(question, given, article.text))
        return [
            AnswerLine(bool(at), " ".join(span.of(article.text).split()))
            for at, span in enumerate(spans)
            if span is not None
        ]
    right = question.right_options
    wrong = [AnswerLine(False, question.option(each).text) for each in given.choice if each not in right]
    return wrong + [AnswerLine(True, question.option(each).text) for each in sorted(right)]


def _pairs(question: MatchingQuestion, given: Given) -> list[AnswerLine]:
    lines = []
    chosen = dict(given.pairs)
    for prompt, option in question.key:
        mine = chosen.get(prompt)
        if mine == option:
            continue
        # Translators: what was to be matched, and what belongs to it or was given to it.
        pair = _("{prompt} – {option}")
        for right, each in ((False, mine), (True, option)):
            if each:
                words = pair.format(prompt=question.prompt(prompt).text, option=question.option(each).text)
                lines.append(AnswerLine(right, words))
    return lines


def _in_order(question: OrderingQuestion, ids: tuple[str, ...]) -> str:
    return " → ".join(question.option(each).text for each in ids)
