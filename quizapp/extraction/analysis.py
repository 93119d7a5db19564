"""What the rules look at: the article's paragraphs, quotations, sentences and tokens, with quick ways between them."""

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from quizapp.extraction import lexicon
from quizapp.extraction.parsing import Parse, Token
from quizapp.extraction.quotations import Quotation
from quizapp.model.base import Span

_TRIMMED = " \t\n\r\u00a0\u2028\u2029,;:–—-"
# ", per the statement" at the end of a content says where it stood, not what was said.
_CARRIED = re.compile(r"(?:,|(?<=[,.][”\"])) (?:per|according to) (?:the |an? )?[^,“”\"]{2,60}$")
_JOINING = re.compile(r",? (?:and|but|or|while|as)$")
# "ORLANDO, Fla. (AP) — " opens a report and belongs to no sentence.
_DATELINE = re.compile(
    r"(?:[A-Z][A-Z.'’ -]{2,30}|"
    r"(?!The )[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?=(?:, [\w. ]{2,20})? ?\([A-Z][\w ]{1,20}\)))"
    r"(?:, [A-Z][\w.]{1,15}(?: (?:[A-Z][\w.]{1,15}|\d{1,2}))?)?,? ?(?:\([^)\n]{2,30}\))? ?(?:—|–|--|-) (?=\S)"
)
_REACH = 24
# What goes on for longer is no sentence, and would cost time that grows with its square.
_LONGEST = 3_000
_SAYING = frozenset("say ask add write tell reply shout".split())
_FIRST_PERSONS = frozenset("i me my mine myself we us our ours ourselves you your yours".split())
# "The US waited."
_COUNTRY = "US"
_ENDS = ".!?…"
_AFTER_END = "\"'”’»)]"


@dataclass(frozen=True)
class Analysis:
    """One article, read."""

    text: str
    paragraphs: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    parse: Parse

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences; one that holds a quotation of several is one, together with its tag."""
        return tuple(sentence for paragraph in self.paragraphs for sentence in self._sentences_in(paragraph))

    def _sentences_in(self, paragraph: Span) -> list[Span]:
        starts = [paragraph.start]
        for token in self.parse.between(paragraph.start, paragraph.end):
            endless = token.start - starts[-1] > _LONGEST and token.opens_sentence
            if token.start > starts[-1] and (endless or self._starts_sentence(token, paragraph)):
                starts.append(token.start)
        ends = [*starts[1:], paragraph.end]
        return [self.trimmed(Span(start, end), "") for start, end in zip(starts, ends, strict=True)]

    def _starts_sentence(self, token: Token, paragraph: Span) -> bool:
        quotation = self.quotation_at(token.start)
        if quotation and quotation.span.start != token.start:
            return False
        before = self.preceding(token.start)
        core = before.rstrip(_AFTER_END)
        if not core or core[-1] not in _ENDS:
            return False
        if core[-1] == "." and len(core) == len(before) and not token.opens_sentence and not quotation:
            return False
        if core[-1] == "." and not token.opens_sentence and self._abbreviated(core):
            return False
        first = token.text[0]
        if first.islower() or first in _AFTER_END.replace('"', "").replace("'", "") or first in ",;.:":
            return False
        if len(core) < len(before) and core[-1] in "!?…":
            return not self._tag_follows(token, paragraph)
        return True

    def preceding(self, offset: int) -> str:
        """Return the few characters of the paragraph before `offset`, without whitespace at their end."""
        paragraph = self.paragraphs[self.paragraph_index(offset)]
        return self.text[max(paragraph.start, offset - _REACH) : offset].rstrip()

    def _abbreviated(self, core: str) -> bool:
        last = core.rstrip(".").rpartition(" ")[2]
        return (
            len(last) <= 2 or "." in last or last in {"Mrs", "Gov", "Sen", "Rep", "Gen", "Rev", "Col", "Sgt"}
        )

    def _tag_follows(self, token: Token, paragraph: Span) -> bool:
        """Tell whether "Smith said" follows a quotation that ends in a question or an exclamation mark."""
        for word in self.parse.between(token.start, paragraph.end)[:6]:
            if word.text in '.!?"“':
                return False
            finite = word.tag in {"VBD", "VBZ"} or (
                word.tag == "VBN" and word.has("nsubj") and not word.has("aux")
            )
            if finite and word.lemma in lexicon.verbs():
                return _tags(word, self.parse.tokens)
        return False

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    def sentence_index(self, offset: int) -> int:
        """Return the index of the sentence that holds `offset`."""
        return max(0, bisect_right(self._sentence_starts, offset) - 1)

    def sentence_at(self, offset: int) -> Span:
        """Return the sentence that holds `offset`."""
        return self.sentences[self.sentence_index(offset)]

    @cached_property
    def _paragraph_starts(self) -> list[int]:
        return [paragraph.start for paragraph in self.paragraphs]

    def paragraph_index(self, offset: int) -> int:
        """Return the index of the paragraph that holds `offset`."""
        return max(0, bisect_right(self._paragraph_starts, offset) - 1)

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [quotation.span.start for quotation in self.quotations]

    def quotation_at(self, offset: int) -> Quotation | None:
        """Return the quotation that holds `offset`, marks included."""
        place = bisect_right(self._quotation_starts, offset) - 1
        if place >= 0 and offset < self.quotations[place].span.end:
            return self.quotations[place]
        return None

    def quotation_before(self, quotation: Quotation) -> Quotation | None:
        """Return the quotation that comes before `quotation` in the article."""
        place = bisect_right(self._quotation_starts, quotation.span.start) - 2
        return self.quotations[place] if place >= 0 else None

    @cached_property
    def first_persons(self) -> tuple[int, ...]:
        """Where "I", "we" or "you" stands outside quotations, in order."""
        return tuple(
            token.start
            for token in self.parse.tokens
            if token.lower in _FIRST_PERSONS
            and token.text != _COUNTRY
            and self.quotation_at(token.start) is None
        )

    def quotations_in(self, span: Span) -> list[Quotation]:
        """Return the quotations that begin in `span`."""
        first = bisect_right(self._quotation_starts, span.start - 1)
        last = bisect_right(self._quotation_starts, span.end - 1)
        return list(self.quotations[first:last])

    def trimmed(self, span: Span, marks: str = _TRIMMED) -> Span:
        """Return `span` without whitespace and `marks` at its ends."""
        start, end = span
        while start < end and (self.text[start].isspace() or self.text[start] in marks):
            start += 1
        while end > start and (self.text[end - 1].isspace() or self.text[end - 1] in marks):
            end -= 1
        return Span(start, end)

    def dateline_end(self, offset: int) -> int:
        """Return where the dateline ends that opens the paragraph of `offset`; the paragraph's start without one."""
        paragraph = self.paragraphs[self.paragraph_index(offset)]
        match = _DATELINE.match(self.text, paragraph.start, paragraph.end)
        return match.end() if match is not None else paragraph.start

    def _with_marks(self, span: Span) -> Span:
        """Return `span` with the quotation marks that stand right outside it, where it holds the rest."""
        start, end = span
        first, last = self.quotation_at(start), self.quotation_at(end - 1)
        if first and not any(char.isalnum() for char in self.text[first.span.start : start]):
            start = first.span.start
        if (
            last
            and end < last.span.end
            and not any(char.isalnum() for char in self.text[end : last.span.end])
        ):
            end = last.span.end
        return Span(start, end)

    def _with_quotations(self, span: Span) -> Span:
        """Return `span` with all of a quotation that begins or ends in it: parsers end where a sentence does."""
        start, end = span
        if start == end:
            return span
        first, last = self.quotation_at(start), self.quotation_at(end - 1)
        if last is not None and start <= last.span.start:
            end = last.span.end
        if first is not None and first.span.end < end:
            start = first.span.start
        return Span(start, end)

    def content(self, start: int, end: int) -> Span | None:
        """Return [start, end) as a content: trimmed, without a full stop of the sentence; None where no word is left.

        Marks that the content would cut off from their partner stay outside.
        """
        if start == self.paragraphs[self.paragraph_index(start)].start:
            start = min(self.dateline_end(start), end)
        span = self._with_marks(self._with_quotations(self.trimmed(Span(start, end))))
        words = span.of(self.text)
        carried = _CARRIED.search(words)
        if carried is not None:
            span = self.trimmed(Span(span.start, span.start + carried.start()))
            words = span.of(self.text)
        if words and words[-1] in ".!?" and not self.quotation_at(span.end - 1):
            span = self.trimmed(Span(span.start, span.end - 1))
        joining = _JOINING.search(span.of(self.text))
        if joining is not None:
            span = self.trimmed(Span(span.start, span.start + joining.start()))
        if not any(char.isalnum() for char in span.of(self.text)):
            return None
        return span


def _tags(verb: Token, tokens: list[Token]) -> bool:
    """Tell whether `verb` tags what it follows rather than begin a report: nothing that it governs comes next."""
    if any(entry.takes("opening", "quotation") for entry in lexicon.verbs()[verb.lemma]):
        return True
    if not any(entry.takes("clause") for entry in lexicon.verbs()[verb.lemma]):
        return False
    after = tokens[verb.index + 1] if verb.index + 1 < len(tokens) else None
    return after is None or verb.lemma in _SAYING or after.pos in {"PUNCT", "ADP", "ADV", "SCONJ"}
