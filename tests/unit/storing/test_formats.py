"""Every kind of file takes part in everything: it is examined, backed up, restored, merged and offered after damage."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp.model.question_set import QuestionSet
from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.storing.formats import FORMATS
from quizapp.storing.learning import Choices
from quizapp.storing.migrations import BACKUP, MIGRATIONS
from quizapp.storing.naming import FOLDERS

START = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


def test_each_folder_has_a_format_of_its_kind_and_each_kind_a_folder(data: Home) -> None:
    assert {name: form.kind for name, form in FORMATS.items()} == FOLDERS
    assert {*FOLDERS.values(), BACKUP} == set(MIGRATIONS)
    places = {getattr(data, name) for name, each in vars(Home).items() if isinstance(each, property)}
    assert {data.root / name for name in FOLDERS} <= places


@pytest.fixture
def chosen(store: Store, question_set: QuestionSet) -> Choices:
    """A library with a set, and what a learner chose."""
    store.sets.save(question_set)
    choices = Choices(profile="me", fresh=START)
    store.learning.keep(choices)
    return choices


def test_what_a_learner_chose_comes_back_after_damage(
    store: Store, reopened: Callable[[], Store], data: Home, chosen: Choices
) -> None:
    store.backups.take()
    (path,) = data.learning.iterdir()
    path.write_bytes(path.read_bytes()[:-1])
    (finding,) = reopened().doctor.examine().findings
    assert finding.sentence.startswith("The file learning/me.json is damaged (")
    store = reopened()
    assert store.learning.of("me") == Choices(profile="me")
    (offer,) = store.recovery.offers()
    store.recovery.bring_back(offer)
    assert store.learning.of("me") == chosen
    assert reopened().doctor.examine().findings == ()


def test_what_a_learner_chose_moves_and_is_merged_by_which_is_later(
    store: Store, tmp_path: Path, chosen: Choices
) -> None:
    store.moving.save(tmp_path / "all.zip")
    there = Store(Home(tmp_path / "there"))
    assert there.moving.restore(tmp_path / "all.zip").left_out == ()
    assert there.learning.of("me") == chosen
    for hours, expected in ((-1, chosen.fresh), (1, START + timedelta(hours=1))):
        there.learning.keep(Choices(profile="me", fresh=START + timedelta(hours=hours)))
        there.joining.take_in(tmp_path / "all.zip")
        assert there.learning.of("me").fresh == expected


def test_a_conflict_copy_of_what_a_learner_chose_is_taken_in(
    store: Store, data: Home, chosen: Choices
) -> None:
    (path,) = data.learning.iterdir()
    copy = path.with_name("me (conflicted copy).json")
    copy.write_bytes(path.read_bytes())
    store.learning.keep(Choices(profile="me", fresh=START - timedelta(days=1)))
    (found,) = store.conflicts.found()
    store.conflicts.take_in(found)
    assert store.learning.of("me") == chosen
    assert not copy.exists()
