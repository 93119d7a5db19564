import pytest

from quizapp.errors import UserError
from quizapp.importing import read_text
from quizapp.importing.front_matter import split

BLOCK = """---
title: Council to vote again
outlet: The Velmar Courier
author: Ines Haldane
date: 2026-11-14
address: https://example.org/bridge#top
language: en
fiction: yes
---
The article begins here."""


def test_every_key_reaches_the_article_and_the_block_does_not() -> None:
    article = read_text(BLOCK).article
    assert article.text == "The article begins here."
    assert article.title == "Council to vote again"
    assert article.outlet == "The Velmar Courier"
    assert article.author == "Ines Haldane"
    assert article.date == "2026-11-14"
    assert article.address == "https://example.org/bridge#top"
    assert article.language == "en"
    assert article.fiction is True


@pytest.mark.parametrize("end", ["\r\n", "\r"])
def test_other_line_ends_are_ends_of_lines_too(end: str) -> None:
    assert read_text(BLOCK.replace("\n", end)).article == read_text(BLOCK).article


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ('title: "In quotation marks: yes"', "In quotation marks: yes"),
        ("title: 'In single ones'", "In single ones"),
        ("TITLE:   spaces around  ", "spaces around"),
        ("title: \"Unpaired'", "\"Unpaired'"),
        ("title: !!python/object:os.system", "!!python/object:os.system"),
        ("title: a # is not a comment", "a # is not a comment"),
        ('title: "', '"'),
    ],
)
def test_values_are_plain_text(line: str, title: str) -> None:
    assert split(f"---\n{line}\n---\nText") == ({"title": title}, "Text")


def test_unknown_keys_comments_and_lists_are_passed_over() -> None:
    text = "---\n# a comment\ntags:\n  - news\n- more\nlayout: post\n\noutlet: The Courier\n---\nText"
    assert split(text) == ({"outlet": "The Courier"}, "Text")


def test_an_empty_value_is_no_value() -> None:
    assert split("---\ntitle:\nlanguage:\noutlet: X\n---\nText") == ({"outlet": "X"}, "Text")


def test_text_after_the_closing_line_is_untouched() -> None:
    assert split("---\ntitle: T\n---\n\n  Text\n---\nmore")[1] == "\n  Text\n---\nmore"


@pytest.mark.parametrize(
    "text",
    [
        "---\nThe mayor said no.\n---\nThe rest.",
        "---\ntitle: but the block never ends\n\nThe rest.",
        "---\nlayout: post\n---\nNo key of ours.",
        "---\ntitle: and then a sentence\nThe mayor said no.\n---\nThe rest.",
        "---\n---\nThe rest.",
        "----\ntitle: four hyphens\n----\nThe rest.",
        " \n---\ntitle: not at the beginning\n---\nThe rest.",
        "---\n" + "key: value\n" * 100 + "title: too late\n---\nThe rest.",
        "---\ntitle: " + "as long as an article " * 60 + "\n---\nThe rest.",
        "---",
        "",
    ],
)
def test_what_merely_opens_with_a_rule_stays_as_it_is(text: str) -> None:
    assert split(text) == ({}, text)


@pytest.mark.parametrize(("value", "fiction"), [("yes", True), ("True", True), ("no", False), ("", False)])
def test_fiction_is_yes_or_no(value: str, *, fiction: bool) -> None:
    assert read_text(f"---\nfiction: {value}\n---\nText").article.fiction is fiction


def test_a_doubtful_fiction_is_asked_about_rather_than_taken_for_real_news() -> None:
    with pytest.raises(UserError, match="“fiction” must be yes or no, not “perhaps”"):
        read_text("---\nfiction: perhaps\n---\nText")
