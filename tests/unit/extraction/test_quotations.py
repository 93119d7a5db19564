"""Where quotation marks open and close: no parser is needed for that."""

import pytest

from quizapp.extraction.quotations import paragraphs_of, quotations_of


def quoted(text: str) -> list[str]:
    return [q.span.of(text) for q in quotations_of(text, paragraphs_of(text))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She said “yes” and left.", ["“yes”"]),
        ('She said "yes" and "no".', ['"yes"', '"no"']),
        ("Sie sagte „ja“ und ging.", ["„ja“"]),
        ("She said «yes» and left.", ["«yes»"]),
        ("She said ``yes'' and left.", ["``yes''"]),
        ("She said ''yes'' and left.", ["''yes''"]),
        ("He said 'we are leaving' and left.", ["'we are leaving'"]),
        ("He said ‘we’re leaving’ and left.", ["‘we’re leaving’"]),
        ("“He told me ‘never’ twice,” she said.", ["“He told me ‘never’ twice,”"]),
        ("“He called it “mad” twice,” she said.", ["“He called it “mad” twice,”"]),
    ],
)
def test_finds_each_style_of_marks(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "The boys’ toys and the girls’ books were lost in the '90s.",
        "It was 6'2\" long.",
        "Rock 'n' roll isn't what it was, they'd say.",
        "No marks at all.",
        "",
    ],
)
def test_takes_no_apostrophe_or_inch_for_a_quotation(text: str) -> None:
    assert quoted(text) == []


def test_a_mark_that_is_never_closed_ends_with_its_paragraph() -> None:
    text = "“We waited.\nShe left."
    (found,) = quotations_of(text, paragraphs_of(text))
    assert found.span.of(text) == "“We waited."
    assert not found.closed


def test_a_quotation_runs_on_where_the_next_paragraph_opens_with_a_mark() -> None:
    text = "“We waited.\n“Nobody came.”\n“Why?”"
    first, second, third = quotations_of(text, paragraphs_of(text))
    assert [first.running, second.running, third.running] == [False, True, False]


def test_a_second_opening_mark_ends_a_quotation_whose_end_is_missing() -> None:
    assert quoted("“We waited, he said. “Nobody came.”") == ["“We waited, he said.", "“Nobody came.”"]


def test_paragraphs_are_the_lines_that_hold_something() -> None:
    text = "\n  One.  \n\n\tTwo.\n"
    assert [span.of(text) for span in paragraphs_of(text)] == ["One.", "Two."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“The roof is leaking, Dana Frost said.\nThe council met.", ["“The roof is leaking,"]),
        ("“The roof is leaking, said Dana Frost.", ["“The roof is leaking,"]),
        ('"The roof, the attic, the lot, Dana Rose Frost says.', ['"The roof, the attic, the lot,']),
    ],
)
def test_a_quotation_whose_closing_mark_is_missing_ends_before_its_tag(
    text: str, expected: list[str]
) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("“The roof leaks, Dana Frost said.\n“So does the attic.”", id="goes on"),
        pytest.param("“The roof leaks, Dana Frost said.”", id="closed"),
        pytest.param("“The roof leaks, Dana Frost said. It rained.", id="a sentence more"),
        pytest.param("“The roof leaks. That is what Dana Frost said.", id="no comma"),
    ],
)
def test_a_tag_within_a_quotation_is_quoted(text: str) -> None:
    assert quoted(text)[0] == text.partition("\n")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor said ‘the boys’ boats are late.’", ["‘the boys’ boats are late.’"]),
        ("‘The clerks’ boats are late,’ she said.", ["‘The clerks’ boats are late,’"]),
        ("'The clerks' boats are late,' she said.", ["'The clerks' boats are late,'"]),
    ],
)
def test_an_apostrophe_after_s_ends_no_single_quotation(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("She sold the ‘Three Sisters’ in May.", ["‘Three Sisters’"]),
        ("He called it ‘the last of the ferries’ and left.", ["‘the last of the ferries’"]),
        ("They were ‘just boats’ to her.", ["‘just boats’"]),
    ],
)
def test_a_mark_after_s_ends_it_where_no_other_mark_follows(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lund said: “It is old.\n\nIt leaks.”", ["“It is old.", "It leaks.”"]),
        ("“It is old.\nIt leaks.\nWe go,” Lund said.", ["“It is old.", "It leaks.", "We go,”"]),
        ('Lund said: "It is old.\nIt leaks."', ['"It is old.', 'It leaks."']),
        ("“It is old.\nIt leaks.” “We go,” Lund said.", ["“It is old.", "It leaks.”", "“We go,”"]),
    ],
)
def test_a_quotation_runs_on_to_the_mark_that_closes_it(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("“It is old.\nIt leaks.", ["“It is old."], id="never closed"),
        pytest.param("“It is old.\nIt leaks.\n“We go.”", ["“It is old.", "“We go.”"], id="opened anew"),
        pytest.param("“It is old.\n1\n2\n3\n4\nWe go.”", ["“It is old."], id="closed too far below"),
        pytest.param('"It is old.\nThe "new" dam leaks.', ['"It is old.', '"new"'], id="a pair below"),
    ],
)
def test_a_quotation_does_not_run_on_by_itself(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_straight_mark_before_a_word_opens_where_the_closing_one_is_missing() -> None:
    assert quoted('"It is old, Ada Lund said. "It leaks."') == ['"It is old,', '"It leaks."']
    assert quoted('"We go. He said. "It leaks."') == ['"We go. He said.', '"It leaks."']
    assert quoted('Lund: "We go, she said, "now or never.') == ['"We go, she said,', '"now or never.']
    assert quoted('"It is old," Lund said. "It leaks."') == ['"It is old,"', '"It leaks."']
    assert quoted('"It is old, " Lund said.') == ['"It is old, "']


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("‘She told me “it is old,”’ Lund said.", ["‘She told me “it is old,”’"]),
        ("‘It is old,’ Lund said. “It leaks.”", ["‘It is old,’", "“It leaks.”"]),
        ("“She told me ‘it is old,’” Lund said.", ["“She told me ‘it is old,’”"]),
        ("The boys’ dam “is old,” ’tis said.", ["“is old,”"]),
    ],
)
def test_double_marks_within_single_ones_are_part_of_them(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


@pytest.mark.parametrize("text", ["‹It is old›", "「It is old」", "『It is old』"])
def test_marks_of_other_languages(text: str) -> None:
    assert quoted(f"{text}, Lund said.") == [text]


@pytest.mark.parametrize("owned", ["ropes are gone", "nets and ropes are gone"])
def test_an_apostrophe_behind_an_s_does_not_close_a_quotation_that_closes_later(owned: str) -> None:
    text = f"'The boats' {owned},' Ada Lund said."
    assert [quotation.span.of(text) for quotation in quotations_of(text, paragraphs_of(text))] == [
        f"'The boats' {owned},'"
    ]
