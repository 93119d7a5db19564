"""What the commands do alike with the library."""

from collections.abc import Iterator
from contextlib import contextmanager

from quizapp.cli.output import say
from quizapp.model.question_set import QuestionSet
from quizapp.paths import home
from quizapp.storing import Store


@contextmanager
def library() -> Iterator[Store]:
    """Give the library; at the end back up what was changed, and tell of files that were damaged and set aside.

    `UserError` where the data folder cannot be read.
    """
    store = Store(home())
    store.require_readable()
    before = store.state()
    try:
        yield store
        if store.state() != before:
            store.back_up()
    finally:
        for notice in store.take_notices():
            say(notice)


def found(store: Store, text: str) -> QuestionSet:
    """Return the set with an id that `text` begins, if there is only one, else as `QuestionSets.find` does."""
    begun = [summary.id for summary in store.sets.summaries() if text and summary.id.startswith(text)]
    return store.sets.load(begun[0]) if len(begun) == 1 else store.sets.find(text)
