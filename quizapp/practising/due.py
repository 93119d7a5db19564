"""Which questions are due today: never more than a day's share, however long one was away."""

from collections.abc import Mapping
from datetime import date, datetime, timedelta
from typing import TypeVar

from quizapp.model.memory import Memory
from quizapp.practising.memory import recall

Key = TypeVar("Key", bound=tuple[str, ...])
"""What tells a question from others, such as the id of its set and its own."""

DAILY = 20
"""How many questions a day has, unless the learner chose otherwise: some ten minutes."""

_NEW_DAY = timedelta(hours=4)
"""A day ends at four at night, so that what is done after midnight belongs to the evening."""


def day_of(moment: datetime) -> date:
    """Return the day that `moment`, in the learner's time zone, belongs to."""
    return (moment - _NEW_DAY).date()


def due_today(memories: Mapping[Key, Memory], now: datetime, *, limit: int = DAILY) -> tuple[Key, ...]:
    """Return the questions to ask on the day of `now`, those first that are most likely forgotten.

    `now` is in the learner's time zone. At most `limit` less what was answered today already; equal ones in the order
    of their keys, so that the day's questions stay the same.
    """
    today = day_of(now)
    answered = sum(day_of(memory.answered.astimezone(now.tzinfo)) == today for memory in memories.values())
    waiting = [
        key
        for key, memory in memories.items()
        if day_of(memory.due.astimezone(now.tzinfo)) <= today
        and day_of(memory.answered.astimezone(now.tzinfo)) != today
    ]
    waiting.sort(key=lambda key: (recall(memories[key], now), key))
    return tuple(waiting[: max(0, limit - answered)])


def overdue(memories: Mapping[Key, Memory], now: datetime) -> int:
    """Return how many questions were due before the day of `now`."""
    today = day_of(now)
    return sum(day_of(memory.due.astimezone(now.tzinfo)) < today for memory in memories.values())


def fresh_start(memories: Mapping[Key, Memory], now: datetime, *, limit: int = DAILY) -> dict[Key, Memory]:
    """Return `memories` with everything overdue spread over the coming days, `limit` (at least 1) a day, from today.

    What is least likely remembered comes first. How well each is remembered stays as it was: nothing is forgotten by
    being away but what one forgets.
    """
    today = day_of(now)
    late = [key for key, memory in memories.items() if day_of(memory.due.astimezone(now.tzinfo)) < today]
    late.sort(key=lambda key: (recall(memories[key], now), key))
    spread = {
        key: memories[key].model_copy(update={"due": now + timedelta(days=place // limit)})
        for place, key in enumerate(late)
    }
    return {**memories, **spread}
