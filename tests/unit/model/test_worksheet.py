"""What is printed: the same seed gives the same sheet, two versions never look alike, the key fits."""

import pytest

from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.worksheet import Version, Worksheet, letter, next_seed, worksheet
from tests import samples


def order(sheet: Worksheet) -> list[str]:
    return [question.stem for question in sheet.questions]


def test_the_same_seed_gives_the_same_sheet_and_code() -> None:
    one, other = (worksheet(samples.question_set(ready=9), Version.A) for _ in range(2))
    assert one == other
    assert len(one.code) == 4


def test_another_seed_gives_another_order() -> None:
    questions = samples.question_set(ready=9)
    one, other = worksheet(questions, Version.A), worksheet(questions, Version.A, seed=2)
    assert order(one) != order(other)
    assert sorted(order(one)) == sorted(order(other))
    assert one.code != other.code


def test_the_seed_on_the_sheet_prints_it_again() -> None:
    questions = samples.question_set(ready=9)
    sheet = worksheet(questions, Version.B, seed=next_seed(worksheet(questions, Version.A).seed))
    assert worksheet(questions, Version.B, seed=sheet.seed) == sheet


def test_each_seed_has_a_next_one_of_four_digits_at_most() -> None:
    assert [next_seed(seed) for seed in (1, 2, 9998, 9999)] == [2, 3, 9999, 1]


@pytest.mark.parametrize("ready", [2, 3, 9])
@pytest.mark.parametrize("seed", range(12))
def test_the_versions_differ_in_every_order(ready: int, seed: int) -> None:
    questions = samples.question_set(ready=ready)
    a, b = (worksheet(questions, version, seed=seed) for version in Version)
    assert order(a) != order(b)
    assert a.code != b.code
    options = {question.stem: [option.text for option in question.options] for question in a.questions}
    for question in b.questions:
        assert [option.text for option in question.options] != options[question.stem]
        assert sorted(option.text for option in question.options) == sorted(options[question.stem])


def test_the_letter_of_the_key_follows_the_right_option() -> None:
    for question in worksheet(samples.question_set(ready=9), Version.B).questions:
        (right,) = [option for option in question.options if option.right]
        assert right.text == "Tomas Reyle"  # the samples' option "a", their key
        assert question.letters == (right.letter,)
        assert [option.letter for option in question.options] == ["A", "B", "C"]


def test_passages_carry_the_number_of_their_paragraph() -> None:
    sheet = worksheet(samples.question_set(ready=1), Version.A)
    (passage,) = sheet.questions[0].passages
    assert passage.paragraph == 2
    assert sheet.paragraphs[passage.paragraph - 1].startswith(passage.text)
    assert len(sheet.paragraphs) == 3


def test_only_what_may_be_played_is_printed() -> None:
    questions = QuestionSet(
        id="set-1",
        title="T",
        article=samples.article(),
        questions=tuple(samples.question(number, status) for number, status in enumerate(Status)),
    )
    assert sorted(order(worksheet(questions, Version.A))) == [
        samples.question(0).stem,  # ready
        samples.question(2).stem,  # approved
    ]


def test_of_nothing_to_play_there_is_no_sheet() -> None:
    with pytest.raises(ValueError, match="no question"):
        worksheet(
            samples.question_set(ready=1).model_copy(
                update={"questions": (samples.question(0, Status.DRAFT),)}
            ),
            Version.A,
        )


def test_an_edited_set_has_another_code() -> None:
    before = samples.question_set(ready=3)
    edited = before.questions[0].model_copy(update={"stem": "Who wrote none?"})
    after = before.model_copy(update={"questions": (edited, *before.questions[1:])})
    assert worksheet(before, Version.A).code != worksheet(after, Version.A).code


def test_letters_go_on_after_z() -> None:
    assert [letter(place) for place in (0, 25, 26, 27, 51, 52, 701, 702)] == [
        "A",
        "Z",
        "AA",
        "AB",
        "AZ",
        "BA",
        "ZZ",
        "AAA",
    ]
