"""A small article of our own, three questions on it, and what plays them."""

from dataclasses import dataclass
from datetime import UTC, datetime

from quizapp.model.answering import Given, chosen
from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Mark, Option, Question, Role, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, answer, finish, start_session
from tests import seven

TEXT = """The ferry to Lowen Island stopped on Monday after a crack 🎈 was found in its hull, the operator said.

Mayor Ida Brandt said the island would have “no bread by Friday” unless the army brought some.

Harbour Lines denied that it had skipped an inspection. “Every check was done,” its manager, Piet Olsen, told Radio Fen.

A dock worker who asked not to be named said the last check was in March."""

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Played:
    """A session with its material, and what answers it."""

    session: Session
    material: Material

    def after(self, given: tuple[str, ...] | Given) -> "Played":
        """Return it with an answer, or the options chosen (ids), given at its present place."""
        if isinstance(given, tuple):
            given = chosen(*given)
        return Played(answer(self.session, self.material, given, seconds=20, now=NOW), self.material)

    def right(self) -> tuple[str, ...]:
        """Return the right choice for the present question."""
        question = self.material.questions[self.session.asked[self.session.place].question]
        return tuple(question.right_options)

    def finished(self) -> "Played":
        """Return it closed."""
        return Played(finish(self.session, NOW), self.material)


class InOrder:
    """A source of numbers that leaves the options where they are."""

    def random(self) -> float:
        return 0.9999


def _span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _question(
    number: int, stem: str, options: tuple[str, ...], skill: Skill, marks: tuple[Mark, ...], evidence: str
) -> ChoiceQuestion:
    return ChoiceQuestion(
        id=f"q{number}",
        kind="hand",
        skill=skill,
        difficulty=1,
        stem=stem,
        evidence=(_span(evidence),),
        marks=marks,
        rationale=f"Reason number {number}.",
        status=Status.READY,
        options=tuple(
            Option(id=f"o{place}", text=text, rationale="" if place == 1 else f"Not {text}.")
            for place, text in enumerate(options)
        ),
        key=("o1",),
    )


QUESTIONS = (
    _question(
        1,
        "Who said the island would run out of bread?",
        ("Piet Olsen", "Ida Brandt", "A dock worker"),
        Skill.WHO_SAID,
        (
            Mark(role=Role.SOURCE, span=_span("Mayor Ida Brandt")),
            Mark(
                role=Role.CUE,
                span=Span(_span("Mayor Ida Brandt said").end - 4, _span("Mayor Ida Brandt said").end),
            ),
            Mark(role=Role.CONTENT, span=_span("the island would have “no bread by Friday”")),
        ),
        "Mayor Ida Brandt said the island would have “no bread by Friday”",
    ),
    _question(
        2,
        "Which outlet carried the denial by the manager of <b>Harbour Lines</b> & co?",
        ("The Lowen Mail", "Radio Fen"),
        Skill.CITED_OUTLET,
        (
            Mark(role=Role.CONTENT, span=_span("“Every check was done,”")),
            Mark(role=Role.SOURCE, span=_span("its manager, Piet Olsen")),
            Mark(role=Role.CUE, span=_span("told")),
            Mark(role=Role.OUTLET, span=_span("Radio Fen")),
        ),
        "“Every check was done,” its manager, Piet Olsen, told Radio Fen.",
    ),
    _question(
        3,
        "Who denied that an inspection had been skipped, in words that the article gives in full and between "
        "quotation marks rather than in a summary of its own?",
        (
            "Ida Brandt, the mayor, who also warned that the island would soon be without bread unless help came",
            "Harbour Lines, the company that runs the ferry and that says each of its checks was done in time",
            "A dock worker who asked not to be named",
            "The army",
        ),
        Skill.DENIED,
        (),
        "Harbour Lines denied that it had skipped an inspection.",
    ),
)


def start(questions: tuple[ChoiceQuestion, ...] = QUESTIONS, *, title: str = "The ferry to Lowen") -> Played:
    """Return a session on `questions` in their order, and on a set with one more that waits for a person."""
    article = make_article(
        TEXT, title="Ferry stops & island <waits>", outlet="The Lowen Mail", author="R. Reed", fiction=True
    )
    waiting = questions[0].model_copy(update={"id": "q9", "status": Status.REVIEW})
    question_set = QuestionSet(id="set-1", title=title, article=article, questions=(*questions, waiting))
    session, material = start_session(question_set, session_id="session-1", source=InOrder(), now=NOW)
    return Played(session, material)


def start_ways(*questions: Question) -> Played:
    """Return a session on some questions of the set with one of each interaction; on all where none is named.

    Options stand as they are written; those to be put in order one further up each, the first one last.
    """
    question_set = seven.question_set().model_copy(update={"questions": questions or seven.QUESTIONS})
    session, material = start_session(question_set, session_id="session-7", source=InOrder(), now=NOW)
    return Played(session, material)
