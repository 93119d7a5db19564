"""What the files of finished sessions are called: by month (UTC), and by profile for all but the first.

`2026-11`, its second part `2026-11_2`, and of another profile `<id>_2026-11`.
"""

import re
from datetime import UTC, datetime
from typing import NamedTuple

from quizapp.model.session import DEFAULT_PROFILE

_OWNER = "[A-Za-z0-9_-]{1,48}"
"""As much of an id as leaves room for the month in the name of a file; ours have 32 characters."""
_NAME = re.compile(rf"(?:(?P<owner>{_OWNER})_)?(?P<month>[0-9]{{4}}-[0-9]{{2}})(?:_(?P<part>[0-9]+))?")


class Month(NamedTuple):
    """The sessions of one month that lie together, in one file or several."""

    owner: str
    """The profile whose they are; empty for files of the first one, where those without a usable id lie too."""
    month: str
    """Such as "2026-11"."""

    def part(self, number: int) -> str:
        """Return what its file with this number, from 1, is called."""
        name = f"{self.owner}_{self.month}" if self.owner else self.month
        return name if number == 1 else f"{name}_{number}"

    def takes(self, other: "Month") -> bool:
        """Tell whether a session that belongs to `other` may lie here."""
        return self.month == other.month and self.owner in {"", other.owner}


def month_of(profile: str, moment: datetime) -> Month:
    """Return where a session of `profile` that was finished at `moment` belongs."""
    is_own = profile != DEFAULT_PROFILE and re.fullmatch(_OWNER, profile)
    return Month(profile if is_own else "", f"{moment.astimezone(UTC):%Y-%m}")


def of_file(name: str) -> tuple[Month, int] | None:
    """Return of which month the file called `name` is, and which part of it, from 1; None for any other name."""
    found = _NAME.fullmatch(name)
    return (Month(found["owner"] or "", found["month"]), int(found["part"] or 1)) if found else None
