"""A session (a sitting): which questions were asked in which order, and what was answered.

A session refers to its questions and its article by content hash, so that editing a set never rewrites the past.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from enum import StrEnum
from itertools import chain
from operator import not_
from typing import Literal

from pydantic import AwareDatetime, Field

from quizapp.model.answering import Given, Standing, is_none, is_right, score
from quizapp.model.article import Article
from quizapp.model.base import Frozen, content_hash
from quizapp.model.question import OrderingQuestion, Question, TrueFalseQuestion
from quizapp.model.question_set import QuestionSet
from quizapp.model.shuffle import Source, shuffled
from quizapp.model.timing import Timing

SESSION_SCHEMA: Literal[1] = 1


class SessionMode(StrEnum):
    """What a session is for."""

    PRACTICE = "practice"
    """Feedback after each answer."""
    MISTAKES = "mistakes"
    """What was answered wrongly or without being sure, in one session or in all so far."""
    TEST = "test"
    """Feedback at the end; answers can be changed until they are handed in."""
    DUE = "due"
    """What is to be asked again today, so that it is not forgotten."""


REPEATING = frozenset({SessionMode.MISTAKES, SessionMode.DUE})
"""Modes that pick questions by how they were answered, so that their scores say nothing of a set as a whole."""

DEFAULT_PROFILE = "default"
"""Whose sessions they are where nobody said."""

DUE_SET = "due-today"
"""What stands for the id of a set in sessions on what is due, whatever sets it is from."""


class Certainty(StrEnum):
    """How sure the learner said to be (Gardner-Medwin's three degrees)."""

    LOW = "low"
    MIDDLE = "middle"
    HIGH = "high"


class Asked(Frozen):
    """One place in a session: a question as it was, by hash, and its options in the order shown."""

    question: str
    """The content hash of the question."""
    options: tuple[str, ...]
    """Option ids in the order shown."""
    scored: bool = Field(default=True, exclude_if=bool)
    """Whether its answer counts: not so for a reflection."""
    set_id: str | None = Field(default=None, exclude_if=is_none)
    """The set that it is from; null for that of the session."""
    article: str | None = Field(default=None, exclude_if=is_none)
    """The content hash of its article; null for that of the session."""


class Response(Given):
    """What was answered at one place of a session."""

    place: int = Field(ge=0)
    """The index into `Session.asked`."""
    certainty: Certainty | None = None
    seconds: float = Field(ge=0)
    """Time from showing the question to checking the answer."""
    at: AwareDatetime
    score: float = Field(ge=0, le=1)
    right: bool | None = Field(default=None, exclude_if=is_none)
    """Whether it counts as right, where the score does not tell: null means that only the full score does."""

    @property
    def is_right(self) -> bool:
        """Whether it counts as right."""
        return self.score >= 1 if self.right is None else self.right


class Session(Frozen):
    """The whole record of one sitting, finished or not."""

    version: Literal[1] = Field(default=SESSION_SCHEMA, alias="schema", serialization_alias="schema")
    id: str = Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")
    profile: str = DEFAULT_PROFILE
    mode: SessionMode = SessionMode.PRACTICE
    set_id: str
    """That of its set. Of several sets an id of their own, which no set has: `several_sets.joint_id`, `DUE_SET`."""
    set_title: str
    article: str
    """The content hash of the article as shown; of several articles that of the first, and each place names its own."""
    left_out: int = Field(default=0, ge=0)
    """How many questions of the set waited for a person to look at them first."""
    asks_certainty: bool = Field(default=False, exclude_if=not_)
    """Whether it asks how sure one is."""
    readable: bool | None = Field(default=None, exclude_if=is_none)
    """Whether the article can be read while answering; null for as the settings have it."""
    timing: Timing | None = Field(default=None, exclude_if=is_none)
    """The time for the whole, and how much of it has passed; null for no limit."""
    flagged: tuple[int, ...] = Field(default=(), exclude_if=not_)
    """The places that the learner means to look at again, in order."""
    skipped: tuple[int, ...] = Field(default=(), exclude_if=not_)
    """The places that were put off, in the order in which they come again after all others."""
    asked: tuple[Asked, ...] = Field(min_length=1)
    responses: tuple[Response, ...] = ()
    started: AwareDatetime
    finished: AwareDatetime | None = None

    @property
    def place(self) -> int:
        """The index of the first question not yet answered; `len(asked)` when all are. What was put off comes last."""
        passed = {response.place for response in self.responses}
        again = (place for place in self.skipped if place not in passed)
        first = (place for place in range(len(self.asked)) if place not in passed.union(self.skipped))
        return next(chain(first, again), len(self.asked))

    @property
    def score(self) -> float:
        """The sum of the responses' scores."""
        return sum(response.score for response in self.responses)

    @property
    def possible(self) -> int:
        """The best possible score."""
        return sum(asked.scored for asked in self.asked)

    @property
    def seconds(self) -> float:
        """The time spent answering."""
        return sum(response.seconds for response in self.responses)

    @property
    def set_ids(self) -> tuple[str, ...]:
        """The ids of the sets that its questions are from, in the order in which they are asked first."""
        return tuple(dict.fromkeys(asked.set_id or self.set_id for asked in self.asked))

    def by_article(self) -> dict[str, set[str]]:
        """Return the hashes of its questions by the hashes of their articles."""
        found: dict[str, set[str]] = {}
        for asked in self.asked:
            found.setdefault(asked.article or self.article, set()).add(asked.question)
        return found

    def standing(self, response: Response) -> Standing:
        """Tell what one of the responses counts as."""
        if not self.asked[response.place].scored:
            return Standing.UNSCORED
        if response.is_right:
            return Standing.RIGHT
        return Standing.PARTLY if response.score > 0 else Standing.WRONG

    def response_at(self, place: int) -> Response | None:
        """Return the response given at `place`, if there is one."""
        return next((response for response in self.responses if response.place == place), None)


class Material(Frozen):
    """What a session refers to by hash: the article and the questions as they were shown."""

    article: Article
    questions: Mapping[str, Question]
    others: Mapping[str, Article] = Field(default={}, exclude_if=not_)
    """The articles of a session on several, but for the first, by their hashes."""

    def article_of(self, asked: Asked) -> Article:
        """Return the article of a place of the session. `KeyError` where the material is not that of the session."""
        return self.article if asked.article is None else self.others[asked.article]

    def article_at(self, session: Session, place: int) -> Article:
        """Return the article of a place of `session`, which the material must be that of."""
        return self.article_of(session.asked[place])

    def parts(self, session: Session) -> "dict[str, Material]":
        """Return what `session` shows of each article, by the hashes of these. `KeyError` as `article_of`."""
        return {
            digest: Material(
                article=self.article if digest == session.article else self.others[digest],
                questions={question: self.questions[question] for question in sorted(questions)},
            )
            for digest, questions in session.by_article().items()
        }


def start_session(
    question_set: QuestionSet,
    *,
    session_id: str,
    source: Source,
    now: datetime,
    chosen: Sequence[Question] | None = None,
    mode: SessionMode = SessionMode.PRACTICE,
    profile: str = DEFAULT_PROFILE,
    asks_certainty: bool = False,
    readable: bool | None = None,
    timing: Timing | None = None,
) -> tuple[Session, Material]:
    """Return a new session on the playable questions of `question_set`, options shuffled by `source`.

    `chosen` asks these of them, in this order. `ValueError` where there is nothing to ask.
    """
    chosen = question_set.playable if chosen is None else chosen
    if not chosen:
        raise ValueError("the set has no question to play")
    hashes = {content_hash(question): question for question in chosen}
    session = Session(
        id=session_id,
        profile=profile,
        mode=mode,
        set_id=question_set.id,
        set_title=question_set.title,
        article=content_hash(question_set.article),
        left_out=question_set.left_out,
        asks_certainty=asks_certainty,
        readable=readable,
        timing=timing,
        asked=tuple(asking(question, digest, source) for digest, question in hashes.items()),
        started=now,
    )
    return session, Material(article=question_set.article, questions=hashes)


def asking(question: Question, digest: str, source: Source) -> Asked:
    """Return a place that asks `question`, whose content hash is `digest`, its options in an order drawn."""
    return Asked(question=digest, options=_drawn(question, _ids(question), source), scored=question.scored)


def answer(
    session: Session,
    material: Material,
    given: Given,
    *,
    seconds: float,
    now: datetime,
    certainty: Certainty | None = None,
) -> Session:
    """Return the session with `given` checked at its present place.

    `ValueError` when all are answered, `KeyError` where `material` is not that of the session.
    """
    place = session.place
    if place >= len(session.asked):
        raise ValueError("every question of the session is answered")
    response = respond(session, material, place, given, seconds=seconds, now=now, certainty=certainty)
    return session.model_copy(update={"responses": (*session.responses, response)})


def respond(
    session: Session,
    material: Material,
    place: int,
    given: Given,
    *,
    seconds: float,
    now: datetime,
    certainty: Certainty | None = None,
) -> Response:
    """Return `given` as the response at `place`, with what it earns."""
    asked = session.asked[place]
    question = material.questions[asked.question]
    earned = score(question, given, material.article_of(asked).text)
    return Response(
        **dict(given),
        place=place,
        certainty=certainty,
        seconds=seconds,
        at=now,
        score=earned,
        right=is_right(question, earned) if 0 < earned < 1 else None,
    )


def finish(session: Session, now: datetime) -> Session:
    """Return the session closed at `now`; one already finished is returned as it is."""
    return session if session.finished else session.model_copy(update={"finished": now})


def missed(session: Session) -> tuple[int, ...]:
    """Return the places that were answered and not right, in order; what is not scored is not missed."""
    return tuple(
        sorted(
            response.place
            for response in session.responses
            if session.asked[response.place].scored and not response.is_right
        )
    )


def worth_reading(session: Session) -> tuple[int, ...]:
    """Return the places to look at again, in order: what was missed, and what was flagged and answered."""
    answered = {response.place for response in session.responses}
    return tuple(sorted({*missed(session), *answered.intersection(session.flagged)}))


def practise_missed(
    session: Session, material: Material, *, session_id: str, source: Source, now: datetime
) -> Session:
    """Return a new session on the questions that `session` got wrong, as they were shown there.

    Its material is that of `session`. `ValueError` where nothing was missed.
    """
    places = missed(session)
    if not places:
        raise ValueError("nothing was missed")
    asked = tuple(
        asked.model_copy(
            update={"options": _drawn(material.questions[asked.question], asked.options, source)}
        )
        for asked in (session.asked[place] for place in places)
    )
    return Session(
        id=session_id,
        profile=session.profile,
        mode=SessionMode.MISTAKES,
        set_id=session.set_id,
        set_title=session.set_title,
        article=session.article,
        asks_certainty=session.asks_certainty,
        readable=session.readable,
        asked=asked,
        started=now,
    )


def _ids(question: Question) -> tuple[str, ...]:
    return tuple(option.id for option in question.options)


def _drawn(question: Question, ids: tuple[str, ...], source: Source) -> tuple[str, ...]:
    """Return the ids of the options in the order in which they are shown next: drawn, but for fixed verdicts."""
    if isinstance(question, TrueFalseQuestion):
        return ids
    drawn = shuffled(ids, source)
    if isinstance(question, OrderingQuestion) and drawn == question.key:  # it would be answered already
        return (*drawn[1:], *drawn[:1])
    return drawn
