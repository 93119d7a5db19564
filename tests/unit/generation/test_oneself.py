"""What people say of themselves, by which they are known before the passage."""

import pytest

from quizapp.generation.oneself import is_of_oneself


@pytest.mark.parametrize(
    "words",
    [
        "Each time I have stood for mayor, the harbour was the question",
        "I come from a village without a bridge",
        "they are not merely a fishing candidate",
        "My father built that lighthouse",
        "Our campaign has not paid for a single poster",
        "The Belgians let us wait until the tide was out",
        "As your mayor, I would open the gate",
        "The quay was lost before I took office",
        "Some whisper that I’m disloyal to the harbour",
        "We are fishermen before all else",
        "Whatever happens in Spain, I shall mend this quay",
        "They may leave when our representatives have agreed",
        "I would not turn a Catholic away from the quay",
        "I started the ferry because I love the islands",
        "My heritage does not keep me from the sea",
    ],
)
def test_an_office_a_home_kin_and_a_side_tell_who_speaks(words: str) -> None:
    assert is_of_oneself(words)


@pytest.mark.parametrize(
    "words",
    [
        "I have not seen the report",
        "I am going to mend the quay",
        "We will open the lock in spring",
        "The Belgians have paid for the lock",
        "their plant had closed for the winter",
        "Spain has paid for the lock",
        "The candidate spoke for an hour",
    ],
)
def test_i_and_we_alone_tell_nothing(words: str) -> None:
    assert not is_of_oneself(words)
