"""A set written to a file is read back equal, and a refused write leaves what was there."""

import json
import os
import stat
from pathlib import Path

import pytest

from quizapp.errors import UserError
from quizapp.exporting import EXPORTERS, export
from quizapp.importing import read_set
from quizapp.importing.bounded_json import DEEPEST, MOST_BYTES, MOST_CONTAINERS
from quizapp.model import editing
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.question import Option, Status
from quizapp.model.question_set import QuestionSet
from quizapp.model.shared_set import shared_set
from tests.samples import graph, question, question_set

GOLDEN = Path(__file__).parents[2] / "golden" / "harbour"
UNUSUAL = 'a "b" \\ 🎉👩‍🚀 e\u0301 \u2028\u2029 العربية \u202e\u200f \x00\x1f\x7f \ufeff \ufffd {[]}'


def test_every_format_has_an_ending_of_its_own() -> None:
    endings = [exporter.ending for exporter in EXPORTERS]
    assert len(set(endings)) == len(endings)
    assert all(ending.startswith(".") and ending == ending.lower() for ending in endings)


def test_a_set_is_read_back_equal_with_its_graph(tmp_path: Path) -> None:
    path = tmp_path / "one.quizset"
    export(shared_set(question_set(), graph()), path)
    reading = read_set(path)
    assert reading.question_set == question_set()
    assert reading.graph == graph()
    assert reading.notices == ()


def test_what_the_machine_makes_is_read_back_equal_and_plays(tmp_path: Path) -> None:
    made = QuestionSet.model_validate_json((GOLDEN / "set.json").read_bytes())
    found = AttributionGraph.model_validate_json((GOLDEN / "graph.json").read_bytes())
    path = tmp_path / "made.quizset"
    for known in (found, None):
        export(shared_set(made, known), path)
        assert read_set(path).question_set == made
        assert read_set(path).notices == ()
    assert made.playable


def test_any_text_survives(tmp_path: Path) -> None:
    article = make_article(f"Ada Lorne denied it. {UNUSUAL}", title=UNUSUAL)
    odd = question(1, Status.DRAFT).model_copy(update={"evidence": (), "marks": (), "rationale": UNUSUAL})
    unusual = QuestionSet(id="A_b-1", title=UNUSUAL, article=article, questions=(odd,))
    path = tmp_path / "unusual.quizset"
    export(shared_set(unusual, None), path)
    assert read_set(path).question_set == unusual


def test_the_file_is_plain_json_for_other_programs(tmp_path: Path) -> None:
    path = tmp_path / "one.quizset"
    export(shared_set(question_set(), graph()), path)
    raw = json.loads(path.read_text(encoding="utf-8"))
    assert list(raw) == ["schema", "kind", "id", "title", "article", "graph", "questions"]
    assert (raw["schema"], raw["kind"], raw["id"]) == (1, "question set", "set-1")


@pytest.mark.skipif(os.name == "nt", reason="Windows has access lists instead")
def test_a_colleague_may_read_the_file(tmp_path: Path) -> None:
    path = tmp_path / "one.quizset"
    ordinary = tmp_path / "ordinary"
    ordinary.touch()
    export(shared_set(question_set(), None), path)
    assert stat.S_IMODE(path.stat().st_mode) == stat.S_IMODE(ordinary.stat().st_mode)


def test_a_set_too_large_to_be_read_is_not_written(tmp_path: Path) -> None:
    many = question(1).model_copy(
        update={"options": tuple(Option(id=f"o{number}", text="x") for number in range(10_000)), "key": ()}
    )
    long = question(1).model_copy(update={"stem": "x" * 100_000})
    path = tmp_path / "one.quizset"
    for each, sentence in ((many, "at most 50 options"), (long, "more than 10,000 characters")):
        with pytest.raises(UserError, match=sentence):
            export(shared_set(editing.edit(question_set(), each), None), path)
    assert list(tmp_path.iterdir()) == []


def test_half_a_character_is_a_sentence(tmp_path: Path) -> None:
    half = question(1).model_copy(update={"stem": "\ud83d"})
    with pytest.raises(UserError, match="half a character"):
        export(shared_set(editing.edit(question_set(), half), None), tmp_path / "one.quizset")
    assert list(tmp_path.iterdir()) == []


def test_the_longest_article_with_its_graph_can_be_read_back(tmp_path: Path) -> None:
    # As much graph for each stretch of text as the machine finds in a dense article.
    found = AttributionGraph.model_validate_json((GOLDEN / "graph.json").read_bytes())
    text = (GOLDEN / "article.txt").read_text(encoding="utf-8")
    times = 1_000_000 // len(text)
    article = make_article(text * times)
    dense = found.model_copy(
        update={name: getattr(found, name) * times for name in ("sentences", "own_voice", "attributions")}
    )
    long = QuestionSet(id="long", title="Long", article=article, questions=(question(1, Status.DRAFT),))
    path = tmp_path / "long.quizset"
    export(shared_set(long, dense), path)
    assert path.stat().st_size < MOST_BYTES
    assert path.read_bytes().count(b"[") + path.read_bytes().count(b"{") < MOST_CONTAINERS
    assert read_set(path).question_set == long


def test_our_files_go_nowhere_near_the_deepest_level() -> None:
    def depth(value: object) -> int:
        if isinstance(value, dict):
            value = list(value.values())
        return 1 + max(map(depth, value), default=0) if isinstance(value, list) else 0

    assert depth(shared_set(question_set(), graph()).model_dump(mode="json")) < DEEPEST / 2


@pytest.mark.parametrize("place", ["missing.quizset/inside.quizset", "folder", "a\0b.quizset"])
def test_a_place_that_cannot_be_written_is_a_sentence(tmp_path: Path, place: str) -> None:
    (tmp_path / "missing.quizset").write_bytes(b"kept")
    (tmp_path / "folder").mkdir()
    with pytest.raises(UserError, match="could not be saved there; choose another folder"):
        export(shared_set(question_set(), None), tmp_path / place)
    assert (tmp_path / "missing.quizset").read_bytes() == b"kept"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["folder", "missing.quizset"]
