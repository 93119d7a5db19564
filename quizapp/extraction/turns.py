"""Turns: paragraphs that open with who speaks and a colon, as transcripts and interviews set them."""

import re
from dataclasses import dataclass
from itertools import pairwise

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.parsing import Name, Token
from quizapp.model.base import Span

_LABEL = re.compile(
    r"((?:[A-Z][\w.'’-]*)(?: (?:[A-Z][\w.'’-]*|of|de|van|von)){0,5})"
    r"(?:, (?:(?! [–—-] )[^:“\"\n]){2,60}| \([^)\n]*\))?:\s+(?=\S)"
)
_LETTER = re.compile(r"(Q|A|Question|Answer)[.:]\s*(?=\S)")
_ASKING = frozenset(
    "q question interviewer interviewee host moderator reporter presenter anchor caller answer a".split()
)
# Words before a colon that say what follows, not who: recipes, notices, credits, lists.
_HEADINGS = frozenset(
    "abstract address advice afternoon agenda aim analysis answers april august background breaking byline "
    "caption category caution chapter clue conclusion cons contact correction cost credit date day deadline "
    "december details directions disclaimer editor email evening example exclusive fact facts february figure "
    "friday goal goals hint how ingredients instructions introduction january july june keywords lesson "
    "location march materials method methods monday morning name news note notes november october opening "
    "opinion part phone photo photos picture place preparation prerequisites price problem produced pros "
    "published rating reason recommended related remember result results review round rule rules saturday "
    "schedule score see september serves services serving solution source sources step subject summary sunday "
    "tags task tel theme thursday time tip tips title today tomorrow tonight topic topics translation tuesday "
    "update updated utensils venue verdict verse video warning watch weather website wednesday week what when "
    "where who why year yesterday yield".split()
)
_SENTENCE_END = re.compile(r"[.!?…—-][\"”’')\]]*$")
_ASKED = re.compile(r"\?[\"”’')\]]*$")
_INTERVIEW = re.compile(
    r"\b(?:interview\w*|asked|spoke|speaks|talk\w*|questions|answer\w*|Q ?& ?A|conversation)\b"
)
_BYLINE = re.compile(r"(?:By|BY) ")


@dataclass(frozen=True, slots=True)
class _Turn:
    """A paragraph that opens with a label."""

    place: int
    """The paragraph's index."""
    label: Span
    colon: int
    content: Span
    quoted: bool
    """Whether quotation marks set off what is said."""


def turns_of(analysis: Analysis) -> list[Draft]:
    """`SMITH: We are ready.`, `Q: Are you?` and `Ann Smith: "We are ready."`, at the head of a paragraph.

    Without quotation marks one label alone is a heading (`Note: Do not wait.`): a dialogue has at least two that
    take turns.
    """
    named = {name.span.start: name for name in analysis.parse.names}
    turns = (_turn(place, named, analysis) for place in range(len(analysis.paragraphs)))
    found = [turn for turn in turns if turn is not None]
    spoken = [turn for turn in found if not turn.quoted]
    kept = [turn for turn in found if turn.quoted or _is_dialogue(spoken, analysis)]
    interviewee = _interviewee(kept, analysis)
    return [_draft(turn, interviewee, analysis) for turn in kept]


def _turn(place: int, named: dict[int, Name], analysis: Analysis) -> _Turn | None:
    text, paragraph = analysis.text, analysis.paragraphs[place]
    match = _LETTER.match(text, paragraph.start, paragraph.end) or _LABEL.match(
        text, paragraph.start, paragraph.end
    )
    if match is None:
        return None
    quotation = analysis.quotation_at(match.end())
    quoted = quotation is not None and quotation.span.start == match.end()
    label = Span(match.start(1), match.end(1))
    words = label.of(text)
    if not quoted and not _names_somebody(label, named.get(label.start), analysis):
        return None
    if not quoted and not words.isupper() and not _SENTENCE_END.search(paragraph.of(text)):
        # "Ada Lund: mayor since 2012" in a list
        return None
    tokens = analysis.parse.between(*label)
    after = analysis.parse.between(label.end, match.end())
    nominal = words.lower() in _ASKING or (bool(tokens) and tokens[-1].pos in {"PROPN", "NOUN"})
    content = analysis.content(match.end(), paragraph.end)
    if not nominal or not tokens or any(token.pos == "VERB" for token in after) or content is None:
        return None
    if not any(char.isalpha() for char in content.of(text)):
        # "Ada Lund: 1,204 votes" is a count; a reply has words
        return None
    colon = match.start() + len(match.group().rstrip()) - 1
    return _Turn(place, label, colon, content, quoted)


def _names_somebody(label: Span, recognised: Name | None, analysis: Analysis) -> bool:
    """Tell whether the label names a person or who asks: in capitals, or by what is known of names.

    `recognised` is the name that begins where the label does; a place is no person (`LONDON: The market fell.`).
    """
    name = label.of(analysis.text)
    words = name.split()
    if words[-1].lower().rstrip(".") in _HEADINGS or words[0].lower() in _HEADINGS:
        return False
    if name.lower() in _ASKING:
        return True
    sort = recognised.label if recognised is not None and recognised.span.covers(label) else ""
    if name.title() in lexicon.places() or sort == "GPE":
        return False
    if name.replace(".", "").replace(" ", "").isupper():
        return len(name) > 2
    if words[0] in lexicon.given_names():
        return True
    if words[0] in lexicon.titles() and len(words) > 1:
        return True
    return sort == "PERSON"


def _is_dialogue(turns: list[_Turn], analysis: Analysis) -> bool:
    """Tell whether the labels take turns: two that differ stand one below the other, and somebody asks or comes again.

    In capitals, two turns of different labels are enough.
    """
    text = analysis.text
    labels = [turn.label.of(text) for turn in turns]
    beside = any(
        second.place == first.place + 1 and first.label.of(text) != second.label.of(text)
        for first, second in pairwise(turns)
    )
    if not beside:
        return False
    return (
        len(set(labels)) < len(labels)
        or all(label.isupper() and len(label) > 1 for label in labels)
        or any(label.lower() in _ASKING for label in labels)
        or any(_ASKED.search(analysis.paragraphs[turn.place].of(text)) for turn in turns)
    )


def _interviewee(turns: list[_Turn], analysis: Analysis) -> Token | None:
    """Return the last word of the name of who answers, where the lines before the first question name one person alone.

    `We spoke to Ada Lund about the bridge.` and below `Q: Is it safe?`, `A: It is.`
    """
    text = analysis.text
    if not any(turn.label.of(text) in {"A", "Answer"} for turn in turns):
        return None
    start = min(turn.label.start for turn in turns)
    if not _INTERVIEW.search(text, 0, start):
        return None
    named = [
        name.span
        for name in analysis.parse.names
        if name.label == "PERSON"
        and name.span.end <= start
        and " " in name.span.of(text)
        and not _BYLINE.match(text, analysis.paragraphs[analysis.paragraph_index(name.span.start)].start)
    ]
    if not named or len({name.of(text).split()[-1].strip("’'s") for name in named}) > 1:
        return None
    tokens = [token for token in analysis.parse.between(*named[0]) if token.pos == "PROPN"]
    return tokens[-1] if tokens else None


def _draft(turn: _Turn, interviewee: Token | None, analysis: Analysis) -> Draft:
    label = turn.label.of(analysis.text)
    head = analysis.parse.between(*turn.label)[-1]
    if label in {"A", "Answer"} and interviewee is not None:
        head = interviewee
    return Draft(
        rule="turn",
        source=Mention(turn.label, head),
        cue=Span(turn.colon, turn.colon + 1),
        head=None,
        contents=(turn.content,),
    )
