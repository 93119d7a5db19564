"""Publishing: the outlet that an article itself came out in, told by its text where nothing else tells."""

import re

from quizapp.extraction import lexicon
from quizapp.extraction.outlets import is_outlet_name

# "BERLIN (Reuters) - ", "BERLIN, March 3 (AP) — ": agencies put themselves behind the place.
_DATELINE = re.compile(
    r"^(?:[A-Z][A-Z .’'/-]+(?:, [A-Z][\w .]+)?(?:, [A-Z][\w .]+)? )?\((?P<outlet>[A-Z][\w -]*)\) ?(?:--|[-–—]) ?",
    re.MULTILINE,
)
# "By Ada Lund, Harbour Gazette", a line of its own.
_BYLINE = re.compile(
    r"^By [A-Z][\w.’'-]+(?: [A-Z][\w.’'-]+){1,2}, (?P<outlet>(?:The |the )?[A-Z][\w.’'&-]*(?: [A-Z][\w.’'&-]*){0,4})$",
    re.MULTILINE,
)
# Code points: a dateline or a byline stands at the head of an article.
_HEAD = 600


def published_in(text: str) -> str:
    """Return the name of the outlet by the dateline or byline at the head of `text`, "" where it is not certain."""
    head = text[:_HEAD]
    named = {match["outlet"] for match in _DATELINE.finditer(head) if match["outlet"] in lexicon.outlets()}
    named |= {match["outlet"] for match in _BYLINE.finditer(head) if is_outlet_name(match["outlet"])}
    return named.pop() if len(named) == 1 else ""
