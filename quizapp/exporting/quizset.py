"""`.quizset`: a question set with its article and graph as one JSON file (`model.shared_set` is its schema)."""

from quizapp.errors import UserError
from quizapp.exporting.exporter import Exporter
from quizapp.i18n import N_, _
from quizapp.model.shared_set import SharedSet
from quizapp.reviewing.bounds import check_bounds


def content(shared: SharedSet) -> bytes:
    """Return `shared` as UTF-8 JSON on one line. `UserError` for one that its readers would not accept."""
    check_bounds(shared.question_set)
    try:
        return shared.model_dump_json(by_alias=True).encode() + b"\n"
    except ValueError as error:  # pydantic's word for half of a surrogate pair
        raise UserError(
            _("A text of this set holds half a character, which no file can; write it anew and try again.")
        ) from error


# Translators: a kind of file: question sets of this application.
EXPORTER = Exporter(".quizset", N_("Question set"), content)
