"""Entities: the people, bodies, places and outlets of an article, each under its fullest name."""

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.describing import describe
from quizapp.extraction.grouping import Groups
from quizapp.extraction.known import Known
from quizapp.extraction.parsing import Token
from quizapp.model.attribution import Citation, Entity, EntityType
from quizapp.model.base import Span

# "US" and "UN" are no surnames.
_SHORTEST_SURNAME = 3


class Entities:
    """The entities of an article; sources without a name are added as they are met."""

    def __init__(self, analysis: Analysis, own: str = "") -> None:
        """`own` is the name of the outlet that published the article, or ""."""
        self._analysis = analysis
        self.own = own
        groups = Groups(analysis)
        describe(groups, analysis)
        self.known = groups.known
        self._at = groups.at
        self._by_name: dict[str, Known] = {}
        for known in self.known:
            self._by_name.setdefault(known.key, known)
            self._by_name[known.name] = known
        for known in [*self.known] if own else ():
            if known.type is not EntityType.PLACE and self.is_own(known.key):
                self._publish(known)

    def is_own(self, words: str) -> bool:
        """Tell whether the words name the article's own outlet: its name, its last word or "this newspaper".

        The last word counts alone where it is a publication's: "the Gazette".
        """
        whole, said = lexicon.bare(self.own), lexicon.bare(words)
        return bool(whole) and (
            said == whole
            or (said == whole.split()[-1] and said in lexicon.outlet_words())
            or said.startswith("this ")
        )

    def _publish(self, known: Known) -> None:
        known.type = EntityType.OUTLET
        if self.own not in self._by_name:
            known.name = self.own
            self._by_name[self.own] = known

    def at(self, span: Span) -> Known | None:
        """Return the entity named within `span`, the last of several; None where there is none."""
        found = None
        for token in self._analysis.parse.between(*span):
            found = self._at.get(token.start) or found
        return found

    def of_token(self, token: Token) -> Known | None:
        """Return the entity whose name `token` belongs to."""
        return self._at.get(token.start)

    def ambiguous(self, token: Token) -> bool:
        """Tell whether `token` is a name that several entities share."""
        return token.start in self._at and self._at[token.start] is None

    def named(self, name: str) -> Known | None:
        """Return the entity of this name, with or without "the"."""
        return self._by_name.get(name) or self._by_name.get(lexicon.bare(name))

    def in_capitals(self, words: str) -> Known | None:
        """Return the one person whose name or surname a transcript writes in capitals: `LUND:` and `ADA LUND:`."""
        if not words.isupper() or len(words) < _SHORTEST_SURNAME:
            return None
        bearers = [
            known
            for known in self.known
            if known.type is EntityType.PERSON
            and not known.unnamed
            and not known.key.isupper()
            and words in {known.key.upper(), known.key.split()[-1].upper()}
        ]
        return bearers[0] if len(bearers) == 1 else None

    def add(self, name: str, kind: EntityType, span: Span) -> Known:
        """Return the entity shown under exactly this name, made where there is none, with one more mention."""
        known = self._by_name.get(name)
        if known is None or known.name != name:
            known = Known(name, kind, name=name)
            self.known.append(known)
            self._by_name[name] = known
        if span not in known.mentions:
            known.mentions.append(span)
        known.forms[span.of(self._analysis.text)] += 1
        return known

    def cited(self, span: Span) -> None:
        """Take what is named at `span` for an outlet: the article cites it as one."""
        known = self.at(span)
        if known is None:
            words = span.of(self._analysis.text)
            made = self.add(self.own if self.is_own(words) else words, EntityType.OUTLET, span)
            self._at.update(dict.fromkeys((t.start for t in self._analysis.parse.between(*span)), made))
            return
        if known.type is EntityType.OUTLET or known.key in lexicon.places():
            return
        if known.type is EntityType.PERSON and known.key.split()[-1] not in lexicon.outlet_words():
            return
        known.type = EntityType.OUTLET
        name = span.of(self._analysis.text)
        if name not in self._by_name:
            known.name = name
            self._by_name[name] = known

    def is_outlet(self, name: str) -> bool:
        """Tell whether an entity goes by this name that is a publication or channel, not a user's account."""
        known = self.named(name)
        return (
            known is not None
            and known.type is EntityType.OUTLET
            and not known.unnamed
            and not known.key.startswith("@")
        )

    def outlet_name(self, citation: Citation) -> Citation:
        """Return the citation under the name that the outlet has as an entity."""
        known = self.at(citation.span)
        if known is None or known.type is not EntityType.OUTLET:
            return citation
        return citation.model_copy(update={"name": known.name})

    def frozen(self) -> tuple[Entity, ...]:
        """Return the entities as values, in the order of their first mentions."""
        ordered = sorted(self.known, key=lambda known: (min(known.mentions), known.name))
        return tuple(
            Entity(
                name=known.name,
                type=known.type,
                mentions=tuple(sorted(known.mentions)),
                aliases=tuple(form for form in known.forms if form != known.name),
                affiliations=tuple(sorted(known.affiliations)),
            )
            for known in ordered
        )
