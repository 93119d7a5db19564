"""What the end of a session says in words: the score, and what the figure alone does not tell."""

from typing import NamedTuple

from quizapp.i18n import _, ngettext
from quizapp.model.answering import Standing
from quizapp.model.session import Session, missed
from quizapp.ui import formats
from quizapp.ui.session.results import count, right_count


class ScoreWords(NamedTuple):
    """A score as it is written and spoken."""

    figure: str
    of: str
    """What follows the figure: "of 12 right"."""
    spoken: str


def score_words(session: Session) -> ScoreWords:
    """Return the points of `session`; where each is a right answer, they are called so."""
    points, total = formats.number(session.score), formats.number(session.possible)
    if session.score == right_count(session):
        # Translators: follows the number of right answers, set large before it: "9" "of 12 right".
        of, spoken = _("of {total} right"), _("{right} of {total} right")
    else:
        # Translators: follows the number of points, set large before it: "8.5" "of 12 points".
        of, spoken = _("of {total} points"), _("{right} of {total} points")
    return ScoreWords(points, of.format(total=total), spoken.format(right=points, total=total))


def remark(session: Session) -> str:
    """Return what the figure does not say: how it came about, and what was not counted."""
    right, partly = right_count(session), count(session, Standing.PARTLY)
    remarks = []
    unanswered = len(session.asked) - len(session.responses)
    if not missed(session) and session.possible and not unanswered:
        remarks.append(_("Every answer right."))
    elif partly:
        # Translators: how many answers were right, and how many partly.
        remarks.append(_("{right} right, {partly} partly right.").format(right=right, partly=partly))
    if uncounted := count(session, Standing.UNSCORED):
        # Translators: questions for thinking, which nobody marks.
        words = ngettext("{count} is not counted.", "{count} are not counted.", uncounted)
        remarks.append(words.format(count=uncounted))
    if unanswered:
        # Translators: questions of a session that ended before they were answered.
        words = ngettext("{count} is not answered.", "{count} are not answered.", unanswered)
        remarks.append(words.format(count=unanswered))
    return " ".join(remarks)
