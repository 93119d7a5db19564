"""Questions are found by their words, as the sets have them now."""

import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest

from quizapp.model.question import ChoiceQuestion, MatchingQuestion, Option, Skill, Status
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Found, Store


@pytest.fixture
def words(question_set: QuestionSet) -> QuestionSet:
    """A set of three questions in plain words."""
    stems = (
        "Who denied the closing of the harbour?",
        "Which outlet cites the café owner?",
        "Is this a fact?",
    )
    questions = tuple(
        ChoiceQuestion(
            **{
                **question_set.questions[number].__dict__,
                "stem": stem,
                "options": (Option(id="a", text="Ada Lorne"), Option(id="b", text="Ümit Čapek")),
                "key": ("a",),
            }
        )
        for number, stem in enumerate(stems)
    )
    return question_set.model_copy(update={"questions": questions})


def ids(found: tuple[Found, ...]) -> list[str]:
    return [each.question_id for each in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("harbour", ["q-0"]),
        ("HARB", ["q-0"]),
        ("the denied", ["q-0"]),
        ("cafe", ["q-1"]),
        ("CAFÉ own", ["q-1"]),
        ("capek fact", ["q-2"]),
        ("lorne", ["q-0", "q-1", "q-2"]),
        ("harbour cafe", []),
        ("nothing of this", []),
        ("", []),
        ("  ?!\" * ( ) -", []),
        ('harbour" OR "cafe', []),
        ("stem: NEAR(harbour", []),
    ],
)  # fmt: skip
def test_all_words_must_be_there_however_they_are_written(
    store: Store, words: QuestionSet, text: str, expected: list[str]
) -> None:
    store.sets.save(words)
    assert sorted(ids(store.search.find(text))) == expected


def test_what_is_found_says_where_it_is(store: Store, words: QuestionSet) -> None:
    store.sets.save(words)
    assert store.search.find("harbour") == (Found("set-1", "q-0", "Who denied the closing of the harbour?"),)


def test_no_more_than_asked_for(store: Store, words: QuestionSet) -> None:
    for number in range(5):
        store.sets.save(words.model_copy(update={"id": f"Set-{number}"}))
    assert len(store.search.find("harbour")) == 5
    assert len(store.search.find("harbour", most=3)) == 3
    assert {found.set_id for found in store.search.find("harbour")} == {
        f"Set-{number}" for number in range(5)
    }


def test_what_changed_is_found_anew(
    store: Store, reopened: Callable[[], Store], data: Home, words: QuestionSet
) -> None:
    store.sets.save(words)
    store.sets.save(words.model_copy(update={"id": "set-2"}))
    assert len(store.search.find("harbour")) == 2
    edited = words.questions[0].model_copy(update={"stem": "Who denied the opening of the quarry?"})
    reopened().sets.save(words.model_copy(update={"questions": (edited, *words.questions[1:])}))
    assert [found.set_id for found in store.search.find("harbour")] == ["set-2"]
    assert [found.set_id for found in store.search.find("quarry")] == ["set-1"]
    store.sets.delete("set-2")
    assert store.search.find("harbour") == ()
    data.index.unlink()
    assert [found.set_id for found in store.search.find("quarry")] == ["set-1"]


def test_where_the_index_cannot_be_kept_it_is_still_found(
    store: Store, data: Home, words: QuestionSet
) -> None:
    store.sets.save(words)
    data.cache.write_bytes(b"in the way")
    assert ids(store.search.find("harbour")) == ["q-0"]


def test_a_damaged_set_costs_no_other(store: Store, data: Home, words: QuestionSet) -> None:
    store.sets.save(words)
    store.sets.save(words.model_copy(update={"id": "set-2"}))
    (data.sets / "set-2.json").write_bytes(b"damaged")
    assert [found.set_id for found in store.search.find("harbour")] == ["set-1"]
    assert "sets/set-2.json is damaged" in store.take_notices()[0]


def test_progress_may_end_it(store: Store, words: QuestionSet) -> None:
    store.sets.save(words)

    def stop(_: float) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        store.search.find("harbour", stop)
    assert ids(store.search.find("harbour")) == ["q-0"]


def test_jobs_search_while_the_window_lists(store: Store, question_set: QuestionSet) -> None:
    """The index is used from any thread, several at a time."""
    for number in range(5):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
    with ThreadPoolExecutor(4) as pool:
        found = [pool.submit(store.search.find, "denied") for _ in range(20)]
        lists = [len(store.sets.summaries()) for _ in range(20)]
    assert {len(job.result()) for job in found} == {60}
    assert set(lists) == {5}
    store.sets.delete("set-0")
    with ThreadPoolExecutor(1) as pool:
        assert len(pool.submit(store.search.find, "denied").result()) == 48


def test_a_search_that_was_ended_leaves_the_index_usable(store: Store, question_set: QuestionSet) -> None:
    store.sets.save(question_set)

    def ended(_share: float) -> None:
        raise KeyboardInterrupt

    with ThreadPoolExecutor(1) as pool, pytest.raises(KeyboardInterrupt):
        pool.submit(store.search.find, "denied", ended).result()
    assert len(store.search.find("denied")) == 12


def test_prompts_are_searched_too(store: Store, question_set: QuestionSet) -> None:
    question = MatchingQuestion(
        id="q-1", kind="hand", skill=Skill.WHO_SAID, difficulty=1, stem="Who says what?", evidence=(),
        rationale="", status=Status.APPROVED, interaction="matching", prompts=(Option(id="p", text="Maud Perrin"),),
        options=(Option(id="o", text="It sails."),), key=(("p", "o"),),
    )  # fmt: skip
    store.sets.save(question_set.model_copy(update={"questions": (question,)}))
    assert ids(store.search.find("perrin sails")) == ["q-1"]
    assert store.sets.load("set-1").questions == (question,)


def test_others_can_write_to_the_index_while_files_are_read(
    store: Store, data: Home, words: QuestionSet
) -> None:
    for number in range(50):
        store.sets.save(words.model_copy(update={"id": f"set-{number}"}))
    store.sets.summaries()
    turns: list[float] = []

    def write(share: float) -> None:
        with closing(sqlite3.connect(data.index, timeout=0)) as other:
            other.execute("BEGIN IMMEDIATE")  # raises where somebody holds it
        turns.append(share)

    store.search.find("harbour", write)
    assert len(turns) == 50
