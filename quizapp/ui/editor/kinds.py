"""What the kinds of question are called."""

from quizapp.i18n import N_, _
from quizapp.model.editing import HAND

# Translators: kinds of question, by what is asked.
_WORDS = {
    HAND: N_("Written by hand"),
    "direct_or_paraphrase": N_("Quoted or retold"),
    "named_or_anonymous": N_("Named or not"),
    "which_outlet": N_("Which outlet"),
    "who_accused": N_("Who accused"),
    "who_accused_whom": N_("Who accused whom"),
    "who_claimed": N_("Who claimed"),
    "who_denied": N_("Who denied"),
    "who_doubted": N_("Who doubted"),
    "who_is_quoted": N_("Who is quoted"),
}


def kind_word(kind: str) -> str:
    """Return what `kind` is called; one that this version does not know, by its own name in words."""
    return _(_WORDS[kind]) if kind in _WORDS else kind.replace("_", " ").capitalize()
