"""Each way of answering on paper: what is to be done with a pencil, and what the key says of it."""

from pathlib import Path

import pytest
from PySide6.QtGui import QPageSize, QPdfWriter
from PySide6.QtWidgets import QApplication

from quizapp.model.question import Question
from quizapp.model.reforming import Interaction, interaction_of
from quizapp.model.worksheet import PrintedQuestion, Version, Worksheet, worksheet
from quizapp.ui.printing.answer_key import key
from quizapp.ui.printing.blocks import Block, Part
from quizapp.ui.printing.pages import paint
from quizapp.ui.printing.sheet import sheet
from tests import samples, seven

WAYS = list(Interaction)
BY_WAY = {interaction_of(question): question for question in seven.QUESTIONS}


def printed(*questions: Question, version: Version = Version.A, seed: int = 1) -> Worksheet:
    only = seven.question_set().model_copy(update={"questions": questions})
    return worksheet(only, version, seed=seed)


def asked(part: Part) -> list[Block]:
    """Return what stands from the first stem on."""
    blocks = [block for group in part.groups for block in group.blocks]
    first = next(place for place, block in enumerate(blocks) if block.marker == "1.")
    return blocks[first:]


def one(way: Interaction, version: Version = Version.A, seed: int = 1) -> PrintedQuestion:
    return printed(BY_WAY[way], version=version, seed=seed).questions[0]


def glance(worksheet_: Worksheet) -> str:
    (cells,) = [block.cells for group in key(worksheet_).groups for block in group.blocks if block.cells]
    return cells[0].partition("\u00a0")[2]


def test_several_right_ones_are_ticked_in_boxes() -> None:
    blocks = asked(sheet(printed(seven.SEVERAL), with_article=False))
    assert [block.boxed for block in blocks] == [False, False, True, True, True, True]
    assert not any(block.ringed for block in blocks)
    right = [option.letter for option in one(Interaction.SEVERAL).options if option.right]
    assert glance(printed(seven.SEVERAL)) == ", ".join(right)
    answers = asked(key(printed(seven.SEVERAL)))
    assert {block.text for block in answers if block.boxed} == {
        "The mayor of the island",
        "The manager of the ferry line",
        "The harbour office",
    }


@pytest.mark.parametrize("version", Version)
def test_verdicts_stand_in_their_order_on_both_versions(version: Version) -> None:
    for seed in range(1, 9):
        options = one(Interaction.VERDICT, version, seed).options
        assert [option.text for option in options] == ["True", "False", "The article does not say"]
        assert glance(printed(seven.VERDICT, version=version, seed=seed)) == "C"


@pytest.mark.parametrize("version", Version)
@pytest.mark.parametrize("seed", range(1, 12))
def test_the_letters_of_the_key_go_with_the_prompts_as_printed(version: Version, seed: int) -> None:
    sheet_ = printed(seven.MATCHING, version=version, seed=seed)
    blocks = asked(sheet(sheet_, with_article=False))
    prompts = [block.text for block in blocks if block.blank]
    options = {block.marker: block.text for block in blocks if block.marker in {"A", "B", "C", "D"}}
    belongs = {
        "Ida Brandt": "An inspection has been put off since March",
        "Harbour Lines": "Every inspection was carried out in time",
        "A dock worker": "The last check he saw was in March",
    }
    letters = glance(sheet_).split(", ")
    assert {prompt: options[letter] for prompt, letter in zip(prompts, letters, strict=True)} == belongs
    told = [block.text for block in asked(key(sheet_))]
    assert all(f"{prompt}: {option}" in told for prompt, option in belongs.items())
    assert "It denied the charge." in told, "each pair is explained"


@pytest.mark.parametrize("version", Version)
@pytest.mark.parametrize("seed", range(1, 12))
def test_what_is_to_be_put_in_order_never_stands_in_it(version: Version, seed: int) -> None:
    sheet_ = printed(seven.ORDERING, version=version, seed=seed)
    blocks = asked(sheet(sheet_, with_article=False))
    shown = [block.text for block in blocks if block.blank]
    right = [seven.ORDERING.option(each).text for each in ("crack", "charge", "denial", "engineer")]
    assert sorted(shown) == sorted(right)
    assert shown != right
    numbers = glance(sheet_).split(", ")
    assert [text for _number, text in sorted(zip(numbers, shown, strict=True))] == right
    told = [
        (block.marker, block.text) for block in asked(key(sheet_)) if block.marker in {"1", "2", "3", "4"}
    ]
    assert told == list(zip("1234", right, strict=True))


def test_of_two_things_the_one_wrong_order_is_printed() -> None:
    two = seven.ORDERING.model_copy(
        update={"options": seven.ORDERING.options[:2], "key": ("charge", "crack")}
    )
    for seed in range(1, 6):
        for version in Version:
            (question,) = printed(two, version=version, seed=seed).questions
            assert [option.place for option in question.options] == [2, 1]


def test_words_are_underlined_in_the_article_or_written_down() -> None:
    sheet_ = printed(seven.SELECTION)
    with_article = asked(sheet(sheet_, with_article=True))
    assert "Underline the words in the article" in with_article[1].text
    assert not any(block.ruled for block in with_article)
    without = asked(sheet(sheet_, with_article=False))
    assert without[1].text == "Write down the words of the article."
    assert sum(block.ruled for block in without) == 2
    assert glance(sheet_) == "¶ 3"
    assert seven.SELECTION.key[0].of(seven.TEXT) in [block.text for block in asked(key(sheet_))]


def test_a_reflection_has_lines_and_no_right_answer() -> None:
    sheet_ = printed(seven.REFLECTION)
    assert sum(block.ruled for block in asked(sheet(sheet_, with_article=True))) == 4
    assert glance(sheet_) == "–"
    told = [block.text for block in asked(key(sheet_))]
    assert "Nothing is right or wrong here. To compare with:" in told
    assert seven.REFLECTION.rationale in told


def test_one_sentence_does_for_choices_and_each_other_way_has_its_own() -> None:
    alike = sheet(printed(samples.question(1), seven.VERDICT), with_article=False)
    texts = [block.text for group in alike.groups for block in group.blocks]
    assert texts.count("Circle the letter of the right answer.") == 1
    mixed = sheet(worksheet(seven.question_set(), Version.A), with_article=True)
    texts = [block.text for group in mixed.groups for block in group.blocks]
    assert texts.count("Circle the letter of the right answer.") == 2
    for words in ("Tick", "Write on each line", "Number the lines", "Underline", "Write down what you think"):
        assert sum(text.startswith(words) for text in texts) == 1


@pytest.mark.parametrize("way", WAYS)
def test_the_key_explains_each_way(way: Interaction) -> None:
    question = BY_WAY[way]
    told = [block.text for block in asked(key(printed(question)))]
    assert question.stem in told
    assert question.rationale in told
    assert all(span.of(seven.TEXT) in told for span in question.evidence)


def test_both_versions_differ_in_every_way_that_can() -> None:
    for way in WAYS:
        if way in {Interaction.VERDICT, Interaction.SELECTION, Interaction.REFLECTION}:
            continue
        a, b = (one(way, version) for version in Version)
        assert [option.text for option in a.options] != [option.text for option in b.options]
        if way is Interaction.MATCHING:
            assert [prompt.text for prompt in a.prompts] != [prompt.text for prompt in b.prompts]


@pytest.mark.parametrize("language", ["en", "ar"])
def test_all_of_it_is_painted(qapp: QApplication, tmp_path: Path, language: str) -> None:
    whole = seven.question_set()
    article = whole.article.model_copy(update={"language": language})
    made = worksheet(whole.model_copy(update={"article": article}), Version.B)
    writer = QPdfWriter(str(tmp_path / "all.pdf"))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    assert paint((sheet(made, with_article=False), key(made)), writer) >= 3
