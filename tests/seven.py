"""A small article and a set on it with one question of each interaction: for tests, and for the pictures."""

from quizapp.model.article import Article, make_article
from quizapp.model.base import Span
from quizapp.model.question import (
    ChoiceQuestion,
    Mark,
    MatchingQuestion,
    MultipleChoiceQuestion,
    Option,
    OrderingQuestion,
    Question,
    ReflectionQuestion,
    Role,
    SelectionQuestion,
    Skill,
    Status,
    TrueFalseQuestion,
)
from quizapp.model.question_set import QuestionSet

TITLE = "Lowen ferry stays in dock after crack is found"
TEXT = """The ferry to Lowen Island stopped on Monday after a crack was found in its hull, the harbour office said. \
It will not sail again before the weekend.

Mayor Ida Brandt accused the operator, Harbour Lines, of having put off an inspection since March. “The island will \
have no bread by Friday,” she told Radio Fen.

Harbour Lines denied that it had skipped any inspection. “Every check was done, and done in time,” its manager, Piet \
Olsen, said in a statement.

A dock worker who asked not to be named said that the last check he had seen was in March. The Lowen Mail has not been \
able to confirm his account.

The transport ministry said on Wednesday that it would send an engineer, and that it doubted both accounts. Some four \
hundred people live on the island."""


def article() -> Article:
    """Return the article, which is invented."""
    return make_article(TEXT, title=TITLE, outlet="The Lowen Mail", author="R. Reed", fiction=True)


def span(words: str) -> Span:
    """Return where `words` stand in the text."""
    start = TEXT.index(words)
    return Span(start, start + len(words))


def _options(texts: dict[str, tuple[str, str]]) -> tuple[Option, ...]:
    return tuple(Option(id=each, text=text, rationale=why) for each, (text, why) in texts.items())


_WARNING = "“The island will have no bread by Friday,” she told Radio Fen."
_DENIAL = "Harbour Lines denied that it had skipped any inspection."
_WORKER = "A dock worker who asked not to be named said that the last check he had seen was in March."

CHOICE = ChoiceQuestion(
    id="q-choice",
    kind="hand",
    skill=Skill.CITED_OUTLET,
    difficulty=1,
    stem="Which outlet carried the mayor’s warning about bread?",
    evidence=(span(_WARNING),),
    marks=(
        Mark(role=Role.CONTENT, span=span("“The island will have no bread by Friday,”")),
        Mark(role=Role.SOURCE, span=span("she")),
        Mark(role=Role.CUE, span=span("told")),
        Mark(role=Role.OUTLET, span=span("Radio Fen")),
    ),
    rationale="She told Radio Fen; the Mail only repeats it. What follows “told” is where the words first appeared.",
    status=Status.APPROVED,
    options=_options(
        {
            "mail": ("The Lowen Mail", "The Mail printed the article; the words were said elsewhere."),
            "radio": ("Radio Fen", ""),
            "ministry": (
                "The transport ministry",
                "The ministry is a source in this article, not an outlet.",
            ),
        }
    ),
    key=("radio",),
)
SEVERAL = MultipleChoiceQuestion(
    interaction="multiple_choice",
    id="q-several",
    kind="hand",
    skill=Skill.SOURCE_TYPE,
    difficulty=2,
    stem="Which of these sources does the article name?",
    evidence=(span("Mayor Ida Brandt"), span("its manager, Piet Olsen"), span("the harbour office")),
    marks=(
        Mark(role=Role.SOURCE, span=span("Mayor Ida Brandt")),
        Mark(role=Role.SOURCE, span=span("its manager, Piet Olsen")),
        Mark(role=Role.SOURCE, span=span("the harbour office")),
    ),
    rationale="A person, a manager and an office stand there by name. The dock worker asked not to be named.",
    status=Status.APPROVED,
    options=_options(
        {
            "mayor": ("The mayor of the island", ""),
            "worker": ("The dock worker who spoke of March", "He asked not to be named."),
            "olsen": ("The manager of the ferry line", ""),
            "office": ("The harbour office", ""),
        }
    ),
    key=("mayor", "olsen", "office"),
)
VERDICT = TrueFalseQuestion(
    interaction="true_false",
    id="q-verdict",
    kind="hand",
    skill=Skill.CONFIRMED,
    difficulty=2,
    stem="“The crack was found by an engineer of the ministry.”",
    evidence=(span("a crack was found in its hull, the harbour office said"),),
    marks=(
        Mark(role=Role.CONTENT, span=span("a crack was found in its hull")),
        Mark(role=Role.SOURCE, span=span("the harbour office")),
    ),
    rationale="The office says that a crack was found, not by whom. The ministry’s engineer has yet to come.",
    status=Status.APPROVED,
    options=_options(
        {
            "true": ("True", "Nobody says who found it."),
            "false": ("False", "Nobody says that it was somebody else."),
            "not_stated": ("The article does not say", ""),
        }
    ),
    key=("not_stated",),
)
MATCHING = MatchingQuestion(
    interaction="matching",
    id="q-matching",
    kind="hand",
    skill=Skill.WHO_SAID,
    difficulty=2,
    stem="Who says what about the inspections?",
    evidence=(span(_DENIAL), span(_WORKER)),
    marks=(
        Mark(
            role=Role.SOURCE,
            span=span("Harbour Lines denied")._replace(end=span("Harbour Lines denied").end - 7),
        ),
        Mark(role=Role.CUE, span=span("denied")),
        Mark(role=Role.CONTENT, span=span("that it had skipped any inspection")),
    ),
    rationale="Each account has a cue of its own: accused, denied, said, doubted.",
    status=Status.APPROVED,
    prompts=_options(
        {
            "mayor": ("Ida Brandt", "She accused the operator of having put off an inspection."),
            "lines": ("Harbour Lines", "It denied the charge."),
            "worker": ("A dock worker", "He speaks of what he saw himself, and no more."),
        }
    ),
    options=_options(
        {
            "off": ("An inspection has been put off since March", ""),
            "time": ("Every inspection was carried out in time", ""),
            "seen": ("The last check he saw was in March", ""),
            "doubt": ("Neither account can be trusted", ""),
        }
    ),
    key=(("mayor", "off"), ("lines", "time"), ("worker", "seen")),
)
ORDERING = OrderingQuestion(
    interaction="ordering",
    id="q-ordering",
    kind="hand",
    skill=Skill.DISPUTED,
    difficulty=3,
    stem="In which order did this come about?",
    evidence=(span("The transport ministry said on Wednesday that it would send an engineer"),),
    marks=(
        Mark(role=Role.SOURCE, span=span("The transport ministry")),
        Mark(role=Role.CONTENT, span=span("it would send an engineer")),
    ),
    rationale="The crack comes first, then the charge, its denial, and the ministry’s engineer on Wednesday.",
    status=Status.APPROVED,
    options=_options(
        {
            "crack": ("A crack is found in the hull", "Everything else follows from it."),
            "charge": ("The mayor accuses the operator", "She speaks once the ferry has stopped."),
            "denial": ("The operator denies the charge", "A denial follows what it denies."),
            "engineer": ("The ministry announces an engineer", "That is on Wednesday."),
        }
    ),
    key=("crack", "charge", "denial", "engineer"),
)
SELECTION = SelectionQuestion(
    interaction="selection",
    id="q-selection",
    kind="hand",
    skill=Skill.DENIED,
    difficulty=2,
    stem="Which words show that the operator denies the charge?",
    evidence=(span(_DENIAL),),
    marks=(
        Mark(
            role=Role.SOURCE,
            span=span("Harbour Lines denied")._replace(end=span("Harbour Lines denied").end - 7),
        ),
        Mark(role=Role.CUE, span=span("denied")),
        Mark(role=Role.CONTENT, span=span("that it had skipped any inspection")),
    ),
    rationale="The cue is “denied”; before it stands who denies, after it what.",
    status=Status.APPROVED,
    key=(span("Harbour Lines denied that it had skipped any inspection"),),
)
REFLECTION = ReflectionQuestion(
    interaction="reflection",
    id="q-reflection",
    kind="hand",
    skill=Skill.MISSING_VOICE,
    difficulty=3,
    stem="Whose voice is missing from this article?",
    evidence=(span("Some four hundred people live on the island."),),
    rationale="Four hundred people live on the island, and none of them is heard; nor is anybody who sailed the ferry.",
    status=Status.APPROVED,
)
QUESTIONS: tuple[Question, ...] = (CHOICE, SEVERAL, VERDICT, MATCHING, ORDERING, SELECTION, REFLECTION)


def question_set(name: str = "set-seven") -> QuestionSet:
    """Return the set."""
    return QuestionSet(id=name, title="Seven ways to answer", article=article(), questions=QUESTIONS)


def twenty(name: str = "set-twenty") -> QuestionSet:
    """Return a set of twenty questions, the seven interactions in turn, each stem with its round."""
    rounds = [(QUESTIONS[place % len(QUESTIONS)], place // len(QUESTIONS) + 1) for place in range(20)]
    asked = tuple(
        question.model_copy(update={"id": f"{question.id}-{turn}", "stem": f"{question.stem} ({turn})"})
        for question, turn in rounds
    )
    return QuestionSet(id=name, title="Twenty, in seven ways", article=article(), questions=asked)
