"""First attempts at questions, out of finished sessions: what the rules on answers (R31 to R33) look at."""

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from quizapp.model.merging import content_of
from quizapp.model.session import Material, Response, Session
from quizapp.reviewing.answers import Attempt

NO_ATTEMPTS: Mapping[str, tuple[Attempt, ...]] = MappingProxyType({})


def first_attempts(played: Iterable[tuple[Session, Material]]) -> dict[str, tuple[Attempt, ...]]:
    """Return who answered what at first, by the content of the question (`merging.content_of`).

    `played` are finished sessions with what they showed, the oldest first. Only the first answer of each profile to a
    question counts: whoever has seen the answer knows it. An edited question is another one. The rest is the mean score
    of the other answers of the same session that count, 0 where there are none.
    """
    found: dict[str, list[Attempt]] = {}
    seen: set[tuple[str, str]] = set()
    for session, material in played:
        counted = [response for response in session.responses if session.asked[response.place].scored]
        total = sum(response.score for response in counted)
        for response in counted:
            question = material.questions.get(session.asked[response.place].question)
            if question is None:
                continue
            content = content_of(question)
            if (session.profile, content) in seen:
                continue
            seen.add((session.profile, content))
            found.setdefault(content, []).append(_attempt(response, total, len(counted)))
    return {content: tuple(attempts) for content, attempts in found.items()}


def _attempt(response: Response, total: float, count: int) -> Attempt:
    rest = (total - response.score) / (count - 1) if count > 1 else 0.0
    return Attempt(response.choice, response.is_right, rest)
