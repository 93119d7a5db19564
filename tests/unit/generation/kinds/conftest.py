"""Short articles with graphs told in words: who said what, where it stands in the text."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from quizapp.generation import KINDS, assembly
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft
from quizapp.generation.why import Why
from quizapp.model.article import make_article
from quizapp.model.attribution import Attribution, AttributionGraph, Citation, Entity, EntityType, Outlet
from quizapp.model.base import Span
from quizapp.reviewing import review

Tell = Callable[..., Context]
Asked = Callable[[Context, str], list[Draft]]
Said = Callable[..., dict[str, Any]]


@pytest.fixture
def said() -> Said:
    """Return one attribution in words; `name` is the source’s name, `source` what stands beside the cue."""

    def told(source: str, cue: str, content: str, *, name: str = "", **more: Any) -> dict[str, Any]:
        return {"source": source, "name": name or source, "cue": cue, "content": content, **more}

    return told


@pytest.fixture
def tell() -> Tell:
    """Return the context of a text and its attributions, each looked for after the one before; ids a1, a2 ...

    Names are people with surnames unless `bodies` has them; each sentence with nothing attributed is own voice.
    """

    def context(
        text: str,
        *records: dict[str, Any],
        people: tuple[str, ...] = (),
        bodies: tuple[str, ...] = (),
        outlets: tuple[str, ...] = (),
        hedges: tuple[str, ...] = (),
        own_outlet: str = "",
        speaks_for: tuple[tuple[str, str], ...] = (),
    ) -> Context:
        paragraphs = tuple(Span(*found.span()) for found in re.finditer(r"[^\n]+", text))
        sentences = tuple(
            Span(part.start + found.start(), part.start + found.end())
            for part in paragraphs
            for found in re.finditer(r"\S(?:.*?[^.?!][.?!][”’]?(?= [“‘A-Z]|$)|.*)", part.of(text))
        )
        made: list[Attribution] = []
        place = 0
        for number, record in enumerate(records, start=1):
            sentence = next(
                each
                for each in sentences
                if each.end > place and all(_words(record, part) in each.of(text) for part in _PARTS)
            )
            made.append(_record(text, sentence, f"a{number}", record))
            place = sentence.start
        names = dict.fromkeys((*people, *(each.source_entity for each in made if each.source_entity)))
        affiliated = {name: tuple(b for a, b in speaks_for if a == name) for name in (*names, *bodies)}
        entities = tuple(
            _entity(text, name, EntityType.ORGANISATION if name in bodies else EntityType.PERSON, for_whom)
            for name, for_whom in affiliated.items()
            if name[:1].isupper()
        )
        taken = [span for each in made for span in (*each.content, *((each.cue,) if each.cue else ()))]
        graph = AttributionGraph(
            schema=1,
            doc_id="told",
            sentences=sentences,
            paragraphs=paragraphs,
            entities=entities,
            outlets=tuple(
                Outlet(name=name, mentions=tuple(_places(text, name)), own=name == own_outlet)
                for name in outlets
            ),
            hedges=tuple(sorted(span for word in hedges for span in _places(text, word))),
            own_voice=tuple(
                each
                for each in sentences
                if not any(each.overlaps(span) for span in taken) and "“" not in each.of(text)
            ),
            attributions=tuple(made),
        )
        return Context(make_article(text, outlet=own_outlet), graph)

    return context


@pytest.fixture
def asked() -> Asked:
    """Return the drafts of a kind that pass the rules of review; each is looked at under all its stems."""

    def drafts(context: Context, name: str) -> list[Draft]:
        kind = next(each for each in KINDS if each.name == name)
        made = [each for each in kind.drafts(context, iter(context.asked)) if isinstance(each, Draft)]
        passed = [each for draft in made if isinstance(each := assembly.passed(context, kind, draft), Draft)]
        for draft in passed:
            for stem in draft.stems:
                assert not review(
                    assembly.question(context, kind, draft, stem), context.article, graph=context.graph
                )
        return passed

    return drafts


@pytest.fixture
def refused() -> Callable[[Context, str], set[Why]]:
    """Return why a kind would not ask about attributions."""

    def whys(context: Context, name: str) -> set[Why]:
        kind = next(each for each in KINDS if each.name == name)
        made = kind.drafts(context, iter(context.asked))
        return {each.why for each in made if not isinstance(each, Draft)}

    return whys


_PARTS = ("source", "cue", "content")


def _words(record: dict[str, Any], part: str) -> str:
    return str(record[part] or "")


def _record(text: str, sentence: Span, number: str, record: dict[str, Any]) -> Attribution:
    def within(words: str) -> Span:
        start = text.index(words, sentence.start, sentence.end)
        return Span(start, start + len(words))

    fields: dict[str, Any] = {
        "id": number,
        "source": within(record["source"]) if record["source"] else None,
        "source_entity": record["name"] or None,
        "source_type": "person",
        "cue": within(record["cue"]) if record["cue"] else None,
        "content": (within(record["content"]),),
        "mode": "direct" if record["content"].startswith("“") else "indirect",
        "stance": "asserts",
        "confidence": "high",
    }
    more = {key: value for key, value in record.items() if key not in {*_PARTS, "name", "via"}}
    if "via" in record:
        more["outlet"] = Citation(name=record["via"], span=within(record["via"]))
    return Attribution.model_validate(fields | more)


def _entity(text: str, name: str, sort: EntityType, affiliations: tuple[str, ...]) -> Entity:
    surname = name.split()[-1] if sort is EntityType.PERSON else name
    aliases = (surname,) if surname != name else ()
    mentions = sorted(
        {*_places(text, name), *(span for alias in aliases for span in _alone(text, alias, name))}
    )
    return Entity(name=name, type=sort, mentions=tuple(mentions), aliases=aliases, affiliations=affiliations)


def _alone(text: str, alias: str, name: str) -> Iterator[Span]:
    whole = list(_places(text, name))
    return (span for span in _places(text, alias) if not any(each.covers(span) for each in whole))


def _places(text: str, words: str) -> Iterator[Span]:
    return (Span(*found.span()) for found in re.finditer(rf"\b{re.escape(words)}\b", text))
