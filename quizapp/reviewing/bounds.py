"""How large a question set may be, so that every page can show it: for whoever edits, gives away or takes in one."""

from collections.abc import Iterator

from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.i18n.numbers import number
from quizapp.model.keying import offered
from quizapp.model.question import Question, SelectionQuestion
from quizapp.model.question_set import QuestionSet

MOST_QUESTIONS = 2_000
MOST_OPTIONS = 50
"""Of one question; R17 asks for three to five."""
MOST_OPTIONS_IN_ALL = 20_000
"""Of all questions: a set has to be looked through in the time that a person waits for it."""
MOST_PASSAGES = 200
"""Of evidence, of marks, and of words to be selected, of one question."""
LONGEST_TEXT = 10_000
"""Code points of a stem, an option, a rationale or a field of the article's head; R11 asks for 300 in a stem."""
LONGEST_ARTICLE = 1_000_000
"""Code points: the longest text that is read from anywhere (a line of a `.jsonl` file)."""


def check_count(questions: int) -> None:
    """Raise `UserError` where that is more questions than a set may have."""
    if questions > MOST_QUESTIONS:
        raise UserError(
            _("A question set holds at most {most} questions; part it into several sets.").format(
                most=number(MOST_QUESTIONS)
            )
        )


def check_bounds(question_set: QuestionSet) -> None:
    """Raise `UserError`, with a sentence on the first bound that is overstepped."""
    check_count(len(question_set.questions))
    if sum(len(offered(question)) for question in question_set.questions) > MOST_OPTIONS_IN_ALL:
        raise UserError(
            _("A question set holds at most {most} options; part it into several sets.").format(
                most=number(MOST_OPTIONS_IN_ALL)
            )
        )
    if len(question_set.article.text) > LONGEST_ARTICLE:
        raise UserError(
            _("The article has more than {most} characters; take a shorter one.").format(
                most=number(LONGEST_ARTICLE)
            )
        )
    for question in question_set.questions:
        if len(offered(question)) > MOST_OPTIONS:
            raise UserError(
                _("A question has at most {most} options; take some of them out.").format(
                    most=number(MOST_OPTIONS)
                )
            )
        key = question.key if isinstance(question, SelectionQuestion) else ()
        places = (question.evidence, question.marks, question.attributions, key)
        if max(map(len, places)) > MOST_PASSAGES:
            raise UserError(
                _("A question rests on at most {most} passages; take some of them out.").format(
                    most=number(MOST_PASSAGES)
                )
            )
    if any(len(text) > LONGEST_TEXT for text in _texts(question_set)):
        raise UserError(
            _("A text of the questions has more than {most} characters; shorten it.").format(
                most=number(LONGEST_TEXT)
            )
        )


def _texts(question_set: QuestionSet) -> Iterator[str]:
    article = question_set.article
    yield question_set.title
    yield from (
        article.title,
        article.outlet,
        article.author,
        article.date,
        article.address,
        article.language,
    )
    for question in question_set.questions:
        yield from _texts_of(question)


def _texts_of(question: Question) -> Iterator[str]:
    yield from (question.kind, question.stem, question.rationale)
    for option in offered(question):
        yield from (option.text, option.rationale)
