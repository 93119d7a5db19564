"""What a session with feedback says of the place where one is."""

from quizapp.i18n import _
from quizapp.model.answering import Standing
from quizapp.model.session import Session
from quizapp.storing.guests import GUEST
from quizapp.ui.phrases import waiting
from quizapp.ui.session.results import count, right_count


def place_words(session: Session, place: int) -> str:
    """Return where one is, and the score so far."""
    partly = count(session, Standing.PARTLY)
    # Translators: where one is in a session, and the score so far.
    words = _("Question {number} of {total} · {right} right")
    if partly:
        # Translators: where one is in a session, and the score so far.
        words = _("Question {number} of {total} · {right} right, {partly} partly")
    return words.format(number=place + 1, total=len(session.asked), right=right_count(session), partly=partly)


def left_out(session: Session) -> str:
    """Return what the session does not ask; empty where it asks all, or once something is answered."""
    if not session.left_out or session.responses:
        return ""
    # Translators: {waiting} is "3 wait for a person to check them": questions that this quiz does not ask.
    return _("Left out: {waiting}.").format(waiting=waiting(session.left_out))


def leave_words(session: Session | None, *, test: bool = False) -> str:
    """Return the spoken name of the cross that leaves `session`, or a test, and what becomes of its answers."""
    if session is not None and session.profile == GUEST:
        if test:
            return _("Leave the test; as you are a guest, nothing is kept")
        # Translators: the cross that leaves a session; of a guest nothing stays saved.
        return _("Leave the session; as you are a guest, nothing is kept")
    if test:
        return _("Leave the test; your answers are kept")
    # Translators: the cross that leaves a session; what was answered stays saved.
    return _("Leave the session; your answers are kept")
