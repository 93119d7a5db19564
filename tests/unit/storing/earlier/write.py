"""Write a small data folder with the version of the application that is imported: how the folders beside were made.

    git archive COMMIT | tar --extract --directory CHECKOUT
    PYTHONPATH=CHECKOUT python tests/unit/storing/earlier/write.py tests/unit/storing/earlier/COMMIT

It uses nothing but what the first version had.
"""

import random
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Certainty, answer, finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store

TEXT = (
    "“The ferry will sail on Friday,” said Maud Perrin. Joel Okafor denied it: “Nobody has asked the crew.”"
)
NAMES = ("Maud Perrin", "Joel Okafor", "The Velmar Courier")
STARTS = (
    datetime(2026, 10, 3, 9, 0, tzinfo=UTC),
    datetime(2026, 11, 4, 9, 0, tzinfo=UTC),
    datetime(2026, 11, 22, 9, 0, tzinfo=UTC),
)


def question(number: int, stem: str, key: int, status: Status = Status.READY) -> ChoiceQuestion:
    return ChoiceQuestion(
        id=f"q-{number}",
        kind="denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem=stem,
        evidence=(Span(0, 49),),
        rationale=f"The article gives it to {NAMES[key]}.",
        status=status,
        options=tuple(
            Option(id="abc"[place], text=name, rationale="" if place == key else "Somebody else says it.")
            for place, name in enumerate(NAMES)
        ),
        key=("abc"[key],),
    )


def write(folder: Path) -> None:
    """Keep a set of three questions, two finished sessions in two months, and one in progress."""
    article = make_article(TEXT, title="The Friday ferry", outlet="The Velmar Courier")
    questions = (
        question(1, "Who says that the ferry will sail?", 0),
        question(2, "Who denies it?", 1),
        question(3, "Who was asked?", 2, Status.REVIEW),
    )
    title = "The Friday ferry – “déjà vu”"
    question_set = QuestionSet(id="set-ferry", title=title, article=article, questions=questions)
    store = Store(Home(folder), now=lambda: datetime(2026, 11, 22, 12, 0, tzinfo=UTC))
    store.sets.save(question_set)
    for number, start in enumerate(STARTS):
        source = random.Random(number)
        session, material = start_session(
            question_set, session_id=f"session-{number}", source=source, now=start
        )
        store.sessions.save_open(session, material)
        for place in range(2 if number < 2 else 1):
            asked = material.questions[session.asked[session.place].question]
            moment, certainty = start + timedelta(seconds=5 * place + 5), (None, Certainty.HIGH)[place]
            # The signature of those versions, which run this.
            session = answer(session, asked, ("a",), seconds=2.5 + number, now=moment, certainty=certainty)  # type: ignore[arg-type]
            store.sessions.save_open(session, material)
        if number < 2:
            store.sessions.finish(finish(session, start + timedelta(minutes=1)))


if __name__ == "__main__":
    write(Path(sys.argv[1]))
