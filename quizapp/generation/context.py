"""What the kinds, the judges and the distractors look at: the look-ups, and which attributions may be asked about."""

import re
from collections import Counter
from functools import cached_property

from quizapp.generation.given_names import FEMALE, MALE, may_be
from quizapp.generation.lookup import Lookup
from quizapp.generation.screening import has_namesake, obstacle
from quizapp.generation.why import Why
from quizapp.model.attribution import Attribution, Confidence, Entity, EntityType, SourceType, Stance
from quizapp.reviewing.reading import Reading
from quizapp.reviewing.words import bare

_PRONOUNS = {"he": MALE, "she": FEMALE}
MOST_ASKED_OF_A_SORT = 80
"""How many attributions of one sort are looked at for questions; only texts far longer than an article have more."""

_FEWEST_OF_A_NAMESAKE = 2
"""How often a second person of a surname is named in full before the bare surname is unclear."""


class Context(Lookup):
    """An article with its graph, screened; nothing in it changes."""

    @cached_property
    def reading(self) -> Reading:
        """Article and graph as the rules of review look at them."""
        return Reading(self.article, self.graph)

    @cached_property
    def worked_out(self) -> dict[tuple[object, ...], tuple[object, tuple[object, ...]]]:
        """What was found of this article so far: see `remembering.once`."""
        return {}

    @cached_property
    def askable(self) -> tuple[Attribution, ...]:
        """The attributions that a question may be made from, in the graph's order."""
        return tuple(record for record in self.graph.attributions if self.obstacles[record.id] is None)

    @cached_property
    def obstacles(self) -> dict[str, Why | None]:
        """Why an attribution cannot be asked about, by its id; null where it can."""
        return {record.id: obstacle(self, record) for record in self.graph.attributions}

    @cached_property
    def asked(self) -> tuple[Attribution, ...]:
        """Those of `askable` that are looked at for questions, in the graph's order: all, of an ordinary article.

        A set holds 20 questions, however long the text. So of each sort (by stance, mode, an outlet, a name) at most
        80 are looked at, evenly from the first to the last: rare sorts come in whole, and no part of the text is
        left out. What is right or wrong is still judged by every attribution.
        """
        sorts: dict[tuple[object, ...], list[Attribution]] = {}
        for record in self.askable:
            nameless = record.source_type is SourceType.ANONYMOUS
            sort = (record.stance, record.mode, record.outlet is None, nameless)
            sorts.setdefault(sort, []).append(record)
        looked_at = frozenset(
            records[place * len(records) // count].id
            for records in sorts.values()
            for count in (min(len(records), MOST_ASKED_OF_A_SORT),)
            for place in range(count)
        )
        return tuple(record for record in self.askable if record.id in looked_at)

    def is_in_title(self, entity: Entity) -> bool:
        """Tell whether the title or a headline of the article names the entity, by its last word at least."""
        *_, last = entity.name.split() or [""]
        return bool(last) and last in self._titled

    @cached_property
    def _titled(self) -> frozenset[str]:
        title = self.article.headline if len(self.graph.paragraphs) > 1 else self.article.title
        lines = (title, *map(self.text, self.headlines))
        return frozenset(
            word.removesuffix("’s").removesuffix("'s")
            for line in lines
            for word in re.findall(r"[\w’'-]+", line)
        )

    def sure(self, record: Attribution) -> bool:
        """Tell whether a question may be made from `record` unseen: high confidence, and one person of the surname."""
        return record.confidence is Confidence.HIGH and not has_namesake(self, record)

    def said_by(self, name: str) -> tuple[Attribution, ...]:
        """Return what may be asked about of what exactly `name` says, in the graph's order."""
        return tuple(self._by_source.get(name, ()))

    @cached_property
    def _by_source(self) -> dict[str, list[Attribution]]:
        found: dict[str, list[Attribution]] = {}
        for record in self.askable:
            if record.source_entity is not None:
                found.setdefault(record.source_entity, []).append(record)
        return found

    @cached_property
    def cited_for(self) -> dict[str, list[Attribution]]:
        """What may be asked about and is taken from an outlet, by its name, in the graph's order."""
        found: dict[str, list[Attribution]] = {}
        for record in self.askable:
            if record.outlet is not None:
                found.setdefault(record.outlet.name, []).append(record)
        return found

    @cached_property
    def nesting(self) -> frozenset[str]:
        """The ids of the attributions within which another stands."""
        return frozenset(record.nested_in for record in self.graph.attributions if record.nested_in)

    @cached_property
    def cited(self) -> Counter[str]:
        """How many attributions each name is surely the source of, named beside them."""
        return Counter(
            record.source_entity
            for record in self.graph.attributions
            if record.source_entity is not None
            and record.source_type is not SourceType.ANONYMOUS
            and self.sure(record)
        )

    def may_go_by(self, name: str, gender: str) -> bool:
        """Tell whether a person may be a "he" or "she", by given names and what the article cites them as."""
        called = self._called_by.get(name)
        return may_be(name, gender, self.article.language) if called is None else called == gender

    @cached_property
    def _called_by(self) -> dict[str, str]:
        """Return the gender of those whom the article cites as "he" or "she"."""
        return {
            record.source_entity: _PRONOUNS[word]
            for record in self.graph.attributions
            if record.source is not None
            and record.source_entity is not None
            and (word := self.text(record.source).casefold()) in _PRONOUNS
        }

    @cached_property
    def accusations(self) -> tuple[Attribution, ...]:
        """The attributions that accuse or condemn, in the graph's order."""
        return tuple(
            record for record in self.graph.attributions if record.stance in {Stance.ACCUSES, Stance.CONDEMNS}
        )

    def is_spoken_for(self, entity: Entity, *, by_places: bool = True) -> bool:
        """Tell whether somebody whom the article names may speak for `entity`; places count as such if `by_places`."""
        spoken_for = self._spoken_for[by_places]
        return any(bare(name) in spoken_for for name in self.names(entity.name))

    @cached_property
    def bare_surnames_of_two(self) -> dict[str, tuple[str, ...]]:
        """The surnames that several persons of the article bear, each with their names in full.

        Whoever is named in full far less often than another, once in passing, does not make the surname unclear.
        """
        found: dict[str, dict[str, str]] = {}
        for entity in self.graph.entities:
            given, _, surname = entity.name.rpartition(" ")
            if entity.type is EntityType.PERSON and given:
                found.setdefault(surname, {}).setdefault(given.split()[0], entity.name)
        return {
            surname: tuple(names.values())
            for surname, names in found.items()
            if min(sorted((self.article.text.count(name) for name in names.values()), reverse=True)[:2])
            >= _FEWEST_OF_A_NAMESAKE
            and len(names) > 1
        }

    @cached_property
    def _spoken_for(self) -> dict[bool, frozenset[str]]:
        return {
            by_places: frozenset(
                bare(whole)
                for entity in self.graph.entities
                if by_places or entity.type is not EntityType.PLACE
                for whole in entity.affiliations
            )
            for by_places in (False, True)
        }
