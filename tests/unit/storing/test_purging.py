"""Articles go when nothing refers to them any more, and never before."""

import os
import random
import shutil
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tinydb import TinyDB

from quizapp.model.article import make_article
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import start_session
from quizapp.paths import Home
from quizapp.storing import Store

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
LONG = timedelta(days=31)


@pytest.fixture
def store(data: Home) -> Store:
    return Store(data, now=lambda: NOW)


def set_on(text: str, question_set: QuestionSet, name: str) -> QuestionSet:
    return question_set.model_copy(update={"id": name, "article": make_article(text)})


@pytest.fixture
def articles(store: Store, data: Home, question_set: QuestionSet) -> dict[str, Path]:
    """Three sets, each on its own article, of which two are deleted: "gone" and "played"; all written long ago."""
    found = {}
    for name in ("here", "gone", "played"):
        kept = set_on(f"Ada Lorne denied it. {name}", question_set, name)
        store.sets.save(kept)
        found[name] = data.articles / f"{kept.article.sha256}.json"
        if name == "played":
            store.sessions.save_open(*start_session(kept, session_id="s1", source=random.Random(1), now=NOW))
        if name != "here":
            store.sets.delete(name)
    for path in (*found.values(), *(data.root / "deleted").iterdir()):
        age(path, LONG)
    return found


def age(path: Path, by: timedelta) -> None:
    moment = (NOW - by).timestamp()
    os.utime(path, (moment, moment))


def kept(articles: dict[str, Path]) -> set[str]:
    return {name for name, path in articles.items() if path.exists()}


def test_with_a_set_that_was_deleted_long_ago_its_article_goes(
    store: Store, data: Home, articles: dict[str, Path]
) -> None:
    store.back_up()
    assert list((data.root / "deleted").iterdir()) == []
    assert kept(articles) == {"here", "played"}
    assert store.take_notices() == ()
    assert store.sets.load("here").article.text.endswith("here")
    (made,) = store.backups.made()
    assert f"articles/{articles['gone'].name}" in store.backups.files(made)


def test_the_doctor_removes_what_was_left_behind_and_says_so(
    store: Store, data: Home, articles: dict[str, Path]
) -> None:
    shutil.rmtree(data.root / "deleted")
    examined = store.doctor.examine()
    sentence = "1 article that no question set and no session needs any more was removed."
    assert (sentence, True) in examined.findings
    assert kept(articles) == {"here", "played"}
    assert (sentence, True) not in store.doctor.examine().findings


def test_a_deleted_set_that_may_come_back_keeps_its_article(
    store: Store, data: Home, articles: dict[str, Path]
) -> None:
    for path in (data.root / "deleted").iterdir():
        age(path, timedelta(days=29))
    assert store.purging.sweep() == store.purging.purge() == 0
    assert kept(articles) == {"here", "gone", "played"}
    store.sets.restore("gone")
    assert store.sets.load("gone").article.text.endswith("gone")


def test_an_article_that_was_written_just_now_stays(
    store: Store, data: Home, articles: dict[str, Path]
) -> None:
    shutil.rmtree(data.root / "deleted")
    age(articles["gone"], timedelta(days=1))
    assert store.purging.purge() == 0


def damage_a_set(data: Home) -> None:
    (data.sets / "here.json").write_bytes(b"{")


def copy_in_the_cloud(data: Home) -> None:
    shutil.copy(data.sets / "here.json", data.sets / "here (conflicted copy).json")


def damage_what_was_shown(data: Home) -> None:
    next(data.shown.iterdir()).write_bytes(b"")


def lose_sight_of_a_set(data: Home) -> None:
    (data.sets / "here.json").unlink()
    (data.sets / "here.json").mkdir()


@pytest.mark.parametrize(
    "trouble", [damage_a_set, copy_in_the_cloud, damage_what_was_shown, lose_sight_of_a_set]
)
def test_while_anything_that_may_refer_to_it_is_out_of_place_an_article_stays(
    store: Store, data: Home, articles: dict[str, Path], trouble: Callable[[Home], None]
) -> None:
    trouble(data)
    store.back_up()
    assert kept(articles) == {"here", "gone", "played"}
    store.doctor.examine()
    assert kept(articles) == {"here", "gone", "played"}


def test_where_nothing_is_nothing_is_purged(store: Store, data: Home) -> None:
    assert store.purging.sweep() == store.purging.purge() == 0


@pytest.fixture
def later(data: Home) -> Store:
    """The same library two months on."""
    return Store(data, now=lambda: NOW + 2 * LONG)


def test_what_sessions_showed_that_were_given_up_goes_within_a_month(
    store: Store, later: Store, data: Home, question_set: QuestionSet
) -> None:
    for name in ("going on", "given up"):
        shown = set_on(f"Ada Lorne denied it. {name}", question_set, name.replace(" ", "-"))
        store.sessions.save_open(
            *start_session(shown, session_id=name.replace(" ", "-"), source=random.Random(1), now=NOW)
        )
    edited = question_set.questions[0].model_copy(update={"stem": "As it was asked before it was edited"})
    before = set_on("Ada Lorne denied it. going on", question_set, "going-on").model_copy(
        update={"questions": (edited,)}
    )
    store.sessions.save_open(*start_session(before, session_id="s3", source=random.Random(1), now=NOW))
    store.sessions.discard("given-up")
    store.sessions.discard("s3")
    store.back_up()
    store.back_up()  # not again in this month
    assert len(list(data.shown.iterdir())) == 1
    store.sessions.save_open(*start_session(before, session_id="s4", source=random.Random(1), now=NOW))
    store.sessions.discard("s4")
    store.backups.take()
    with TinyDB(next(data.shown.iterdir())) as database:
        assert len(database.table("questions")) == len(question_set.playable) + 1
    later.back_up()
    assert later.take_notices() == ()
    with TinyDB(next(data.shown.iterdir())) as database:
        assert len(database.table("questions")) == len(question_set.playable)
    (session,) = later.sessions.open()
    assert later.sessions.material(session).questions


def test_what_sessions_showed_that_wait_to_come_back_stays(
    store: Store, later: Store, data: Home, question_set: QuestionSet
) -> None:
    store.sessions.save_open(*start_session(question_set, session_id="s1", source=random.Random(1), now=NOW))
    store.back_up()
    (path,) = data.open_sessions.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    later.back_up()
    later.sessions.open()
    later.back_up()
    assert len(list(data.shown.iterdir())) == 1


def test_an_article_that_could_not_go_with_its_set_goes_in_another_month(
    store: Store, later: Store, data: Home, articles: dict[str, Path]
) -> None:
    copy_in_the_cloud(data)
    store.back_up()
    assert kept(articles) == {"here", "gone", "played"}
    (data.sets / "here (conflicted copy).json").unlink()
    for store, name in ((Store(data, now=lambda: NOW + timedelta(days=36)), "One"), (later, "Another")):
        store.sets.rename("here", name)
        store.back_up()
    assert kept(articles) == {"here", "played"}


def test_a_clock_that_jumps_ahead_for_a_while_takes_no_deleted_set(
    data: Home, question_set: QuestionSet
) -> None:
    now = NOW
    store = Store(data, now=lambda: now)
    for name in ("a", "b", "c"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    store.sets.delete("a")
    store.back_up()
    for now in (NOW + timedelta(days=365), NOW + timedelta(days=365, hours=2)):  # noqa: B007 - the clock reads it
        store.sets.delete("b" if store.sets.holds("b") else "c")
        store.back_up()
    assert sorted(deleted.summary.id for deleted in store.sets.deleted()) == ["a", "b", "c"]
    now = NOW + timedelta(days=367)  # it stays so: it is the time
    store.sets.save(question_set)
    store.back_up()
    assert sorted(deleted.summary.id for deleted in store.sets.deleted()) == ["b", "c"]
