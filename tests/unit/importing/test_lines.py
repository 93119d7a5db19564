import json
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.importing import read_file, read_lines

# What reading an article would change: CRLF, a decomposed é, a zero, U+2028 and what looks like front matter.
EXACT = "---\ntitle: x\n---\r\ncafe\u0301 said\0\u2028\u200f🙂 "


def written(folder: Path, *lines: object) -> Path:
    path = folder / "articles.jsonl"
    path.write_bytes(b"".join(json.dumps(line, ensure_ascii=False).encode() + b"\n" for line in lines))
    return path


def test_texts_are_taken_exactly_as_given(tmp_path: Path) -> None:
    path = written(tmp_path, {"doc_id": "a", "text": EXACT}, {"lang": "en", "text": "", "doc_id": "b"})
    assert [(doc_id, article.text) for doc_id, article in read_lines(path)] == [("a", EXACT), ("b", "")]


def test_a_byte_order_mark_empty_lines_and_crlf(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_bytes(b'\xef\xbb\xbf{"doc_id": "a", "text": "x"}\r\n\r\n   \n{"doc_id": "b", "text": "y"}')
    assert [doc_id for doc_id, _ in read_lines(path)] == ["a", "b"]


@pytest.mark.parametrize(
    ("bad", "fault"),
    [
        (b'{"doc_id": "b", "text": ', "not JSON"),
        (b"\xff\xfe{", "not JSON"),
        (b"[" * 100_000, "not JSON"),
        (b'["doc_id", "text"]', "not an object"),
        (b'{"doc_id": "b"}', "not an object"),
        (b'{"doc_id": 7, "text": "x"}', "not an object"),
        (b'{"doc_id": "b", "text": null}', "not an object"),
        (b'{"doc_id": "b", "text": "\\ud83d alone"}', "surrogate"),
        (json.dumps({"doc_id": "b", "text": "x" * 1_000_001}).encode(), "1,000,000"),
    ],
)
def test_a_bad_line_is_named_by_its_number(tmp_path: Path, bad: bytes, fault: str) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_bytes(b'{"doc_id": "a", "text": "x"}\n\n' + bad + b"\n")
    articles = read_lines(path)
    assert next(articles)[0] == "a"
    with pytest.raises(UserError) as caught:
        next(articles)
    assert str(caught.value).startswith("articles.jsonl, line 3: ")
    assert fault in str(caught.value)


def test_a_bad_line_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    good = [json.dumps({"doc_id": name, "text": "x"}).encode() for name in "abc"]
    path.write_bytes(b"\n".join([good[0], b"[", good[1], b"7", good[2]]))
    told: list[UserError] = []
    assert [doc_id for doc_id, _ in read_lines(path, told.append)] == ["a", "b", "c"]
    assert [str(error).partition(":")[0] for error in told] == [
        "articles.jsonl, line 2",
        "articles.jsonl, line 4",
    ]


def test_a_line_without_end_is_one_bad_line(tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    after = json.dumps({"doc_id": "after", "text": "x"}).encode()
    path.write_bytes(b'{"doc_id": "' + b"x" * 33_000_000 + b"\n" + after)
    told: list[UserError] = []
    assert [doc_id for doc_id, _ in read_lines(path, told.append)] == ["after"]
    assert [str(error) for error in told] == ["articles.jsonl, line 1: This is not JSON in UTF-8."]


def test_a_missing_file(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"none\.jsonl: The file cannot be read"):
        next(read_lines(tmp_path / "none.jsonl"))


def test_lines_are_no_article(tmp_path: Path) -> None:
    path = tmp_path / "many.jsonl"
    path.write_text('{"doc_id": "a", "text": "The mayor said that it was late."}\n')
    with pytest.raises(UserError, match=r"“many\.jsonl” holds JSON Lines, not an article; give it to"):
        read_file(path)
