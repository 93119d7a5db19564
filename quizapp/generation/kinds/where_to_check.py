"""Where would you check this, and what would convince you? Something to think about, which nobody marks.

Safe when a source surely states something that has happened or is so, by name or in figures, in words that make sense
alone; when nobody else in the article says, denies or confirms it; and when the words do not name their source. What is
foreseen, wished or judged cannot be looked up. What to look for hangs on who says it, how it is put, and what it says.
"""

import re
from collections.abc import Iterable, Iterator

from quizapp.generation import answering, judging, passages
from quizapp.generation.clauses import clause
from quizapp.generation.context import Context
from quizapp.generation.draft import Draft, Kind
from quizapp.generation.figures import figure_in, is_counted
from quizapp.generation.forms import NO_KEY, Thought
from quizapp.generation.giveaways import tells
from quizapp.generation.names import is_proper
from quizapp.generation.oneself import is_of_oneself
from quizapp.generation.places import Places
from quizapp.generation.quoting import quotations, quoted_spans, shown
from quizapp.generation.statements import is_checkable, is_sentence, stands_alone
from quizapp.generation.why import Refusal, Why
from quizapp.model.attribution import Attribution, Mode, SourceType, Stance
from quizapp.model.base import Span
from quizapp.model.question import Skill
from quizapp.reviewing.words import word_count

_STATES = frozenset({Stance.ASSERTS, Stance.CONFIRMS, Stance.CONCEDES})
# What may come, what ought to be, and what somebody thinks of it: no record holds that.
_NO_FACT_WORDS = r"""
will would could should shall (?-i:may) might must can cannot going_to about_to have_to has_to if unless
(?:un)?likely probably perhaps maybe possibl[ey] potential\w* approach\w+ expect\w* hop(?:e|es|ed|ing) wants?
wanted wish\w* believ\w* think\w* thought feel\w* felt seem\w* appear\w* intend\w* fear\w* worr\w+ understand\w*
know(?:s|n)? knew care[sd]? attempt\w* tr(?:y|ies|ied|ying) important\w* right wrong (?:un)?fair good bad better
worse best worst strong\w* weak\w* great\w* serious\w* real true difficult easy hard danger\w* respect\w* committed
(?:un)?able ready (?:un)?willing glad happy sorry dirty corrupt\w* racis\w* dishonest\w* crooked lie[sd]? liars?
kind_of sort_of awful\w* too so such squarely toothless judgment honesty disaster\w* rhetoric message values?
support\w* mistakes? significan\w* valued interests? generous genius\w* \w+estimat\w* extraordinar\w* basis senses
inextricabl\w* image hostil\w* disillusion\w* modest over_security unfortunate\w* stand heart soul spirit reject\w*
disconnect misguided despite nothing never whole_world rise simply just actually
(?-i:Plaintiffs?) (?-i:Defendants?) (?-i:Petitioners?) (?-i:Respondents?) (?-i:Claimants?)
"""
_NO_FACT = re.compile(
    rf"\b(?:{'|'.join(_NO_FACT_WORDS.split()).replace('_', ' ')})\b|n[’']t\b|[?!…]", re.IGNORECASE
)
_THINKING = re.compile(
    r"(?:had |has |have )?"
    r"(?:believ|think|thought|feel|felt|hop|argu|suggest|fear|worr|expect|jok|quip|imagin|guess|call)",
    re.IGNORECASE,
)
_DONE = re.compile(
    r"\b(?:was|were|had|has|have|did|\w{3,}ed|made|took|gave|sent|sold|told|paid|spent|won|lost|held)\b"
)
_LAW = re.compile(
    r"\b(?:in prison|in jail|felon(?:y|ies)|misdemeanou?rs?|penalt(?:y|ies)|laws?|statutes?|constitution(?:al)?"
    r"|amendments?|convicted|sentenced|indicted|ruled|rulings?|verdict|courts?|judges?|registers?"
    r"|registr(?:y|ies)|licen[cs]ed?|patents?|treat(?:y|ies)|acts? of)\b",
    re.IGNORECASE,
)
_PAPER = re.compile(
    r"\b(?:average|polls?|polling|surveys?|stud(?:y|ies)|data|figures|statistics|calculations|analysis|records|documents?"
    r"|filings?|lawsuits?|website)\b",
    re.IGNORECASE,
)
# What one party to a case writes is its side of the case.
_PLEADING = re.compile(
    r"\b(?:(?:law)?suits?|complaints?|petitions?|pleadings?|motions?|plaintiffs?|claimants?|indictments?|court filings?"
    r"|legal briefs?|court papers)\b",
    re.IGNORECASE,
)
_FEWEST_WORDS, _MOST_WORDS = 6, 34


def _drafts(context: Context, records: Iterable[Attribution]) -> Iterator[Draft | Refusal]:
    quoted = quoted_spans(context)
    for record in records:
        if record.cue is None or record.stance not in _STATES or _THINKING.match(context.cue(record)):
            continue
        made = _draft(context, record, quoted)
        yield Refusal(record.id, made) if isinstance(made, Why) else made


def _draft(context: Context, record: Attribution, quoted: Places) -> Draft | Why:
    if record.source is None or record.source_entity is None:
        return Why.UNNAMED
    # Where it is not sure whose words they are, that is what a person should look at.
    if not context.sure(record):
        return Why.DOUBTFUL
    found = _statement(context, record, quoted)
    if found is None:
        return Why.NO_WORDS
    words, asked = found
    if tells(context, words, record.source_entity):
        return Why.GIVES_AWAY
    if any(judging.rivals(context, record)) or any(
        answering.may_answer(context, record, words, other) for other in context.graph.attributions
    ):
        return Why.SHARED
    evidence = passages.evidence(context, record, asked, names=False)
    if evidence is None:
        return Why.LONG_PASSAGE
    return Draft(
        stems=tuple(stem.format(words=words) for stem in (_STEMS_OF_QUOTATION if asked else _STEMS)),
        key=NO_KEY,
        form=Thought(),
        evidence=evidence,
        marks=passages.marks(record, asked),
        attributions=(record.id,),
        rationale=" ".join(
            (
                f"In the passage this rests on one source: {passages.tie(context, record)}.",
                *_whom_to_ask(context, record),
                _what_to_ask(context, record, words),
            )
        ),
        difficulty=3,
        sure=True,
    )


def _statement(context: Context, record: Attribution, quoted: Places) -> tuple[str, Span | None] | None:
    """Return a statement of fact and, where it is verbatim, where it stands; null where there is none."""
    if record.mode is not Mode.DIRECT:
        said = clause(context, record)
        return (said, None) if said and _is_of_fact(context, said) else None
    for span in quotations(context, record, quoted):
        line = shown(context.text(span))
        if line and is_sentence(line) and stands_alone(line) and _is_of_fact(context, line):
            return line, span
    return None


def _is_of_fact(context: Context, words: str) -> bool:
    """Tell whether somebody could look it up: what was done or counted, by or of somebody with a name."""
    line = words[:1].upper() + words[1:]
    if _NO_FACT.search(line) or is_of_oneself(line) or not _FEWEST_WORDS <= word_count(line) <= _MOST_WORDS:
        return False
    return figure_in(line) is not None or (is_checkable(context, line) and _DONE.search(line) is not None)


def _whom_to_ask(context: Context, record: Attribution) -> Iterator[str]:
    """Yield where to go first: what stands behind this source, and the whole of what was said."""
    sort = _sort(context, record)
    if record.outlet is not None and not judging.same_outlet(record.outlet.name, record.source_entity or ""):
        yield f"The article has it from {record.outlet.name}: start with the report there, and see what it rests on."
    elif record.source and _PLEADING.search(context.text(record.source)):
        yield _OF_A_PARTY
    elif sort in _BEHIND:
        yield _BEHIND[sort]
    if record.mode is not Mode.INDIRECT and sort not in _UNRECORDED:
        yield (
            "A recording or the full statement shows whether the words were said like this, and in answer to what; "
            "whether they are so is a second question."
        )
    elif record.outlet is None and sort not in _BEHIND:
        yield "The article puts it in its own words: find what was said in full first."


def _what_to_ask(context: Context, record: Attribution, line: str) -> str:
    """Return what would convince, by what the statement says: a law, a count, or what somebody did."""
    figure = figure_in(line)
    other = next(_named(context, record, line), None)
    if _LAW.search(line):
        return (
            "It tells what a law, a court or a register holds: the text itself, which anybody can look up, would "
            "settle it, with its exceptions."
        )
    if figure and is_counted(line, figure):
        return (
            f"It holds a figure, “{figure}”: who counted it, when, and what was counted? A table or a register that "
            "anybody can open would settle more than a second article with the same figure."
        )
    if other:
        return (
            f"It is about {other}: what is on record of it, or somebody who was present and owes the source nothing, "
            "would show more than a second article that repeats these words."
        )
    return (
        "A record from the time, or somebody who was present and owes the source nothing, would show more than a "
        "second article that repeats these words."
    )


def _named(context: Context, record: Attribution, line: str) -> Iterator[str]:
    """Yield the names in a statement as it has them, but for those of whoever may speak for its source."""
    for span in record.content:
        for entity, mention in context.mentions_in(span):
            words = context.text(mention)
            if (
                words in line
                and words[:1].isupper()
                and is_proper(entity)
                and not context.related(entity.name, record.source_entity or "")
            ):
                yield words


def _sort(context: Context, record: Attribution) -> SourceType | None:
    """Return what sort of source it is; an average, a count or a survey is a document, whoever made it."""
    words = context.text(record.source) if record.source else ""
    return SourceType.DOCUMENT if _PAPER.search(words) else record.source_type


_BEHIND = {
    SourceType.OFFICIAL: (
        "An official speaks for a body, and the body keeps records of its own: minutes, figures, orders."
    ),
    SourceType.ORGANISATION: (
        "Who speaks for a body has its interests in mind; what it has published or filed can be set beside the words."
    ),
    SourceType.EXPERT: "An expert knows it from somewhere: ask for the study or the data, and whether others agree.",
    SourceType.DOCUMENT: "A document can be read: open it, and see whether it says so and on what grounds.",
    SourceType.OUTLET: "An outlet has it from somewhere: open its own report, and see on what that rests.",
    SourceType.WITNESS: "A witness tells what one pair of eyes saw: who else was there, and is there a picture?",
    SourceType.SOCIAL_MEDIA: "Open the account itself: is it whose it says it is, and is the post still there?",
    SourceType.ANONYMOUS: (
        "Nobody can ask a source without a name: who else must know of it, and what would they have in writing?"
    ),
    SourceType.GROUP: "A group speaks with many voices: who in it said so, and how do they know?",
}
_OF_A_PARTY = (
    "What one party writes to a court is its side of the case: read the answer of the other side, and see what the "
    "court found."
)
_UNRECORDED = frozenset({SourceType.ANONYMOUS, SourceType.DOCUMENT, SourceType.OUTLET})
_STEMS = (
    "One source in the article states that {words}. Where would you look to check it, and what would convince you?",
    "The article has it from one source that {words}. How would you check it, and what would settle it for you?",
)
_STEMS_OF_QUOTATION = (
    "The article quotes one source as saying “{words}”. Where would you look to check it, and what would convince you?",
    "One source in the article says “{words}”. How would you check it, and what would settle it for you?",
)

KIND = Kind(
    "where_to_check",
    Skill.LATERAL,
    1,
    _drafts,
    (
        "Next time, leave the page before you share a claim: see what others who could know have found.",
        "Next time, follow a claim back to where it was first made.",
    ),
)
