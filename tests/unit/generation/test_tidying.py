"""Words that point to a sentence before them are asked about in no stem that stands without the article."""

import pytest

from quizapp.generation.tidying import points_back


@pytest.mark.parametrize(
    ("words", "does"),
    [
        ("the candidate would repair the quay", True),
        ("The deal has cost the town its quay", True),
        ("The town would need even more boats", True),
        ("The town would need even more boats than Velmar", False),
        ("the deal with Velmar would cost the town its quay", False),
    ],
)
def test_a_thing_that_only_a_sentence_before_names(words: str, does: bool) -> None:
    assert points_back(words) is does
