"""What a source says of itself, and what a tag cuts in two, as clauses for stems."""

import pytest

from quizapp.generation.clauses import clause, whole
from quizapp.generation.context import Context
from quizapp.generation.own_words import OwnWords, own_clause, own_words
from quizapp.model.article import make_article
from quizapp.model.attribution import AttributionGraph
from quizapp.model.base import Span


def _context(
    text: str, source: str, cue: str, *contents: str, others: tuple[str, ...] = (), kind: str = "person"
) -> Context:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    entities = [{"name": source, "type": kind, "mentions": (span(source),)}]
    entities += [{"name": name, "type": "person", "mentions": (span(name),)} for name in others]
    return Context(
        make_article(text),
        AttributionGraph.model_validate(
            {
                "schema": 1,
                "doc_id": "d",
                "sentences": (Span(0, len(text)),),
                "paragraphs": (Span(0, len(text)),),
                "entities": entities,
                "outlets": (),
                "hedges": (),
                "own_voice": (),
                "attributions": (
                    {
                        "id": "a1",
                        "source": span(source),
                        "source_entity": source,
                        "source_type": "person",
                        "cue": span(cue),
                        "content": tuple(map(span, contents)),
                        "mode": "indirect",
                        "stance": "asserts",
                        "confidence": "high",
                    },
                ),
            }
        ),
    )


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("he has no intention of selling the old mill", "they have no intention of selling the old mill"),
        ("that he won’t sell the old mill", "they won’t sell the old mill"),
        ("that she hopes for a ruling on the mill in spring", "they hope for a ruling on the mill in spring"),
        ("he felt compelled to sell his old mill", "they felt compelled to sell their old mill"),
        ("that she had locked herself out of the old mill", "they had locked themselves out of the old mill"),
        ("her firm will be working at the mill", "their firm will be working at the mill"),
        ("that he would sell the mill and supports the ruling", None),  # "they supports"
        ("that she had asked her to sell the mill", None),  # somebody else's
        ("that he would give him the old mill", None),
        ("it would sell the old mill in spring", None),  # no person is an "it"
        ("its plant at the mill had closed", None),
    ],
)
def test_what_a_person_says_of_herself_is_asked_with_they(said: str, asked: str | None) -> None:
    context = _context(f"Robin Kern said {said}.", "Robin Kern", "said", said)
    assert own_clause(context, context.graph.attributions[0]) == asked


@pytest.mark.parametrize(
    ("said", "asked"),
    [
        ("he often sold his neighbours’ old letters", "they often sold their neighbours’ old letters"),
        ("she was tired when she reached the old mill", "they were tired when they reached the old mill"),
        ("that the flood ran right past her old mill", "the flood ran right past their old mill"),
        ("that the town sold the old mill because of him", "the town sold the old mill because of them"),
        ("he agrees with the ruling on the mill", "they agree with the ruling on the mill"),
        ("he tries to keep the old mill dry", "they try to keep the old mill dry"),
        ("he’s the only owner of the old mill", "they are the only owner of the old mill"),
        ("he’s sold the old mill to a neighbour", None),  # has sold, or is sold
        ("he “cannot walk past” the old mill", "they “cannot walk past” the old mill"),
        ("he “loves to walk past” the old mill", None),  # "they loves"
        ("that it took him a year to mend the mill", "it took them a year to mend the mill"),
        ("as owner he would mend the old mill", "as owner they would mend the old mill"),
        ("that the driver left his van at the mill", None),  # the driver's
        ("that she told the senator she would mend the mill", None),
        ("he saw people leave the mill as they wished", None),
        ("he would press for one with the power to close the mill", None),  # one of what?
    ],
)
def test_a_pronoun_anywhere_is_the_source_s_where_nobody_else_is_spoken_of(
    said: str, asked: str | None
) -> None:
    context = _context(f"Robin Kern said {said}.", "Robin Kern", "said", said)
    assert own_clause(context, context.graph.attributions[0]) == asked


@pytest.mark.parametrize(
    ("before", "asked"),
    [
        ("Ada Kern", True),
        ("Ada Kern, a teacher from the coast,", True),
        ("Ada Kern called on the senator and", False),  # whose mill is it?
        ("After the senator had gone, Ada Kern", True),
    ],
)
def test_who_is_described_between_source_and_words_may_be_meant(before: str, asked: bool) -> None:
    said = "that she would mend the old mill"
    context = _context(f"{before} said {said}.", "Ada Kern", "said", said)
    made = own_clause(context, context.graph.attributions[0])
    assert made == ("they would mend the old mill" if asked else None)


def test_a_he_in_what_a_body_says_is_who_is_named_in_it() -> None:
    said = "it has no letters that Bo Falk had sent from his house"
    body = _context(
        f"The Agency said {said}.", "The Agency", "said", said, others=("Bo Falk",), kind="organisation"
    )
    assert own_clause(body, body.graph.attributions[0]) == (
        "they have no letters that Bo Falk had sent from his house"
    )
    nobody = _context(f"The Agency said {said}.", "The Agency", "said", said, kind="organisation")
    assert own_clause(nobody, nobody.graph.attributions[0]) is None


@pytest.mark.parametrize(("kind", "asked"), [("organisation", True), ("group", False)])
def test_it_is_one_body_and_no_group(kind: str, asked: bool) -> None:
    said = "it would be rebuilding the old mill for long"
    context = _context(f"The Kerns said {said}.", "The Kerns", "said", said, kind=kind)
    expected = "they would be rebuilding the old mill for long"
    assert own_clause(context, context.graph.attributions[0]) == (expected if asked else None)


@pytest.mark.parametrize(("kind", "asked"), [("person", False), ("group", True)])
def test_they_are_a_group_and_no_person(kind: str, asked: bool) -> None:
    said = "they may have kept the old mill for long"
    context = _context(f"The Kerns said {said}.", "The Kerns", "said", said, kind=kind)
    assert own_clause(context, context.graph.attributions[0]) == (said if asked else None)


def test_an_object_at_the_beginning_is_no_clause() -> None:
    said = "him for not doing more for the mill"
    context = _context(f"Robin Kern said {said}.", "Robin Kern", "said", said)
    assert own_clause(context, context.graph.attributions[0]) is None


def test_a_capital_of_nobody_known_may_be_anybody_s() -> None:
    said = "a plan that Marquez had drawn was enough to keep him at the mill"
    context = _context(f"Robin Kern said {said}.", "Robin Kern", "said", said)
    assert own_clause(context, context.graph.attributions[0]) is None


def test_a_he_is_not_a_woman() -> None:
    said = "that he would mend the old mill"
    context = _context(f"Ada Kern said {said}.", "Ada Kern", "said", said)
    assert own_clause(context, context.graph.attributions[0]) is None


def test_a_verb_with_a_noun_behind_it_is_no_clause() -> None:
    said = "his plan for the old mill"
    context = _context(f"Robin Kern announced {said}.", "Robin Kern", "announced", said)
    assert own_clause(context, context.graph.attributions[0]) is None


def test_who_else_is_named_may_be_meant() -> None:
    text = "To Bo Falk, Ada Kern said that she would sell the old mill."
    said = "that she would sell the old mill"
    alone = _context(text, "Ada Kern", "said", said)
    assert own_clause(alone, alone.graph.attributions[0]) is not None
    with_falk = _context(text, "Ada Kern", "said", said, others=("Bo Falk",))
    assert own_clause(with_falk, with_falk.graph.attributions[0]) is None
    his = "that he would take Bo Falk to his mill"
    meant = _context(f"Robin Kern said {his}.", "Robin Kern", "said", his, others=("Bo Falk",))
    assert own_clause(meant, meant.graph.attributions[0]) is None


def test_what_a_body_says_of_its_own_is_asked_with_their() -> None:
    said = "its laboratory had found the germ in two samples"
    body = _context(f"The Agency said {said}.", "The Agency", "said", said, kind="organisation")
    assert (
        own_clause(body, body.graph.attributions[0]) == "their laboratory had found the germ in two samples"
    )


@pytest.mark.parametrize(
    ("text", "source", "cue", "contents", "joined"),
    [
        (
            "The dig that followed, according to Ada Kern, cost 240,000 crowns.",
            "Ada Kern",
            "according to",
            ("The dig that followed", "cost 240,000 crowns"),
            "the dig that followed cost 240,000 crowns",
        ),
        (
            "If the mill closes, Ada Kern said, the town will sue.",
            "Ada Kern",
            "said",
            ("If the mill closes", "the town will sue"),
            "if the mill closes, the town will sue",
        ),
        (
            "The mill, Ada Kern said to everybody who came by on Monday and on Tuesday too, was closed.",
            "Ada Kern",
            "said",
            ("The mill", "was closed"),
            None,
        ),
        (
            "The mill has closed. Ada Kern said so, and the town was told of it.",
            "Ada Kern",
            "said",
            ("The mill has closed.", "the town was told of it"),
            None,
        ),
        (
            "Groundwater, Ada Kern said, could have carried it in.",
            "Ada Kern",
            "said",
            ("Groundwater", "could have carried it in"),
            None,
        ),
    ],
)
def test_what_a_tag_cuts_in_two_is_one_clause(
    text: str, source: str, cue: str, contents: tuple[str, ...], joined: str | None
) -> None:
    context = _context(text, source, cue, *contents)
    assert clause(context, context.graph.attributions[0]) == joined


def test_words_of_three_pieces_are_not_joined() -> None:
    context = _context("One, Kern said, two, three.", "Kern", "said", "One", "two", "three")
    assert whole(context, context.graph.attributions[0]) is None


def _own(text: str, content: str, source: str = "Clara Kern") -> OwnWords | None:
    context = _context(text, source, "said", content)
    return own_words(context, context.graph.attributions[0])


def test_what_somebody_says_of_themselves_keeps_its_pronoun_and_tells_whom_it_gives_away() -> None:
    content = "she would ask for a review of the dam"
    assert _own(f"Clara Kern said {content}.", content) == OwnWords(
        content, "f", "they would ask for a review of the dam"
    )


def test_a_verb_that_no_plural_can_follow_leaves_the_pronoun_alone() -> None:
    content = "she opposes the dam but supports the mill"
    found = _own(f"Clara Kern said {content}.", content)
    assert found is not None
    assert (found.plain, found.masked) == (content, None)


def test_they_stands_beside_no_my() -> None:
    content = "she was putting off a speech “on my future at the dam”"
    found = _own(f"Clara Kern said {content}.", content)
    assert found is not None
    assert found.masked is None


def test_people_just_named_may_be_a_they_beside_her() -> None:
    text = "Clara Kern said that she saw the cart running into people as they left the hall."
    found = _own(text, "that she saw the cart running into people as they left the hall")
    assert found is not None
    assert found.plain == "she saw the cart running into people as they left the hall"
    assert found.masked is None
    assert (
        _own(
            "Clara Kern said that she saw the cart as they left the hall.",
            "that she saw the cart as they left the hall",
        )
        is None
    )
