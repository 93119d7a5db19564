"""What the commands do alike with the library."""

from quizapp.cli.output import say
from quizapp.model.question_set import QuestionSet
from quizapp.storing import Store


def found(store: Store, text: str) -> QuestionSet:
    """Return the set with an id that `text` begins, if there is only one, else as `QuestionSets.find` does."""
    begun = [summary.id for summary in store.sets.summaries() if text and summary.id.startswith(text)]
    return store.sets.load(begun[0]) if len(begun) == 1 else store.sets.find(text)


def say_notices(store: Store) -> None:
    """Tell of files that were found damaged and set aside."""
    for notice in store.take_notices():
        say(notice)
