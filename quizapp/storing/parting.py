"""One session that went on in two places: each way is kept, and none of them twice.

Ours keeps its id. The other gets one that follows from where the two part, so that it is known again when it comes
once more, be it with further answers.
"""

from collections.abc import Mapping
from typing import NamedTuple

from quizapp.model.base import content_hash, short_id
from quizapp.model.session import Session


class Coming(NamedTuple):
    """A session to be kept, in the place of what has its id, if anything."""

    session: Session
    parted: bool = False
    """Whether it goes beside one of ours, which was answered otherwise."""


def coming(theirs: Session, finished: Mapping[str, Session], opened: Mapping[str, Session]) -> Coming | None:
    """Return as what `theirs` is to be kept beside our `finished` and `opened` sessions, by their ids.

    None where one of ours has all of its answers.
    """
    parted = False
    while True:
        ended = finished.get(theirs.id)
        ours = ended or opened.get(theirs.id)
        if ours is None or (ended is None and _goes_on(ours, theirs)):
            return Coming(theirs, parted)
        if ours.responses[: len(theirs.responses)] == theirs.responses:
            return None
        theirs, parted = _beside(ours, theirs), True


def _goes_on(ours: Session, theirs: Session) -> bool:
    """Tell whether `theirs` is all of `ours` and more."""
    is_more = theirs.finished is not None or len(theirs.responses) > len(ours.responses)
    return is_more and theirs.responses[: len(ours.responses)] == ours.responses


def _beside(ours: Session, theirs: Session) -> Session:
    """Return `theirs` under an id made of the first answer that `ours` has not, or has otherwise, at that place."""
    place = next(
        number
        for number, response in enumerate(theirs.responses)
        if ours.responses[number : number + 1] != (response,)
    )
    return theirs.model_copy(update={"id": short_id("s", theirs.id, content_hash(theirs.responses[place]))})
