"""The translations: German is complete, Arabic is sound, and each says the same placeholders as the English."""

import gettext
import io
import string
from collections.abc import Iterator
from pathlib import Path

import pytest
from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

LOCALE = Path(__file__).parents[2] / "assets" / "locale"


def catalogue(code: str) -> Catalog:
    with (LOCALE / code / "LC_MESSAGES" / "quizapp.po").open("rb") as file:
        return read_po(file, locale=code)


def forms(text: str | tuple[str, ...] | list[str] | None) -> tuple[str, ...]:
    return (text,) if isinstance(text, str) else tuple(text or ("",))


def translated(code: str) -> Iterator[tuple[tuple[str, ...], str]]:
    """Yield the English forms of each message with each of the forms that stand for them."""
    for message in catalogue(code):
        if message.id and not message.fuzzy:
            for form in forms(message.string):
                yield forms(message.id), form


def placeholders(text: str) -> set[str]:
    return {f"{name}:{form}" for _, name, form, _ in string.Formatter().parse(text) if name is not None}


def test_german_is_complete() -> None:
    messages = [message for message in catalogue("de") if message.id]
    assert len(messages) > 400
    assert [message.id for message in messages if message.fuzzy or not all(forms(message.string))] == []


@pytest.mark.parametrize("code", ["de", "ar"])
def test_the_placeholders_are_those_of_the_english(code: str) -> None:
    """A number may be said in a word ("one answer", the Arabic dual); everything else is there."""
    number = {"count:"}
    wrong = [
        (english, form)
        for english, form in translated(code)
        if form
        and (
            not placeholders(form) <= set().union(*map(placeholders, english))
            or all(placeholders(form) - number != placeholders(each) - number for each in english)
        )
    ]
    assert wrong == []


@pytest.mark.parametrize("code", ["de", "ar"])
def test_the_menus_open_by_letters_of_their_own(code: str) -> None:
    shown = {english[0]: form for english, form in translated(code) if form}
    assert [form for english, form in shown.items() if form.count("&") != english.count("&")] == []
    letters = [shown[menu][shown[menu].index("&") + 1] for menu in ("&File", "&View", "&Help")]
    assert len(set(letters)) == 3


@pytest.mark.parametrize("code", ["de", "ar"])
def test_typography(code: str) -> None:
    for _english, form in translated(code):
        assert "..." not in form, form
        assert "  " not in form, form
        assert form == form.strip(), form
        if code == "de":
            assert form.count("„") == form.count("“"), form
            assert not set(form) & set('"”'), form
            assert "ẞ" not in form
            assert " Sie " not in f" {form} ".replace(": Sie ", ": ").replace(". Sie ", ". "), form


def test_arabic_counts_in_six_forms() -> None:
    binary = io.BytesIO()
    write_mo(binary, catalogue("ar"))
    binary.seek(0)
    arabic = gettext.GNUTranslations(binary)
    forms = [
        arabic.ngettext("{count} question", "{count} questions", count).format(count=count)
        for count in (0, 1, 2, 3, 10, 11, 99, 100, 102, 103)
    ]
    assert forms == [
        "لا أسئلة",
        "سؤال واحد",
        "سؤالان",
        "3 أسئلة",
        "10 أسئلة",
        "11 سؤالًا",
        "99 سؤالًا",
        "100 سؤال",
        "102 سؤال",
        "103 أسئلة",
    ]


def test_what_is_always_in_sight_is_there_in_arabic() -> None:
    arabic = {english[0]: form for english, form in translated("ar")}
    for message in ("Today", "Make", "History", "Settings", "Continue", "Check answer", "Next question"):
        assert arabic[message], message
