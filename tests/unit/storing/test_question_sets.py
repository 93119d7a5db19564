"""Question sets and their articles come back as they were kept."""

import os
import shutil
from collections.abc import Callable

import pytest
from tinydb import Query, TinyDB

from quizapp.errors import UserError
from quizapp.model.article import Article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.question_sets import FEW


@pytest.fixture
def graph(article: Article) -> AttributionGraph:
    return AttributionGraph(
        doc_id=article.sha256,
        sentences=(Span(0, 20),),
        paragraphs=(Span(0, 20),),
        entities=(),
        outlets=(),
        hedges=(),
        own_voice=(Span(0, 20),),
        attributions=(),
    )


def test_an_empty_home_has_nothing_and_is_not_made(store: Store, data: Home) -> None:
    assert store.sets.summaries() == ()
    assert store.sessions.open() == store.sessions.finished() == ()
    assert not data.root.exists()


def test_a_set_comes_back_equal_in_another_process(
    store: Store, reopened: Callable[[], Store], question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    assert reopened().sets.load("set-1") == question_set
    assert store.take_notices() == ()


def test_stock_tinydb_answers_queries_on_a_set_and_an_article(
    store: Store, data: Home, question_set: QuestionSet, unusual: str
) -> None:
    store.sets.save(question_set)
    with TinyDB(data.sets / "set-1.json") as database:
        (head,) = database.table("set").all()
        assert (head["title"], head["article"]) == ("The bridge", question_set.article.sha256)
        ids = [question.id for question in question_set.questions]
        assert [question["id"] for question in database.table("questions")] == ids
        assert database.table("questions").count(Query().status == "review") == 1
    with TinyDB(data.articles / f"{question_set.article.sha256}.json") as database:
        assert database.table("article").search(Query().text.search(unusual[-3:]))


def test_summaries_come_newest_first(store: Store, question_set: QuestionSet) -> None:
    for name in ("set-1", "set-2", "set-3"):
        store.sets.save(question_set.model_copy(update={"id": name, "title": name.upper()}))
    store.sets.save(question_set.model_copy(update={"id": "set-2", "title": "Edited"}))
    summaries = store.sets.summaries()
    assert [(summary.id, summary.title) for summary in summaries] == [
        ("set-2", "Edited"),
        ("set-3", "SET-3"),
        ("set-1", "SET-1"),
    ]
    assert summaries[0].outlet == "The Velmar Courier"
    assert (summaries[0].questions, summaries[0].playable) == (12, 11)
    assert summaries[0].saved > summaries[1].saved


def test_saving_again_replaces_every_question(store: Store, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    shorter = question_set.model_copy(update={"questions": question_set.questions[3:5]})
    store.sets.save(shorter)
    assert store.sets.load("set-1") == shorter


def test_a_set_without_questions_is_kept(store: Store, question_set: QuestionSet) -> None:
    empty = question_set.model_copy(update={"questions": ()})
    store.sets.save(empty)
    assert store.sets.load("set-1") == empty


def test_a_set_is_found_by_id_then_title_then_part_of_a_title(
    store: Store, question_set: QuestionSet
) -> None:
    for name, title in (("a", "b"), ("b", "Bridge vote"), ("c", "Harbour bridge vote"), ("d", "Harvest")):
        store.sets.save(question_set.model_copy(update={"id": name, "title": title}))
    assert store.sets.find("b").title == "Bridge vote"
    assert store.sets.find(" BRIDGE VOTE ").id == "b"
    assert store.sets.find("harvest").id == store.sets.find("rves").id == "d"
    with pytest.raises(UserError, match=r"Several sets fit “vote”: give one of the ids c, b\."):
        store.sets.find("vote")
    for nothing in ("tramway", "", " "):
        with pytest.raises(UserError, match="No question set fits"):
            store.sets.find(nothing)


@pytest.mark.parametrize("name", ["../set-1", "a/b", "", ".", "x" * 65, "a\0b", "C:", "naïve"])
def test_no_file_is_named_by_what_is_not_an_id(store: Store, data: Home, name: str) -> None:
    with pytest.raises(UserError):
        store.sets.load(name)
    with pytest.raises(UserError):
        store.articles.load(name)
    assert not data.root.exists()


def test_ids_that_differ_in_capitals_have_files_that_differ_without(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    for name in ("Set-1", "set-1"):
        store.sets.save(question_set.model_copy(update={"id": name, "title": name}))
    assert {path.name for path in data.sets.iterdir()} == {"+set-1.json", "set-1.json"}
    assert {store.sets.load(name).title for name in ("Set-1", "set-1")} == {"Set-1", "set-1"}


def test_a_set_without_its_article_says_so(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    shutil.rmtree(data.articles)
    with pytest.raises(UserError, match="article is not in the library any more"):
        store.sets.load("set-1")
    assert (data.sets / "set-1.json").is_file()


def test_files_of_others_in_the_folder_are_left_alone(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sets.save(question_set)
    others = [
        data.sets / name for name in ("notes.txt", "._set-1.json", "set-1 (conflict).json", ".DS_Store")
    ]
    for path in others:
        path.write_bytes(b"?")
    assert [summary.id for summary in store.sets.summaries()] == ["set-1"]
    assert all(path.read_bytes() == b"?" for path in others)
    assert store.take_notices() == ()


def test_an_article_keeps_its_graph_when_saved_without(
    store: Store,
    reopened: Callable[[], Store],
    article: Article,
    graph: AttributionGraph,
    question_set: QuestionSet,
) -> None:
    store.articles.save(article)
    assert store.articles.load(article.sha256) == article
    assert store.articles.graph(article.sha256) is None
    store.articles.save(article, graph)
    store.sets.save(question_set)
    assert reopened().articles.graph(article.sha256) == graph
    assert reopened().articles.load(article.sha256) == article


def test_a_graph_of_no_article_is_none(store: Store) -> None:
    assert store.articles.graph("0" * 64) is None
    with pytest.raises(UserError, match="not in the library"):
        store.articles.load("0" * 64)


def test_a_half_written_set_of_a_killed_process_is_swept_up(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    data.sets.mkdir(parents=True)
    leftover = data.sets / ".set-1.json.abc.tmp"
    leftover.write_bytes(b'{"meta":')
    os.utime(leftover, (0, 0))
    store.sets.save(question_set)
    assert [path.name for path in data.sets.iterdir()] == ["set-1.json"]


def test_a_status_that_changes_is_kept(store: Store, question_set: QuestionSet) -> None:
    approved = question_set.questions[10].model_copy(update={"status": Status.APPROVED})
    edited = question_set.model_copy(update={"questions": (*question_set.questions[:10], approved)})
    store.sets.save(edited)
    assert store.sets.load("set-1").left_out == 0
    assert isinstance(store.sets.load("set-1").questions[10].evidence[0], Span)


def test_a_list_that_was_made_stays_made_until_many_sets_change(
    store: Store, data: Home, question_set: QuestionSet
) -> None:
    for number in range(FEW + 1):
        store.sets.save(question_set.model_copy(update={"id": f"set-{number}"}))
    assert not store.sets.are_listed()
    shares: list[float] = []
    store.sets.refresh(shares.append)
    assert len(shares) == FEW + 1
    for path in data.sets.iterdir():
        os.utime(path, (1_600_000_000, 1_600_000_000))
    store.sets.refresh()
    assert store.sets.are_listed()
