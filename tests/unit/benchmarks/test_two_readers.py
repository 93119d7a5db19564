"""Drawing what two readers judge, and scoring their verdicts."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from benchmarks.two_readers import (
    Drawn,
    Reading,
    drawn_from,
    interval,
    read_verdicts,
    run,
    scores_of,
    write_sheet,
)

KNOWN = ("right", "wrong source", "wrong content")


def test_a_verdict_file_holds_ids_and_verdicts() -> None:
    lines = ["# read in May", "one@1-2,3-4,5-9\tright", "", "two@none,3-4,5-9+11-12\twrong content"]
    assert read_verdicts(lines, KNOWN) == {
        "one@1-2,3-4,5-9": "right",
        "two@none,3-4,5-9+11-12": "wrong content",
    }


@pytest.mark.parametrize(
    ("lines", "complaint"),
    [
        (["one\tright", "two\tgood"], "line 2: 'good'"),
        (["one\t"], "line 1: ''"),
        (["one\tright", "one\twrong source"], "line 2: one was judged before"),
    ],
)
def test_a_line_that_is_no_verdict_is_named(lines: list[str], complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        read_verdicts(lines, KNOWN)


FIRST = dict.fromkeys("abcdefgh", "right") | {"i": "wrong source", "j": "wrong content", "x": "right"}
SECOND = dict.fromkeys("abcdefg", "right") | {
    "h": "wrong content",
    "i": "wrong source",
    "j": "right",
    "y": "right",
}


def test_scores() -> None:
    scores = scores_of(FIRST, SECOND, {"h": "right"})
    assert scores.count == 10
    assert scores.agreement == pytest.approx(0.8)
    # By chance both say right in .8 x .8, wrong source in .1 x .1, wrong content in .1 x .1 of cases.
    assert scores.kappa == pytest.approx((0.8 - 0.66) / (1 - 0.66))
    assert (scores.first["right"], scores.second["right"]) == (8, 8)
    # h was settled as right; j, which was not settled, stays what the one who found fault said.
    assert scores.settled == {"right": 8, "wrong source": 1, "wrong content": 1}
    assert scores.disagreements == (("h", "right", "wrong content"), ("j", "wrong content", "right"))


def test_what_both_say_cannot_be_settled_otherwise() -> None:
    assert scores_of({"a": "wrong source"}, {"a": "wrong source"}, {"a": "right"}).settled == {
        "wrong source": 1
    }


def test_readers_who_find_all_right_agree() -> None:
    assert scores_of({"a": "right"}, {"a": "right"}, {}).kappa == 1.0


def test_files_on_other_items_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="nothing in common"):
        scores_of({"a": "right"}, {"b": "right"}, {})


def test_the_interval_is_wilsons() -> None:
    # Newcombe 1998, table I: 81 of 263.
    assert interval(81 / 263, 263) == pytest.approx((0.2553, 0.3662), abs=1e-4)


def test_a_draw_depends_on_the_seed_alone() -> None:
    found = [Drawn(key, ()) for key in "abcdefghij"]
    chosen = drawn_from(found, 4, 1)
    assert drawn_from(found[::-1], 4, 1) == chosen
    assert drawn_from(found, 4, 2) != chosen
    assert len({item.key for item in chosen}) == 4
    assert len(drawn_from(found, 40, 1)) == 10


def test_the_verdict_file_to_fill_in_holds_no_text(tmp_path: Path) -> None:
    write_sheet([Drawn("a", ("Ada said so.",)), Drawn("b", ())], "Judge.", tmp_path)
    assert "Ada said so." in (tmp_path / "sheet.txt").read_text()
    assert (tmp_path / "verdicts.tsv").read_text() == "a\t\nb\t\n"


def words_of(doc_id: str, text: str) -> Iterator[Drawn]:
    for place, word in enumerate(text.split()):
        yield Drawn(f"{doc_id}/{place}", (word,))


READING = Reading(
    found=words_of,
    called="words",
    head="Judge.",
    count=3,
    verdicts=KNOWN,
    misses=lambda scores: scores.share_right < 0.8,
    bar="under 80 % are right",
)


def run_with(monkeypatch: pytest.MonkeyPatch, *arguments: str | Path) -> int:
    monkeypatch.setattr(sys, "argv", ["benchmark", *map(str, arguments)])
    return run(READING, "Words.")


def test_as_many_are_drawn_as_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = tmp_path / "articles.jsonl"
    articles.write_text(
        '{"doc_id": "one", "text": "rain would fall"}\n\n{"doc_id": "two", "text": "all day"}\n'
    )
    assert run_with(monkeypatch, "draw", articles, "--into", tmp_path / "three") == 0
    assert run_with(monkeypatch, "draw", articles, "--into", tmp_path / "four", "--count", "4") == 0
    assert capsys.readouterr().out.startswith("3 of 5 words, seed 1: ")
    assert [
        len((tmp_path / name / "verdicts.tsv").read_text().splitlines()) for name in ("three", "four")
    ] == [3, 4]


def test_what_the_readers_found_is_printed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    files = [tmp_path / name for name in ("first", "second", "third")]
    for file, verdicts in zip(files, (FIRST, SECOND, {"h": "right", "j": "right"}), strict=True):
        file.write_text("".join(f"{key}\t{verdict}\n" for key, verdict in verdicts.items()))
    assert run_with(monkeypatch, "score", *files[:2]) == 0
    printed = capsys.readouterr().out
    assert "judged by both: 10; by one alone: 2" in printed
    assert "  h: right / wrong content" in printed
    assert "right: 8 / 8 by each, 7 in the end" in printed
    assert "right: 70.0 %" in printed
    assert run_with(monkeypatch, "score", *files[:2], "--check") == 1
    assert run_with(monkeypatch, "score", *files[:2], "--settled", files[2], "--check") == 0
