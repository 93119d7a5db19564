"""Scoring what was found, on sentences whose figures are worked out by hand."""

from typing import Any

import pytest

from benchmarks.scoring import Figure, Group, Measure, Scores, Text, cue_words, marked

Item = dict[str, Any]


def item(text: str, source: str | None, cue: str | None, *contents: str) -> Item:
    """Return an attribution as in JSON; each part is where it first stands in `text`."""
    return {
        "source": at(text, source) if source else None,
        "cue": at(text, cue) if cue else None,
        "content": [at(text, content) for content in contents],
    }


def at(text: str, part: str) -> list[int]:
    start = text.index(part)
    return [start, start + len(part)]


def figure(
    text: str,
    gold: list[Item],
    found: list[Item],
    measure: Measure,
    group: Group = Group.ALL,
    *,
    speech: bool = True,
) -> Figure:
    scores = Scores(speech=speech)
    scores.add(text, gold, found)
    return scores.of[group].figure(measure)


def rounded(figure: Figure) -> tuple[float, ...]:
    return tuple(round(share, 1) for share in figure)


RAIN = "Ana Ruiz said that rain would fall all day. She added that the road was shut."
FIRST = item(RAIN, "Ana Ruiz", "said", "that rain would fall all day")
SECOND = item(RAIN, "She", "added", "that the road was shut")


def test_what_is_found_as_annotated_is_right() -> None:
    for measure in Measure:
        assert figure(RAIN, [FIRST, SECOND], [SECOND, FIRST], measure) == (100, 100, 100)


def test_one_of_two_found_and_nothing_besides() -> None:
    assert rounded(figure(RAIN, [FIRST, SECOND], [FIRST], Measure.E2E)) == (100, 50, 66.7)


def test_nothing_found_is_no_division_by_zero() -> None:
    assert figure(RAIN, [FIRST], [], Measure.E2E) == (0, 0, 0)
    assert figure(RAIN, [], [FIRST], Measure.E2E) == (0, 0, 0)


@pytest.mark.parametrize(
    ("content", "share"),
    [
        ("rain would fall all day", 100),  # 5 of 6 words: 10/11
        ("rain would", 100),  # 2 of 6: 4/8, just enough
        ("rain", 0),  # 1 of 6: 2/7
        ("all day. She added that", 0),  # 2 of 6, and 3 others: 4/11
    ],
)
def test_contents_are_close_from_a_half(content: str, share: float) -> None:
    found = item(RAIN, "Ana Ruiz", "said", content)
    assert figure(RAIN, [FIRST], [found], Measure.CONTENT) == (share, share, share)


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("the mayor of Tarn", "mayor", True),
        ("mayor", "the mayor", True),  # the article does not count
        ("mayor", "the mayor of", True),  # one of two
        ("mayor", "the mayor of Tarn", False),  # one of three
        ("Tarn", "mayor", False),
        (None, None, True),
        (None, "mayor", False),
        ("mayor", None, False),
    ],
)
def test_a_source_lies_in_the_annotated_one_by_half(gold: str | None, found: str | None, right: bool) -> None:
    text = "Yesterday the mayor of Tarn said that rain would fall."
    content = "that rain would fall"
    share = 100 if right else 0
    annotated, ours = item(text, gold, "said", content), item(text, found, "said", content)
    assert figure(text, [annotated], [ours], Measure.E2E).f1 == share
    assert figure(text, [annotated], [ours], Measure.CONTENT).f1 == 100


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ("has said", "said", True),
        ("said", "has", False),
        ("said", None, False),
    ],
)
def test_the_triple_asks_for_a_word_of_the_cue(gold: str, found: str | None, right: bool) -> None:
    text = "The mayor has said that rain would fall."
    content = "that rain would fall"
    annotated, ours = item(text, "mayor", gold, content), item(text, "mayor", found, content)
    assert figure(text, [annotated], [ours], Measure.TRIPLE).f1 == (100 if right else 0)
    assert figure(text, [annotated], [ours], Measure.E2E).f1 == 100


def test_a_content_is_matched_once() -> None:
    again = item(RAIN, "She", "said", "that rain would fall all")
    assert rounded(figure(RAIN, [FIRST], [again, FIRST], Measure.E2E)) == (50, 100, 66.7)


def test_of_two_as_close_the_one_with_the_source_is_matched() -> None:
    other = item(RAIN, "She", "said", "that rain would fall all day")
    assert figure(RAIN, [FIRST], [other, FIRST], Measure.E2E).recall == 100


def test_parts_with_one_source_and_cue_are_one() -> None:
    text = "“Rain will fall,” Ana said, “and it will last.”"
    whole = item(text, "Ana", "said", "Rain will fall", "and it will last")
    parts = [item(text, "Ana", "said", part) for part in ("Rain will fall", "and it will last")]
    assert len(marked(Text(text), parts)) == 1
    assert figure(text, [whole], parts, Measure.E2E) == (100, 100, 100)
    nobody = [item(text, None, "said", part) for part in ("Rain will fall", "and it will last")]
    assert len(marked(Text(text), nobody)) == 2


def test_parts_of_a_source_are_told_apart_from_its_span() -> None:
    text = "Ana, who is ill, Ruiz said that rain would fall."
    annotated = item(text, "Ana, who is ill, Ruiz", "said", "that rain would fall")
    annotated["source_spans"] = [at(text, "Ana"), at(text, "Ruiz")]
    ours = item(text, "who is ill", "said", "that rain would fall")
    assert figure(text, [annotated], [ours], Measure.E2E).f1 == 0


@pytest.mark.parametrize(
    ("text", "content", "kind"),
    [
        ("Ana said: “rain will fall.”", "rain will fall", Group.DIRECT),
        ("Ana said: «rain will fall.»", "rain will fall", Group.DIRECT),
        ('Ana said: "rain will fall."', "rain will fall", Group.DIRECT),
        ('Ana said that "rain" will fall.', "rain", Group.DIRECT),
        ('Ana said that "rain" will fall.', "that", Group.INDIRECT),
        ('Ana said that "rain" will fall.', 'that "rain" will fall', Group.MIXED),
        ('Ana "knew" and said that rain will fall.', "that rain will fall", Group.INDIRECT),
        ("Ana said: ‘rain will fall.’", "rain will fall", Group.INDIRECT),  # single marks are apostrophes too
        ("“Snow,” said Ana. “Rain will\nfall in Tarn,” she said.", "fall in Tarn", Group.INDIRECT),
        ("Ana: “rain will fall", "rain will fall", Group.DIRECT),
    ],
)
def test_the_kind_is_read_off_the_marks(text: str, content: str, kind: Group) -> None:
    (one,) = marked(Text(text), [item(text, "Ana", None, content)])
    assert kind in one.groups


def test_a_content_quoted_by_nine_tenths_is_direct() -> None:
    text = "Ana: “a b c d e f g h i” j k"
    (nine,) = marked(Text(text), [item(text, "Ana", None, "a b c d e f g h i” j")])
    (less,) = marked(Text(text), [item(text, "Ana", None, "a b c d e f g h i” j k")])
    assert Group.DIRECT in nine.groups
    assert Group.MIXED in less.groups


def test_precision_goes_by_the_kind_found_and_recall_by_the_kind_annotated() -> None:
    text = 'Ana said that "rain will fall" now.'
    gold, found = (
        item(text, "Ana", "said", 'that "rain will fall"'),
        item(text, "Ana", "said", "rain will fall"),
    )
    assert figure(text, [gold], [found], Measure.E2E, Group.MIXED) == (0, 100, 0)
    assert figure(text, [gold], [found], Measure.E2E, Group.DIRECT) == (100, 0, 0)


HOPE = "Ana hoped that rain would fall all day. Ben said that the road was shut."
HOPED = item(HOPE, "Ana", "hoped", "that rain would fall all day")
SAID = item(HOPE, "Ben", "said", "that the road was shut")


def test_a_hope_is_neither_asked_for_nor_a_mistake_in_the_view_of_speech() -> None:
    assert figure(HOPE, [HOPED, SAID], [SAID], Measure.E2E) == (100, 100, 100)
    assert figure(HOPE, [HOPED, SAID], [SAID, HOPED], Measure.E2E) == (100, 100, 100)
    assert rounded(figure(HOPE, [HOPED, SAID], [SAID], Measure.E2E, speech=False)) == (100, 50, 66.7)


@pytest.mark.parametrize(
    ("cue", "content", "precision"),
    [
        ("hoped", "that rain would fall all day", 100),  # a word of wishes
        ("would", "that rain would fall all day", 50),  # none, and nothing annotated there
    ],
)
def test_what_nobody_annotated_is_excused_by_its_cue_alone(cue: str, content: str, precision: float) -> None:
    found = item(HOPE, "Ana", cue, content)
    assert figure(HOPE, [SAID], [SAID, found], Measure.E2E).precision == precision


@pytest.mark.parametrize(
    ("content", "precision"),
    [
        ("all day", 100),  # lies in the hope
        ("all day. Ben said", 100),  # by half
        ("day. Ben said", 50),  # by a third
    ],
)
def test_what_lies_in_a_hope_is_excused(content: str, precision: float) -> None:
    found = item(HOPE, "Ben", "said", content)
    found["cue"] = at(HOPE, "would")
    assert figure(HOPE, [HOPED, SAID], [SAID, found], Measure.E2E).precision == precision


def test_a_quotation_without_cue_is_speech() -> None:
    text = "Ana: “Rain will fall.” Ben: no rain."
    quoted, plain = item(text, "Ana", None, "Rain will fall"), item(text, "Ben", None, "no rain")
    assert [one.is_speech for one in marked(Text(text), [quoted, plain])] == [True, False]


@pytest.mark.parametrize(
    ("source", "named"),
    [("the Tarn Post", True), ("He", False), ("a neighbour", False), ("The mayor", False), ("Ana", True)],
)
def test_a_source_with_a_name_is_known_by_its_capital(source: str, named: bool) -> None:
    text = f"{source} said that rain would fall."
    (one,) = marked(Text(text), [item(text, source, "said", "that rain would fall")])
    assert (Group.NAMED in one.groups) is named


@pytest.mark.parametrize(
    ("cue", "denies"), [("flatly denied", True), ("denial", True), ("said", False), ("undeniably", False)]
)
def test_a_denial_is_known_by_its_cue(cue: str, denies: bool) -> None:
    text = f"Ana {cue} that rain would fall."
    (one,) = marked(Text(text), [item(text, "Ana", cue, "that rain would fall")])
    assert (Group.DENIAL in one.groups) is denies


def test_marks_are_no_words_and_half_a_word_is_none() -> None:
    text = "It's 3.5 % — well-known, isn’t it?"
    words = Text(text)
    assert words.words == ["It's", "3.5", "%", "well-known", "isn’t", "it"]
    assert words.within(((0, 2),)) == set()
    assert words.within(((0, 3),)) == {0}
    assert words.within(((0, 2), (2, 4))) == {0}
    assert marked(words, [{"source": None, "cue": None, "content": [at(text, "—")]}]) == []


def test_the_lists_of_cues_are_words_in_lower_case() -> None:
    for name, word in (("speech", "said"), ("attitude", "hoped"), ("denial", "denied")):
        assert word in cue_words(name)
        assert all(word.isalpha() and word.islower() for word in cue_words(name))
    assert not cue_words("speech") & {"hoped"}
