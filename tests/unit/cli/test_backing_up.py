import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.cli import run
from quizapp.model.question_set import QuestionSet
from quizapp.paths import home as data_folder
from quizapp.storing import Store, archive
from quizapp.storing.locking import Lock


@contextmanager
def nothing_said(capsys: pytest.CaptureFixture[str]) -> Iterator[None]:
    capsys.readouterr()
    yield
    assert capsys.readouterr().err == ""


def test_everything_goes_into_a_file_and_comes_back_elsewhere(
    question_set: QuestionSet, store: Store, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    store.sets.save(question_set)
    path = tmp_path / "all.zip"
    with nothing_said(capsys):
        assert run(["backup", str(path)]) == 0
    assert zipfile.is_zipfile(path)
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "elsewhere"))
    assert run(["restore", str(path)]) == 0
    assert capsys.readouterr() == ("Brought back 1 question set.\n", "")
    assert Store(data_folder()).sets.load(question_set.id) == question_set


def test_what_was_there_before_a_restore_comes_back_by_its_number(
    question_set: QuestionSet, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    assert run(["backup", str(tmp_path / "all.zip")]) == 0
    store.sets.rename(question_set.id, "Renamed since")
    assert run(["restore", str(tmp_path / "all.zip")]) == 0
    err = capsys.readouterr().err
    assert err == "What was there before is in backup 2: “quizapp restore --number 2”.\n"
    assert store.sets.load(question_set.id).title == question_set.title
    assert run(["restore", "--list"]) == 0
    assert capsys.readouterr().out.split()[0] == "2"
    assert run(["restore", "--number", "2"]) == 0
    assert store.sets.load(question_set.id).title == "Renamed since"


def test_no_backups_yet(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["restore", "--list"]) == 0
    assert capsys.readouterr() == ("", "There are no automatic backups yet.\n")


@pytest.mark.parametrize(
    "arguments", [["restore"], ["restore", "a.zip", "--list"], ["restore", "--number", "x"], ["backup"]]
)
def test_a_command_that_does_not_say_what(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr().err.count("\n") == 1


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["restore", "--number", "3"], "The backup number 3 is damaged or gone; choose another one."),
        (["restore", "none.zip"], "“none.zip” could not be read; check that it is there and that you may read it."),
        (["restore", str(paths.seeds() / "harbour-bridge.md")],
         "“harbour-bridge.md” is no backup of this application, or it is damaged; choose another file."),
        (["backup", str(paths.seeds() / "harbour-bridge.md")],
         "“harbour-bridge.md” exists already and is no backup of this application; choose another name."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_told_in_a_sentence(
    arguments: list[str], sentence: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    assert capsys.readouterr() == ("", f"{sentence}\n")


def test_a_restore_says_what_was_not_valid(
    question_set: QuestionSet, store: Store, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    store.sets.save(question_set)
    good = dict(archived(store, tmp_path / "all.zip"))
    archive.write(tmp_path / "some.zip", [*good.items(), ("settings.json", b'{"text_factor": 40}')])
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "elsewhere"))
    assert run(["restore", str(tmp_path / "some.zip")]) == 2
    sentence = (
        "settings.json in the backup is damaged or not valid, so it was left out; the rest was taken.\n"
    )
    assert capsys.readouterr() == ("Brought back 1 question set.\n", sentence)
    assert run(["restore", "--merge", str(tmp_path / "some.zip")]) == 2
    assert capsys.readouterr().err == sentence


def test_what_holds_no_library_changes_nothing(
    question_set: QuestionSet, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    archive.write(tmp_path / "empty.zip", [])
    for command in (["restore"], ["restore", "--merge"]):
        assert run([*command, str(tmp_path / "empty.zip")]) == 2
        sentence = "“empty.zip” holds no library, so nothing was changed; choose another file.\n"
        assert capsys.readouterr().err == sentence
    assert store.sets.load(question_set.id) == question_set


def test_a_backup_into_a_folder_that_is_missing_says_so(
    question_set: QuestionSet, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    assert run(["backup", str(tmp_path / "stick" / "all.zip")]) == 2
    assert capsys.readouterr().err.startswith(f"The folder {tmp_path / 'stick'} is not there; ")
    assert not (tmp_path / "stick").exists()


def archived(store: Store, path: Path) -> Iterator[tuple[str, bytes]]:
    store.moving.save(path)
    return archive.read(path, archive.LeftOut())


def test_a_backup_says_what_it_lacks(
    question_set: QuestionSet, store: Store, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    path = data_folder().sets / f"{question_set.id}.json"
    path.write_bytes(path.read_bytes()[:-1])
    assert run(["backup", str(tmp_path / "all.zip")]) == 2
    said = capsys.readouterr()
    assert said.err == (
        f"sets/{path.name} is damaged or cannot be read, so it was left out; “quizapp doctor” says more.\n"
    )
    assert said.out.startswith("All else is in ")


def test_commands_that_change_something_leave_a_backup(
    question_set: QuestionSet, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run(["sets"]) == 0  # the very first time, it keeps the sample
    (made,) = store.backups.made()
    assert [file.split("/")[0] for file in store.backups.files(made)] == ["sets", "articles"]
    assert run(["sets"]) == 0
    assert store.backups.made() == [made]


def test_what_changed_since_the_last_backup_is_backed_up_by_whatever_command_comes_later(
    question_set: QuestionSet, store: Store
) -> None:
    store.sets.save(question_set)
    earlier = Store(data_folder(), now=lambda: datetime.now(UTC) - timedelta(hours=2))
    earlier.backups.take()
    assert run(["sets"]) == 0
    assert len(store.backups.made()) == 1, "nothing changed"
    store.sets.rename(question_set.id, "Changed at the last")
    assert run(["sets"]) == 0
    newest, _earlier = store.backups.made()
    assert store.backups.changed() == 0
    assert f"sets/{question_set.id}.json" in store.backups.files(newest)


def test_the_doctor_says_what_no_backup_holds_yet(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    store.sets.rename(question_set.id, "Changed at the last")
    assert run(["doctor"]) == 0
    assert "\n1 file changed since the backup of " in capsys.readouterr().out


def test_all_is_well(question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    store.sets.save(question_set)
    assert run(["doctor"]) == 0
    assert capsys.readouterr() == ("2 files were checked.  All is well.\n", "")


def test_damage_is_told_and_brought_back(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    store.backups.take()
    path = data_folder().sets / f"{question_set.id}.json"
    whole = path.read_bytes()
    path.write_bytes(whole[:-1])
    assert run(["doctor"]) == 1
    out, err = capsys.readouterr()
    assert out.startswith(f"The file sets/{path.name} is damaged")
    assert "“quizapp doctor --bring-back” puts that in its place." in out
    assert "All is well" not in out
    assert err == ""
    assert run(["doctor", "--bring-back"]) == 0
    out, err = capsys.readouterr()
    assert out == f"sets/{path.name} is back.\n2 files were checked.  All is well.\n"
    assert path.read_bytes() == whole


def test_damage_without_a_backup_is_named(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    path = data_folder().sets / f"{question_set.id}.json"
    path.write_bytes(b"")
    assert run(["doctor"]) == 1
    assert "No backup holds it." in capsys.readouterr().out
    assert run(["doctor", "--bring-back"]) == 1
    assert f"sets/{path.name} was damaged, and no backup holds it; what is left of it is set-aside/" in (
        capsys.readouterr().out
    )


def test_what_was_mended_is_told(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    data_folder().sets.chmod(0o755)
    assert run(["doctor"]) == 0
    out = capsys.readouterr().out
    assert out.startswith("Mended: 1 file could be read by others on this computer; now only you can.\n")
    assert out.endswith("All is well.\n")


def test_a_command_beside_a_window_that_saves_for_long_says_who_does(
    question_set: QuestionSet, store: Store, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    store.sets.save(question_set)
    assert run(["backup", str(tmp_path / "all.zip")]) == 0
    capsys.readouterr()
    home = data_folder()
    monkeypatch.setattr("quizapp.storing.locking.PATIENCE", 0.01)
    with Lock(home.root, home.lock).held():
        assert run(["restore", str(tmp_path / "all.zip")]) == 2
    err = capsys.readouterr().err
    assert err.startswith("Another window or command of this application is saving just now (process ")
    assert store.sets.load(question_set.id) == question_set


def test_another_library_is_merged(
    question_set: QuestionSet, store: Store, tmp_path: Path,
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    store.sets.save(question_set)
    path = str(tmp_path / "all.zip")
    assert run(["backup", path]) == 0
    monkeypatch.setenv("QUIZAPP_HOME", str(tmp_path / "elsewhere"))
    edited = question_set.questions[0].model_copy(update={"stem": "Edited elsewhere"})
    changed = question_set.model_copy(update={"questions": (edited, *question_set.questions[1:])})
    Store(data_folder()).sets.save(changed)
    capsys.readouterr()
    assert run(["restore", path, "--merge"]) == 0
    assert capsys.readouterr() == (
        (
            "New here: question sets 0, questions in sets that were here 0, sessions 0.\n"
            "1 question differs from yours; both stand side by side, to be looked at.\n"
        ),
        "",
    )
    assert len(Store(data_folder()).sets.load(question_set.id).questions) == 4
    assert run(["restore", "--number", "1", "--merge"]) == 2
    assert (
        capsys.readouterr().err == "Only a file can be merged; give the file that “quizapp backup” wrote.\n"
    )


def test_conflict_copies_are_named_and_taken_in_on_demand(
    question_set: QuestionSet, store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    store.sets.save(question_set)
    path = data_folder().sets / f"{question_set.id}.json"
    copied = path.with_name(f"{path.stem} (conflicted copy 2026-11-22).json")
    path.rename(copied)
    store.sets.save(question_set.model_copy(update={"questions": question_set.questions[1:]}))
    assert run(["doctor"]) == 1
    assert f"sets/{copied.name} is a conflict copy of sets/{path.name}" in capsys.readouterr().out
    assert run(["doctor", "--merge-copies"]) == 0
    out, _err = capsys.readouterr()
    assert f"What sets/{copied.name} holds was taken in.\n" in out
    assert "All is well.\n" in out
    assert len(store.sets.load(question_set.id).questions) == len(question_set.questions)
    assert run(["doctor"]) == 0
