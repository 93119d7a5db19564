"""The way past several learners: the list of them, the dialog that makes one, and the settings that manage them."""

from collections.abc import Iterator

from PySide6.QtCore import Qt

from quizapp.model.profile import Colour
from tools.pictures.tour import Tour

PAGES = (
    "profile-new",
    "profiles-list",
    "home-profile",
    "settings-profiles",
    "message-profile-deleted",
    "home-guest",
)


def learners(tour: Tour) -> Iterator[str]:
    """Walk past all of `PAGES`; at the end there is one learner again."""
    window, welcoming = tour.window, tour.window.welcoming
    window.show_home()
    tour.wait()
    dialog = welcoming.add()
    dialog.name.setText("Ada Lorne")
    tour.show_over(dialog)
    yield "profile-new"
    tour.put_away()
    made = [
        window.parts.profiles.add(name, colour)
        for name, colour in (("Ada Lorne", Colour.PLUM), ("سارة", Colour.AMBER), ("Ben", Colour.GREEN))
    ]
    window.parts.learners.look()
    window.parts.learners.choose(made[0].id)
    tour.wait()
    welcoming.open_menu()
    tour.over = welcoming.menu
    yield "profiles-list"
    tour.put_away()
    yield "home-profile"
    window.show_profiles()
    window.adjusting.page.profiles.stops()[0].setFocus(Qt.FocusReason.TabFocusReason)
    tour.wait()
    yield "settings-profiles"
    welcoming.delete(made[1].id)
    tour.wait()
    yield "message-profile-deleted"
    tour.hush()
    window.parts.learners.be_guest()
    window.show_home()
    tour.wait()
    yield "home-guest"
    tour.hush()
    window.parts.learners.choose(tour.store.profiles.all()[0].id)
    for profile in (made[0], made[2]):
        window.parts.profiles.delete(profile.id)
    window.parts.learners.look()
    window.show_home()
    tour.wait()
