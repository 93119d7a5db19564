"""The whole of extraction on any text: bounds, progress, cancelling, threads, and that importing it is cheap."""

import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from quizapp.extraction import extract, lexicon
from quizapp.model.article import make_article, verbatim_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span

STORY = "“It is late,” Ada Lund said. Peter Holm denied that it was late.\n"


def spans(graph: AttributionGraph) -> list[Span]:
    found = [*graph.sentences, *graph.paragraphs, *graph.hedges, *graph.own_voice]
    for entity in graph.entities:
        found.extend(entity.mentions)
    for outlet in graph.outlets:
        found.extend(outlet.mentions)
    for attribution in graph.attributions:
        found.extend(attribution.content)
        found.extend(span for span in (attribution.source, attribution.cue) if span is not None)
    return found


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t\u00a0\n", id="blank"),
        pytest.param("word", id="one word"),
        pytest.param('“” "" \'\' « » """', id="marks alone"),
        pytest.param("\"'“”‘’" * 300, id="marks without end"),
        pytest.param("(" * 200 + "she said it was late" + ")" * 200, id="brackets"),
        pytest.param("x" * 30_000, id="one long word"),
        pytest.param("<script>alert(1)</script> <b>Ada Lund</b> said “no”.", id="markup"),
        pytest.param("\u202eقال الوزير: «لا»\u202c. וגם זה.", id="right to left"),
        pytest.param("首相は「はい」と述べた。野党は否定した。", id="Japanese"),
        pytest.param("😀 “Yes 👍🏽,” Ada Lund said. é e\u0301", id="emoji"),
        pytest.param("Ada\x00 Lund said “no”.\u2028She left.\r\nIt was late.", id="controls"),
        pytest.param('Ada Lund said \ud800 "no \udfff".', id="half surrogates"),
    ],
)
def test_any_text_gives_spans_within_it(text: str) -> None:
    graph = extract(verbatim_article(text), doc_id="one")
    assert graph.doc_id == "one"
    assert extract(verbatim_article(text), doc_id="").doc_id == ""
    for span in spans(graph):
        assert 0 <= span.start < span.end <= len(text)


def test_source_cue_and_content_are_whole_in_a_line_of_a_hundred_thousand_characters() -> None:
    sentence = "“It is late,” Ada Lund said. "
    text = (sentence * 4_000)[:100_000]
    calls: list[float] = []
    graph = extract(verbatim_article(text), on_progress=calls.append)
    # Parts are cut after a sentence: hardly one is lost.
    assert len(graph.attributions) > 0.95 * len(text) / len(sentence)
    assert {a.source_entity for a in graph.attributions} == {"Ada Lund"}
    assert calls == sorted(calls)
    assert len(calls) > 20
    assert calls[-1] == 1.0


def test_what_progress_raises_passes_through_at_once() -> None:
    class CancelledError(Exception):
        pass

    calls = 0

    def cancel(share: float) -> None:
        nonlocal calls
        calls += 1
        if share > 0.1:
            raise CancelledError

    with pytest.raises(CancelledError):
        extract(verbatim_article(STORY * 400), on_progress=cancel)
    assert calls < 10


def test_the_same_article_gives_the_same_graph_in_any_thread() -> None:
    articles = [make_article(STORY * 3), make_article("Ada Lund said that it was late.")] * 3
    expected = [extract(article) for article in articles]
    with ThreadPoolExecutor(max_workers=3) as pool:
        assert list(pool.map(extract, articles)) == expected


def test_the_graph_survives_json() -> None:
    graph = extract(make_article(STORY))
    text = graph.model_dump_json(by_alias=True)
    assert AttributionGraph.model_validate_json(text) == graph
    assert '"schema":1' in text


def test_importing_the_package_loads_no_parser() -> None:
    code = "import sys, quizapp.extraction; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


@pytest.mark.parametrize("name", ["verbs", "nouns", "roles", "titles", "hedges", "outlets", "outlet_words"])
def test_no_word_stands_twice_in_a_list(name: str) -> None:
    words = [row[0] for row in lexicon.rows(name)]
    assert sorted(set(words)) == sorted(words)


def test_every_form_of_content_is_one_that_a_rule_reads() -> None:
    known = {
        "clause", "infinitive", "object", "as", "predicative", "accusation",
        "quotation", "opening", "finding", "belief", "declining",
    }  # fmt: skip
    for entries in lexicon.verbs().values():
        for entry in entries:
            assert {form for form in entry.contents if not form.startswith("prep:")} <= known, entry.lemma
