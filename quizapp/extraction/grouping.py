"""Grouping: which names mean the same, and under which name they are shown."""

import re
from collections import Counter

from quizapp.extraction import lexicon
from quizapp.extraction.analysis import Analysis
from quizapp.extraction.known import Known, gender_of
from quizapp.extraction.named_span import NamedSpan
from quizapp.extraction.names import initials, names_of
from quizapp.model.attribution import EntityType
from quizapp.model.base import Span

# "Holm, whose father, Jan Holm, ..." and "Holm's wife, Ida Holm, ...".
_KIN = re.compile(
    r"(?:\bwhose|\bhis|\bher|['’]s?) (?:\w+ )?(?:father|mother|wife|husband|son|daughter|brother|sister|uncle|aunt"
    r"|cousin|nephew|niece|widow|widower|grandfather|grandmother|grandson|granddaughter|twin|partner),? $"
)
_LONGEST_KIN = 40


class Groups:
    """The entities of an article and where it names them."""

    def __init__(self, analysis: Analysis) -> None:
        self._analysis = analysis
        self.known: list[Known] = []
        self.at: dict[int, Known | None] = {}
        """By where a token begins; None where several entities share the name."""
        found = names_of(analysis)
        people = self._people(found)
        self._others([name for name in found if name.span not in people])
        self._show()

    def _mention(self, known: Known, span: Span) -> None:
        known.mentions.append(span)
        known.forms[span.of(self._analysis.text)] += 1
        for token in self._analysis.parse.between(*span):
            self.at[token.start] = known

    def _people(self, found: list[NamedSpan]) -> set[Span]:
        """Group the names of people: surnames and given names go to the one full name that has them."""
        votes: dict[str, Counter[EntityType]] = {}
        for name in found:
            votes.setdefault(name.name, Counter())[name.type] += 1
        likeliest = {name: counted.most_common(1)[0][0] for name, counted in votes.items()}
        bearers, used = self._full_names(found, likeliest)
        alone: dict[str, Known] = {}
        for name in found:
            if name.span in used or " " in name.name or not _may_be_a_surname(name):
                continue
            surname = _curly(name.name)
            named = bearers.get(surname, [])
            candidates = [known for known in named if _curly(known.key.split()[-1]) == surname] or named
            candidates = [known for known in candidates if not self._is_kin(known, surname)]
            if len(candidates) > 1:
                candidates = self._by_title(candidates, name.span) or candidates
            if len(candidates) == 1:
                self._mention(candidates[0], name.span)
            elif candidates:
                self.at[name.span.start] = None
            elif likeliest[name.name] is EntityType.PERSON:
                if name.name not in alone:
                    alone[name.name] = Known(name.name, EntityType.PERSON)
                    self.known.append(alone[name.name])
                self._mention(alone[name.name], name.span)
            else:
                continue
            used.add(name.span)
        return used

    def _full_names(
        self, found: list[NamedSpan], likeliest: dict[str, EntityType]
    ) -> tuple[dict[str, list[Known]], set[Span]]:
        """Return who bears each word of a full name, and where full names stand."""
        full: dict[tuple[str, str], Known] = {}
        bearers: dict[str, list[Known]] = {}
        used: set[Span] = set()
        for name in found:
            words = _curly(name.name).split()
            if len(words) < 2 or likeliest[name.name] is not EntityType.PERSON:
                continue
            # Two full names that differ by a middle name alone are one person's.
            # A transcript writes them in capitals.
            ends = (words[0].upper(), words[-1].upper())
            if ends not in full:
                full[ends] = Known(name.name, EntityType.PERSON)
                self.known.append(full[ends])
                for word in words:
                    if word[0].isupper() and len(word) > 2:
                        bearers.setdefault(word, []).append(full[ends])
            self._mention(full[ends], name.span)
            used.add(name.span)
        return bearers, used

    def _is_kin(self, known: Known, surname: str) -> bool:
        """Tell whether a full name is that of kin of whom the surname alone named: `Holm's father, Jan Holm`."""
        text = self._analysis.text
        first = min(known.mentions)
        before = text[max(0, first.start - _LONGEST_KIN) : first.start]
        if _KIN.search(before) is None:
            return False
        return re.search(rf"(?<![\w-]){re.escape(surname)}(?![\w-])", text[: first.start]) is not None

    def _by_title(self, bearers: list[Known], span: Span) -> list[Known]:
        """Narrow those who share a surname by "Mr." or "Mrs." before it."""
        before = self._analysis.text[max(0, span.start - 5) : span.start].split()
        title = lexicon.titles().get(before[-1]) if before else None
        if title is None or not title.gender:
            return []
        return [known for known in bearers if gender_of(known.key) == title.gender]

    def _others(self, found: list[NamedSpan]) -> None:
        groups: dict[str, Known] = {}
        spelled = lexicon.spelled_countries()
        for name in found:
            if name.type is EntityType.GROUP or name.span.start in self.at:
                continue
            shown = spelled.get(name.name) or spelled.get("the " + name.name) or name.name
            key = _straight(lexicon.bare(shown))
            if key not in groups:
                groups[key] = Known(key, name.type)
            self._mention(groups[key], name.span)
        self._shorten(groups)
        self.known.extend(groups.values())

    def _shorten(self, groups: dict[str, Known]) -> None:
        """Join acronyms that the text defines, and short forms that only one longer name begins or ends with."""
        fuller: dict[str, list[Known]] = {}
        for key, known in groups.items():
            words = key.split()
            if known.type is EntityType.PLACE:
                continue
            for count in range(1, len(words)):
                fuller.setdefault(" ".join(words[:count]), []).append(known)
                if known.type is EntityType.OUTLET or words[-1] in lexicon.outlet_words():
                    fuller.setdefault(" ".join(words[-count:]), []).append(known)
        for short, known in _by_initials(groups):
            fuller.setdefault(short, []).append(known)
        for match in re.finditer(r"\(([A-Z][A-Za-z&.]{1,9})\)", self._analysis.text):
            defined = self.at.get(self._last_word_before(match.start()))
            if defined is not None and defined.key in groups and defined.type is not EntityType.PERSON:
                fuller.setdefault(match.group(1), []).append(defined)
        for key in sorted(groups, key=lambda name: (len(name), name)):
            longer = list(dict.fromkeys(id(known) for known in fuller.get(key, ()) if known.key in groups))
            if len(longer) != 1 or key in lexicon.places() or groups[key].type is EntityType.PLACE:
                continue
            meant = next(known for known in fuller[key] if id(known) == longer[0])
            if meant is not groups[key]:
                if groups[key].type is EntityType.OUTLET and meant.key.endswith(key):
                    meant.type = EntityType.OUTLET
                for span in groups.pop(key).mentions:
                    self._mention(meant, span)

    def _last_word_before(self, offset: int) -> int:
        """Return where the last token before `offset` begins, -1 where there is none."""
        place = self._analysis.parse.first_at(offset) - 1
        return self._analysis.parse.tokens[place].start if place >= 0 else -1

    def _show(self) -> None:
        """Choose the name under which each is shown; no two share one."""
        taken: set[str] = set()
        for known in self.known:
            name = known.key if known.type is EntityType.PERSON else self._with_article(known)
            if name in taken:
                name = f"{name} ({known.type.value})"
            taken.add(name)
            known.name = name

    def _with_article(self, known: Known) -> str:
        """Return the name with "the" where the article mostly writes so: "the Kremlin", "The Moscow Times"."""
        for shown in (known.key, "the " + known.key):
            if shown in lexicon.spelled_countries().values():
                return shown
        # With the article's own apostrophe, not the list's.
        written = next((form for form in known.forms if _straight(form) == known.key), known.key)
        text = self._analysis.text
        before = [text[max(0, s.start - 4) : s.start] for s in known.mentions if not self._modifies(s)]
        articles = [word for word in before if word.lower() == "the "]
        if not articles or 2 * len(articles) < len(before):
            return written
        capital = known.type is EntityType.OUTLET and "the " not in articles
        return ("The " if capital or self._titled(known) else "the ") + written

    def _modifies(self, span: Span) -> bool:
        """Tell whether the name only modifies a noun ("the Telegram channel")."""
        tokens = self._analysis.parse.between(*span)
        return (
            bool(tokens) and tokens[-1].dep in {"compound", "amod", "nmod"} and tokens[-1].head not in tokens
        )

    def _titled(self, known: Known) -> bool:
        """Tell whether "The" is written with a capital inside a sentence."""
        analysis = self._analysis
        return any(
            analysis.text[span.start - 4 : span.start] == "The "
            and analysis.sentence_at(span.start).start < span.start - 4
            for span in known.mentions
        )


def _by_initials(groups: dict[str, Known]) -> list[tuple[str, Known]]:
    """Return which names in capitals are the initials of which longer ones: "NFB", "the National Ferry Board".

    A country or a listed outlet is no short form of anything that an article happens to name.
    """
    short = {
        key
        for key in groups
        if key.isupper() and key.isalpha() and len(key) > 2 and key not in lexicon.outlets()
    }
    found = []
    for key, known in groups.items():
        if known.type is EntityType.PLACE:
            continue
        whole = "".join(word[0].upper() for word in re.split(r"[ -]", key) if word)
        found += [(form, known) for form in {initials(key), whole} & short]
    return sorted(found, key=lambda pair: (pair[0], pair[1].key))


def _may_be_a_surname(name: NamedSpan) -> bool:
    if name.type in {EntityType.OUTLET, EntityType.GROUP}:
        return False
    return not (name.type is EntityType.PLACE and name.name in lexicon.places())


def _curly(name: str) -> str:
    """Return the name with one spelling of the apostrophe: an article may write O'Neill and O’Neill."""
    return name.replace("'", "’")


def _straight(name: str) -> str:
    """Return the name of a listed outlet with the list's apostrophe."""
    straight = name.replace("’", "'")
    return straight if straight in lexicon.outlets() else name
