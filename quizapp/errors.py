"""What goes wrong, as one sentence for the person who uses the application."""


class UserError(Exception):
    """Something the person can understand and act on.

    ``str(error)`` is one translated sentence that says what is wrong and what to do; the technical cause
    travels as ``__cause__`` and goes to the log, never to the screen.
    """
