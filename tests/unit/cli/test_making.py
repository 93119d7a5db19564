"""The commands that make something of an article."""

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizapp import paths
from quizapp.cli import run
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Session
from quizapp.storing import Store

BRIDGE = paths.seeds() / "harbour-bridge.md"
ROPE = paths.seeds() / "bog-rope.md"
GRAPH_KEYS = {"schema", "doc_id", "sentences", "entities", "outlets", "hedges", "own_voice", "attributions"}
ATTRIBUTION_KEYS = {
    "id", "source", "source_entity", "source_type", "cue", "content", "mode", "stance", "polarity", "modality",
    "outlet", "hedges", "responds_to", "nested_in", "confidence",
}  # fmt: skip
QUESTION_KEYS = {
    "id", "kind", "interaction", "skill", "difficulty", "stem", "options", "key", "evidence", "marks",
    "attributions", "rationale", "status",
}  # fmt: skip


def test_attributions_of_an_article(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["attributions", str(BRIDGE)]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    record = json.loads(out)
    assert record.keys() >= GRAPH_KEYS
    assert record["schema"] == 1
    assert len(record["attributions"]) >= 10
    for attribution in record["attributions"]:
        assert attribution.keys() == ATTRIBUTION_KEYS | {"rule"}
        assert all(start < end for start, end in attribution["content"])
    assert AttributionGraph.model_validate_json(out).doc_id == record["doc_id"]


def test_attributions_of_lines_count_in_the_text_as_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    said = "“We did not hide it,” Mayor Ines Haldane said on Monday."
    texts = {"a": said, "b": f"---\r\ncafe\u0301\r\n{said}", "c": ""}
    path = tmp_path / "articles.jsonl"
    path.write_text("".join(json.dumps({"doc_id": key, "text": text}) + "\n" for key, text in texts.items()))
    assert run(["attributions", str(path)]) == 0
    records = [json.loads(line) for line in capsys.readouterr().out.split("\n")[:-1]]
    assert [record["doc_id"] for record in records] == ["a", "b", "c"]
    for record in records[:2]:
        (attribution,) = record["attributions"]
        start, end = attribution["source"]
        assert texts[record["doc_id"]][start:end].endswith("Ines Haldane")
    assert records[2]["attributions"] == []


def test_an_article_without_attributions_has_an_empty_graph(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("The harbour of Velmar lies between two hills.")
    assert run(["attributions", str(path)]) == 0
    assert json.loads(capsys.readouterr().out)["attributions"] == []


def test_generate_keeps_the_set_in_the_library(store: Store, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["generate", str(BRIDGE)]) == 0
    out, err = capsys.readouterr()
    (summary,) = store.sets.summaries()
    assert err == ""
    assert out.startswith(f"{summary.id}  {summary.title}: {summary.playable} questions ready, ")
    assert out.endswith(" for review\n")
    kept = store.sets.load(summary.id)
    assert store.articles.graph(kept.article.sha256) is not None


def test_generating_again_keeps_what_a_person_decided(store: Store) -> None:
    run(["generate", str(BRIDGE)])
    (summary,) = store.sets.summaries()
    made = store.sets.load(summary.id)
    first = made.questions[0].model_copy(update={"status": Status.REJECTED})
    decided = made.model_copy(update={"title": "Mine", "questions": (first, *made.questions[1:])})
    store.sets.save(decided)
    assert run(["generate", str(BRIDGE)]) == 0
    assert store.sets.load(summary.id) == decided


def test_generate_as_json_prints_the_sets_and_keeps_nothing(
    store: Store, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", "--json", str(BRIDGE), str(BRIDGE), "--seed", "3"]) == 0
    out, err = capsys.readouterr()
    assert err == ""
    one, other = out.split("\n")[:-1]
    assert one == other
    record = json.loads(one)
    assert record.keys() == {"schema", "id", "title", "article", "questions"}
    assert record["article"]["text"] == QuestionSet.model_validate(record).article.text
    for question in record["questions"]:
        matching = {"prompts"} if question["interaction"] == "matching" else set()
        reasons = {"origins"} if question["attributions"] else set()
        assert question.keys() == QUESTION_KEYS | matching | reasons
        assert all(option.keys() == {"id", "text", "rationale"} for option in question["options"])
        assert question["key"], "the answer is printed as well"
    assert store.sets.summaries() == ()


def test_bad_files_among_good_ones_are_told_of_and_the_good_ones_done(
    store: Store, bad: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["generate", bad[0], str(BRIDGE), *bad[1:], str(ROPE)]) == 2
    out, err = capsys.readouterr()
    assert err.splitlines() == [*UNREADABLE, UNASKABLE]
    kept = {summary.id for summary in store.sets.summaries()}
    assert {line.split()[0] for line in out.splitlines()} == kept
    assert len(kept) == 2


def test_attributions_of_the_good_files_among_bad_ones(
    bad: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["attributions", *bad[:2], str(BRIDGE), str(ROPE)]) == 2
    out, err = capsys.readouterr()
    assert err.splitlines() == UNREADABLE
    assert len([AttributionGraph.model_validate_json(line) for line in out.splitlines()]) == 2


@pytest.fixture
def bad(tmp_path: Path) -> list[str]:
    """Three files: one that is not there, one without text, one in which nobody says anything."""
    (tmp_path / "empty.txt").touch()
    (tmp_path / "silent.txt").write_text("The harbour of Velmar lies between two hills.")
    return [str(tmp_path / name) for name in ("none.txt", "empty.txt", "silent.txt")]


UNREADABLE = [
    "none.txt: There is no such file; check its name.",
    "empty.txt: There is no text to read; paste an article, or choose a file that holds one.",
]
UNASKABLE = "silent.txt: Nobody is quoted or cited in this article; choose one that says who said what."


@pytest.mark.parametrize("command", ["generate", "attributions"])
def test_a_dash_reads_standard_input(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], command: str
) -> None:
    piped(monkeypatch, BRIDGE.read_bytes())
    assert run([command, "-"]) == 0
    from_pipe = capsys.readouterr()
    assert run([command, str(BRIDGE)]) == 0
    assert capsys.readouterr() == from_pipe


@pytest.mark.parametrize("content", [b"", None])
def test_standard_input_without_text(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], content: bytes | None
) -> None:
    if content is None:  # a closed one
        monkeypatch.setattr(sys, "stdin", None)
    else:
        piped(monkeypatch, content)
    assert run(["generate", "-"]) == 2
    sentence = "-: There is no text to read; paste an article, or choose a file that holds one.\n"
    assert capsys.readouterr() == ("", sentence)


def piped(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content)))


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a file that is always full")
@pytest.mark.parametrize("arguments", [["attributions", str(BRIDGE)], ["generate", "--json", str(BRIDGE)]])
def test_results_that_cannot_be_written_are_one_sentence(home: Path, arguments: list[str]) -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "quizapp", *arguments],
            check=False,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
        )
    sentence = "The results could not be written; check that there is room where they go.\n"
    assert (done.returncode, done.stderr) == (2, sentence)


def test_without_display_and_terminal_a_set_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 0
    out, err = capsys.readouterr()
    assert err == "There is no display to open a window on, so a question set is printed.\n"
    assert QuestionSet.model_validate_json(out).playable


def test_without_display_and_terminal_the_set_of_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([str(ROPE)]) == 0
    assert "rope" in QuestionSet.model_validate_json(capsys.readouterr().out).title.lower()


class Terminal(io.StringIO):
    """A stream that a person sits at."""

    def isatty(self) -> bool:  # type: ignore[explicit-override]
        return True


def sat_at(monkeypatch: pytest.MonkeyPatch) -> Terminal:
    """Return what is shown to a person who answers the first question with 1 and then leaves."""
    monkeypatch.setattr(sys, "stdin", Terminal("1\nq\n"))
    monkeypatch.setattr(sys, "stdout", shown := Terminal())
    return shown


def left(store: Store) -> Session:
    (session,) = store.sessions.open()
    return session


@pytest.mark.parametrize("files", [[], [str(BRIDGE)]])
def test_with_a_terminal_alone_the_quiz_is_played_there(
    store: Store, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], files: list[str]
) -> None:
    screen = sat_at(monkeypatch)
    assert run(files) == 0
    assert capsys.readouterr().err == "There is no display to open a window on, so the quiz is played here.\n"
    assert "Question 2 of " in screen.getvalue()
    assert len(left(store).responses) == 1
    assert left(store).set_id in [summary.id for summary in store.sets.summaries()]


def test_with_a_terminal_alone_the_newest_set_is_played(
    store: Store, question_set: QuestionSet, monkeypatch: pytest.MonkeyPatch
) -> None:
    sat_at(monkeypatch)
    store.sets.save(question_set)
    assert run([]) == 0
    assert left(store).set_id == question_set.id
