"""A title as the name of a file."""

import pytest

from quizapp.ui.file_names import file_name


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tunnel shut after leak", "Tunnel shut after leak"),
        ("../../etc/passwd: “why?”", "etc passwd why"),
        ("نفى العمدة", "نفى العمدة"),
        ("???", "Worksheet"),
        ("x" * 300, "x" * 60),
    ],
)
def test_a_title_becomes_a_safe_name(title: str, name: str) -> None:
    assert file_name(title, "Worksheet") == name
