"""Recordings and papers that show something: a video posted on a channel, a photograph on a platform, a leaked map."""

from quizapp.extraction.analysis import Analysis
from quizapp.extraction.draft import Draft, Mention
from quizapp.extraction.parsing import Token
from quizapp.extraction.sources import mention
from quizapp.extraction.stretches import edges
from quizapp.model.base import Span

_VERBS = frozenset({"show", "depict", "capture"})
_RECORDINGS = frozenset(
    "video footage photo photograph picture image clip recording film screenshot post message tweet map document"
    " file memo email e-mail".split()
)
_SPREAD = frozenset(
    "post share publish upload release leak circulate broadcast obtain see air stream film".split()
)
_PLATFORMS = frozenset(
    "tiktok x twitter facebook instagram telegram youtube whatsapp weibo reddit snapchat vk bluesky mastodon threads"
    " media channel account page online".split()
)


def shown(verb: Token, analysis: Analysis) -> Draft | None:
    """`A video posted on TikTok shows the bridge falling.` and `Footage on the channel Lantern showed a fire.`

    Of a recording with no place where it was spread nothing is known: that the article may have seen itself.
    """
    recording = verb.child("nsubj") or _parted(verb)
    if verb.lemma not in _VERBS or verb.tag not in {"VBD", "VBZ", "VBP"} or recording is None:
        return None
    if recording.index > verb.index or recording.lemma not in _RECORDINGS or not _is_spread(recording):
        return None
    seen = next(
        (
            c
            for c in verb.children
            if c.dep in {"dobj", "ccomp"} and c.index > verb.index and not c.has("mark")
        ),
        None,
    )
    if seen is None or (seen.dep == "ccomp" and seen.tag != "VBG"):
        return None
    tokens = [token for token in seen.subtree() if token.index > verb.index]
    for further in verb.children:
        if further.dep == "prep" and further.index == tokens[-1].index + 1:
            tokens += further.subtree()
    content = analysis.content(*edges(tokens))
    if content is None:
        return None
    return Draft(
        rule="shown",
        source=_channel(recording, analysis) or _source(recording, verb, analysis),
        cue=verb.span,
        head=verb,
        contents=(content,),
    )


def _parted(verb: Token) -> Token | None:
    """Return the recording in `Footage shared on TikTok shows ...`, where the parser takes "shared" for the verb."""
    spread = verb.head
    if verb.dep != "advcl" or spread.lemma not in _SPREAD or verb.has("mark", "nsubj", "aux"):
        return None
    recording = spread.child("nsubj")
    return recording if recording is not None and spread.index == recording.index + 1 < verb.index else None


def _is_spread(recording: Token) -> bool:
    """Tell whether it is said where the recording was spread, or that it was leaked."""
    return recording.head.lemma in _SPREAD or any(
        (child.dep in {"acl", "relcl"} and child.lemma in _SPREAD)
        or (child.dep == "amod" and child.lower == "leaked")
        or (child.dep == "prep" and any(token.lower in _PLATFORMS for token in child.subtree()))
        for child in recording.children
    )


def _channel(recording: Token, analysis: Analysis) -> Mention | None:
    """Return the channel or account on which the recording was posted, where it has a name of its own."""
    for spread in recording.children:
        place = spread.child("prep") if spread.dep in {"acl", "relcl"} and spread.lemma in _SPREAD else None
        channel = place.child("pobj") if place is not None else None
        if channel is None or not {"channel", "account", "page"} & {t.lower for t in channel.subtree()}:
            continue
        named = mention(channel, analysis)
        after = analysis.parse.between(named.span.end, named.span.end + 2)[:1]
        if channel.pos != "PROPN" and after and after[0].pos == "PROPN":
            # "on the Telegram channel Lantern showed": the parser may take the name for the verb's subject
            named = Mention(Span(named.span.start, after[0].end), after[0])
        return named if named.head.pos == "PROPN" else None
    return None


def _source(recording: Token, verb: Token, analysis: Analysis) -> Mention:
    """Return the recording with all that says where it was spread, up to a comma or the verb."""
    plain = mention(recording, analysis)
    apart = [recording.head] if recording.head is not verb else []
    where = [
        token
        for child in [*recording.children, *apart]
        if child.index > recording.index and (child in apart or child.dep in {"acl", "prep"})
        for token in child.subtree()
    ]
    last = max((token.end for token in where if token.index < verb.index), default=plain.span.end)
    comma = analysis.text.find(",", plain.span.end, last)
    span = analysis.trimmed(Span(plain.span.start, max(plain.span.end, comma if comma >= 0 else last)))
    return Mention(span, recording)
