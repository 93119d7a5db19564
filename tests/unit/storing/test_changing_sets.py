"""Sets are renamed, copied, deleted, brought back and merged, and each change is on the disk when it returns."""

import errno
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import NoReturn

import pytest

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model import editing
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store

Reopened = Callable[[], Store]


@pytest.fixture
def kept(store: Store, question_set: QuestionSet) -> QuestionSet:
    store.sets.save(question_set)
    return question_set


def test_a_summary_counts_what_a_person_should_look_at(store: Store, question_set: QuestionSet) -> None:
    one = editing.set_status(question_set, ["q-0"], Status.REJECTED)
    store.sets.save(editing.set_status(one, ["q-1"], Status.DRAFT))
    (summary,) = store.sets.summaries()
    assert (summary.questions, summary.playable, summary.to_check) == (12, 9, 2)


def test_a_new_name_is_kept_on_one_line(store: Store, reopened: Reopened, kept: QuestionSet) -> None:
    before = store.sets.summaries()[0].saved
    store.sets.rename("set-1", "  The\nbridge,\tagain ")
    assert reopened().sets.load("set-1") == kept.model_copy(update={"title": "The bridge, again"})
    assert store.sets.summaries()[0].saved > before


def test_the_name_it_has_changes_nothing(store: Store, data: Home, kept: QuestionSet) -> None:
    before = (data.sets / "set-1.json").read_bytes()
    store.sets.rename("set-1", f" {kept.title} ")
    assert (data.sets / "set-1.json").read_bytes() == before


@pytest.mark.parametrize("name", ["", " \n", "x" * 301])
def test_no_name_and_an_endless_one_are_refused(store: Store, kept: QuestionSet, name: str) -> None:
    with pytest.raises(UserError, match="name"):
        store.sets.rename("set-1", name)
    assert store.sets.load("set-1").title == "The bridge"


def test_a_copy_is_a_set_of_its_own(store: Store, reopened: Reopened, kept: QuestionSet) -> None:
    copy = store.sets.duplicate("set-1")
    assert copy.id != "set-1"
    assert copy.title == "The bridge (copy)"
    assert copy.questions == kept.questions
    store.sets.save(editing.delete(copy, ["q-0"]))
    assert reopened().sets.load("set-1") == kept


def test_a_deleted_set_comes_back_as_it_was(
    store: Store, data: Home, reopened: Reopened, kept: QuestionSet
) -> None:
    before = (data.sets / "set-1.json").read_bytes()
    store.sets.delete("set-1")
    assert reopened().sets.summaries() == ()
    with pytest.raises(UserError, match="not in the library any more"):
        store.sets.load("set-1")
    store.sets.restore("set-1")
    assert (data.sets / "set-1.json").read_bytes() == before
    assert reopened().sets.load("set-1") == kept


def test_a_library_that_was_emptied_is_not_new(store: Store, kept: QuestionSet, data: Home) -> None:
    store.sets.delete("set-1")
    assert not store.sets.is_new
    assert Store(Home(data.root / "other")).sets.is_new


def test_another_process_can_bring_it_back(store: Store, reopened: Reopened, kept: QuestionSet) -> None:
    store.sets.delete("set-1")
    reopened().sets.restore("set-1")
    assert store.sets.load("set-1") == kept


def test_bringing_back_replaces_nothing(store: Store, kept: QuestionSet) -> None:
    store.sets.delete("set-1")
    newer = editing.retitle(kept, "Made again")
    store.sets.save(newer)
    with pytest.raises(UserError, match="cannot be brought back"):
        store.sets.restore("set-1")
    assert store.sets.load("set-1") == newer


@pytest.mark.parametrize("name", ["set-2", "../set-1", ""])
def test_what_is_not_there_is_neither_deleted_nor_brought_back(
    store: Store, kept: QuestionSet, name: str
) -> None:
    with pytest.raises(UserError, match="not in the library"):
        store.sets.delete(name)
    with pytest.raises(UserError, match="cannot be brought back"):
        store.sets.restore(name)


def test_a_damaged_set_can_be_deleted(store: Store, data: Home, kept: QuestionSet) -> None:
    (data.sets / "set-1.json").write_bytes(b"{")
    store.sets.delete("set-1")
    assert store.sets.summaries() == ()
    assert (data.deleted / "set-1.json").read_bytes() == b"{"


def test_what_was_deleted_long_ago_goes_for_good(store: Store, data: Home, question_set: QuestionSet) -> None:
    for name in ("old", "recent", "now"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    store.sets.delete("old")
    store.sets.delete("recent")
    day = 24 * 3600
    today = datetime(2026, 11, 22, tzinfo=UTC).timestamp()
    for name, days in (("old", 31), ("recent", 28)):
        os.utime(data.deleted / f"{name}.json", (today - days * day,) * 2)
    store.sets.delete("now")
    assert store.purging.sweep() == 1
    assert {path.stem for path in data.deleted.iterdir()} == {"recent", "now"}


def test_a_refused_deletion_leaves_the_set(
    store: Store, kept: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path, target: Path) -> NoReturn:
        raise OSError(errno.EACCES, "refused")

    monkeypatch.setattr(durable, "move", refuse)
    with pytest.raises(UserError, match="Nothing can be saved in "):
        store.sets.delete("set-1")
    assert store.sets.load("set-1") == kept


def test_a_set_from_elsewhere_comes_in_with_its_graph(
    store: Store, reopened: Reopened, question_set: QuestionSet, graph: AttributionGraph
) -> None:
    merge = store.sets.merge(question_set, graph)
    assert merge.new_set
    assert reopened().sets.load("set-1") == question_set
    assert reopened().articles.graph(question_set.article.sha256) == graph


def test_a_set_with_our_id_is_merged_question_by_question(store: Store, kept: QuestionSet) -> None:
    theirs = editing.delete(kept, ["q-3"])
    changed = theirs.questions[0].model_copy(update={"stem": "Who else?"})
    theirs = theirs.model_copy(update={"title": "Theirs", "questions": (changed, *theirs.questions[1:])})
    merge = store.sets.merge(theirs)
    assert (len(merge.same), len(merge.added), len(merge.both)) == (10, 0, 1)
    stored = store.sets.load("set-1")
    assert stored == merge.question_set
    assert stored.title == "The bridge"
    assert stored.questions[:12] == kept.questions


def test_the_same_set_again_is_not_even_written(store: Store, kept: QuestionSet) -> None:
    before = store.sets.summaries()
    assert not store.sets.merge(kept).changed
    assert store.sets.summaries() == before


def test_what_we_know_of_an_article_stays(store: Store, kept: QuestionSet, graph: AttributionGraph) -> None:
    store.articles.save(kept.article, graph)
    theirs = kept.model_copy(
        update={"id": "set-2", "article": kept.article.model_copy(update={"title": "Another", "outlet": "?"})}
    )
    store.sets.merge(theirs, graph.model_copy(update={"own_voice": ()}))
    assert store.sets.load("set-2").article == store.sets.load("set-1").article == kept.article
    assert store.articles.graph(kept.article.sha256) == graph


def test_a_set_with_our_id_on_another_text_comes_in_beside_ours_once(store: Store, kept: QuestionSet) -> None:
    theirs = kept.model_copy(update={"article": make_article("Ada Lorne confirmed it all, and then some.")})
    first = store.sets.merge(theirs)
    assert first.new_set
    assert first.question_set.id != "set-1"
    again = store.sets.merge(theirs)
    assert not again.changed
    assert store.sets.load("set-1") == kept
    assert store.sets.load(first.question_set.id).article == theirs.article
    assert len(store.sets.summaries()) == 2


def test_a_damaged_set_of_ours_is_set_aside_first(store: Store, data: Home, kept: QuestionSet) -> None:
    (data.sets / "set-1.json").write_bytes(b"{")
    assert store.sets.merge(kept).new_set
    assert store.sets.load("set-1") == kept
    (aside,) = data.set_aside.iterdir()
    assert aside.read_bytes() == b"{"
    assert len(store.take_notices()) == 1


@pytest.fixture
def graph(question_set: QuestionSet) -> AttributionGraph:
    return AttributionGraph(
        doc_id=question_set.article.sha256,
        sentences=(Span(0, 20),),
        paragraphs=(Span(0, 20),),
        entities=(),
        outlets=(),
        hedges=(),
        own_voice=(Span(0, 20),),
        attributions=(),
    )


def test_what_was_deleted_is_listed_until_it_is_back(
    store: Store, reopened: Reopened, data: Home, kept: QuestionSet
) -> None:
    other = store.sets.duplicate(kept.id)
    assert (store.sets.has_deleted, store.sets.deleted()) == (False, ())
    store.sets.delete(kept.id)
    store.sets.delete(other.id)
    later = reopened().sets
    assert later.has_deleted
    first, second = later.deleted()
    assert (first.summary.title, second.summary.title) == (other.title, kept.title)
    assert first.at > second.at
    later.restore(other.id)
    assert [each.summary.id for each in later.deleted()] == [kept.id]
    store.sets.save(kept)
    assert (later.has_deleted, later.deleted()) == (False, ()), "it was made anew since"


def test_a_damaged_file_among_the_deleted_is_told_and_the_others_are_listed(
    store: Store, data: Home, kept: QuestionSet
) -> None:
    other = store.sets.duplicate(kept.id)
    store.sets.delete(kept.id)
    store.sets.delete(other.id)
    (data.deleted / f"{kept.id}.json").write_bytes(b"{")
    assert [each.summary.id for each in store.sets.deleted()] == [other.id]
    assert any("damaged" in notice for notice in store.take_notices())
