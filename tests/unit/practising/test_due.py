"""What is due on a day, by worked examples: the limit, the night, a missed week, a fresh start."""

from datetime import UTC, datetime, timedelta, timezone

from quizapp.model.memory import Memory
from quizapp.practising.due import day_of, due_today, fresh_start, overdue

NOW = datetime(2026, 11, 22, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)


def memory(due: float, answered: float = -10, stability: float = 5) -> Memory:
    """Return a memory with its days counted from now."""
    return Memory(stability=stability, difficulty=5, answered=NOW + answered * DAY, due=NOW + due * DAY)


def keyed(*memories: Memory) -> dict[tuple[str, ...], Memory]:
    return {(f"q{number}",): each for number, each in enumerate(memories)}


def names(keys: tuple[tuple[str, ...], ...]) -> list[str]:
    return [key[0] for key in keys]


def test_what_is_due_today_or_was_due_before() -> None:
    memories = keyed(memory(0), memory(-3), memory(1), memory(0.4))
    assert set(names(due_today(memories, NOW))) == {"q0", "q1", "q3"}
    assert overdue(memories, NOW) == 1


def test_what_is_most_likely_forgotten_comes_first() -> None:
    memories = keyed(memory(0, stability=9), memory(0, stability=1), memory(0, stability=4))
    assert names(due_today(memories, NOW)) == ["q1", "q2", "q0"]


def test_a_day_has_a_limit_and_what_was_answered_today_counts() -> None:
    memories = keyed(*[memory(-1)] * 30)
    assert names(due_today(memories, NOW, limit=20)) == sorted(names(due_today(memories, NOW, limit=20)))
    assert len(due_today(memories, NOW, limit=20)) == 20
    done = keyed(*[memory(-1)] * 30, *[memory(3, answered=-0.1)] * 12)
    assert len(due_today(done, NOW, limit=20)) == 8
    assert due_today(keyed(memory(-1), *[memory(3, answered=-0.1)] * 25), NOW, limit=20) == ()


def test_a_question_missed_today_waits_until_tomorrow() -> None:
    assert due_today(keyed(memory(0.2, answered=-0.1)), NOW) == ()


def test_the_day_ends_at_four_at_night_where_the_learner_is() -> None:
    berlin = timezone(timedelta(hours=1))
    late = datetime(2026, 11, 23, 3, 59, tzinfo=berlin)
    assert day_of(late) == datetime(2026, 11, 22, tzinfo=UTC).date()
    assert day_of(late + timedelta(minutes=1)) == datetime(2026, 11, 23, tzinfo=UTC).date()
    # due on the 23rd at 12:00 UTC: not yet at night, but in the morning
    assert due_today(keyed(memory(1)), late) == ()
    assert names(due_today(keyed(memory(1)), late + timedelta(minutes=1))) == ["q0"]


def test_a_missed_week_is_spread_over_the_coming_days() -> None:
    memories = keyed(*[memory(-7, stability=1 + number) for number in range(5)], memory(2), memory(0))
    fresh = fresh_start(memories, NOW, limit=2)
    assert overdue(fresh, NOW) == 0
    first, second, third = (NOW + days * DAY for days in range(3))
    assert [fresh[(f"q{number}",)].due for number in range(5)] == [first, first, second, second, third]
    assert fresh[("q5",)] == memories[("q5",)], "what is not overdue stays where it is"
    assert fresh[("q6",)] == memories[("q6",)]
    assert {each.stability for each in fresh.values()} == {each.stability for each in memories.values()}
