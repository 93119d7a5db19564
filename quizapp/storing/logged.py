"""What the log says of errors: never the content that was wrong, which may be an article's text."""

import errno

from pydantic import ValidationError


def code(error: OSError) -> str:
    """Return the name of the system's error, such as ENOSPC."""
    return errno.errorcode.get(error.errno or 0, "?")


def where(error: Exception) -> str:
    """Describe a failed validation by the fields and the rules alone, without any content."""
    if not isinstance(error, ValidationError):
        return type(error).__name__
    faults = error.errors(include_url=False, include_context=False, include_input=False)
    return "; ".join(f"{'.'.join(map(str, fault['loc']))}: {fault['type']}" for fault in faults[:5])
