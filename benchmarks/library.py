"""Made-up libraries of any size for the benchmarks: the shape of real ones, with words of our own."""

import random
from datetime import UTC, datetime

from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Question, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, start_session

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


def question_set(number: int, questions: int) -> QuestionSet:
    """Return the set with this number, always the same, on an article of some 40 sentences."""
    source = random.Random(number)  # noqa: S311 - the same library on each run
    text = "".join(sentence(source) for _ in range(40)) + f"This was report {number}."
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
