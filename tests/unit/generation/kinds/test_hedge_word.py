"""Which word shows that something is not established: a hedge among other words of its sentence."""

from collections.abc import Callable

import pytest

from quizapp.generation.context import Context
from quizapp.generation.draft import Draft

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]

_KIND = "hedge_word"
_SENTENCE = "The archive confirmed and announced on Monday that the alleged forgery had vanished."


def test_the_hedge_stands_among_words_of_its_sentence(tell: Tell, asked: Asked) -> None:
    (draft,) = asked(tell(_SENTENCE, hedges=("alleged",)), _KIND)
    assert draft.key.text == "alleged"
    assert {wrong.text for wrong in draft.distractors} == {"confirmed", "announced"}
    assert draft.attributions == ()
    assert draft.sure


@pytest.mark.parametrize(
    ("sentence", "hedges"),
    [
        ("The alleged forgery reportedly vanished from the locked archive.", ("alleged", "reportedly")),
        ("The alleged forgery may have vanished from the locked archive.", ("alleged",)),
        ("The alleged forgery and the alleged thief vanished from the archive.", ("alleged",)),
        ("The alleged forgery vanished from the archive, Kern said on Monday.", ("alleged",)),
        ("The alleged “forgery” vanished from the locked archive on Monday.", ("alleged",)),
        ("The suggested forgery vanished from the locked archive on Monday.", ("suggested",)),
        ("The damage was apparent to all who entered the locked archive.", ("apparent",)),
        ("Alleged Forgery Vanished From Locked Archive", ("Alleged",)),
        ("The guard alleged in court that thieves had emptied the archive.", ("alleged",)),
        ("It was an alleged lie.", ("alleged",)),
        # Nobody takes "forgery" or "archive" for a hedge.
        ("The alleged forgery vanished from the locked archive on Monday.", ("alleged",)),
    ],
)
def test_with_more_than_one_sign_or_none_that_is_sure_it_is_not_asked(
    tell: Tell, asked: Asked, sentence: str, hedges: tuple[str, ...]
) -> None:
    assert asked(tell(sentence, hedges=hedges), _KIND) == []
