"""What the cutting on the lead card shows, without giving an answer away."""

from quizapp.model.article import Article
from quizapp.model.paragraphs import paragraphs
from quizapp.model.session import Material, Session
from quizapp.ui.passage import Passage, passage_of


def cutting(article: Article, session: Session | None = None, material: Material | None = None) -> Passage:
    """Return the passage of the question answered last in `session`, with its marks.

    Before a first answer it is the beginning of the article, unmarked: marks would tell who said what.
    """
    if session is not None and material is not None and session.responses:
        asked = session.asked[session.responses[-1].place]
        passage = passage_of(material.questions[asked.question], article)
        if passage is not None:
            return passage
    first = next(iter(paragraphs(article.text)), None)
    return Passage(1, first.of(article.text) if first else "", ())
