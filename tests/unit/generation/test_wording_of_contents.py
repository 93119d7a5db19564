"""How contents come into stems: quoted verbatim, or as clauses that make sense alone."""

import pytest

from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.giveaways import tells
from quizapp.generation.own_words import own_clause
from quizapp.generation.phrases import described_target, phrase, reported, target
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.wording import possessive
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, AttributionGraph
from quizapp.model.base import Span


def _record(context: Context, attribution_id: str) -> Attribution:
    return next(record for record in context.graph.attributions if record.id == attribution_id)


def _saying(
    text: str,
    content: str,
    *,
    source: str = "Ada Kern",
    cue: str = "said",
    mode: str = "indirect",
    others: tuple[str, ...] = (),
) -> Context:
    def span(words: str) -> Span:
        return Span(text.index(words), text.index(words) + len(words))

    whole = Span(0, len(text))
    record = {
        "id": "a1",
        "source": span(source),
        "source_entity": "Ada Kern",
        "source_type": "person",
        "cue": span(cue),
        "content": (span(content),),
        "mode": mode,
        "stance": "asserts",
        "confidence": "high",
    }
    return Context(
        make_article(text),
        AttributionGraph.model_validate(
            {
                "schema": 1,
                "doc_id": "d",
                "sentences": (whole,),
                "paragraphs": (whole,),
                "entities": tuple(
                    {"name": name, "type": "person", "mentions": (span(name),)} for name in others
                ),
                "outlets": (),
                "hedges": (),
                "own_voice": (),
                "attributions": (record,),
            }
        ),
    )


def _clause(context: Context) -> str | None:
    return clause(context, context.graph.attributions[0])


@pytest.mark.parametrize(
    ("text", "content", "expected"),
    [
        (
            "Ada Kern said that the river had burst its banks.",
            "that the river had burst its banks",
            "the river had burst its banks",
        ),
        (
            "Ada Kern said the old dam was never safe.",
            "the old dam was never safe",
            "the old dam was never safe",
        ),
        (
            "The old dam was never safe, said Ada Kern.",
            "The old dam was never safe",
            "the old dam was never safe",
        ),
        (
            "Berlin was not told of the leak, said Ada Kern.",
            "Berlin was not told of the leak",
            "Berlin was not told of the leak",
        ),
        ("Ada Kern said he had known it for a year.", "he had known it for a year", None),
        ("Ada Kern said we must leave the town tonight.", "we must leave the town tonight", None),
        ("Ada Kern said to leave the town by the north gate.", "to leave the town by the north gate", None),
        ("Nor were the walls ever safe, said Ada Kern.", "Nor were the walls ever safe", None),
        ("It could be done, Ada Kern said, only by closing the road.", "It could be done", None),
        ("The work was nearly done, Ada Kern said, but for the roof.", "The work was nearly done", None),
        ("The dam could be mended, Ada Kern said, only by night.", "The dam could be mended", None),
        (
            "Ada Kern said that the dam had cost six million crowns, a figure that nobody else has named.",
            "that the dam had cost six million crowns, a figure that nobody else has named",
            "the dam had cost six million crowns",
        ),
        (
            "Ada Kern said that the dam was safe and insists that the mill stands.",
            "that the dam was safe and insists that the mill stands",
            None,
        ),
        (
            "Ada Kern said that in contrast, the mill had never closed.",
            "that in contrast, the mill had never closed",
            None,
        ),
        (
            "Ada Kern said that sometimes the mill makes him wish for a farm.",
            "that sometimes the mill makes him wish for a farm",
            None,
        ),
        (
            "Twenty-three of the wounded were still in care, said Ada Kern.",
            "Twenty-three of the wounded were still in care",
            "twenty-three of the wounded were still in care",
        ),
        (
            "Teenage drivers pay the most for it, said Ada Kern.",
            "Teenage drivers pay the most for it",
            "teenage drivers pay the most for it",
        ),
        (
            "Ada Kern said that the blame belongs to Justice Roth’ 2012 opinion.",
            "that the blame belongs to Justice Roth",
            None,
        ),
        ("Ada Kern said that the mill will never open …", "that the mill will never open …", None),
        ("Ada Kern said that the rest had gone home by noon.", "that the rest had gone home by noon", None),
        (
            "Ada Kern said selling the old mill has been a mistake.",
            "selling the old mill has been a mistake",
            "selling the old mill has been a mistake",
        ),
        (
            "About 40 of the mills have closed, said Ada Kern.",
            "About 40 of the mills have closed",
            "about 40 of the mills have closed",
        ),
        (
            'Ada Kern said that it was "totally wrong" for the town to sell the mill.',
            'that it was "totally wrong" for the town to sell the mill',
            "it was “totally wrong” for the town to sell the mill",
        ),
        ("Ada Kern said that it was a mill.", "that it was a mill", None),
        (
            "Ada Kern said that the old dam was ''never quite safe'' in the spring.",
            "that the old dam was ''never quite safe'' in the spring",
            "the old dam was “never quite safe” in the spring",
        ),
        (
            "Ada Kern said that ten mills would close because of that programme.",
            "that ten mills would close because of that programme",
            None,
        ),
    ],
)
def test_a_clause_stands_alone_or_is_not_used(text: str, content: str, expected: str | None) -> None:
    assert _clause(_saying(text, content)) == expected


def test_who_the_source_is_does_not_go_on_with_what_it_says() -> None:
    text = "The old dam was never safe, according to Ada Kern, one of the engineers."
    made = _clause(_saying(text, "The old dam was never safe", cue="according to"))
    assert made == "the old dam was never safe"


def test_an_announced_thing_is_no_clause() -> None:
    context = _saying(
        "Ada Kern announced the new deals with two firms.", "the new deals with two firms", cue="announced"
    )
    assert _clause(context) is None


def test_a_long_clause_loses_its_relative_end() -> None:
    text = (
        "Ada Kern said that the council would repair the old sea wall before the winter storms came back, which nobody "
        "in the town believed."
    )
    made = _clause(_saying(text, text[len("Ada Kern said ") : -1]))
    assert made == "the council would repair the old sea wall before the winter storms came back"


def test_what_is_inserted_goes_and_the_sentence_goes_on() -> None:
    text = (
        "Ada Kern said that the council would close the old sea wall and that the state of alarm, which had been "
        "called in the spring, would be lifted soon."
    )
    made = _clause(_saying(text, text[len("Ada Kern said ") : -1]))
    assert made == (
        "the council would close the old sea wall and that the state of alarm would be lifted soon"
    )


@pytest.mark.parametrize(("content", "fits"), [("any part in the fraud", True), ("the allegations", False)])
def test_a_denial_must_say_of_what(content: str, fits: bool) -> None:
    context = _saying(f"Ada Kern denied {content}.", content, cue="denied")
    assert phrase(context, context.graph.attributions[0]) == (content if fits else None)


def test_what_a_source_denies_of_itself_needs_no_pronoun() -> None:
    content = "that she had held back the report"
    context = _saying(f"Ada Kern denied {content}.", content, cue="denied")
    assert phrase(context, context.graph.attributions[0]) == "having held back the report"


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("that it was negotiating a sale of the mill", "negotiating a sale of the mill"),
        (
            "that its plant was the source of the infection",
            "that their plant was the source of the infection",
        ),
        ("that her party had interfered with the vote", "that their party had interfered with the vote"),
        ("that she was a member of the club", "that they were a member of the club"),
        ("that she was not told of the leak", "that they were not told of the leak"),
        ("that she mishandled the papers of the court", "that they mishandled the papers of the court"),
        ("that she knows the owner of the mill", None),
        ("that her party had told her of the vote", None),
        ("that her own brother had sold the mill", None),
        ("the idea that she needed a doctor for the trip", None),
        ("having made any such claim in March", None),
        ("that we had sold the mill to anybody", None),
    ],
)
def test_a_denial_of_a_source_of_itself_follows_who(content: str, expected: str | None) -> None:
    context = _saying(f"Ada Kern denied {content}.", content, cue="denied")
    assert phrase(context, context.graph.attributions[0]) == expected


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Ada Kern denied that her party had bought votes.", True),
        ("Asked about Bruno Falk, Ada Kern denied that her party had bought votes.", False),
        ("A lawyer for Ada Kern denied that her party had bought votes.", False),
        ("Bruno Falk was there. Ada Kern, a lawyer, denied that her client had bought votes.", True),
    ],
)
def test_what_is_another_s_is_not_put_as_the_source_s_own(text: str, asked: bool) -> None:
    content = text[text.index("that ") : -1]
    others = ("Ada Kern", *(("Bruno Falk",) if "Falk" in text else ()))
    context = _saying(text, content, cue="denied", others=others)
    denied = phrase(context, context.graph.attributions[0])
    assert denied == (content.replace("that her", "that their") if asked else None)
    assert reported(context, context.graph.attributions[0]) == (content if asked else None)


def test_a_denial_for_another_keeps_the_pronoun() -> None:
    content = "that she had held back the report"
    context = _saying(f"Ada Kern, a lawyer, denied {content}.", content, cue="denied", others=("a lawyer",))
    assert phrase(context, context.graph.attributions[0]) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ada Kern said that she would ask the court for a review.", "they would ask the court for a review"),
        ("Bruno Falk smiled. Ada Kern said that he would leave the court poor.", None),
        ("Ada Kern said that she would ask him about the dam.", None),
        ("Ada Kern said that she would come.", None),
    ],
)
def test_what_a_source_says_of_itself_is_asked_with_they(text: str, expected: str | None) -> None:
    content = text[text.index("that ") : -1]
    context = _saying(text, content, others=("Bruno Falk",) if "Falk" in text else ())
    assert own_clause(context, context.graph.attributions[0]) == expected


@pytest.mark.parametrize("accused", ["the organisers", "the board of the mill", "The Board"])
def test_the_accused_may_be_described(accused: str) -> None:
    content = f"{accused} of keeping its workers in the dark"
    context = _saying(f"Ada Kern accused {content}.", content, cue="accused")
    expected = None if accused.startswith("The") else (accused, "keeping its workers in the dark")
    assert described_target(context, context.graph.attributions[0], "of") == expected


def test_the_charge_is_what_follows_the_target(context: Context) -> None:
    accused = target(context, _record(context, "a1"), "of")
    assert accused is not None
    assert (accused[0].name, accused[1]) == (
        "Brightwater",
        "pumping untreated sewage into the harbour on Tuesday",
    )


def test_quotations_are_verbatim_and_without_their_marks(context: Context) -> None:
    spans = quotations(context, _record(context, "a2"), quoted_spans(context))
    assert [context.text(span) for span in spans] == ["Our children swim in that water, and nobody warned us"]


def test_the_most_telling_sentence_comes_first() -> None:
    text = "“We stay. The council will rebuild every house on the northern shore. It is not over yet,” Ada Kern said."
    context = _saying(text, text[: text.index(" Ada")], mode="direct")
    record = context.graph.attributions[0]
    spans = quotations(context, record, quoted_spans(context))
    # "We stay." says too little and goes with what follows it.
    assert context.text(spans[0]).endswith("The council will rebuild every house on the northern shore.")


def test_one_sentence_is_shown_before_two() -> None:
    text = (
        "“Just the opposite. The council has in terms of money done more than most people know. "
        "Every house on the shore is safe,” Ada Kern said."
    )
    context = _saying(text, text[: text.index(" Ada")], mode="direct")
    spans = quotations(context, context.graph.attributions[0], quoted_spans(context))
    assert context.text(spans[0]) == "Every house on the shore is safe"


def test_a_repeated_quotation_is_not_used() -> None:
    text = "“The dam will hold for years,” Ada Kern said. Later, again: “The dam will hold for years.”"
    context = _saying(text, "“The dam will hold for years,”", mode="direct")
    assert quotations(context, context.graph.attributions[0], quoted_spans(context)) == ()


def test_the_halves_of_a_sentence_are_shown_as_one() -> None:
    text = "“We closed forty streets,” Ada Kern said, “and somebody should have measured the course.”"
    context = _saying(text, text, mode="direct")
    spans = quotations(context, context.graph.attributions[0], quoted_spans(context))
    assert [shown(context.text(span)) for span in spans] == [
        "We closed forty streets … and somebody should have measured the course"
    ]


@pytest.mark.parametrize(
    "words",
    [
        "I don’t know where that’s coming from.",
        "Can you explain and elaborate on that?",
        "The guards are under pressure and are digging a–,",
    ],
)
def test_what_anybody_might_say_is_not_asked(words: str) -> None:
    context = _saying(f"“{words}” Ada Kern said.", f"“{words}”", mode="direct")
    assert quotations(context, context.graph.attributions[0], quoted_spans(context)) == ()


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("The two mills are on no list of anyone I’ve talked to,", True),
        ("The two mills on the northern shore belong to,", False),
    ],
)
def test_a_preposition_ends_a_quotation_only_after_its_verb(words: str, whole: bool) -> None:
    context = _saying(f"“{words}” Ada Kern said.", f"“{words}”", mode="direct")
    found = quotations(context, context.graph.attributions[0], quoted_spans(context))
    assert bool(found) is whole


def test_an_unclosed_quotation_is_none() -> None:
    text = "“The dam will hold for years, Ada Kern said."
    context = _saying(text, "“The dam will hold for years,", mode="direct")
    assert quoted_spans(context).spans == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We won,", "We won"),
        ('He said "no" to us.', "He said ‘no’ to us"),
        ("It's ours", "It’s ours"),
        ("Why now?", "Why now?"),
        ('She was "helping my husband,"', "She was ‘helping my husband’"),
    ],
)
def test_quoted_words_are_shown_with_printed_marks(text: str, expected: str) -> None:
    assert shown(text) == expected


def test_long_words_are_cut_at_the_border_of_a_clause() -> None:
    long = (
        "We will open the gates at dawn and let every family that wants to leave go south by the coast road, because "
        "nobody can say tonight how long the wall will stand against the sea"
    )
    assert shown(long) == (
        "We will open the gates at dawn and let every family that wants to leave go south by the coast road …"
    )


def test_a_list_is_not_cut_at_its_commas() -> None:
    listed = (
        "Raising the number of flights over the camps in hills, valleys, etc. is not going to change what people in "
        "far cities think and what they do when they come home"
    )
    assert shown(listed) == (
        "Raising the number of flights over the camps in hills, valleys, etc. is not going to change what people in "
        "far cities think and what they do …"
    )


def test_nothing_is_cut_off_from_the_noun_that_it_defines() -> None:
    long = (
        "The contest between the two campaigns will in the end be decided on the floor of the hall in June by those "
        "delegates who are free until the very last moment to support either of the two"
    )
    assert shown(long) is None


def test_long_words_without_a_border_are_not_shown() -> None:
    assert shown(" ".join(["word"] * 40)) is None


@pytest.mark.parametrize(
    ("words", "gives_it_away"),
    [
        ("Quist will pay for this", True),
        ("Port Ellery will pay for this", True),
        ("They will pay for this", False),
    ],
)
def test_a_stem_may_not_name_its_key_or_what_it_speaks_for(
    context: Context, words: str, gives_it_away: bool
) -> None:
    assert tells(context, words, "Nora Quist") is gives_it_away


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Ada Kern", "Ada Kern’s"), ("Ada Jones", "Ada Jones’s"), ("the Saints", "the Saints’")],
)
def test_possessives(name: str, expected: str) -> None:
    assert possessive(name) == expected


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Ada Kern and Bruno Falk", "Ada Kern and Bruno Falk said that the dam was never safe."),
        ("Ada Kern", "Ada Kern would not say that the dam was never safe."),
        ("Ada Kern", "Ada Kern Said That The Dam Was Never Safe"),
    ],
)
def test_joint_sources_refusals_and_headlines_are_not_asked(source: str, words: str) -> None:
    cue = "say" if "not say" in words else "said" if "said" in words else "Said"
    content = words[words.lower().index("that") :].rstrip(".")
    assert _saying(words, content, source=source, cue=cue).askable == ()


def test_a_remark_in_passing_is_no_refusal() -> None:
    text = "Ada Kern, who was not at the scene, said that the dam was never safe."
    assert len(_saying(text, "that the dam was never safe").askable) == 1
