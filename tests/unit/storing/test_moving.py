"""Everything goes into one file and comes out of it on another computer, or nothing changes."""

import hashlib
import os
import random
import re
import shutil
import stat
import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from quizapp import durable
from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import finish, start_session
from quizapp.paths import Home
from quizapp.storing import Store, archive, unpacking
from quizapp.storing.archive import LeftOut
from quizapp.storing.database import documents, sealed
from quizapp.storing.migrations import BACKUP, QUESTION_SET, Tables, schema

NOW = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def full(store: Store, data: Home, question_set: QuestionSet) -> dict[str, bytes]:
    """Fill the data folder, and return what is in it."""
    store.sets.save(question_set)
    store.sets.duplicate(question_set.id)
    for name in ("s1", "s2"):
        session, material = start_session(question_set, session_id=name, source=random.Random(1), now=NOW)
        store.sessions.save_open(session, material)
    store.sessions.finish(finish(session, NOW))
    data.settings.write_bytes(b'{"schema":1}')
    return live(data)


@pytest.fixture
def elsewhere(tmp_path: Path) -> Home:
    return Home(tmp_path / "another computer")


def live(data: Home) -> dict[str, bytes]:
    folders = (data.sets, data.articles, data.open_sessions, data.sessions, data.shown, data.deleted)
    paths = [path for folder in folders for path in folder.glob("*")]
    if data.settings.exists():
        paths.append(data.settings)
    return {path.relative_to(data.root).as_posix(): path.read_bytes() for path in paths}


def test_everything_moves_to_another_computer(
    store: Store, full: dict[str, bytes], elsewhere: Home, tmp_path: Path, question_set: QuestionSet
) -> None:
    assert store.moving.save(tmp_path / "all.zip") == ()
    there = Store(elsewhere)
    restored = there.moving.restore(tmp_path / "all.zip")
    assert (restored.files, restored.sets, restored.before) == (len(full), 2, None)
    assert live(elsewhere) == full
    assert there.sets.load(question_set.id) == question_set
    assert [session.id for session in there.sessions.open()] == ["s1"]
    assert [session.id for session in there.sessions.finished()] == ["s2"]
    assert there.sessions.material(there.sessions.open()[0]) == store.sessions.material(
        store.sessions.open()[0]
    )
    leftovers = {path.name for path in elsewhere.root.iterdir()}
    assert not leftovers & {"restoring", "replaced", "swap"}


def test_the_file_is_a_zip_that_says_what_it_holds(
    store: Store, full: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "all.zip"
    store.moving.save(path)
    with zipfile.ZipFile(path) as zipped:
        assert {name: zipped.read(name) for name in full} == full
        assert set(zipped.namelist()) == {*full, "backup.json"}
    first = path.read_bytes()
    store.moving.save(path)
    assert path.read_bytes() == first
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_what_was_there_before_can_be_brought_back(
    store: Store, data: Home, full: dict[str, bytes], tmp_path: Path
) -> None:
    store.moving.save(tmp_path / "all.zip")
    store.sets.rename("set-1", "Renamed since")
    store.sessions.discard("s1")
    later = live(data)
    restored = store.moving.restore(tmp_path / "all.zip")
    assert live(data) == full
    assert restored.before
    assert store.moving.go_back(restored.before.number).files == len(later)
    assert live(data) == later
    assert {summary.title for summary in store.sets.summaries()} == {"Renamed since", "The bridge (copy)"}


def test_what_a_killed_restore_left_behind_is_not_in_the_way_of_the_next(
    store: Store, data: Home, full: dict[str, bytes], tmp_path: Path
) -> None:
    """The swap was done and its mark gone; the folders that it replaced were not."""
    store.moving.save(tmp_path / "all.zip")
    store.sets.rename("set-1", "Renamed since")
    (data.replaced / "sets").mkdir(parents=True)
    (data.replaced / "sets" / "old.json").write_text("{}")
    store.moving.restore(tmp_path / "all.zip")
    assert live(data) == full
    assert not data.replaced.exists()
    store.sets.rename("set-1", "It can be written still")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs a named pipe")
def test_a_pipe_is_no_backup_and_not_waited_for(
    store: Store, question_set: QuestionSet, tmp_path: Path
) -> None:
    store.sets.save(question_set)
    os.mkfifo(tmp_path / "all.zip")
    with pytest.raises(UserError, match=r"“all\.zip” is no backup"):
        store.moving.restore(tmp_path / "all.zip")
    with pytest.raises(UserError, match=r"“all\.zip” exists already and is no backup"):
        store.moving.save(tmp_path / "all.zip")


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="a device that is read without end")
def test_a_device_is_no_backup(store: Store) -> None:
    with pytest.raises(UserError, match="zero"):
        store.moving.restore(Path("/dev/zero"))


@pytest.mark.usefixtures("full")
def test_a_damaged_file_is_named_and_left_out(
    store: Store, data: Home, elsewhere: Home, tmp_path: Path
) -> None:
    path = data.sets / "set-1.json"
    path.write_bytes(path.read_bytes()[:-1])
    assert store.moving.save(tmp_path / "all.zip") == ("sets/set-1.json",)
    assert Store(elsewhere).moving.restore(tmp_path / "all.zip").sets == 1


@pytest.mark.usefixtures("full")
def test_another_file_is_not_replaced_by_a_backup(store: Store, tmp_path: Path) -> None:
    path = tmp_path / "letter.odt"
    for content in (b"Dear", b"PK\5\6" + b"\xff" * 18):
        path.write_bytes(content)
        with pytest.raises(UserError, match=r"“letter\.odt” exists already and is no backup"):
            store.moving.save(path)
        assert path.read_bytes() == content


@pytest.mark.usefixtures("full")
def test_a_place_that_cannot_be_written_or_read_is_told(store: Store, tmp_path: Path) -> None:
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(UserError, match=r"“all\.zip” could not be saved; choose a folder"):
        store.moving.save(tmp_path / "file" / "all.zip")
    with pytest.raises(UserError, match=r"“none\.zip” could not be read"):
        store.moving.restore(tmp_path / "none.zip")
    with pytest.raises(UserError, match=r"The backup number 7 is damaged or gone"):
        store.moving.go_back(7)


def test_a_file_written_while_others_write_holds_one_moment(
    store: Store, data: Home, full: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = archive.write
    attempts = []

    def while_another_writes(path: Path, files: Iterator[tuple[str, bytes]]) -> None:
        write(path, files)
        attempts.append(path)
        if len(attempts) == 1:
            store.sets.rename("set-1", "Renamed meanwhile")

    monkeypatch.setattr(archive, "write", while_another_writes)
    store.moving.save(tmp_path / "all.zip")
    assert len(attempts) == 2
    assert dict(archive.read(tmp_path / "all.zip", LeftOut())) == live(data) != full


def hostile(
    path: Path, files: dict[str, bytes], change: Callable[[zipfile.ZipInfo], None] | None = None
) -> None:
    """Write a zip whose list fits its files, whatever they are called."""
    digests = [
        {"file": name, "sha256": hashlib.sha256(content).hexdigest(), "size": len(content)}
        for name, content in files.items()
    ]
    everything = {
        **files,
        "backup.json": sealed({"backup": documents([{"number": 0}]), "files": documents(digests)}, BACKUP),
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as zipped:
        for name, content in everything.items():
            entry = zipfile.ZipInfo(name)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o600 << 16
            if change and name != "backup.json":
                change(entry)
            zipped.writestr(entry, content)


WHOLE = sealed({"set": {"1": {}}, "questions": {}}, QUESTION_SET)


def refused(path: Path, data: Home, before: dict[str, bytes]) -> None:
    """See that restoring is refused in a sentence, and that nothing changed, inside the data folder or beside it."""
    beside = sorted(data.root.parent.rglob("*"))
    with pytest.raises(UserError, match=r"is no backup of this application, or it is damaged"):
        Store(data).moving.restore(path)
    assert live(data) == before
    new = set(data.root.parent.rglob("*")) - set(beside)
    assert {path.name for path in new} <= {"backups", "lock", "lock.holder"}


@pytest.mark.parametrize(
    "name",
    [
        "../evil.json", "sets/../../evil.json", "/evil.json", "C:\\evil.json", "sets\\evil.json", "evil.json",
        "sets/evil", "sets/.json", "sets/a b.json", "sets/evil.json/x.json", "backups/a1.json", "lock", "window.ini",
        "sets/A.json", "sets/" + "a" * 200 + ".json", "sets/\u202egnp.json", "", "sets/",
    ],
)  # fmt: skip
def test_no_name_in_an_archive_leads_anywhere_else(
    data: Home, full: dict[str, bytes], tmp_path: Path, name: str
) -> None:
    hostile(tmp_path / "evil.zip", {"sets/fine.json": WHOLE, name: WHOLE})
    refused(tmp_path / "evil.zip", data, full)


def test_a_link_in_an_archive_is_refused(data: Home, full: dict[str, bytes], tmp_path: Path) -> None:
    def link(entry: zipfile.ZipInfo) -> None:
        entry.external_attr = (stat.S_IFLNK | 0o777) << 16

    hostile(tmp_path / "evil.zip", {"sets/link.json": b"/etc/passwd"}, link)
    refused(tmp_path / "evil.zip", data, full)


def test_a_bomb_is_refused_before_it_goes_off(
    data: Home, full: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "LARGEST", 1_000_000)
    hostile(tmp_path / "one.zip", {"sets/bomb.json": b"[" * 1_000_001})
    assert (tmp_path / "one.zip").stat().st_size < 5_000
    refused(tmp_path / "one.zip", data, full)
    monkeypatch.setattr(archive, "MOST_BYTES", 3_000_000)
    hostile(tmp_path / "many.zip", {f"sets/bomb{number}.json": b"[" * 900_000 for number in range(4)})
    refused(tmp_path / "many.zip", data, full)
    monkeypatch.setattr(unpacking, "MOST_FILES", 50)
    hostile(tmp_path / "count.zip", {f"sets/a{number}.json": WHOLE for number in range(60)})
    refused(tmp_path / "count.zip", data, full)
    hostile(tmp_path / "directory.zip", {f"sets/{'a' * 100}{number}.json": WHOLE for number in range(200)})
    refused(tmp_path / "directory.zip", data, full)


def test_a_size_that_is_a_lie_is_refused(data: Home, full: dict[str, bytes], tmp_path: Path) -> None:
    path = tmp_path / "lie.zip"
    hostile(path, {"sets/a.json": WHOLE * 50})
    content = path.read_bytes()
    true, false = (len(WHOLE) * 50).to_bytes(4, "little"), len(WHOLE).to_bytes(4, "little")
    path.write_bytes(content.replace(true, false))
    refused(path, data, full)


@pytest.mark.parametrize(
    "content",
    [b"", b"not a zip", b"[" * 100_000, b'{"a":' * 50_000, sealed({"set": {"1": {}}}, BACKUP), WHOLE[:-1]],
    ids=lambda content: repr(content[:12]),
)
def test_what_is_no_file_of_ours_is_refused(
    data: Home, full: dict[str, bytes], tmp_path: Path, content: bytes
) -> None:
    hostile(tmp_path / "evil.zip", {"sets/a.json": content})
    refused(tmp_path / "evil.zip", data, full)
    (tmp_path / "evil.zip").write_bytes(content)
    refused(tmp_path / "evil.zip", data, full)


def test_an_archive_whose_list_does_not_fit_is_refused(
    data: Home, full: dict[str, bytes], tmp_path: Path
) -> None:
    path = tmp_path / "evil.zip"
    hostile(path, {"sets/a.json": WHOLE})
    with zipfile.ZipFile(path, "a") as zipped:
        zipped.writestr("sets/unlisted.json", WHOLE)
    refused(path, data, full)
    hostile(path, {"sets/a.json": WHOLE})
    with pytest.warns(UserWarning, match="Duplicate name"), zipfile.ZipFile(path, "a") as zipped:
        zipped.writestr("sets/a.json", WHOLE)
    refused(path, data, full)


@pytest.mark.usefixtures("full")
def test_no_flipped_or_missing_byte_of_an_archive_goes_unnoticed(
    store: Store, elsewhere: Home, tmp_path: Path
) -> None:
    store.sets.delete("set-1")
    path = tmp_path / "all.zip"
    store.moving.save(path)
    whole, expected = path.read_bytes(), dict(archive.read(path, LeftOut()))
    step = max(1, len(whole) // 400)
    for place in (*range(0, len(whole), step), *range(len(whole) - 22, len(whole))):
        for damaged in (whole[:place], whole[:place] + bytes([whole[place] ^ 0x55]) + whole[place + 1 :]):
            path.write_bytes(damaged)
            left_out = LeftOut()
            try:
                read = dict(archive.read(path, left_out))
            except UserError:
                assert len(damaged) < len(whole), f"a flipped byte at {place} cost everything"
                continue
            assert read.items() <= expected.items()
            assert {*left_out.members} == expected.keys() - read.keys()
            assert len(left_out.members) < 2 or len(damaged) < len(whole)


@pytest.mark.usefixtures("full")
@pytest.mark.parametrize("where", ["a file", "a head", "the directory", "the list", "the end"])
def test_what_is_whole_in_a_damaged_archive_comes_in_and_the_rest_is_named(
    store: Store, data: Home, elsewhere: Home, tmp_path: Path, where: str
) -> None:
    path = tmp_path / "all.zip"
    store.moving.save(path)
    with zipfile.ZipFile(path) as zipped:
        victim, listed = (zipped.getinfo(name) for name in ("sets/set-1.json", "backup.json"))
        directory = zipped.start_dir
    place = {
        "a file": victim.header_offset + 30 + len(victim.filename) + victim.compress_size // 2,
        "a head": victim.header_offset,
        "the directory": directory,
        "the list": listed.header_offset + 30 + len("backup.json") + listed.compress_size // 2,
        "the end": path.stat().st_size - 22,
    }[where]
    content = bytearray(path.read_bytes())
    content[place] ^= 0x10
    path.write_bytes(content)
    whole = live(data)
    is_lost = where in {"a file", "a head"}
    sentence = (
        "sets/set-1.json in the backup is damaged or not valid, so it was left out; the rest was taken."
    )
    there = Store(elsewhere)
    restored = there.moving.restore(path)
    if is_lost:
        assert restored.left_out == (sentence,)
        del whole["sets/set-1.json"]
    else:
        assert bool(restored.left_out) == (where == "the list")
    assert live(elsewhere) == whole
    joined = Store(Home(tmp_path / "a third")).joining.take_in(path)
    assert joined.left_out == restored.left_out
    assert joined.sets == sum(name.startswith("sets/") for name in whole)


def test_a_file_of_endless_values_is_left_out_before_they_are_built(
    data: Home, full: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unpacking, "MOST_VALUES", 1000)
    assert all(map(unpacking.is_bounded, full.values()))
    for endless in (b"{}," * 1001, b"[" * 1001, b'"",' * 1001):
        assert not unpacking.is_bounded(b'{"meta":[' + endless)
    assert unpacking.is_bounded(b'{"text":"' + b"[{,\\" * 1001 + b'"}'), "brackets in a text build nothing"
    tables: Tables = {"set": {"1": {}}, "questions": {"1": {"a": [{}] * 1001}}}
    hostile(tmp_path / "bomb.zip", {"sets/bomb.json": sealed(tables, QUESTION_SET)})
    refused(tmp_path / "bomb.zip", data, full)


def test_a_restore_that_would_leave_no_set_is_refused(
    data: Home, full: dict[str, bytes], tmp_path: Path
) -> None:
    no_set = {name: content[:-1] if name.startswith("sets/") else content for name, content in full.items()}
    hostile(tmp_path / "some.zip", no_set)
    with pytest.raises(UserError, match=r"None of the question sets in “some\.zip” is whole, so nothing was"):
        Store(data).moving.restore(tmp_path / "some.zip")
    assert live(data) == full
    only_good_for_sets = {
        name: content for name, content in no_set.items() if name[:4] not in {"open", "sess"}
    }
    hostile(tmp_path / "none.zip", only_good_for_sets)
    refused(tmp_path / "none.zip", data, full)
    third = Store(Home(tmp_path / "a third"))
    assert third.joining.take_in(tmp_path / "some.zip").sessions == 1


@pytest.mark.usefixtures("full")
def test_an_archive_of_a_newer_version_is_told_as_that(data: Home, tmp_path: Path) -> None:
    newer = WHOLE.replace(b'"schema":%d' % schema(QUESTION_SET), b'"schema":9')
    without = re.sub(rb',"checksum":"[0-9a-f]{64}"', b"", newer)
    checksum = hashlib.sha256(without).hexdigest().encode()
    newer = without.replace(b'"schema":9', b'"schema":9,"checksum":"%s"' % checksum)
    hostile(tmp_path / "newer.zip", {"sets/a.json": newer})
    with pytest.raises(UserError, match=r"“newer\.zip” was written by a newer version"):
        Store(data).joining.take_in(tmp_path / "newer.zip")


def test_an_archive_without_a_library_is_refused(data: Home, full: dict[str, bytes], tmp_path: Path) -> None:
    for files in ({}, {"settings.json": b'{"schema":1}'}):
        hostile(tmp_path / "empty.zip", files)
        with pytest.raises(UserError, match=r"“empty\.zip” holds no library, so nothing was changed"):
            Store(data).moving.restore(tmp_path / "empty.zip")
        with pytest.raises(UserError, match=r"“empty\.zip” holds no library"):
            Store(data).joining.take_in(tmp_path / "empty.zip")
        assert live(data) == full


def test_where_nothing_is_there_is_nothing_to_save(store: Store, data: Home, tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(UserError, match=r"There is nothing in .*home yet that could be saved"):
            store.moving.save(tmp_path / "all.zip")
        durable.write_bytes(data.settings, b"{}")  # which are no library
    assert not (tmp_path / "all.zip").exists()


@pytest.mark.usefixtures("full")
def test_a_folder_that_is_missing_is_told_and_not_made(store: Store, tmp_path: Path) -> None:
    with pytest.raises(UserError) as refused:
        store.moving.save(tmp_path / "stick" / "all.zip")
    assert str(refused.value) == (
        f"The folder {tmp_path / 'stick'} is not there; make it first, or choose another place."
    )
    assert not (tmp_path / "stick").exists()


BAD = {
    "settings.json": b'{"text_factor": 40}',
    "sets/bad.json": sealed({"set": {"1": {"id": "bad"}}, "questions": {}}, QUESTION_SET),
    "sets/cut.json": WHOLE[:-1],
    "deleted/other.json": WHOLE,
}
"""Files that are as they were packed, and that no library can use."""


def test_what_is_not_valid_in_an_archive_is_named_and_spoils_nothing_else(
    full: dict[str, bytes], elsewhere: Home, tmp_path: Path
) -> None:
    hostile(tmp_path / "some.zip", {**full, **BAD})
    there = Store(elsewhere)
    restored = there.moving.restore(tmp_path / "some.zip")
    said = {
        f"{name} in the backup is damaged or not valid, so it was left out; the rest was taken."
        for name in BAD
    }
    assert restored.left_out[0] == "4 files of the backup were left out:"
    assert set(restored.left_out[1:]) == said
    assert (restored.files, restored.sets) == (len(full) - 1, 2)
    assert live(elsewhere) == {name: content for name, content in full.items() if name != "settings.json"}
    assert there.doctor.examine().is_well

    third = Store(Home(tmp_path / "a third"))
    joined = third.joining.take_in(tmp_path / "some.zip")
    assert joined.left_out == restored.left_out
    assert (joined.sets, joined.sessions, joined.opened) == (2, 1, 1)


def test_an_archive_of_which_nothing_is_valid_is_refused(
    data: Home, full: dict[str, bytes], tmp_path: Path
) -> None:
    hostile(tmp_path / "evil.zip", BAD)
    refused(tmp_path / "evil.zip", data, full)


class Crash(BaseException):
    """The process ends here."""


@contextmanager
def crashing_after(steps: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    left = steps

    def until_the_crash(act: Callable[..., None]) -> Callable[..., None]:
        def counted(*arguments: object) -> None:
            nonlocal left
            if not left:
                raise Crash
            left -= 1
            act(*arguments)

        return counted

    with monkeypatch.context() as patch:
        for name in ("write_bytes", "move", "remove"):
            patch.setattr(durable, name, until_the_crash(getattr(durable, name)))
        try:
            yield
        except Crash:
            return
    raise StopIteration


def test_a_crash_at_any_step_leaves_one_state_or_the_other(
    data: Home, full: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    store = Store(data)
    store.moving.save(tmp_path / "all.zip")
    store.sets.rename("set-1", "Renamed since")
    store.sets.delete("set-1")
    store.sessions.discard("s1")
    later = live(data)
    outcomes = []
    for step in range(200):
        home = Home(tmp_path / f"after {step}")
        shutil.copytree(data.root, home.root)
        try:
            with crashing_after(step, monkeypatch):
                Store(home).moving.restore(tmp_path / "all.zip")
        except RuntimeError:  # it went through
            break
        Store(home)  # as the next start does
        outcomes.append(live(home) == full)
        assert live(home) in (full, later)
        assert not home.swap.exists()
        assert not home.replaced.exists()
    assert outcomes[0] is False
    assert outcomes[-1] is True
    assert sorted(outcomes) == outcomes
    assert len(outcomes) > 15
    assert live(home) == full


def test_a_backup_does_not_go_into_what_it_saves(store: Store, data: Home, question_set: QuestionSet) -> None:
    store.sets.save(question_set)
    before = sorted(data.root.rglob("*"))
    (data.root.parent / "link").symlink_to(data.root)
    for folder in (data.root, data.sets, data.root.parent / "link", data.root / "missing"):
        with pytest.raises(UserError, match="choose a place outside it"):
            store.moving.save(folder / "all.zip")
    assert sorted(data.root.rglob("*")) == before


def test_the_backup_of_another_library_is_not_replaced(
    store: Store, elsewhere: Home, question_set: QuestionSet, tmp_path: Path
) -> None:
    for name in ("a", "b", "c"):
        store.sets.save(question_set.model_copy(update={"id": name}))
    store.moving.save(tmp_path / "all.zip")
    before = (tmp_path / "all.zip").read_bytes()
    there = Store(elsewhere)
    there.sets.save(question_set.model_copy(update={"id": "d"}))
    with pytest.raises(UserError, match=r"“all\.zip” is the backup of another library"):
        there.moving.save(tmp_path / "all.zip")
    assert (tmp_path / "all.zip").read_bytes() == before
    store.backups.take()
    for name in ("a", "b", "c"):
        store.sets.delete(name)
    store.sets.save(question_set.model_copy(update={"id": "e"}))
    assert store.moving.save(tmp_path / "all.zip") == ()


@pytest.mark.usefixtures("full")
def test_the_article_that_is_not_finished_goes_along_and_takes_no_other_ones_place(
    store: Store, data: Home, elsewhere: Home, tmp_path: Path
) -> None:
    draft, ours = (
        b'{"schema":1,"text":"Half an article","fields":{}}',
        b'{"schema":1,"text":"Ours","fields":{}}',
    )
    data.draft.write_bytes(draft)
    store.moving.save(tmp_path / "all.zip")
    Store(elsewhere).moving.restore(tmp_path / "all.zip")
    assert elsewhere.draft.read_bytes() == draft
    third = Home(tmp_path / "a third")
    Store(third).joining.take_in(tmp_path / "all.zip")
    assert third.draft.read_bytes() == draft
    for home in (elsewhere, third):
        home.draft.write_bytes(ours)
        Store(home).joining.take_in(tmp_path / "all.zip")
        Store(home).moving.restore(tmp_path / "all.zip")
        assert home.draft.read_bytes() == ours
    data.draft.write_bytes(b"no draft")
    assert store.moving.save(tmp_path / "all.zip") == ("draft.json",)
