"""What the home page offers, decided from what is stored; no widgets."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.model.session import Session
from quizapp.storing import SetSummary


@dataclass(frozen=True)
class Lead:
    """The one thing to do now: go on with `session`, or start the set where there is none."""

    set_id: str
    title: str
    outlet: str
    total: int
    """How many questions a session on it asks."""
    left_out: int
    session: Session | None = None
    sample: bool = False
    played: bool = False


@dataclass(frozen=True)
class Row:
    """One set in the list of recent ones."""

    set_id: str
    title: str
    outlet: str
    questions: int
    playable: int
    saved: datetime
    last: Session | None
    """The newest finished session on it."""
    open: Session | None


@dataclass(frozen=True)
class Today:
    """The home page as a value. `lead` is None only where no set can be played."""

    lead: Lead | None
    rows: tuple[Row, ...]


def today(
    summaries: Sequence[SetSummary],
    open_sessions: Sequence[Session],
    finished: Sequence[Session],
    *,
    sample: str | None = None,
) -> Today:
    """Return what to offer: an unfinished session, else the newest set never played, else the newest again.

    All three sequences are newest first, as the store returns them. `sample` is the id of the ready sample set.
    """
    rows = tuple(
        Row(
            set_id=summary.id,
            title=summary.title,
            outlet=summary.outlet,
            questions=summary.questions,
            playable=summary.playable,
            saved=summary.saved,
            last=_newest_on(summary.id, finished),
            open=_newest_on(summary.id, open_sessions),
        )
        for summary in summaries
    )
    return Today(_lead(rows, open_sessions, sample), rows)


def _newest_on(set_id: str, sessions: Sequence[Session]) -> Session | None:
    return next((session for session in sessions if session.set_id == set_id), None)


def _lead(rows: Sequence[Row], open_sessions: Sequence[Session], sample: str | None) -> Lead | None:
    if open_sessions:
        session = open_sessions[0]
        outlet = next((row.outlet for row in rows if row.set_id == session.set_id), "")
        return Lead(
            set_id=session.set_id,
            title=session.set_title,
            outlet=outlet,
            total=len(session.asked),
            left_out=session.left_out,
            session=session,
            sample=session.set_id == sample,
        )
    playable = [row for row in rows if row.playable]
    # A person's own article comes before the sample; both before a set that was played already.
    choice = min(playable, key=lambda row: (row.last is not None, row.set_id == sample), default=None)
    if choice is None:
        return None
    return Lead(
        set_id=choice.set_id,
        title=choice.title,
        outlet=choice.outlet,
        total=choice.playable,
        left_out=choice.questions - choice.playable,
        sample=choice.set_id == sample,
        played=choice.last is not None,
    )
