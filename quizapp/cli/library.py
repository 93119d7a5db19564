"""What the commands do alike with the library."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from quizapp.cli.output import say
from quizapp.errors import UserError
from quizapp.model.question_set import QuestionSet
from quizapp.paths import home
from quizapp.storing import Store


@contextmanager
def library() -> Iterator[Store]:
    """Give the library; at the end back up what was changed, now or before, where that is due.

    Files that were damaged and set aside are told. `UserError` where the data folder cannot be read.
    """
    store = Store(home())
    store.require_readable()
    before = store.state()
    try:
        yield store
        if store.state() != before:
            store.back_up()
        elif _is_behind(store):
            with suppress(UserError):  # who only reads need not be told that nothing can be written
                store.backups.take()
    finally:
        for notice in store.take_notices():
            say(notice)


def _is_behind(store: Store) -> bool:
    try:
        return store.backups.is_due and store.backups.changed() > 0
    except OSError:
        return False


def found(store: Store, text: str) -> QuestionSet:
    """Return the set with an id that `text` begins, if there is only one, else as `QuestionSets.find` does."""
    begun = [summary.id for summary in store.sets.summaries() if text and summary.id.startswith(text)]
    return store.sets.load(begun[0]) if len(begun) == 1 else store.sets.find(text)
