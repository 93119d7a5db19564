"""Markdown: `.md`. The text is kept as it is, markup included, so that offsets hold in the file as well."""

import re

from quizapp.importing import plain_text
from quizapp.importing.reading import Reader, Reading

# The length keeps a whole article on one line from becoming its own title.
_HEADING = re.compile(r"\s*# +(?P<title>\S.{0,199}?)(?: {1,9}#{0,9})?(?:\n|$)")


def read(content: bytes) -> Reading:
    """Return the article in `content`; a heading that it opens with is its title unless front matter gives one.

    The heading stays in the text. `UserError` when there is no article.
    """
    read = plain_text.read(content)
    heading = _HEADING.match(read.article.text)
    if read.article.title or not heading:
        return read
    return read._replace(article=read.article.model_copy(update={"title": heading["title"]}))


READER = Reader((".md", ".markdown"), read)
