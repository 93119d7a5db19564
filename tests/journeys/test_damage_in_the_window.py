"""Damaged files, and second versions that a cloud folder made, in the real window: told until they are decided on."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from pytestqt.qtbot import QtBot

from quizapp.paths import Home
from quizapp.storing import Store
from quizapp.ui.backups.finding_rows import CopyRow, OfferRow
from quizapp.ui.backups.findings_dialog import FindingsDialog
from quizapp.ui.backups.waiting_strip import WaitingStrip
from quizapp.ui.home.page import HomePage
from quizapp.ui.settings.page import SettingsPage
from tests import samples
from tests.journeys.stage import START, Stage

RAW = re.compile(r"\.json|set-aside|[0-9]{8}T[0-9]{6}Z|quizapp doctor --")
"""What no person should have to read: names of files, and commands of another program."""


@pytest.fixture
def stage(qtbot: QtBot, home: Path) -> Iterator[Stage]:
    with Stage(qtbot, home) as stage:
        stage.store.sets.save(samples.question_set(ready=6))
        yield stage


def settings(stage: Stage) -> SettingsPage:
    """Open the settings."""
    stage.window.show_settings()
    return stage.on(SettingsPage)


def back_up(stage: Stage) -> None:
    """Make a backup, whenever the last one was."""
    assert stage.store.backups.take() is not None


def titles(stage: Stage) -> list[str]:
    """Return what the sets in the data folder are called."""
    return sorted(summary.title for summary in stage.store.sets.summaries())


def damage(path: Path) -> None:
    """Change one letter in a file, as a failing disk does."""
    content = bytearray(path.read_bytes())
    place = content.index(b'"stem"') + 12
    content[place] ^= 1
    path.write_bytes(content)


def strip(stage: Stage) -> WaitingStrip:
    """Return the strip."""
    (found,) = stage.window.findChildren(WaitingStrip)
    return found


def dialog(stage: Stage) -> FindingsDialog:
    """Return the dialog that lists what waits, once it is there."""
    stage.wait(lambda: bool(stage.window.findChildren(FindingsDialog)))
    (found,) = stage.window.findChildren(FindingsDialog)
    return found


def copy_of(stage: Stage, home: Path, tmp_path: Path) -> Path:
    """Have a cloud folder leave a second version of the set, which has a question of its own and another title."""
    other = Store(Home(tmp_path / "other"), lambda: START)
    ours = stage.store.sets.load("set-1")
    more = ours.questions[0].model_copy(
        update={"id": "q-theirs", "stem": "Who said it on the other computer?"}
    )
    other.sets.save(ours.model_copy(update={"questions": (*ours.questions, more)}))
    path = home / "sets" / "set-1 (conflicted copy 2026-11-22).json"
    path.write_bytes((tmp_path / "other" / "sets" / "set-1.json").read_bytes())
    return path


# Damage


def test_a_damaged_set_is_offered_back_until_it_is_back(stage: Stage, home: Path) -> None:
    back_up(stage)
    stage.store.sets.save(samples.question_set(ready=4).model_copy(update={"id": "mine", "title": "Mine"}))
    damage(home / "sets" / "set-1.json")
    window = stage.open()
    stage.wait(lambda: strip(stage).isVisible())
    shown = strip(stage)
    assert f"The question set “{samples.TITLE}”" in shown.words
    assert "set aside today" in shown.words
    page = stage.on(HomePage)
    stage.wait(lambda: [row.set_id for row in page.recent._rows] == ["mine"])
    window.messages.say("Something else was done.")
    window.show_settings()
    assert shown.isVisible(), "no other message and no other page displaces it"
    assert shown.back.label().startswith("Bring back the copy of November 22")
    spoken = QAccessible.queryAccessibleInterface(shown.back)
    assert samples.TITLE in spoken.text(QAccessible.Text.Name)
    shown.back.click()
    stage.wait(lambda: "it is back" in window.messages.last)
    stage.wait(lambda: not shown.isVisible())
    assert titles(stage) == sorted([samples.TITLE, "Mine"])


def test_damage_of_an_earlier_day_waits_still(stage: Stage, home: Path) -> None:
    back_up(stage)
    damage(home / "sets" / "set-1.json")
    stage.store.sets.summaries()  # another command met it, and set it aside
    stage.open()
    stage.wait(lambda: strip(stage).isVisible())


def test_a_set_that_is_damaged_while_its_name_is_in_view_is_told_in_words(stage: Stage, home: Path) -> None:
    window = stage.open()
    back_up(stage)
    damage(home / "sets" / "set-1.json")
    window.playing.begin("set-1")
    stage.wait(lambda: strip(stage).isVisible())
    assert not RAW.search(strip(stage).words)
    assert not RAW.search(window.messages.last)
    window.editing.edit("set-1")
    assert "damaged and set aside" in window.messages.last, "and not: not in the library"


def test_several_damaged_files_are_listed_with_what_there_is_of_them(stage: Stage, home: Path) -> None:
    stage.store.sets.save(samples.question_set(ready=4).model_copy(update={"id": "mine", "title": "Mine"}))
    back_up(stage)
    for name in ("set-1", "mine"):
        damage(home / "sets" / f"{name}.json")
    (home / "sets" / "odd.json").write_text("{")
    stage.open()
    stage.wait(lambda: "3 damaged files were set aside" in strip(stage).words)
    assert not strip(stage).back.isVisible()
    strip(stage).more.click()
    opened = dialog(stage)
    offered = {row.offer.file: row for row in opened.rows.values()}
    assert offered["sets/odd.json"].back is None
    assert "cannot be read" in offered["sets/odd.json"].told
    assert "not as it was written" in offered["sets/mine.json"].told
    assert not any(RAW.search(row.told) for row in offered.values())
    back = offered["sets/mine.json"].back
    assert back is not None
    back.click()
    stage.wait(lambda: offered["sets/mine.json"].told.endswith("it is back."))
    stage.wait(lambda: "2 damaged files" in strip(stage).words)
    assert titles(stage) == ["Mine"]
    opened.close()


def test_damage_that_is_left_is_offered_no_more_and_listed_still(stage: Stage, home: Path) -> None:
    back_up(stage)
    damage(home / "sets" / "set-1.json")
    stage.open()
    stage.wait(lambda: strip(stage).isVisible())
    strip(stage).more.click()
    opened = dialog(stage)
    (row,) = opened.rows.values()
    assert row.leave is not None
    row.leave.setFocus()
    row.leave.click()
    assert opened.close_button.hasFocus()
    stage.wait(lambda: not strip(stage).isVisible())
    opened.close()
    stage.kill()
    stage.open()
    page = settings(stage)
    stage.wait(page.backups.recover.isVisible)
    assert not strip(stage).isVisible()
    page.backups.recover.click()
    (again,) = dialog(stage).findChildren(OfferRow)
    assert again.leave is None
    assert again.back is not None
    dialog(stage).close()


def test_what_no_backup_holds_is_named_by_what_is_left_of_it(stage: Stage, home: Path) -> None:
    damage(home / "sets" / "set-1.json")
    stage.open()
    stage.wait(lambda: strip(stage).isVisible())
    assert f"The question set “{samples.TITLE}”" in strip(stage).words
    assert "no backup holds it" in strip(stage).words
    assert not strip(stage).back.isVisible()


def test_a_check_finds_damage_and_offers_what_the_backup_holds(stage: Stage, home: Path) -> None:
    stage.open()
    back_up(stage)
    page = settings(stage)
    assert not page.backups.recover.isVisible()
    damage(home / "sets" / "set-1.json")
    page.backups.check.click()
    opened = dialog(stage)
    (row,) = opened.rows.values()
    assert row.offer.file == "sets/set-1.json"
    stage.wait(page.backups.recover.isVisible)
    assert row.back is not None
    row.back.click()
    stage.wait(lambda: titles(stage) == [samples.TITLE])
    stage.wait(lambda: not page.backups.recover.isVisible())
    opened.close()


# Second versions


def test_a_second_version_is_told_and_brought_in(stage: Stage, home: Path, tmp_path: Path) -> None:
    path = copy_of(stage, home, tmp_path)
    stage.open()
    stage.wait(lambda: strip(stage).isVisible())
    assert "a cloud folder made a second version" in strip(stage).words
    assert not RAW.search(strip(stage).words)
    strip(stage).more.click()
    opened = dialog(stage)
    (row,) = opened.findChildren(CopyRow)
    row.look.click()
    stage.wait(lambda: row.told == "Here would be added: 1 question.")
    assert path.exists()
    row.bring_in.click()
    stage.wait(lambda: row.told == "Added: 1 question.")
    assert not path.exists()
    stage.wait(lambda: not strip(stage).isVisible())
    stems = [question.stem for question in stage.store.sets.load("set-1").questions]
    assert stems[-1] == "Who said it on the other computer?"
    opened.close()


def test_a_second_version_is_set_aside_unused(stage: Stage, home: Path, tmp_path: Path) -> None:
    path = copy_of(stage, home, tmp_path)
    content, before = path.read_bytes(), stage.store.sets.load("set-1")
    stage.open()
    stage.wait(lambda: strip(stage).isVisible())
    strip(stage).more.click()
    opened = dialog(stage)
    (row,) = opened.findChildren(CopyRow)
    row.aside.click()
    stage.wait(lambda: not strip(stage).isVisible())
    assert not path.exists()
    assert content in [each.read_bytes() for each in (home / "set-aside").iterdir()]
    assert stage.store.sets.load("set-1") == before
    opened.close()


def test_a_second_version_that_comes_while_the_window_is_open_is_told(
    stage: Stage, home: Path, tmp_path: Path
) -> None:
    window = stage.open()
    stage.wait(lambda: not window.working.is_busy)
    copy_of(stage, home, tmp_path)
    window.watching.look()
    stage.wait(lambda: strip(stage).isVisible())


def test_the_settings_lead_to_second_versions(stage: Stage, home: Path, tmp_path: Path) -> None:
    copy_of(stage, home, tmp_path)
    stage.open()
    page = settings(stage)
    stage.wait(page.backups.recover.isVisible)
    page.backups.recover.click()
    opened = dialog(stage)
    assert opened.fact == "Second versions"
    stage.press(Qt.Key.Key_Escape)
