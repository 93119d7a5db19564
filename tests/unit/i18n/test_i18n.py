"""Which language is spoken, and in which words."""

from collections.abc import Iterator

import pytest

from quizapp import i18n


@pytest.fixture(autouse=True)
def back_to_english() -> Iterator[None]:
    yield
    i18n.use("en")


def test_catalogues_are_found() -> None:
    assert i18n.languages()[0] == "en"
    assert {"de", "ar"} <= set(i18n.languages())


def test_a_language_is_in_force_at_once() -> None:
    i18n.use("de")
    assert i18n.language() == "de"
    assert i18n._("Check answer") == "Antwort prüfen"
    i18n.use("en")
    assert i18n._("Check answer") == "Check answer"


@pytest.mark.parametrize("code", ["xx", "", "de_", "../de", "../../locale/de", "de\x00"])
def test_a_code_without_catalogue_means_english(code: str) -> None:
    i18n.use("de")
    i18n.use(code)
    assert i18n.language() == "en"
    assert i18n._("Check answer") == "Check answer"


@pytest.mark.parametrize(
    ("tags", "code"),
    [
        ((), "en"),
        (("de",), "de"),
        (("de-AT", "en"), "de"),
        (("de_CH.UTF-8@euro",), "de"),
        (("C.UTF-8",), "en"),
        (("POSIX",), "en"),
        (("xx", "ar-EG", "de"), "ar"),
        (("en_XA",), "en_XA"),
        (("en_GB.UTF-8", "de"), "en"),
    ],
)
def test_the_first_language_of_the_system_that_is_known(tags: tuple[str, ...], code: str) -> None:
    assert i18n.first_known(tags) == code
