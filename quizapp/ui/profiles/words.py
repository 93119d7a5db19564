"""How profiles and their colours are named in the window."""

from quizapp.i18n import N_, _
from quizapp.i18n.numbers import locale
from quizapp.model.profile import Colour, Profile, initials
from quizapp.model.profile_words import called
from quizapp.ui.components.text_flow import runs_right_to_left

_COLOURS = {
    # Translators: one of the colours that a profile can have.
    Colour.PETROL: N_("Petrol"),
    # Translators: one of the colours that a profile can have.
    Colour.RED: N_("Red"),
    # Translators: one of the colours that a profile can have.
    Colour.AMBER: N_("Amber"),
    # Translators: one of the colours that a profile can have.
    Colour.GREEN: N_("Green"),
    # Translators: one of the colours that a profile can have.
    Colour.BLUE: N_("Blue"),
    # Translators: one of the colours that a profile can have.
    Colour.PLUM: N_("Plum"),
}


def in_sentence(profile: Profile) -> str:
    """Return the name as it stands in a sentence of the interface, which keeps its direction whatever the name's."""
    name = called(profile)
    is_other = runs_right_to_left(name) is not (locale().text_direction == "rtl")
    return f"\u2068{name}\u2069" if is_other else name


def letters(profile: Profile) -> str:
    """Return what stands on the disc of a profile."""
    return initials(called(profile))


def colour_word(colour: Colour) -> str:
    """Return what a colour is called."""
    return _(_COLOURS[colour])
