"""Which voice is missing? Something to think about, which nobody marks.

Made where a person with a known given name is spoken of in what a source surely says, is named at least twice, and
speaks nowhere: no attribution of the graph is theirs or of anyone who speaks for them. Whether they could have spoken a
person judges first.
"""

from collections.abc import Iterable, Iterator

from quizapp.generation import passages
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.forms import NO_KEY, Thought
from quizapp.generation.given_names import given_names
from quizapp.generation.names import can_be_asked_about, starts_with_common_word
from quizapp.model.attribution import Attribution, Entity, EntityType
from quizapp.model.base import Span
from quizapp.model.question import Skill

_FEWEST_MENTIONS = 2
_MOST_MADE = 2
_SPEAKING = ("said", "say", "told", "tell", "spoke", "statement", "quot")
_ASKED = ("declin", "comment", "respon", "refus", "reach")


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft]:
    silent = {entity.name: entity for entity in context.graph.entities if _is_silent(context, entity)}
    told: set[str] = set()
    for record in records:
        source = context.entity(record.source_entity)
        evidence = passages.evidence(context, record, names=False)
        spoken_of = [name for span in record.content for name in context.entities_in(span)]
        about = next((silent[name] for name in spoken_of if name in silent and name not in told), None)
        if source is None or about is None or evidence is None or len(told) == _MOST_MADE:
            continue
        if not can_be_asked_about(context, source) or not context.sure(record):
            continue
        if context.related(source.name, about.name) or not any(map(evidence[0].covers, about.mentions)):
            continue
        told.add(about.name)
        yield Draft(
            stems=tuple(stem.format(source=source.name, about=about.name) for stem in _STEMS),
            key=NO_KEY,
            form=Thought(),
            evidence=evidence,
            marks=passages.marks(record),
            attributions=(record.id,),
            rationale=(
                f"The article names {about.name} {len(about.mentions)} times and reports nothing that {about.name} "
                "says; here, "
                f"{passages.tie(context, record)} speaks of them. They may have been asked and kept silent, or nobody "
                "may have asked: the article does not say. Their answer, a document or somebody who was there could "
                "change how the passage reads."
            ),
            difficulty=3,
            sure=False,
        )


def _is_silent(context: Context, entity: Entity) -> bool:
    """Tell whether an entity could speak and, as far as the graph and the words beside its name tell, does not."""
    return (
        entity.type is EntityType.PERSON
        and entity.name.split()[0] in given_names(context.article.language)
        and can_be_asked_about(context, entity)
        and len(entity.mentions) >= _FEWEST_MENTIONS
        and not starts_with_common_word(context, entity)
        and not context.spoken_by(entity.name)
        and not context.says_with(entity.name, _ASKED, but=())
        # Where others speak of them, there is a word of speech beside the name as well.
        and not context.says_with(entity.name, _SPEAKING, but=_spoken_of(context, entity))
    )


def _spoken_of(context: Context, entity: Entity) -> tuple[Span, ...]:
    """Return the sentences in which what somebody says names `entity`."""
    said = [
        span
        for record in context.graph.attributions
        for span in record.content
        if context.mentioned(entity.name, span)
    ]
    return context.sentences_of(*said)


_STEMS = (
    "{source} speaks in this article of {about}. Whose voice is missing, and what would you ask them?",
    "The article reports what {source} says of {about}. What could {about} add, and whom else would you ask?",
)

KIND = Kind(
    "missing_voice",
    Skill.MISSING_VOICE,
    1,
    _drafts,
    (
        "Next time, make two lists: who speaks, and who is spoken of.",
        "Next time, look for “did not respond to a request for comment”: it tells that somebody was asked.",
    ),
)
