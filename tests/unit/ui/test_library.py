"""The library: the sample on the first run alone, and what a person decided outlives a new run of the machine."""

from datetime import UTC, datetime
from pathlib import Path
from random import Random

import pytest

from quizapp.errors import UserError
from quizapp.model.answering import chosen
from quizapp.model.merging import content_of
from quizapp.model.question import Status
from quizapp.model.session import answer, finish, start_session
from quizapp.paths import Home
from quizapp.pipeline import Built
from quizapp.storing import Store
from quizapp.storing.sample import sample_id, sample_set
from quizapp.ui.library import Library
from tests import samples


@pytest.fixture
def store(home: Path) -> Store:
    return Store(Home(home))


@pytest.fixture
def library(store: Store) -> Library:
    return Library(store)


def test_the_sample_that_is_shipped_is_valid_and_playable() -> None:
    sample = sample_set()
    assert sample is not None
    assert sample.id == sample_id()
    assert len(sample.playable) >= 5


def test_a_first_run_leads_with_the_sample(library: Library, store: Store) -> None:
    today = library.today()
    assert today.lead is not None
    assert today.lead.sample
    assert [summary.id for summary in store.sets.summaries()] == [sample_id()]
    story = library.story(today.lead)
    assert story is not None
    assert story.passage.text
    assert story.passage.marks == (), "marks before the first answer would give answers away"


def play(store: Store, profile: str, right: str) -> None:
    """Answer the first questions of the samples' set: rightly where `right` has an R."""
    now = datetime(2026, 11, 22, 9, tzinfo=UTC)
    session, material = start_session(
        samples.question_set(), session_id=f"s-{profile}", source=Random(1), now=now, profile=profile
    )
    for verdict in right:
        session = answer(session, material, chosen("a" if verdict == "R" else "b"), seconds=3, now=now)
    store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, now))


def test_first_answers_are_read_once_enough_people_gave_them(library: Library, store: Store) -> None:
    store.sets.save(samples.question_set())
    for number in range(9):
        play(store, f"p{number}", "RWR")
    shares: list[float] = []
    assert library.attempts("set-1", shares.append) == {}
    assert shares == [], "no session was read"
    play(store, "p9", "W")
    found = library.attempts("set-1", shares.append)
    first, second = (found[content_of(each)] for each in samples.question_set().questions[:2])
    assert [attempt.right for attempt in first] == [True] * 9 + [False]
    assert len(second) == 9
    assert len(shares) == 10
    assert library.attempts("another", shares.append) == {}


def test_counting_answers_can_be_called_off(library: Library, store: Store) -> None:
    for number in range(10):
        play(store, f"p{number}", "R")

    def stop(_share: float) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        library.attempts("set-1", stop)


def test_who_has_a_set_of_their_own_is_not_given_the_sample(library: Library, store: Store) -> None:
    store.sets.save(samples.question_set())
    assert [row.set_id for row in library.today().rows] == ["set-1"]


def test_who_deleted_the_sample_is_not_given_it_again(library: Library, store: Store) -> None:
    sample = sample_id()
    assert sample is not None
    library.today()
    library.delete(sample)
    assert library.today().rows == ()
    assert store.sets.summaries() == ()


def test_what_was_made_is_kept_with_its_graph(library: Library, store: Store) -> None:
    built = samples.built()
    kept = library.keep(built)
    assert store.sets.load(kept.id) == kept == built.question_set
    assert store.articles.graph(kept.article.sha256) == built.graph


def test_what_a_person_decided_outlives_a_new_run(library: Library, store: Store) -> None:
    built = samples.built()
    first, *rest = built.question_set.questions
    rejected = first.model_copy(update={"status": Status.REJECTED})
    store.sets.save(built.question_set.model_copy(update={"questions": (rejected, *rest)}))
    kept = library.keep(Built(built.graph, built.question_set))
    assert kept.questions[0].status is Status.REJECTED
    assert store.sets.load(kept.id) == kept


def test_a_set_that_is_gone_is_refused_in_a_sentence(library: Library) -> None:
    with pytest.raises(UserError, match="not in the library any more"):
        library.load("gone")


def test_a_picture_of_an_article_that_is_gone_is_left_out(library: Library, store: Store, home: Path) -> None:
    store.sets.save(samples.question_set())
    lead = library.today().lead
    assert lead is not None
    for file in (home / "articles").iterdir():
        file.unlink()
    assert library.story(lead) is None


def test_a_sample_that_cannot_be_saved_is_told_once(library: Library, home: Path) -> None:
    home.mkdir()
    (home / "articles").write_text("a file where a folder should be")
    library.today()
    (told,) = library.take_notices()
    assert str(home) in told
    library.today()
    assert library.take_notices() == ()
