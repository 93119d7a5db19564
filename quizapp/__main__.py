"""Start: `python -m quizapp` and the `quizapp` command."""

import sys


def main() -> int:
    """Run the command line and return its exit code."""
    from quizapp.cli import run

    return run(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
