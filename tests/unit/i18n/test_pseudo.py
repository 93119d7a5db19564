"""The pseudo-language shows every letter changed and leaves what code reads alone."""

import string

import pytest

from quizapp import i18n
from quizapp.i18n import pseudo as module
from quizapp.i18n.pseudo import PSEUDO, pseudo


def test_words_are_longer_strange_and_in_brackets() -> None:
    shown = pseudo("Check the answer")
    assert shown.startswith("⟦")
    assert shown.endswith("⟧")
    assert not set(shown) & set("aeiouAEIOUtrns")
    assert len(shown) >= 1.3 * len("Check the answer")


@pytest.mark.parametrize(
    "message",
    [
        "Question {number} of {total}",
        "The text is longer than {limit:,} characters.",
        "&Open an article…",
        "Articles (*.txt *.md);;All files (*)",
        "commands:\n{listed}\n",
    ],
)
def test_what_code_reads_stays(message: str) -> None:
    shown = pseudo(message)
    values = {"number": 3, "total": 12, "limit": 5000, "listed": "-"}

    def fields(text: str) -> list[tuple[str | None, str | None]]:
        return [(name, form) for _, name, form, _ in string.Formatter().parse(text) if name]

    assert fields(shown) == fields(message)
    assert shown.format(**values).count("{") == 0
    for kept in ("&O", "(*.txt *.md)", ";;", "\n"):
        assert (kept in shown) is (kept in message)


def test_numbers_choose_the_form() -> None:
    i18n.use(PSEUDO)
    try:
        assert i18n.ngettext("{count} cue", "{count} cues", 1) == pseudo("{count} cue")
        assert i18n.ngettext("{count} cue", "{count} cues", 2) == pseudo("{count} cues")
    finally:
        i18n.use("en")


def test_it_is_understood_but_not_offered() -> None:
    assert i18n.is_known(module.PSEUDO)
    assert module.PSEUDO not in i18n.languages()
