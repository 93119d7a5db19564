"""The articles that come with the application, and the ready set of a first run."""

import re
from functools import cache

import pytest

from quizapp import cli, paths
from quizapp.importing import read_file
from quizapp.model.article import Article
from quizapp.model.question import MatchingQuestion, OrderingQuestion, Question, SelectionQuestion, Status
from quizapp.model.question_set import QuestionSet

SEEDS = paths.seeds()
NAMES = (
    "bog-rope",
    "ferry-sale",
    "governor-recount",
    "harbour-bridge",
    "kremlin-drones",
    "school-salad",
    "short-marathon",
    "stolen-violin",
)
REAL = {"kremlin-drones"}
NOT_ARTICLES = {"README.md", "sample.verdicts.md"}


@cache
def article(name: str) -> Article:
    reading = read_file(SEEDS / f"{name}.md")
    assert reading.notices == ()
    return reading.article


@cache
def sample() -> QuestionSet:
    return QuestionSet.model_validate_json((SEEDS / "sample.json").read_bytes())


def verdicts() -> dict[str, tuple[str, str, str]]:
    """Return stem, key and verdict by the id of the question."""
    entry = re.compile(r"^## (\S+)\n\n> (.+)\n\nKey: (.+)\n\nVerdict: (.+)$", re.MULTILINE)
    text = (SEEDS / "sample.verdicts.md").read_text(encoding="utf-8")
    found = {match[1]: (match[2], match[3], match[4]) for match in entry.finditer(text)}
    assert len(found) == text.count("\n## "), "a verdict that is not in the form of the others"
    return found


def _key(question: Question) -> str:
    """Return what is right to answer, in words."""
    if isinstance(question, SelectionQuestion):
        return "; ".join(span.of(sample().article.text) for span in question.key)
    if isinstance(question, MatchingQuestion):
        return "; ".join(
            f"{question.prompt(prompt).text}: {question.option(option).text}"
            for prompt, option in question.key
        )
    if isinstance(question, OrderingQuestion):
        return "; ".join(question.option(option).text for option in question.key)
    return (
        "; ".join(option.text for option in question.options if option.id in question.right_options) or "none"
    )


def test_these_are_the_articles() -> None:
    assert {path.name for path in SEEDS.glob("*.md")} - NOT_ARTICLES == {f"{name}.md" for name in NAMES}


@pytest.mark.parametrize("name", NAMES)
def test_the_front_matter_is_complete(name: str) -> None:
    it = article(name)
    assert it.title
    assert it.outlet
    assert it.author
    assert re.fullmatch(r"2026-\d\d-\d\d", it.date)
    assert it.language == "en"


@pytest.mark.parametrize("name", NAMES)
def test_what_is_invented_says_so(name: str) -> None:
    # Word for word: a missing key would mean "no".
    answer = "no" if name in REAL else "yes"
    assert f"\nfiction: {answer}\n---\n" in (SEEDS / f"{name}.md").read_text(encoding="utf-8")
    assert article(name).fiction is (name not in REAL)


@pytest.mark.parametrize("name", NAMES)
def test_it_is_as_long_as_a_news_article(name: str) -> None:
    assert 300 <= len(article(name).text.split()) <= 900


@pytest.mark.parametrize("name", NAMES)
def test_it_is_set_as_print_is(name: str) -> None:
    text = article(name).text
    assert not re.search(r"[\"'\t]| $|  |\n{3}", text, re.MULTILINE)
    # A quotation that runs on into the next paragraph is opened again there and closed once.
    running = len(re.findall(r"“[^”]*\n\n“", text))
    assert text.count("“") == text.count("”") + running


def test_the_sample_is_on_the_article_beside_it() -> None:
    assert sample().article == article("harbour-bridge")


def test_the_sample_is_long_enough_to_play() -> None:
    assert len(sample().playable) >= 8
    assert len({question.kind for question in sample().playable}) >= 5


def test_the_evidence_of_the_sample_lies_in_its_article() -> None:
    text = sample().article.text
    for question in sample().questions:
        assert question.evidence, question.id
        for span in (*question.evidence, *(mark.span for mark in question.marks)):
            assert 0 <= span.start < span.end <= len(text), question.id
            assert span.of(text) == span.of(text).strip(), question.id
        for mark in question.marks:
            assert any(span.covers(mark.span) for span in question.evidence), question.id


def test_every_question_of_the_sample_has_been_read() -> None:
    read = verdicts()
    assert read.keys() == {question.id for question in sample().questions}
    for question in sample().questions:
        stem, key, verdict = read[question.id]
        assert stem == question.stem
        assert key == _key(question)
        assert len(verdict.split()) >= 6


def test_the_rules_still_make_the_sample(capsys: pytest.CaptureFixture[str]) -> None:
    """The one slow test here: it parses the article. Only a verdict may differ from what is made."""
    rejected = {question.id for question in sample().questions if question.status is Status.REJECTED}
    assert cli.run(["generate", "--json", str(SEEDS / "harbour-bridge.md")]) == 0
    made = QuestionSet.model_validate_json(capsys.readouterr().out)
    read = tuple(
        question.model_copy(update={"status": Status.REJECTED}) if question.id in rejected else question
        for question in made.questions
    )
    as_read = made.model_copy(update={"questions": read}).model_dump_json(by_alias=True)
    assert f"{as_read}\n" == (SEEDS / "sample.json").read_text(encoding="utf-8")
