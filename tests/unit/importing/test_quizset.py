"""A `.quizset` file from anywhere: read whole, or refused in one sentence without a trace of it."""

import contextlib
import json
import logging
import random
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from quizapp.errors import UserError
from quizapp.importing import holds_set, read_file, read_set
from quizapp.importing.bounded_json import MOST_BYTES
from quizapp.model.merging import content_of
from quizapp.model.question import Status
from quizapp.model.reforming import Interaction, reformed
from quizapp.model.shared_set import fits_together, shared_set
from tests import samples
from tests.samples import TEXT, graph, question_set

Change = Callable[[dict[str, Any]], object]

DAMAGED = "The file is damaged or was changed by another program; ask for it again."
NOT_OURS = "This is not a question set of this application; choose another file."
TOO_MUCH = "The file holds more than a question set may; ask for it in several parts."


def raw() -> dict[str, Any]:
    found: dict[str, Any] = json.loads(spelled())
    return found


def spelled() -> str:
    return shared_set(question_set(), graph()).model_dump_json(by_alias=True)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "one.quizset"


def refusal(path: Path, content: str | bytes) -> str:
    """Return the sentence with which `content` is refused."""
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    with pytest.raises(UserError) as caught:
        read_set(path)
    name, _, sentence = str(caught.value).partition(": ")
    assert name == "one.quizset"
    return sentence


def put(*keys: str | int) -> Callable[[object], Change]:
    """Return what makes a change that puts a value at the place that `keys` lead to."""

    def at(value: object) -> Change:
        def change(found: Any) -> None:
            for key in keys[:-1]:
                found = found[key]
            found[keys[-1]] = value

        return change

    return at


def test_the_ending_of_the_name_decides(tmp_path: Path) -> None:
    assert holds_set(Path("A.QuizSet"))
    assert not holds_set(Path("quizset"))
    assert not holds_set(Path("a.quizset.txt"))


def test_an_article_is_not_sought_in_a_set(path: Path) -> None:
    path.write_text(spelled(), encoding="utf-8")
    with pytest.raises(UserError, match=r"“one\.quizset” is a question set, not an article"):
        read_file(path)


def test_a_mark_of_byte_order_and_other_spellings_do_not_matter(path: Path) -> None:
    path.write_bytes(b"\xef\xbb\xbf" + json.dumps(raw(), indent=4, sort_keys=True).encode())
    assert read_set(path).question_set == question_set()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b'"',
        b'{"kind": "question set"',
        b"\xff\xfe",
        b"\x00" * 100,
        b'{"kind": "\xff"}',
        b"{]",
        b"\xd8\x00",
    ],
)
def test_what_is_no_json_is_damaged(path: Path, content: bytes) -> None:
    assert refusal(path, content) == DAMAGED


@pytest.mark.parametrize(
    "content", ["[]", "null", '"question set"', "12", "{}", '{"kind": ["question set"]}']
)
def test_what_is_other_json_is_not_ours(path: Path, content: str) -> None:
    assert refusal(path, content) == NOT_OURS


def test_every_cut_is_damaged(path: Path) -> None:
    whole = spelled().encode()
    for cut in range(0, len(whole), 97):
        assert refusal(path, whole[:cut]) == DAMAGED


@pytest.mark.parametrize("schema", [3, 10**30])
def test_a_newer_file_says_so(path: Path, schema: int) -> None:
    newer = {"schema": schema, "kind": "question set", "something": {"nobody": "knows yet"}}
    assert "newer version" in refusal(path, json.dumps(newer))


@pytest.mark.parametrize(
    "change",
    [
        put("schema")("2"),
        put("schema")(0),
        put("schema")(None),
        put("id")("../../etc/passwd"),
        put("id")("C:\\x"),
        put("id")("a" * 65),
        put("id")(7),
        put("title")(None),
        put("title")(["x"]),
        put("extra")("field"),
        put("article", "sha256")("0" * 64),
        put("article", "text")(TEXT + " "),
        put("article")(None),
        put("article", "extra")(1),
        put("graph", "doc_id")("0" * 64),
        put("graph", "schema")(2),
        put("graph", "attributions", 0, "content")([]),
        put("graph", "attributions", 0, "stance")("shouts"),
        put("graph", "attributions", 0, "cue")([0, 10**9]),
        put("questions")({}),
        put("questions", 0)(None),
        put("questions", 0, "id")("/q"),
        put("questions", 0, "id")("q-2"),
        put("questions", 0, "interaction")("upload"),
        put("questions", 0, "difficulty")(4),
        put("questions", 0, "difficulty")("1e5"),
        put("questions", 0, "status")("best"),
        put("questions", 0, "evidence")([[-5, 3]]),
        put("questions", 0, "evidence")([[3, 1]]),
        put("questions", 0, "evidence")([[0, len(TEXT) + 1]]),
        put("questions", 0, "evidence")([[0, 10**30]]),
        put("questions", 0, "evidence")([[0]]),
        put("questions", 0, "evidence")([[0.5, 3]]),
        put("questions", 0, "marks", 0, "span")([0, 10**6]),
        put("questions", 0, "key")(["z"]),
        put("questions", 0, "options", 1, "id")("a"),
        put("questions", 0, "options", 1, "id")("<b>"),
        put("questions", 0, "stem")("\ud800"),
    ],
)
def test_what_does_not_fit_is_damaged(path: Path, change: Change) -> None:
    changed = raw()
    change(changed)
    assert refusal(path, json.dumps(changed)) == DAMAGED


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999", "9" * 5000])
def test_what_is_no_number_is_damaged(path: Path, number: str) -> None:
    assert refusal(path, spelled().replace('"difficulty":1', f'"difficulty":{number}', 1)) == DAMAGED


def test_a_key_that_stands_twice_is_damaged(path: Path) -> None:
    assert refusal(path, spelled().replace('"id":', '"id":"other","id":', 1)) == DAMAGED


@pytest.mark.parametrize("opening", ['{"a":', "[", '[{"a":[', '{"a": "\\"]", "b": ['])
def test_deep_nesting_is_damaged_before_it_costs_anything(path: Path, opening: str) -> None:
    started = time.process_time()
    assert refusal(path, opening * 100_000) == DAMAGED
    assert time.process_time() - started < 5


def test_a_character_spelled_as_a_pair_of_escapes_is_a_character(path: Path) -> None:
    changed = raw()
    changed["title"] = "🎉"
    path.write_text(json.dumps(changed, ensure_ascii=True), encoding="utf-8")
    assert read_set(path).question_set.title == "🎉"


def test_brackets_in_texts_do_not_count(path: Path) -> None:
    changed = raw()
    changed["questions"][0]["rationale"] = '["{' * 100 + "\\"
    path.write_text(json.dumps(changed), encoding="utf-8")
    assert read_set(path).question_set.questions[0].rationale.startswith('["{["{')


def test_a_million_options_are_too_much(path: Path) -> None:
    options = ",".join(f'{{"id":"o{number}","text":"x"}}' for number in range(500_000))
    assert refusal(path, f'{{"kind":"question set","questions":[{{"options":[{options}]}}]}}') == TOO_MUCH


def test_a_file_beyond_the_bound_is_not_even_read_to_its_end(path: Path) -> None:
    assert "larger than 16 MB" in refusal(path, b" " * (MOST_BYTES + 1))


def test_texts_and_numbers_beyond_the_bounds_are_told_apart(path: Path) -> None:
    for change, sentence in (
        (put("questions", 0, "stem")("x" * 100_000), "more than 10,000 characters"),
        (put("title")("x" * 20_000), "more than 10,000 characters"),
        (
            put("questions", 0, "options")(
                [{"id": f"o{number}", "text": "x"} for number in range(51)] + [{"id": "a", "text": "x"}]
            ),
            "at most 50 options",
        ),
        (put("questions", 0, "evidence")([[0, 5]] * 201), "at most 200 passages"),
        (
            put("questions")([raw()["questions"][0] | {"id": f"q-{number}"} for number in range(2001)]),
            "at most 2,000",
        ),
        (
            put("questions")(
                [
                    raw()["questions"][0]
                    | {"id": f"q-{number}", "options": raw()["questions"][0]["options"] + padding(40)}
                    for number in range(500)
                ]
            ),
            "at most 20,000 options",
        ),
    ):
        changed = raw()
        change(changed)
        assert sentence in refusal(path, json.dumps(changed))


def padding(count: int) -> list[dict[str, str]]:
    return [{"id": f"more-{number}", "text": f"Somebody {number}"} for number in range(count)]


def test_a_hundred_thousand_questions_are_not_looked_at_one_by_one(path: Path) -> None:
    began = time.perf_counter()
    sentence = refusal(path, json.dumps({"kind": "question set", "schema": 1, "questions": [{}] * 100_000}))
    assert "at most 2,000" in sentence
    assert time.perf_counter() - began < 2


def test_a_question_that_cannot_be_answered_waits_for_review(path: Path) -> None:
    changed = raw()
    changed["questions"][0]["key"] = []
    changed["questions"][1]["status"] = "approved"
    changed["questions"][1]["options"] = changed["questions"][1]["options"][:1]
    path.write_text(json.dumps(changed), encoding="utf-8")
    reading = read_set(path)
    assert [each.status for each in reading.question_set.questions[:3]] == [
        Status.REVIEW,
        Status.REVIEW,
        Status.READY,
    ]
    assert reading.notices == ("2 questions do not keep the rules of review and wait to be looked at.",)


@pytest.mark.parametrize(
    ("change", "ready", "approved"),
    [
        ({}, Status.READY, Status.APPROVED),
        ({"rationale": "So it is."}, Status.REVIEW, Status.REVIEW),
        ({"stem": "Who is NEVER quoted and not on the letter?"}, Status.REVIEW, Status.APPROVED),
        ({"evidence": []}, Status.REVIEW, Status.REVIEW),
    ],
)
def test_a_file_may_call_ready_only_what_keeps_the_rules(
    path: Path, change: dict[str, object], ready: Status, approved: Status
) -> None:
    changed = raw()
    changed["questions"][0].update(change)
    changed["questions"][1].update({**change, "status": "approved"})
    changed["questions"][2]["status"] = "rejected"
    path.write_text(json.dumps(changed), encoding="utf-8")
    questions = read_set(path).question_set.questions
    assert [each.status for each in questions[:3]] == [ready, approved, Status.REJECTED]


def test_a_ready_question_that_gives_another_away_waits(path: Path) -> None:
    changed = raw()
    changed["questions"][0]["stem"] = "What is quoted from Tomas Reyle on the letter?"
    changed["questions"][1]["status"] = "approved"
    path.write_text(json.dumps(changed), encoding="utf-8")
    assert [each.status for each in read_set(path).question_set.questions[:3]] == [
        Status.REVIEW,
        Status.APPROVED,
        Status.READY,
    ]


def test_every_way_of_answering_comes_back(path: Path) -> None:
    made = tuple(
        reformed(samples.question(number), interaction, "en").model_copy(update={"id": f"q-{number}"})
        for number, interaction in enumerate(Interaction)
    )
    whole = question_set().model_copy(update={"questions": made})
    path.write_text(shared_set(whole, None).model_dump_json(by_alias=True), encoding="utf-8")
    read = read_set(path).question_set.questions
    assert [each.interaction for each in read] == list(Interaction)
    assert [content_of(each) for each in read] == [content_of(each) for each in made]


@pytest.mark.parametrize("interaction", list(Interaction)[1:])
def test_another_way_of_answering_in_an_old_schema_is_no_file_of_ours(
    path: Path, interaction: Interaction
) -> None:
    other = reformed(samples.question(1), interaction, "en")
    whole = question_set().model_copy(update={"questions": (other,)})
    spelling = json.loads(shared_set(whole, None).model_dump_json(by_alias=True))
    assert spelling["schema"] == 2, "an earlier version says that the file is newer, not that it is damaged"
    spelling["schema"] = 1
    assert refusal(path, json.dumps(spelling)) == DAMAGED


def test_markup_and_paths_in_texts_stay_texts(path: Path) -> None:
    changed = raw()
    changed["title"] = "<img src='file:///etc/passwd'>../../x"
    path.write_text(json.dumps(changed), encoding="utf-8")
    assert read_set(path).question_set.title == changed["title"]


def test_missing_and_unreadable_files_are_sentences(tmp_path: Path) -> None:
    for place, sentence in (("none.quizset", "no such file"), (".", "folder")):
        with pytest.raises(UserError, match=sentence):
            read_set(tmp_path / place)


def test_no_word_of_the_file_goes_to_the_log(path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    changed = raw()
    changed["secret word"] = "secret word"
    changed["questions"][0]["status"] = "secret word"
    refusal(path, json.dumps(changed))
    refusal(path, spelled().replace("{", '{"secret word": secret word', 1))
    assert caplog.records
    assert "secret" not in caplog.text


def test_a_file_changed_at_random_is_read_whole_or_refused(path: Path) -> None:
    """Whatever is changed, what comes through is a set whose parts fit together."""
    source = random.Random(20261122)
    whole = spelled().encode()
    for _number in range(600):
        content = bytearray(whole)
        for _change in range(source.randint(1, 4)):
            spot = source.randrange(len(content))
            content[spot : spot + source.randint(0, 3)] = source.choice(
                (
                    b"",
                    b"-",
                    b"9",
                    b'"',
                    b"[",
                    b"}",
                    b"null",
                    b"\x00",
                    b"\xff",
                    b"1e9",
                    b",,",
                    b"\\u0000",
                    b"~",
                )
            )
        path.write_bytes(content)
        with contextlib.suppress(UserError):
            reading = read_set(path)
            assert fits_together(shared_set(reading.question_set, reading.graph))
            assert reading.question_set.article.text == TEXT
