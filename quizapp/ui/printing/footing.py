"""What sheet and key have in common: the number of a question, the version, and the line at the foot."""

from quizapp.i18n import _
from quizapp.model.worksheet import PrintedQuestion, Worksheet
from quizapp.ui import formats

_LONGEST = 60


def number_of(question: PrintedQuestion) -> str:
    """Return the number of a question as it stands before its stem."""
    # Translators: the number of a question on paper.
    return _("{number}.").format(number=formats.number(question.number))


def version_of(printed: Worksheet) -> str:
    """Return which version it is, in words."""
    # Translators: on a worksheet, of which there are two in another order each; {version} is "A" or "B".
    return _("Version {version}").format(version=printed.version)


def footer_of(printed: Worksheet) -> str:
    """Return what stands at the foot of each page, beside its number."""
    # Translators: at the foot of each printed page; {code}, four letters and digits, tells whether a key fits a sheet.
    code = _("Code {code}").format(code=printed.code)
    # Translators: at the foot of each printed page; {number} is what prints questions and answers in this order again.
    order = _("Order {number}").format(number=printed.seed)
    return formats.facts((_shortened(printed.title), version_of(printed), order, code))


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST else title[: _LONGEST - 1].rstrip() + "…"
