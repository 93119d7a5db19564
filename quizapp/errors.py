"""What goes wrong, as one sentence for the person who uses the application."""


class UserError(Exception):
    """Something the person can understand and act on.

    ``str(error)`` is one translated sentence that says what is wrong and what to do; the technical cause
    travels as ``__cause__`` and goes to the log, never to the screen.
    """


LONGEST_NAMED = 80
"""Code points of a name that sentences tell in full."""


def shortened(name: str) -> str:
    """Return `name`, which somebody typed, as a sentence tells it: of what may be a whole text, its two ends.

    Where an article is given in the place of a file's name, neither the screen nor the log repeats it.
    """
    line = " ".join(name.split())
    return (
        line
        if len(line) <= LONGEST_NAMED
        else f"{line[: LONGEST_NAMED // 2].rstrip()} … {line[-20:].lstrip()}"
    )
