"""What came from elsewhere is told in one sentence."""

from quizapp.model.merging import Merge, arrived
from quizapp.ui.sets.telling import called, telling
from tests.samples import TITLE, question_set


def test_each_outcome_has_its_sentence() -> None:
    one = question_set()
    assert telling(arrived(one)) == f"“{TITLE}” is in the library now, with 4 questions."
    assert telling(Merge(one, same=("a",))) == f"Everything in “{TITLE}” is in the library already."
    assert telling(Merge(one, added=("a", "b"))) == f"“{TITLE}”: 2 questions were added."
    assert telling(Merge(one, added=("a",), both=("b",))) == (
        f"“{TITLE}”: 1 question was added, 1 differs from yours and is kept beside it for review."
    )


def test_an_endless_title_does_not_make_an_endless_sentence() -> None:
    assert called("Tunnel\n leak") == "Tunnel leak"
    assert called("x" * 80) == "x" * 80
    assert called("x" * 10_000) == "x" * 79 + "…"
