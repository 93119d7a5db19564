"""`quizapp attributions`, one article after another and in processes of their own."""

import json
import os
from pathlib import Path

import pytest

from quizapp.cli import attributions, run

TEXTS = {
    "one": "Ada Lund said that the ferry was late. “It is always late,” she added.",
    "two": "Peter Holm denied that he had seen the letter.",
    "three": "It was a quiet day in Vell.",
    "four": "The union accused Harbour Lines of hiding the report.",
}
GERMAN = (
    "Die Bürgermeisterin sagte am Montag, die Brücke werde nicht vor dem Sommer fertig. „Das ist falsch“, "
    "widersprach der Bauunternehmer. Sein Sprecher bestätigte, dass man in der Stadt davon weiß."
)


def lines(folder: Path, texts: dict[str, str]) -> str:
    path = folder / "articles.jsonl"
    path.write_text(
        "".join(json.dumps({"doc_id": doc_id, "text": text}) + "\n" for doc_id, text in texts.items()),
        encoding="utf-8",
    )
    return str(path)


def graph_or_end(reading: attributions.Reading) -> str:
    """Stand in for the work, and end the process at the second article."""
    if reading.doc_id == "two":
        os._exit(1)
    return attributions.graph(reading)


def test_jobs_print_what_one_process_prints(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = lines(tmp_path, TEXTS)
    assert run(["attributions", path]) == 0
    alone = capsys.readouterr()
    assert run(["attributions", "--jobs", "2", path]) == 0
    together = capsys.readouterr()
    assert together.out == alone.out
    assert [json.loads(line)["doc_id"] for line in together.out.splitlines()] == list(TEXTS)
    assert (alone.err, together.err) == ("", "4 articles read\n")


def test_the_order_of_the_articles_does_not_matter(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["attributions", lines(tmp_path, TEXTS)]) == 0
    there = capsys.readouterr().out.splitlines()
    assert run(["attributions", lines(tmp_path, dict(reversed(TEXTS.items())))]) == 0
    back = capsys.readouterr().out.splitlines()
    assert back == there[::-1]


def test_an_article_whose_process_ends_is_named_and_the_others_are_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(attributions, "graph", graph_or_end)
    assert run(["attributions", "--jobs", "2", lines(tmp_path, TEXTS)]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["doc_id"] for line in out.splitlines()] == ["one", "three", "four"]
    assert err == (
        "articles.jsonl, article “two”: The process that read it ended too soon; try it alone, or with fewer --jobs.\n"
        "3 articles read\n"
    )


@pytest.mark.parametrize("jobs", [[], ["--jobs", "1"]])
def test_what_is_not_english_is_told_and_the_rest_is_read(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: list[str]
) -> None:
    path = lines(tmp_path, {"first": GERMAN, "second": TEXTS["one"]})
    assert run(["attributions", *jobs, path]) == 2
    out, err = capsys.readouterr()
    assert [json.loads(line)["doc_id"] for line in out.splitlines()] == ["second"]
    assert err.startswith(
        "articles.jsonl, article “first”: The text does not seem to be in English; only articles in English can be "
        "asked about so far.\n"
    )


@pytest.mark.parametrize("jobs", ["0", "-1", "two", "1.5", ""])
def test_a_number_of_jobs_that_is_none(tmp_path: Path, capsys: pytest.CaptureFixture[str], jobs: str) -> None:
    assert run(["attributions", f"--jobs={jobs}", lines(tmp_path, TEXTS)]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err == f"“{jobs}” is no number of processes; give a whole number, such as 2.\n"
