from datetime import UTC, datetime
from random import SystemRandom

import pytest

from quizapp.cli import rendering
from quizapp.model.answering import chosen
from quizapp.model.article import make_article
from quizapp.model.base import Span
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session, answer, start_session

NOW = datetime(2026, 11, 22, 16, 0, tzinfo=UTC)


class InOrder:
    """A source by which nothing is moved."""

    def random(self) -> float:
        return 0.999999


@pytest.fixture
def session(question_set: QuestionSet) -> Session:
    return start_session(question_set, session_id="s1", source=InOrder(), now=NOW)[0]


def test_the_opening_says_how_many_are_left_out(session: Session) -> None:
    assert rendering.opening(session) == (
        "When the bridge opens\nLeft out: 1 waits for a person to check it."
    )


def test_a_question_numbers_its_options_in_the_session_s_order(
    session: Session, question_set: QuestionSet
) -> None:
    assert rendering.asked(session, question_set.questions[0], question_set.article, 60) == (
        "Question 1 of 2\n"
        "\n"
        "Who says that the bridge will open in May?\n"
        "\n"
        "  1  Ines Haldane\n"
        "  2  Tom Arkwell\n"
        "  3  The Velmar Courier"
    )
    turned = session.asked[0].model_copy(update={"options": ("o2", "o1", "o0")})
    other = session.model_copy(update={"asked": (turned, session.asked[1])})
    assert "  1  The Velmar Courier\n" in rendering.asked(
        other, question_set.questions[0], question_set.article, 60
    )


def test_a_right_answer(question_set: QuestionSet) -> None:
    first = question_set.questions[0]
    assert rendering.verdict(first, chosen("o0"), question_set.article, 200) == (
        "Right.\n"
        "The article gives it to Ines Haldane.\n"
        "\n"
        "In the article, between >> and <<:\n"
        "    The bridge will open in May, >>Mayor Ines Haldane said<< on Monday.\n"
        "    “That is false,” the builder, Tom Arkwell, told the Velmar Courier.\n"
        "    Nobody else would speak."
    )


def test_a_wrong_answer_says_which_is_right_and_why_this_is_not(question_set: QuestionSet) -> None:
    shown = rendering.verdict(question_set.questions[0], chosen("o1"), question_set.article, 200)
    assert shown.startswith(
        "Wrong. The answer is: Ines Haldane\nTom Arkwell says something else.\nThe article gives it to Ines Haldane.\n"
    )


def test_lines_are_no_wider_than_the_terminal(question_set: QuestionSet) -> None:
    shown = rendering.verdict(question_set.questions[0], chosen("o1"), question_set.article, 30)
    assert max(len(line) for line in shown.split("\n")) <= 34  # the heading is one line
    assert all(len(line) <= 30 for line in shown.split("\n") if not line.startswith("In the article"))


def test_passages_near_each_other_are_one_excerpt_and_far_ones_two() -> None:
    near = rendering.passage("Ann said no. Bob said yes.", [Span(13, 21), Span(0, 8)], 80)
    assert near.split("\n")[1:] == ["    >>Ann said<< no. >>Bob said<< yes."]
    text = f"Ann said no. {'word ' * 400}Bob said yes."
    far = rendering.passage(text, [Span(0, 8), Span(2013, 2021)], 10_000)
    first, second = far.split("\n")[1:]
    assert first.startswith("    >>Ann said<< no. word")
    assert first.endswith("word…")
    assert second.startswith("    …word")
    assert second.endswith(">>Bob said<< yes.")


def test_overlapping_passages_are_joined() -> None:
    shown = rendering.passage("Ann said no.", [Span(0, 8), Span(4, 11), Span(5, 6)], 80)
    assert shown.endswith("    >>Ann said no<<.")


def test_a_line_of_100_000_characters_does_not_fill_the_screen() -> None:
    text = "x" * 100_000
    assert len(rendering.passage(text, [Span(50_000, 50_010)], 80)) < 1_000
    assert len(rendering.passage(text, [Span(0, 100_000)], 80)) < 1_500


def test_no_evidence_no_passage() -> None:
    assert rendering.passage("Ann said no.", [], 80) == ""


def test_nothing_from_outside_reaches_the_terminal_as_a_command(question_set: QuestionSet) -> None:
    evil = "\x1b]0;owned\x07\x1b[2J\u202e"
    first = question_set.questions[0]
    options = tuple(option.model_copy(update={"text": evil, "rationale": evil}) for option in first.options)
    question = first.model_copy(update={"stem": evil, "rationale": evil, "options": options})
    article = make_article(evil + question_set.article.text)
    evil_set = question_set.model_copy(update={"title": evil, "article": article, "questions": (question,)})
    session, material = start_session(evil_set, session_id="s", source=SystemRandom(), now=NOW)
    done = answer(session, material, chosen("o1"), seconds=1, now=NOW)
    shown = "".join(
        [
            rendering.opening(session),
            rendering.asked(session, question, article, 60),
            rendering.verdict(question, chosen("o1"), article, 60),
            rendering.ending(done, material, 60),
        ]
    )
    assert "owned" in shown
    assert not set(shown) & set("\x1b\x07\u202e")


def test_the_end_names_what_was_missed(question_set: QuestionSet) -> None:
    session, material = start_session(question_set, session_id="s1", source=InOrder(), now=NOW)
    session = answer(session, material, chosen("o2"), seconds=3, now=NOW)
    session = answer(session, material, chosen("o1"), seconds=3, now=NOW)
    assert rendering.ending(session, material, 100) == (
        "Finished. Score: 1 of 2.\n"
        "To look at again:\n"
        "  - Who says that the bridge will open in May? Ines Haldane"
    )


def test_leaving_promises_no_more_than_is_kept(session: Session, question_set: QuestionSet) -> None:
    assert "nothing was answered" in rendering.leaving(session)
    _same, material = start_session(question_set, session_id="s1", source=InOrder(), now=NOW)
    answered = answer(session, material, chosen("o0"), seconds=1, now=NOW)
    assert "your answers are kept" in rendering.leaving(answered)
