"""How a profile is called."""

from quizapp.i18n import _
from quizapp.model.profile import Profile


def called(profile: Profile) -> str:
    """Return the name of a profile; that of the first as long as it has none."""
    # Translators: the name of the first profile as long as nobody named it: whoever uses this computer.
    return profile.name or _("You")
