"""A session on questions of several sets, each place with its set and its article."""

from collections.abc import Sequence
from datetime import datetime
from typing import NamedTuple

from quizapp.model.article import Article
from quizapp.model.base import content_hash, short_id
from quizapp.model.plan import Plan, places
from quizapp.model.question import Question
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import (
    DEFAULT_PROFILE,
    DUE_SET,
    Material,
    Session,
    SessionMode,
    asking,
    start_session,
)
from quizapp.model.shuffle import Source
from quizapp.model.timing import Timing

_TITLES = 3
"""How many titles of sets the title of a session on several has."""


class Chosen(NamedTuple):
    """A question, and the set that it is from."""

    question: Question
    question_set: QuestionSet

    @property
    def article(self) -> Article:
        """The article that it is on."""
        return self.question_set.article


def playable(question_sets: Sequence[QuestionSet]) -> tuple[Chosen, ...]:
    """Return the questions of these sets that a session may ask."""
    return tuple(Chosen(question, each) for each in question_sets for question in each.playable)


def joint_id(set_ids: Sequence[str]) -> str:
    """Return what stands for the id of a set in sessions on these sets: the same for the same ones in any order."""
    return set_ids[0] if len(set_ids) == 1 else short_id("sets", *sorted(set_ids))


def joint_title(titles: Sequence[str]) -> str:
    """Return the titles one after the other, the first three of many. They are content, and so is this."""
    return " · ".join((*titles[:_TITLES], *(["…"] if len(titles) > _TITLES else [])))


def chosen_by(plan: Plan, offered: Sequence[Chosen], source: Source) -> tuple[Chosen, ...]:
    """Return those of the questions `offered` that `plan` asks, in its order."""
    pairs = [(each.question, each.article) for each in offered]
    return tuple(offered[place] for place in places(pairs, plan, source))


def start_joint_session(
    offered: Sequence[Chosen],
    plan: Plan,
    *,
    session_id: str,
    source: Source,
    now: datetime,
    profile: str = DEFAULT_PROFILE,
) -> tuple[Session, Material]:
    """Return a new session on those of the questions `offered` that `plan` asks. `ValueError` where it asks none.

    A question that is in two of the sets is asked once.
    """
    chosen = chosen_by(plan, offered, source)
    sets = {each.question_set.id: each.question_set for each in chosen}
    timing = None if plan.minutes is None else Timing(limit=60 * plan.minutes)
    is_due = plan.mode is SessionMode.DUE
    if len(sets) == 1 and not is_due:
        (only,) = sets.values()
        return start_session(
            only,
            session_id=session_id,
            source=source,
            now=now,
            chosen=[each.question for each in chosen],
            mode=plan.mode,
            profile=profile,
            asks_certainty=plan.certainty,
            readable=plan.article,
            timing=timing,
        )
    if not chosen:
        raise ValueError("there is no question to play")
    hashes = {set_id: content_hash(each.article) for set_id, each in sets.items()}
    first = hashes[chosen[0].question_set.id]
    asked = {}
    for question, question_set in chosen:
        digest = content_hash(question)
        if digest not in asked:
            article = hashes[question_set.id]
            place = {"set_id": question_set.id, "article": None if article == first else article}
            asked[digest] = asking(question, digest, source).model_copy(update=place)
    session = Session(
        id=session_id,
        profile=profile,
        mode=plan.mode,
        set_id=DUE_SET if is_due else joint_id(tuple(sets)),
        set_title=joint_title([each.title for each in sets.values()]),
        article=first,
        left_out=0 if is_due else sum(each.left_out for each in sets.values()),
        asks_certainty=plan.certainty,
        readable=plan.article,
        timing=timing,
        asked=tuple(asked.values()),
        started=now,
    )
    used = {place.article for place in asked.values()}
    others = {hashes[each.id]: each.article for each in sets.values() if hashes[each.id] in used}
    questions = {content_hash(each.question): each.question for each in chosen}
    return session, Material(article=chosen[0].article, questions=questions, others=others)
