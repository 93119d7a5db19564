"""The ready question set that comes with the application, so that a first run has something to play."""

import json
import logging

from pydantic import ValidationError

from quizapp import paths
from quizapp.model.question_set import QuestionSet

logger = logging.getLogger(__name__)


def sample_set() -> QuestionSet | None:
    """Return the set in `seeds/sample.json`, in the form that `quizapp generate --json` prints."""
    try:
        return QuestionSet.model_validate_json((paths.seeds() / "sample.json").read_bytes())
    except OSError:
        logger.warning("the sample set is not there", exc_info=True)
    except ValidationError:
        logger.exception("the sample set is not valid")
    return None


def sample_id() -> str | None:
    """Return the id of the sample set, without reading all of it into a value."""
    try:
        sample = json.loads((paths.seeds() / "sample.json").read_bytes())
    except (OSError, ValueError):
        return None
    return sample.get("id") if isinstance(sample, dict) else None
