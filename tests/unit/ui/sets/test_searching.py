"""Sets are found by words of their title and outlet, whatever the capitals and accents."""

from datetime import UTC, datetime

import pytest

from quizapp.storing import SetSummary
from quizapp.ui.sets.searching import matching


def summary(title: str, outlet: str = "") -> SetSummary:
    return SetSummary(
        id=title[:1],
        title=title,
        outlet=outlet,
        questions=1,
        playable=1,
        saved=datetime(2026, 11, 22, tzinfo=UTC),
    )


SETS = (
    summary("Tunnel leak", "The Velmar Courier"),
    summary("Élection à Straße", "Northline Radio"),
    summary("Budget vote", "The Velmar Courier"),
)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("", "TÉB"),
        ("  ", "TÉB"),
        ("velmar", "TB"),
        ("VELMAR leak", "T"),
        ("leak velmar", "T"),
        ("election", "É"),
        ("strasse", "É"),
        ("ele\u0301ction", "É"),
        ("unn", "T"),
        ("velmar radio", ""),
        ("leakthe", ""),
        ("[.*", ""),
    ],
)
def test_every_word_is_found_somewhere(text: str, titles: str) -> None:
    assert "".join(found.id for found in matching(SETS, text)) == titles
