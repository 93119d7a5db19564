"""The words of a worksheet and of its key."""

import pytest

from quizapp import i18n
from quizapp.model.article import make_article
from quizapp.model.worksheet import Version, worksheet
from quizapp.ui.printing.answer_key import key, keys
from quizapp.ui.printing.blocks import Block, Group, Part, Style
from quizapp.ui.printing.sheet import parts, sheet
from tests import samples

PRINTED = worksheet(samples.question_set(ready=3), Version.A)


def blocks(part: Part) -> list[Block]:
    return [block for group in part.groups for block in group.blocks]


def texts(part: Part) -> list[str]:
    return [block.text for block in blocks(part)]


def test_the_article_stands_before_the_questions_with_numbered_paragraphs() -> None:
    part = sheet(PRINTED, with_article=True)
    numbered = [block for block in blocks(part) if block.style is Style.ARTICLE]
    assert [block.marker for block in numbered] == ["1", "2", "3"]
    assert [block.text for block in numbered] == samples.TEXT.split("\n\n")
    assert texts(part).index("Article") < texts(part).index(numbered[0].text) < texts(part).index("Questions")


def test_without_the_article_only_the_questions_stand_there() -> None:
    part = sheet(PRINTED, with_article=False)
    assert "Article" not in texts(part)
    assert not [block for block in blocks(part) if block.style is Style.ARTICLE]


def test_a_sheet_has_lines_for_name_and_date_and_says_where_the_article_is_from() -> None:
    part = sheet(PRINTED, with_article=False)
    assert [block.fields for block in blocks(part) if block.fields] == [("Name", "Date")]
    assert "The Velmar Courier" in texts(part)


@pytest.mark.parametrize("code", ["en", "de"])
def test_on_paper_the_day_of_the_article_is_in_its_own_language(code: str) -> None:
    before = samples.question_set(ready=1)
    dated = before.model_copy(update={"article": before.article.model_copy(update={"date": "2026-11-20"})})
    i18n.use(code)
    try:
        part = sheet(worksheet(dated, Version.A), with_article=False)
    finally:
        i18n.use("en")
    assert "The Velmar Courier · November 20, 2026" in texts(part)


def test_a_question_keeps_its_options_and_tells_no_answer() -> None:
    part = sheet(PRINTED, with_article=False)
    asked = [group for group in part.groups if any(block.marker == "2." for block in group.blocks)]
    (group,) = asked
    assert group.whole
    assert [(block.marker, block.ringed) for block in group.blocks] == [
        ("2.", False),
        ("A", True),
        ("B", True),
        ("C", True),
    ]
    assert samples.question(1).rationale not in texts(part)


def test_the_first_question_keeps_its_heading() -> None:
    part = sheet(PRINTED, with_article=True)
    (group,) = [group for group in part.groups if any(block.text == "Questions" for block in group.blocks)]
    assert any(block.marker == "1." for block in group.blocks)


def test_the_key_begins_with_the_letters_and_shows_each_passage() -> None:
    part = key(PRINTED)
    letters = [question.letters[0] for question in PRINTED.questions]
    glance = tuple(f"{number}.\u00a0{letter}" for number, letter in enumerate(letters, start=1))
    assert texts(part)[:2] == ["Answer key, version A", samples.TITLE]
    assert blocks(part)[2].cells == glance
    assert texts(part).count("Tomas Reyle") == 3
    assert texts(part).count(samples.RATIONALE) == 3
    assert texts(part).count("Paragraph 2") == 3
    assert "Dana Whitlock" not in texts(part)


def test_sheet_and_key_carry_the_same_code() -> None:
    assert PRINTED.code in sheet(PRINTED, with_article=True).footer
    assert sheet(PRINTED, with_article=True).footer == key(PRINTED).footer


def lettered(part: Part, number: int) -> dict[str, str]:
    """Return the options that stand below question `number`, by their letters."""
    (group,) = [each for each in part.groups if any(block.marker == f"{number}." for block in each.blocks)]
    return {block.marker: block.text for block in group.blocks if block.ringed}


@pytest.mark.parametrize("seed", [0, 7])
@pytest.mark.parametrize("version", Version)
def test_of_a_hundred_questions_each_key_fits_its_sheet(version: Version, seed: int) -> None:
    printed = worksheet(samples.question_set(ready=100), version, seed=seed)
    on_paper, answers = sheet(printed, with_article=True), key(printed)
    glance = dict(cell.split(".\u00a0") for cell in blocks(answers)[2].cells)
    assert len(glance) == 100
    numbered = {block.marker: block.text for block in blocks(on_paper) if block.style is Style.ARTICLE}
    for question in printed.questions:
        offered, told = lettered(on_paper, question.number), lettered(answers, question.number)
        assert told == {glance[str(question.number)]: offered[glance[str(question.number)]]}
        assert set(told.values()) == {"Tomas Reyle"}  # the right one of each sample
        for passage in question.passages:
            assert passage.text in numbered[str(passage.paragraph)]


def test_the_two_versions_of_a_hundred_questions_differ() -> None:
    a, b = (worksheet(samples.question_set(ready=100), version) for version in Version)
    assert texts(sheet(a, with_article=False)) != texts(sheet(b, with_article=False))
    assert blocks(key(a))[2].cells != blocks(key(b))[2].cells
    assert sheet(a, with_article=False).footer != sheet(b, with_article=False).footer


def test_each_version_is_a_part() -> None:
    both = [worksheet(samples.question_set(), version) for version in Version]
    assert [part.footer for part in parts(both, with_article=False)] == [part.footer for part in keys(both)]
    assert len({part.footer for part in keys(both)}) == 2


def test_an_invented_article_says_so() -> None:
    invented = PRINTED._replace(article=make_article("Text.", fiction=True))
    told = "The people and outlets in this article are made up."
    assert told in texts(sheet(invented, with_article=False))
    assert told not in texts(sheet(PRINTED, with_article=False))


def test_a_long_title_is_cut_at_the_foot_alone() -> None:
    long = PRINTED._replace(title="word " * 60)
    part = sheet(long, with_article=False)
    assert len(part.footer) < 110
    assert part.groups[0] == Group(part.groups[0].blocks)
    assert texts(part)[0] == long.title
