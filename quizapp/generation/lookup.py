"""An article and its graph, looked up by name and by what is said."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from functools import cached_property

from quizapp.generation.places import Places
from quizapp.generation.spelling import initials
from quizapp.generation.standing import Standing
from quizapp.model.attribution import Attribution, Entity, EntityType
from quizapp.model.base import Span
from quizapp.reviewing.words import bare, content_stems, words

# What stands between a name and another that describes it: "Kern of the Coast Party", "Kern, who manages Falk’s
# campaign", "Kern, a lawyer for Falk".
_DESCRIBED = re.compile(
    r",?\s(?:of|from)\s(?:the\s)?|,\s(?:who|an?|the|then)\s[^,.;:“”\"\n]{0,60}", re.IGNORECASE
)


class Lookup(Standing):
    """An article with its graph, looked up by name, by place and by words; nothing in it changes."""

    def content(self, record: Attribution) -> str:
        """Return the words of the attributed content, its parts joined by spaces."""
        return " ".join(self.text(span) for span in record.content)

    def cue(self, record: Attribution) -> str:
        """Return the words of the cue; empty where there is none."""
        return self.text(record.cue) if record.cue else ""

    @cached_property
    def _entities(self) -> dict[str, Entity]:
        return {entity.name: entity for entity in self.graph.entities}

    @cached_property
    def _called(self) -> dict[str, str]:
        return {bare(name): entity.name for entity in self.graph.entities for name in self.names(entity.name)}

    def entity(self, name: str | None) -> Entity | None:
        """Return the entity of this name, if the article has one."""
        return self._entities.get(name) if name else None

    def names(self, name: str) -> tuple[str, ...]:
        """Return `name` and the aliases under which the article knows it."""
        entity = self.entity(name)
        return (name, *entity.aliases) if entity else (name,)

    def related(self, first: str, second: str) -> bool:
        """Tell whether the two may speak for one another: an alias, an affiliation or a surname in common, or the one
        described by the other or its initials.

        Permissive on purpose: to leave out an option costs little, to offer a second right one costs trust.
        """
        pair = (first, second) if first <= second else (second, first)
        if pair not in self._related:
            self._related[pair] = self._is_related(*pair)
        return self._related[pair]

    @cached_property
    def _related(self) -> dict[tuple[str, str], bool]:
        return {}

    def _is_related(self, first: str, second: str) -> bool:
        if not self.circle(first).isdisjoint(self.circle(second)):
            return True
        if (first, second) in self._described or (second, first) in self._described:
            return True
        if _is_short_for(first, second) or _is_short_for(second, first):
            return True
        people = [self.entity(name) for name in (first, second)]
        return all(person is not None and person.type is EntityType.PERSON for person in people) and (
            words(first)[-1:] == words(second)[-1:]
        )

    def circle(self, name: str) -> frozenset[str]:
        """Return every name, case folded and without article, that `name` goes by or may speak for."""
        if name not in self._circles:
            self._circles[name] = self._circle(name)
        return self._circles[name]

    @cached_property
    def _circles(self) -> dict[str, frozenset[str]]:
        return {}

    def telling(self, name: str) -> frozenset[str]:
        """Return the stems of the words that tell of `name`: of its aliases, and of what it may speak for."""
        if name not in self._telling:
            others = (*self.names(name), *self.circle(name))
            self._telling[name] = frozenset[str]().union(*map(content_stems, others))
        return self._telling[name]

    @cached_property
    def _telling(self) -> dict[str, frozenset[str]]:
        return {}

    def _circle(self, name: str) -> frozenset[str]:
        circle: set[str] = set()
        waiting = [name]
        while waiting:
            current = waiting.pop()
            if (plain := bare(current)) in circle:
                continue
            circle.add(plain)
            circle.update(bare(alias) for alias in self.names(current))
            if entity := self.entity(current):
                waiting.extend(entity.affiliations)
            owner, owned, _ = plain.partition("'s ")
            if owned:
                waiting.append(self._called.get(owner, owner))
        return frozenset(circle)

    @cached_property
    def _described(self) -> frozenset[tuple[str, str]]:
        """Every pair of names of which the second stands in a description of the first."""
        mentions = sorted(
            (mention, entity.name) for entity in self.graph.entities for mention in entity.mentions
        )
        return frozenset(
            (name, other)
            for at, (mention, name) in enumerate(mentions)
            for after, other in mentions[at + 1 : at + 4]
            if other != name
            and mention.end <= after.start
            and _DESCRIBED.fullmatch(self.text(Span(mention.end, after.start)))
        )

    def place(self, record: Attribution) -> int:
        """Return the place of `record` in the graph, from 0."""
        return self._numbers[record.id]

    def record(self, attribution_id: str) -> Attribution:
        """Return the attribution with this id; `KeyError` where there is none."""
        return self.graph.attributions[self._numbers[attribution_id]]

    def where(self, attribution_id: str) -> tuple[int, int]:
        """Return where an attribution's cue (its content, where it has none) and its content begin."""
        record = self.record(attribution_id)
        return (record.cue or record.content[0]).start, record.content[0].start

    @cached_property
    def _numbers(self) -> dict[str, int]:
        return {record.id: number for number, record in enumerate(self.graph.attributions)}

    def stems(self, record: Attribution) -> frozenset[str]:
        """Return the stems of what the content of `record` says."""
        return self._stems[record.id]

    @cached_property
    def _stems(self) -> dict[str, frozenset[str]]:
        return {record.id: content_stems(self.content(record)) for record in self.graph.attributions}

    def similar(self, record: Attribution) -> tuple[Attribution, ...]:
        """Return the attributions that share two stems of their content, or an answered claim, with `record`."""
        if record.id not in self._similar:
            shared = Counter(at for stem in self.stems(record) for at in self._by_stem[stem])
            found = {at for at, stems in shared.items() if stems >= 2}
            found.update(at for claim in record.responds_to for at in self._by_claim[claim])
            self._similar[record.id] = tuple(self.graph.attributions[at] for at in sorted(found))
        return self._similar[record.id]

    @cached_property
    def _similar(self) -> dict[str, tuple[Attribution, ...]]:
        return {}

    @cached_property
    def _by_stem(self) -> dict[str, list[int]]:
        return _index(self.stems(record) for record in self.graph.attributions)

    @cached_property
    def _by_claim(self) -> dict[str, list[int]]:
        return _index(record.responds_to for record in self.graph.attributions)

    def spoken_by(self, name: str) -> tuple[Attribution, ...]:
        """Return the attributions to `name`, or to somebody who may speak for it, in the graph's order."""
        if name not in self._spoken:
            sources = {source for source in self._sources if self.related(source, name)}
            self._spoken[name] = tuple(
                record for record in self.graph.attributions if record.source_entity in sources
            )
        return self._spoken[name]

    @cached_property
    def _spoken(self) -> dict[str, tuple[Attribution, ...]]:
        return {}

    @cached_property
    def _sources(self) -> frozenset[str]:
        return frozenset(record.source_entity for record in self.graph.attributions if record.source_entity)

    def says_with(self, name: str, roots: tuple[str, ...], *, but: tuple[Span, ...]) -> bool:
        """Tell whether a sentence, other than those in `but`, has `name` and a word that starts with one of `roots`.

        It catches what extraction may have missed: a second denial is as bad unseen as seen.
        """
        entity = self.entity(name)
        return entity is not None and any(
            sentence not in but for sentence in self._saying(roots).overlapping(*entity.mentions)
        )

    def _saying(self, roots: tuple[str, ...]) -> Places:
        """Return the sentences that have a word which starts with one of `roots`."""
        if roots not in self._sayings:
            self._sayings[roots] = Places(
                sentence
                for sentence in self.graph.sentences
                if any(word.startswith(roots) for word in words(self.text(sentence)))
            )
        return self._sayings[roots]

    @cached_property
    def _sayings(self) -> dict[tuple[str, ...], Places]:
        return {}


def _is_short_for(short: str, name: str) -> bool:
    """Tell whether `short` is made of the initials of `name`: "the ACN" and "Alliance of Coast Nurses"."""
    letters = short.removeprefix("the ").removeprefix("The ")
    if not letters.isupper() or not 2 <= len(letters) <= _MOST_INITIALS or " " in letters:
        return False
    return initials(name) == letters or "".join(word[0] for word in bare(name).split()).upper() == letters


_MOST_INITIALS = 6


def _index(keys: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Return, for each key, the places in `keys` that hold it, ascending."""
    index: defaultdict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(keys):
        for key in each:
            index[key].append(place)
    return index
