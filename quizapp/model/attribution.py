"""Who said what: attributions (source + cue + content) and the graph that holds all of an article's.

The vocabulary is that of PARC and PolNeAR (Pareti 2012; Newell, Margolin and Ruths 2018).
"""

from enum import StrEnum
from operator import not_
from typing import Literal

from pydantic import Field

from quizapp.model.base import Frozen, Span

GRAPH_SCHEMA: Literal[1] = 1


class Stance(StrEnum):
    """What the source does to the content."""

    ASSERTS = "asserts"
    ACCUSES = "accuses"
    DENIES = "denies"
    DOUBTS = "doubts"
    CONFIRMS = "confirms"
    CONCEDES = "concedes"
    WARNS = "warns"
    PREDICTS = "predicts"
    PROMISES = "promises"
    DEMANDS = "demands"
    QUESTIONS = "questions"
    PRAISES = "praises"
    CONDEMNS = "condemns"


class Mode(StrEnum):
    """How the content stands in the text: in quotation marks, partly so, or not."""

    DIRECT = "direct"
    INDIRECT = "indirect"
    MIXED = "mixed"


class Polarity(StrEnum):
    """Whether the article says that it was said, or that it was not ("did not say")."""

    AFFIRMED = "affirmed"
    NEGATED = "negated"


class Modality(StrEnum):
    """Whether the saying is stated, or only conditional ("if he says"), asked, or wished."""

    STATED = "stated"
    CONDITIONAL = "conditional"
    ASKED = "asked"
    WISHED = "wished"


class SourceType(StrEnum):
    """What sort of source speaks."""

    PERSON = "person"
    OFFICIAL = "official"
    ORGANISATION = "organisation"
    OUTLET = "outlet"
    DOCUMENT = "document"
    SOCIAL_MEDIA = "social-media account"
    EXPERT = "expert"
    WITNESS = "witness"
    GROUP = "group"
    ANONYMOUS = "anonymous"


class EntityType(StrEnum):
    """What sort of thing a name in the article stands for."""

    PERSON = "person"
    ORGANISATION = "organisation"
    PLACE = "place"
    """A country, city or region; as a source it stands for its government."""
    GROUP = "group"
    OUTLET = "outlet"
    DOCUMENT = "document"
    OTHER = "other"


class Confidence(StrEnum):
    """High: a construction that is reliable enough to make questions from unseen. Low: a person should look."""

    HIGH = "high"
    LOW = "low"


class Entity(Frozen):
    """Something the article names, under its fullest name; names are unique in a graph."""

    name: str
    type: EntityType
    mentions: tuple[Span, ...]
    aliases: tuple[str, ...] = ()
    """The other forms by which the article calls it ("Zelenskyy", "Ukrainian President Volodymyr Zelenskyy")."""
    affiliations: tuple[str, ...] = ()
    """What it may speak for: "Russia" for the Kremlin, Moscow, Putin and the Kremlin's spokesman.

    A distractor never shares one with the key, nor is one the other's: it might be right as well.
    """


class Outlet(Frozen):
    """A publication, agency, broadcaster or channel."""

    name: str
    mentions: tuple[Span, ...] = ()
    own: bool = False
    """True for the outlet that published the article itself."""


class Citation(Frozen):
    """An outlet given as the carrier of an attribution ("per Barron's")."""

    name: str
    span: Span


class Attribution(Frozen):
    """Source + cue + content, with everything that a question may ask about it."""

    id: str
    source: Span | None
    """The mention beside the claim ("she"); null where the text names nobody."""
    source_entity: str | None
    """The resolved name (an `Entity.name`); for a source with no name its own words; null where unresolved."""
    source_type: SourceType | None
    cue: Span | None
    content: tuple[Span, ...] = Field(min_length=1)
    mode: Mode
    stance: Stance
    polarity: Polarity = Polarity.AFFIRMED
    modality: Modality = Modality.STATED
    outlet: Citation | None = None
    hedges: tuple[Span, ...] = ()
    responds_to: tuple[str, ...] = ()
    nested_in: str | None = None
    confidence: Confidence
    rule: str = Field(default="", exclude_if=not_)
    """The construction that found it, "clause" or "tag"; empty where a person did, or an earlier version."""


class AttributionGraph(Frozen):
    """Everything that generation needs to know of an article; no later stage parses the text again."""

    version: Literal[1] = Field(default=GRAPH_SCHEMA, alias="schema", serialization_alias="schema")
    doc_id: str
    """The article's SHA-256, or the id that a `.jsonl` line gave."""
    sentences: tuple[Span, ...]
    paragraphs: tuple[Span, ...]
    entities: tuple[Entity, ...]
    outlets: tuple[Outlet, ...]
    hedges: tuple[Span, ...]
    own_voice: tuple[Span, ...]
    """Sentences that are attributed to nobody: the article's own voice."""
    attributions: tuple[Attribution, ...]
