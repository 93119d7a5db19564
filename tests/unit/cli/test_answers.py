"""What is typed, and the answer that it gives."""

import pytest

from quizapp.cli.answers import letters, prompt, read, selected
from quizapp.model.answering import Given
from quizapp.model.question import Question
from tests import seven

IDS = {
    seven.CHOICE.id: ("mail", "radio", "ministry"),
    seven.SEVERAL.id: ("mayor", "worker", "olsen", "office"),
    seven.VERDICT.id: ("true", "false", "not_stated"),
    seven.MATCHING.id: ("off", "time", "seen", "doubt"),
    seven.ORDERING.id: ("denial", "crack", "engineer", "charge"),
}


def typed(question: Question, line: str) -> Given | None:
    return read(line, question, IDS.get(question.id, ()), seven.TEXT)


@pytest.mark.parametrize(
    ("line", "choice"),
    [
        ("2\n", ("radio",)),
        (" 1 ", ("mail",)),
        ("0", None),
        ("4", None),
        ("", None),
        ("1 2", None),
        ("2 2", None),
        ("-1", None),
        ("²", None),
        ("first", None),
        ("9" * 5000, None),
    ],
)
def test_one_answer_is_one_number(line: str, choice: tuple[str, ...] | None) -> None:
    given = typed(seven.CHOICE, line)
    assert (given and given.choice) == choice


def test_several_answers_are_several_numbers_each_once() -> None:
    assert typed(seven.SEVERAL, "3, 1 1") == Given(choice=("olsen", "mayor"))
    assert typed(seven.SEVERAL, "2") == Given(choice=("worker",))
    assert typed(seven.SEVERAL, "1 5") is None


def test_a_verdict_is_one_number() -> None:
    assert typed(seven.VERDICT, "3") == Given(choice=("not_stated",))
    assert typed(seven.VERDICT, "1 3") is None


@pytest.mark.parametrize("line", ["1a 2b 3c", "2b,1a;3c", "1 A  2-b 3:c\n", "1a2b3c"])
def test_pairs_are_a_number_and_a_letter(line: str) -> None:
    assert typed(seven.MATCHING, line) == Given(
        pairs=(("mayor", "off"), ("lines", "time"), ("worker", "seen"))
    )


@pytest.mark.parametrize(
    "line", ["1a 2b", "1a 2b 3b", "1a 1b 3c", "1a 2b 4c", "1a 2b 3e", "a1 b2 c3", "1a 2b 3c !", ""]
)
def test_pairs_that_are_not_whole_are_asked_for_again(line: str) -> None:
    assert typed(seven.MATCHING, line) is None


def test_letters_go_on_after_z() -> None:
    assert [letters(number) for number in (1, 26, 27, 52, 53)] == ["a", "z", "aa", "az", "ba"]


def test_an_order_is_every_number_once() -> None:
    assert typed(seven.ORDERING, "2 4 1 3") == Given(choice=("crack", "charge", "denial", "engineer"))
    assert typed(seven.ORDERING, "2 4 1") is None
    assert typed(seven.ORDERING, "2 4 1 1") is None


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("denied that it had", "denied that it had"),
        ("  DENIED,   that it\n", "denied that it"),
        ('"every check was done"', "Every check was done"),
        ("Harbour Lines", "Harbour Lines"),
        ("harbour lines … inspection", "Harbour Lines, of having put off an inspection"),
        ("3: harbour lines ... inspection", "Harbour Lines denied that it had skipped any inspection"),
        ("4: march", "March"),
    ],
)
def test_words_of_the_article_are_selected_as_they_stand(line: str, words: str) -> None:
    span = selected(line, seven.TEXT)
    assert span is not None
    assert span.of(seven.TEXT) == words
    if line.startswith("3:"):
        assert seven.SELECTION.key == (span,)


@pytest.mark.parametrize(
    "line", ["", "?", "no such words", "9: denied", "0: denied", "1: denied", "inspection … ferry", "…"]
)
def test_words_that_are_not_there_select_nothing(line: str) -> None:
    assert selected(line, seven.TEXT) is None
    assert typed(seven.SELECTION, line) is None


def test_a_note_is_the_line_and_may_be_empty() -> None:
    assert typed(seven.REFLECTION, " the crew \n") == Given(note="the crew")
    assert typed(seven.REFLECTION, "\n") == Given()
    given = typed(seven.REFLECTION, "x" * 5_000)
    assert given is not None
    assert len(given.note) == 2_000


@pytest.mark.parametrize("question", seven.QUESTIONS, ids=lambda question: question.interaction)
def test_each_way_of_answering_says_how_and_how_to_leave(question: Question) -> None:
    asked = prompt(question, IDS.get(question.id, ()))
    assert "q to leave" in asked
    assert asked.endswith(":")
