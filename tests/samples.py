"""A small article with its attribution graph and questions, written by hand: for tests that need no extraction."""

from quizapp.model.article import Article, make_article
from quizapp.model.attribution import Attribution, AttributionGraph, Confidence, Mode, Outlet, Stance
from quizapp.model.base import Span
from quizapp.model.question import ChoiceQuestion, Mark, Option, Role, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.pipeline import Built

TEXT = (
    "The harbour tunnel in Velmar was closed on Tuesday night.\n\n"
    "“No such letter reached us,” its director, Tomas Reyle, told Channel Nine.\n\n"
    "Councillor Dana Whitlock accused the builder of hiding the test results. The builder denied it."
)
TITLE = "Tunnel shut after leak"
RATIONALE = "The second paragraph names him: “its director, Tomas Reyle, told Channel Nine”."


def span(words: str) -> Span:
    """Return where `words` stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def article() -> Article:
    """Return the article."""
    return make_article(TEXT, title=TITLE, outlet="The Velmar Courier")


def question(number: int, status: Status = Status.READY) -> ChoiceQuestion:
    """Return a question whose right option is "a"."""
    return ChoiceQuestion(
        id=f"q-{number}",
        kind="who_said",
        skill=Skill.WHO_SAID,
        difficulty=1,
        stem=f"Who is quoted on the letter? ({number})",
        options=(
            Option(id="a", text="Tomas Reyle", rationale="He told Channel Nine."),
            Option(id="b", text="Dana Whitlock", rationale="She accused the builder."),
            Option(id="c", text="The builder", rationale="It denied the accusation."),
        ),
        key=("a",),
        evidence=(span("“No such letter reached us,” its director, Tomas Reyle, told Channel Nine."),),
        marks=(
            Mark(role=Role.CONTENT, span=span("“No such letter reached us,”")),
            Mark(role=Role.SOURCE, span=span("Tomas Reyle")),
            Mark(role=Role.CUE, span=span("told")),
            Mark(role=Role.OUTLET, span=span("Channel Nine")),
        ),
        rationale=RATIONALE,
        status=status,
    )


def question_set(name: str = "set-1", *, ready: int = 3, review: int = 1) -> QuestionSet:
    """Return a set of `ready` questions to play and `review` ones that a person should look at."""
    statuses = [Status.READY] * ready + [Status.REVIEW] * review
    questions = tuple(question(number, status) for number, status in enumerate(statuses, start=1))
    return QuestionSet(id=name, title=TITLE, article=article(), questions=questions)


def graph() -> AttributionGraph:
    """Return three attributions by three sources, one of them a denial, with one outlet cited."""

    def attribution(number: int, source: str, cue: str, content: str, stance: Stance) -> Attribution:
        return Attribution(
            id=f"a-{number}",
            source=span(source),
            source_entity=source,
            source_type=None,
            cue=span(cue),
            content=(span(content),),
            mode=Mode.INDIRECT,
            stance=stance,
            confidence=Confidence.HIGH,
        )

    return AttributionGraph(
        doc_id=article().sha256,
        sentences=(),
        paragraphs=(),
        entities=(),
        outlets=(
            Outlet(name="The Velmar Courier", own=True),
            Outlet(name="Channel Nine", mentions=(span("Channel Nine"),)),
        ),
        hedges=(),
        own_voice=(),
        attributions=(
            attribution(1, "Tomas Reyle", "told", "No such letter reached us", Stance.ASSERTS),
            attribution(2, "Dana Whitlock", "accused", "hiding the test results", Stance.ACCUSES),
            attribution(3, "The builder", "denied", "it.", Stance.DENIES),
        ),
    )


def built(*, ready: int = 3, review: int = 1) -> Built:
    """Return what the pipeline would make of the article."""
    return Built(graph(), question_set(ready=ready, review=review))
