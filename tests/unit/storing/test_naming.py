"""Names of files come from ids and hashes alone, and lead back to them."""

from pathlib import Path

import pytest

from quizapp.storing.naming import called, file_name, is_name, is_ours, name_of
from quizapp.storing.state import SETTINGS, kind_of


@pytest.mark.parametrize("name", ["a", "set-1", "0" * 64, "A_b-C", "ABC", "2026-11_2"])
def test_a_name_and_its_file_lead_to_each_other(name: str) -> None:
    file = file_name(name)
    assert is_name(name)
    assert is_ours(file)
    assert file == file.lower()  # some file systems do not tell capitals
    assert name_of(Path("sets") / file) == name


def test_names_that_differ_in_capitals_alone_have_files_of_their_own() -> None:
    assert len({file_name(name) for name in ("ab", "Ab", "aB", "AB")}) == 4


@pytest.mark.parametrize("name", ["", "..", "a/b", "a.b", "é", "a" * 65, "a b", "con:", "a\x00"])
def test_nothing_else_names_a_file(name: str) -> None:
    assert not is_name(name)
    with pytest.raises(ValueError, match="id or a hash"):
        file_name(name)


@pytest.mark.parametrize(
    "name", [".a.json.x.tmp", "a.json.tmp", "A.json", "a (copy).json", "a.JSON", ".json", "a"]
)
def test_files_from_elsewhere_are_not_taken_for_ours(name: str) -> None:
    assert not is_ours(name)


def test_a_file_is_called_with_its_folder() -> None:
    assert called(Path("/home/someone/sets/a.json")) == "sets/a.json"


def test_the_files_of_a_state_and_no_others() -> None:
    assert kind_of("sets/a.json") == "question set"
    assert kind_of(SETTINGS) is None
    for other in (
        "",
        "a.json",
        "sets",
        "sets/",
        "sets/../a.json",
        "/sets/a.json",
        "cache/index.sqlite3",
        "backups/1.json",
    ):
        with pytest.raises(ValueError, match="not a file of a data folder"):
            kind_of(other)
