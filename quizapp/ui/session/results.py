"""What the session pages say of a session: counted from the values, nothing kept."""

from typing import NamedTuple

from quizapp.model.answering import Standing
from quizapp.model.question import Question, Skill
from quizapp.model.session import Material, Session
from quizapp.ui.components.progress_strip import Step


class SkillScore(NamedTuple):
    """How many questions of a skill were answered, and the points that the answers earned."""

    skill: Skill
    points: float
    answered: int

    @property
    def share(self) -> float:
        """From 0 to 1."""
        return self.points / self.answered

    @property
    def missed(self) -> float:
        """The points that were not reached."""
        return self.answered - self.points


def question_at(session: Session, material: Material, place: int) -> Question:
    """Return the question asked at `place`."""
    return material.questions[session.asked[place].question]


def count(session: Session, standing: Standing) -> int:
    """Return how many responses count as that."""
    return sum(session.standing(response) is standing for response in session.responses)


def right_count(session: Session) -> int:
    """Return how many responses count as right."""
    return count(session, Standing.RIGHT)


def steps(session: Session, now: int | None) -> tuple[Step, ...]:
    """Return how each place stands; `now` is the one being asked or shown."""
    found = []
    for place in range(len(session.asked)):
        response = session.response_at(place)
        if place == now:
            found.append(Step.NOW)
        elif response is None:
            found.append(Step.OPEN)
        else:
            found.append(Step(session.standing(response).value))
    return tuple(found)


def skill_scores(session: Session, material: Material) -> tuple[SkillScore, ...]:
    """Return the score of each skill that was asked for, the strongest first; of equal ones more misses weigh more."""
    points: dict[Skill, float] = {}
    answered: dict[Skill, int] = {}
    for response in session.responses:
        if not session.asked[response.place].scored:
            continue
        skill = question_at(session, material, response.place).skill
        answered[skill] = answered.get(skill, 0) + 1
        points[skill] = points.get(skill, 0) + response.score
    scores = [SkillScore(skill, points[skill], answered[skill]) for skill in answered]
    return tuple(sorted(scores, key=lambda score: (-score.share, score.missed, -score.points)))
