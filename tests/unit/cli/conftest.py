import pytest

from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.paths import home as data_folder
from quizapp.storing import Store

TEXT = (
    "The bridge will open in May, Mayor Ines Haldane said on Monday.\n"
    "“That is false,” the builder, Tom Arkwell, told the Velmar Courier.\n"
    "Nobody else would speak."
)
NAMES = ("Ines Haldane", "Tom Arkwell", "The Velmar Courier")


def question(
    number: int, stem: str, key: str, evidence: str, status: Status = Status.READY
) -> ChoiceQuestion:
    start = TEXT.index(evidence)
    return ChoiceQuestion(
        id=f"q{number}",
        kind="who_said",
        skill=Skill.WHO_SAID,
        difficulty=1,
        stem=stem,
        evidence=(Span(start, start + len(evidence)),),
        rationale=f"The article gives it to {key}.",
        status=status,
        options=tuple(
            Option(id=f"o{i}", text=name, rationale="" if name == key else f"{name} says something else.")
            for i, name in enumerate(NAMES)
        ),
        key=(f"o{NAMES.index(key)}",),
    )


@pytest.fixture
def question_set() -> QuestionSet:
    """Two questions to play and one that waits for review."""
    return QuestionSet(
        id="set-0123456789ab",
        title="When the bridge opens",
        article=make_article(TEXT, title="When the bridge opens", outlet="The Long Valley Times"),
        questions=(
            question(
                1, "Who says that the bridge will open in May?", "Ines Haldane", "Mayor Ines Haldane said"
            ),
            question(
                2, "Who says “That is false”?", "Tom Arkwell", "“That is false,” the builder, Tom Arkwell,"
            ),
            question(3, "Who would not speak?", "Tom Arkwell", "Nobody else", Status.REVIEW),
        ),
    )


@pytest.fixture
def store() -> Store:
    """The library in the test's own data folder."""
    return Store(data_folder())
