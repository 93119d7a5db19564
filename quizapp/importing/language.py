"""Which language an article is in: whether it is English, the one that attributions are extracted from so far."""

import re
from functools import cache
from itertools import islice

from quizapp import paths
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.model.article import Article

# Of 284 English news articles the middle one has 0.27 of its words in the list and the lowest 0.125; passages in
# eleven other languages in Latin letters have at most 0.03 (tests/unit/importing/test_language.py holds some of them).
_LEAST_SHARE = 0.1
# Too few words tell nothing; more than these tell no more.
_FEWEST_WORDS = 20
_MOST_WORDS = 5_000

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def require_english(article: Article) -> None:
    """Raise `UserError` when `article` says that it is in another language, or its words do."""
    if article.language.replace("_", "-").partition("-")[0].lower() not in ("en", "eng", "english", ""):
        raise UserError(
            # Translators: {language} is what the article's front matter says, often a code such as "de".
            _(
                "The article is marked as being in “{language}”; only articles in English can be asked about so far."
            ).format(language=article.language)
        )
    if not is_english(article.text):
        raise UserError(
            _("The text does not seem to be in English; only articles in English can be asked about so far.")
        )


def is_english(text: str) -> bool:
    """Tell whether the share of English function words in `text` is that of English; texts too short to tell are."""
    words = [match[0].lower().replace("’", "'") for match in islice(_WORD.finditer(text), _MOST_WORDS)]
    letters = "".join(words)
    if sum(letter.isascii() for letter in letters) * 2 < len(letters):
        return False
    if len(words) < _FEWEST_WORDS:
        return True
    known = _function_words()
    return sum(word in known for word in words) >= _LEAST_SHARE * len(words)


@cache
def _function_words() -> frozenset[str]:
    lines = (
        (paths.assets() / "lexicons" / "en" / "function_words.txt").read_text(encoding="utf-8").splitlines()
    )
    return frozenset(line for line in lines if line and not line.startswith("#"))
