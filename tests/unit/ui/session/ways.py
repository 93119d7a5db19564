"""An answer to each question of the set with one of each interaction, right in part where there is such a thing."""

from quizapp.model.answering import Given, chosen
from tests import seven

GIVEN = {
    "choice": chosen("mail"),
    "multiple_choice": chosen("mayor", "worker", "office"),
    "true_false": chosen("not_stated"),
    "matching": Given(pairs=(("mayor", "off"), ("lines", "seen"), ("worker", "time"))),
    "ordering": chosen("crack", "charge", "engineer", "denial"),
    "selection": Given(selection=seven.span("that it had skipped any inspection")),
    "reflection": Given(note="The crew"),
}
