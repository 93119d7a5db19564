"""Made-up libraries of any size for the benchmarks: the shape of real ones, with words of our own."""

import atexit
import os
import random
import shutil
import tempfile
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from quizapp import durable
from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Question, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Certainty, Material, Response, Session, start_session
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.database import documents, sealed
from quizapp.storing.migrations import MONTH
from quizapp.storing.sessions import PART

NOW = datetime(2026, 11, 22, 10, 0, tzinfo=UTC)
PLACES = (
    "harbour",
    "bridge",
    "library",
    "orchard",
    "quarry",
    "lighthouse",
    "market",
    "viaduct",
    "mill",
    "ferry",
)
PEOPLE = (
    "Ada Lorne",
    "Tom Arkwell",
    "Ines Haldane",
    "Ruben Castellan",
    "Maud Perrin",
    "Ilse Brandt",
    "Joel Okafor",
)
VERBS = (
    "closed",
    "sold",
    "repaired",
    "flooded",
    "painted",
    "surveyed",
    "enlarged",
    "renamed",
    "leased",
    "rebuilt",
)


def sentence(source: random.Random) -> str:
    """Return one sentence of news from nowhere."""
    said = source.choice(("said", "denied", "confirmed", "doubted"))
    place, verb = source.choice(PLACES), source.choice(VERBS)
    return f"{source.choice(PEOPLE)} {said} that the {place} would be {verb} before {source.randint(1990, 2040)}. "


def question_set(number: int, questions: int, sentences: int = 40) -> QuestionSet:
    """Return the set with this number, always the same, on an article of so many sentences."""
    source = random.Random(number)  # noqa: S311 - the same library on each run
    text = "".join(sentence(source) for _ in range(sentences)) + f"This was report {number}."
    article = make_article(text, title=f"Report {number} from the valley", outlet="The Velmar Courier")
    made = tuple(question(source, f"q-{number}-{place}") for place in range(questions))
    return QuestionSet(id=f"set-{number:06}", title=article.title, article=article, questions=made)


def question(source: random.Random, name: str) -> Question:
    """Return a question with four options and a rationale for each: about 1,100 bytes in its file."""
    people = source.sample(PEOPLE, 4)
    start = source.randint(0, 1500)
    return ChoiceQuestion(
        id=name,
        kind="denied",
        skill=source.choice(list(Skill)),
        difficulty=source.randint(1, 3),
        stem=f"Who, in the article, says this: “{sentence(source).strip()}”?",
        evidence=(Span(start, start + 80),),
        rationale=f"The article gives it to {people[0]}: {sentence(source)}",
        status=Status.READY,
        attributions=(f"a-{start}",),
        options=tuple(
            Option(id=letter, text=person, rationale=f"{person} is named, but {sentence(source)}")
            for letter, person in zip("abcd", people, strict=True)
        ),
        key=("a",),
    )


def session_on(played: QuestionSet, number: int, start: datetime = NOW) -> tuple[Session, Material]:
    """Return a session on all of `played`, and what it shows."""
    source = random.Random(number)  # noqa: S311 - as above
    return start_session(played, session_id=f"session-{number:08}", source=source, now=start)


def made_library(home: Home, *, sets: int, questions: int, sessions: int, answers: int) -> None:
    """Write a library with a history of `sessions` on its sets in turn, spread over the years before `NOW`.

    The files are those that the store writes, at once rather than one answer after the other.
    """
    store = Store(home)
    played = [question_set(number, questions) for number in range(sets)]
    for each in played:
        store.sets.save(each)
        store.sessions.save_open(*session_on(each, 0))
        store.sessions.discard("session-00000000")
    templates = [record(session_on(each, number)[0], answers) for number, each in enumerate(played)]
    step = timedelta(days=5 * 365) / sessions
    months: dict[str, list[dict[str, Any]]] = {}
    for number in range(sessions):
        moment = NOW - step * (sessions - number)
        made = again(templates[number % sets], number, moment)
        months.setdefault(f"{moment:%Y-%m}", []).append(made)
    size = len(sealed({"sessions": documents([again(templates[0], 0, NOW)])}, MONTH))
    in_a_part = PART // size + 1
    for month, records in months.items():
        for part, start in enumerate(range(0, len(records), in_a_part), 1):
            name = month if part == 1 else f"{month}_{part}"
            content = sealed({"sessions": documents(records[start : start + in_a_part])}, MONTH)
            durable.write_bytes(home.sessions / f"{name}.json", content)


def record(session: Session, answers: int) -> dict[str, Any]:
    """Return the record of `session` after `answers` answers, more of them right than wrong."""
    source = random.Random(session.id)  # noqa: S311 - the same library on each run
    responses = tuple(
        Response(
            place=place,
            choice=(source.choice("aaabcd"),),
            certainty=source.choice([None, *Certainty]),
            seconds=round(source.uniform(2, 40), 3),
            at=NOW,
            score=float(source.random() < 0.7),
        )
        for place in range(answers)
    )
    asked = session.asked[:answers]
    played = session.model_copy(update={"responses": responses, "asked": asked, "finished": NOW})
    return played.model_dump(mode="json", by_alias=True)


def again(template: dict[str, Any], number: int, moment: datetime) -> dict[str, Any]:
    """Return the record of another session like `template`, begun and finished at `moment`."""
    at = moment.isoformat().replace("+00:00", "Z")
    responses = [{**response, "at": at} for response in template["responses"]]
    changes = {"id": f"session-{number:08}", "started": at, "finished": at, "responses": responses}
    return {**template, **changes}


def made(root: Path, scale: float) -> Home:
    """Make the large library at this scale, old enough for the index to trust the times of its files."""
    made_once = once(scale)
    shutil.copytree(made_once, root)
    for path in root.rglob("*.json"):
        os.utime(path, (1_600_000_000, 1_600_000_000))
    return Home(root)


@cache
def once(scale: float) -> Path:
    """Return the folder of the large library at this scale, which goes when the program ends."""
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    sets, sessions = max(1, round(1000 * scale)), max(1, round(20_000 * scale))
    made_library(Home(folder / "home"), sets=sets, questions=100, sessions=sessions, answers=50)
    return folder / "home"
