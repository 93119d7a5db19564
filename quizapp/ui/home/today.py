"""What the home page offers, decided from what is stored; no widgets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from quizapp.model.history import Outcome
from quizapp.model.session import Session, missed
from quizapp.storing import SetSummary


@dataclass(frozen=True)
class Lead:
    """The one thing to do now: go on with `session`, ask the mistakes of `practise` again, or start the set."""

    set_id: str
    title: str
    outlet: str
    total: int
    """How many questions a session on it asks."""
    waiting: int
    """How many questions of it a person has to check before they are asked."""
    session: Session | None = None
    practise: Session | None = None
    """The finished session whose mistakes are to be asked again; nothing else is waiting then."""
    sample: bool = False
    played: bool = False
    first: bool = False
    """Whether no quiz has been finished before, on whatever set."""


@dataclass(frozen=True)
class Row:
    """One set in the list of recent ones."""

    set_id: str
    title: str
    outlet: str
    questions: int
    playable: int
    waiting: int
    """How many of them a person has to check before they are asked."""
    saved: datetime
    last: Outcome | None
    """What the newest finished session on all of it came to."""
    open: Session | None


@dataclass(frozen=True)
class Today:
    """The home page as a value. `lead` is None only where no set can be played."""

    lead: Lead | None
    rows: tuple[Row, ...]


def today(
    summaries: Sequence[SetSummary],
    open_sessions: Sequence[Session],
    played: Mapping[str, Outcome],
    latest: Session | None,
    *,
    sample: str | None = None,
) -> Today:
    """Return what to offer: an unfinished session, else the newest set never played, else the mistakes of the last
    session, else the newest set again.

    Both sequences are newest first, as the store returns them. `played` is the newest finished session on all of
    each set, by the ids of the sets, `latest` the newest of any kind; `sample` is the id of the ready sample set.
    """
    rows = tuple(
        Row(
            set_id=summary.id,
            title=summary.title,
            outlet=summary.outlet,
            questions=summary.questions,
            playable=summary.playable,
            waiting=summary.to_check,
            saved=summary.saved,
            last=played.get(summary.id),
            open=_newest_on(summary.id, open_sessions),
        )
        for summary in summaries
    )
    return Today(_lead(rows, open_sessions, latest, sample), rows)


def _newest_on(set_id: str, sessions: Sequence[Session]) -> Session | None:
    return next((session for session in sessions if session.set_id == set_id), None)


def _lead(
    rows: Sequence[Row], open_sessions: Sequence[Session], latest: Session | None, sample: str | None
) -> Lead | None:
    if open_sessions:
        session = open_sessions[0]
        row = next((row for row in rows if row.set_id == session.set_id), None)
        return Lead(
            set_id=session.set_id,
            title=session.set_title,
            outlet=row.outlet if row is not None else "",
            total=len(session.asked),
            waiting=row.waiting if row is not None else 0,
            session=session,
            sample=session.set_id == sample,
        )
    playable = [row for row in rows if row.playable]
    # A person's own article comes before the sample; both before a set that was played already.
    choice = min(playable, key=lambda row: (row.last is not None, row.set_id == sample), default=None)
    if choice is None:
        return None
    if choice.last is not None and latest is not None and missed(latest):
        # Where its set is gone, the last session is no longer of interest.
        row = next((row for row in rows if row.set_id == latest.set_id), None)
        if row is not None:
            return Lead(
                set_id=row.set_id,
                title=row.title,
                outlet=row.outlet,
                total=len(missed(latest)),
                waiting=row.waiting,
                practise=latest,
                sample=row.set_id == sample,
                played=True,
            )
    return Lead(
        set_id=choice.set_id,
        title=choice.title,
        outlet=choice.outlet,
        total=choice.playable,
        waiting=choice.waiting,
        sample=choice.set_id == sample,
        played=choice.last is not None,
        first=latest is None,
    )
