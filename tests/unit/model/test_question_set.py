"""A set plays what is ready, and keeps what a person decided when it is made anew."""

from quizapp.model.article import make_article
from quizapp.model.question import PLAYABLE, WAITING, ChoiceQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet, renewed, set_id

ARTICLE = make_article("Ada Lorne denied it.")


def question(name: str, status: Status, stem: str = "Made by machine") -> ChoiceQuestion:
    return ChoiceQuestion(
        id=name,
        kind="denied",
        skill=Skill.DENIED,
        difficulty=1,
        stem=stem,
        evidence=(),
        rationale="",
        status=status,
        options=(Option(id="a", text="A"),),
        key=("a",),
    )


def a_set(*questions: ChoiceQuestion, title: str = "T") -> QuestionSet:
    return QuestionSet(id="set-1", title=title, article=ARTICLE, questions=questions)


def test_a_session_plays_ready_and_approved_questions_in_order() -> None:
    questions = a_set(*(question(status.value, status) for status in Status))
    assert [found.id for found in questions.playable] == ["ready", "approved"]


def test_what_waits_for_a_person_is_left_out_and_what_one_rejected_is_not_counted() -> None:
    questions = a_set(*(question(status.value, status) for status in Status))
    assert {found.status for found in questions.questions} - PLAYABLE - WAITING == {Status.REJECTED}
    assert questions.left_out == 2
    assert a_set(question("no", Status.REJECTED)).left_out == 0


def test_what_a_person_decided_outlives_a_new_run() -> None:
    old = a_set(
        question("machine", Status.READY),
        question("unseen", Status.REVIEW),
        question("approved", Status.APPROVED, "Improved by a person"),
        question("rejected", Status.REJECTED),
        question("gone", Status.APPROVED),
        question("hand", Status.DRAFT, "Written by a person"),
        title="Renamed by a person",
    )
    new = a_set(
        question("rejected", Status.READY),
        question("new", Status.READY),
        question("approved", Status.READY),
        question("machine", Status.REVIEW),
    )
    result = renewed(old, new)
    assert result.title == "Renamed by a person"
    assert [(found.id, found.status, found.stem) for found in result.questions] == [
        ("rejected", Status.REJECTED, "Made by machine"),
        ("new", Status.READY, "Made by machine"),
        ("approved", Status.APPROVED, "Improved by a person"),
        ("machine", Status.REVIEW, "Made by machine"),
        ("gone", Status.APPROVED, "Made by machine"),
        ("hand", Status.DRAFT, "Written by a person"),
    ]
    assert renewed(result, new) == result


def test_the_id_of_a_set_follows_from_text_and_seed() -> None:
    retitled = make_article(ARTICLE.text, title="Another title")
    assert set_id(ARTICLE, 1) == set_id(retitled, 1)
    assert len({set_id(ARTICLE, 1), set_id(ARTICLE, 2), set_id(make_article("Other"), 1)}) == 3


def test_a_set_is_written_under_the_names_it_is_read_by() -> None:
    written = a_set(question("q", Status.READY)).model_dump(mode="json", by_alias=True)
    assert list(written) == ["schema", "id", "title", "article", "questions"]
    assert written["schema"] == 1
    assert QuestionSet.model_validate(written) == a_set(question("q", Status.READY))
