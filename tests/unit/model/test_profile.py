"""A profile: its name as it is kept, and what stands for it."""

import pytest
from pydantic import ValidationError

from quizapp.model.profile import FIRST, LONGEST_NAME, Profile, initials, tidied


@pytest.mark.parametrize(
    ("written", "kept"),
    [
        ("  Ada \t Lorne\n", "Ada Lorne"),
        ("A\u200bda\u202e", "Ada"),
        ("\u200b \u0007", ""),
        ("e\u0301", "é"),
        ("x" * 99, "x" * LONGEST_NAME),
    ],
)
def test_a_name_is_one_line_of_what_can_be_seen(written: str, kept: str) -> None:
    assert tidied(written) == kept
    assert Profile(id="a", name=kept).name == kept


def test_a_name_with_more_lines_is_no_name() -> None:
    with pytest.raises(ValidationError):
        Profile(id="a", name="Ada\nLorne")


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Ada Lorne", "AL"),
        ("ada", "A"),
        ("Ada Maria Lorne", "AL"),
        ("  ", ""),
        ("“Ada” (7b)", "A7"),
        ("سارة علي", "سع"),
        ("ßen", "S"),
        ("—", ""),
        ("李 明", "李明"),
    ],
)
def test_initials_stand_for_a_name_in_any_script(name: str, letters: str) -> None:
    assert initials(name) == letters


def test_the_first_profile_is_known_by_its_id() -> None:
    assert FIRST.is_first
    assert not Profile(id="a").is_first
