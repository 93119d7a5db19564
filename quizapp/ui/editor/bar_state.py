"""What the bar below the editor shows of what lies on the desk."""

from collections.abc import Sequence

from quizapp.model.question import WAITING, Question, Status
from quizapp.ui.editor import queue
from quizapp.ui.editor.desk import Desk
from quizapp.ui.editor.review_bar import ReviewBar


def show_on_bar(bar: ReviewBar, desk: Desk, targets: Sequence[Question]) -> None:
    """Show how much is left to look at, and which verdicts `targets` can still be given."""
    if desk.question_set is None:
        return
    question_set = desk.question_set.model_copy(update={"questions": desk.seen})
    left = queue.waiting(question_set)
    following = desk.following() is not None and len(targets) < 2
    total = desk.queued & {each.id for each in question_set.questions}
    bar.show_queue(len(left), len(total), following=following, several=len(targets) > 1)
    statuses = {each.status for each in targets}
    bar.accept.setEnabled(bool(statuses - {Status.APPROVED}) or following)
    bar.reject.setEnabled(bool(statuses - {Status.REJECTED}))
    waits = len(targets) > 1 and bool(statuses - WAITING)
    bar.later.setEnabled(following or waits)
