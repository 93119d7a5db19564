"""A test while it is taken: answers that can be given, changed and taken back at any place until they are handed in."""

from datetime import datetime

from quizapp.model.answering import Given
from quizapp.model.question import ReflectionQuestion
from quizapp.model.session import Certainty, Material, Session, respond
from quizapp.model.timing import Timing


def change(
    session: Session,
    material: Material,
    place: int,
    given: Given,
    *,
    seconds: float,
    now: datetime,
    certainty: Certainty | None = None,
) -> Session:
    """Return the session with `given` as its answer at `place`, in the stead of a former one.

    `seconds` is added to the time that was spent at the place before. Where nothing is given the answer is taken back,
    unless it is a note, which may be empty.
    """
    former = session.response_at(place)
    others = [response for response in session.responses if response.place != place]
    question = material.questions[session.asked[place].question]
    if not given.empty or isinstance(question, ReflectionQuestion):
        spent = seconds + (former.seconds if former else 0.0)
        others.append(respond(session, material, place, given, seconds=spent, now=now, certainty=certainty))
    return session.model_copy(update={"responses": tuple(others)})


def flagged(session: Session, place: int, *, on: bool) -> Session:
    """Return the session with `place` to be looked at again before handing in, or not."""
    places = {*session.flagged, place} if on else {*session.flagged} - {place}
    return session.model_copy(update={"flagged": tuple(sorted(places))})


def skipped(session: Session) -> Session:
    """Return the session with its present place put off until all others are answered; the last one left stays."""
    place = session.place
    if place >= len(session.asked):
        return session
    others = tuple(each for each in session.skipped if each != place)
    return session.model_copy(update={"skipped": (*others, place)})


def unanswered(session: Session) -> tuple[int, ...]:
    """Return the places without an answer, in order."""
    answered = {response.place for response in session.responses}
    return tuple(place for place in range(len(session.asked)) if place not in answered)


def timed(session: Session, timing: Timing) -> Session:
    """Return the session with as much of its time passed as `timing` says."""
    return session.model_copy(update={"timing": timing})
