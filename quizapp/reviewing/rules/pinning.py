"""R03: a question rests on the one text that its evidence was marked in, pinned by its hash."""

import re
from collections.abc import Iterator
from functools import lru_cache

from quizapp.i18n import _
from quizapp.model.article import text_hash
from quizapp.reviewing.finding import Case, Objection, Rule, Severity

_HASH = re.compile(r"[0-9a-f]{64}")


def rests_on_the_pinned_text(case: Case) -> Iterator[Objection]:
    """R03: the text is the one that the article's hash pins, and the one that the graph was read from.

    Where it is not, every place in it may have moved: the evidence is stale, and a person must look.
    """
    if _hash(case.article.text) != case.article.sha256:
        yield Objection("evidence", _("The article was changed after the evidence was marked."))
    elif (
        case.graph is not None
        and _HASH.fullmatch(case.graph.doc_id)
        and case.graph.doc_id != case.article.sha256
    ):
        yield Objection("evidence", _("The question was made from another version of the article."))


# One article is asked about many times in a row.
_hash = lru_cache(maxsize=2)(text_hash)

RULES: tuple[Rule, ...] = (Rule("R03", Severity.ERROR, rests_on_the_pinned_text),)
