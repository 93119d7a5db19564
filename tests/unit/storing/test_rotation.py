"""Backups thin out with age, whatever the clock did and however long nobody came."""

from datetime import UTC, datetime, timedelta

from quizapp.storing.rotation import Made, kept

START = datetime(2026, 1, 1, 8, 0, tzinfo=UTC)


def each(step: timedelta, count: int, start: datetime = START, first: int = 1) -> list[Made]:
    return [Made(first + number, start + step * number) for number in range(count)]


def test_the_ten_latest_stay() -> None:
    made = each(timedelta(minutes=5), 25)
    assert kept(made) == set(made[-10:])
    assert kept(made[:4]) == set(made[:4])
    assert kept([]) == set()


def test_each_of_thirty_days_keeps_its_last() -> None:
    made = each(timedelta(hours=2), 12 * 40)
    stayed = kept(made)
    days = {each.at.date() for each in made}
    assert {each.at.date() for each in stayed} >= set(sorted(days)[-30:])
    by_day = [each for each in stayed if each not in made[-10:]]
    assert all(each.at.hour == 22 for each in by_day)
    assert len(stayed) == 10 + 28  # the last of the two newest days are among the ten latest


def test_each_of_twelve_months_keeps_its_last() -> None:
    made = each(timedelta(days=1), 800)
    stayed = sorted(kept(made))
    assert len(stayed) == 30 + 12 - 2  # this month's last and the one before are among the thirty days
    months = [each for each in stayed if each not in made[-30:]]
    assert [(each.at + timedelta(days=1)).day for each in months] == [1] * 10


def test_days_without_a_backup_do_not_count() -> None:
    """Whoever comes back after three years still has what was there then."""
    made = each(timedelta(days=1), 20) + each(timedelta(days=1), 3, START + timedelta(days=1100), first=21)
    assert kept(made) == set(made)


def test_a_clock_that_jumps_back_costs_no_latest_backup() -> None:
    future = each(timedelta(hours=1), 12, START + timedelta(days=3000))
    now = each(timedelta(hours=1), 12, first=13)
    assert set(now[-10:]) <= kept(future + now)


def test_no_more_than_fifty_two_stay_in_ten_years() -> None:
    stayed: set[Made] = set()
    for made in each(timedelta(hours=7), 12_000):
        stayed = kept({*stayed, made})
        assert len(stayed) <= 52
    assert len(stayed) > 10 + 26 + 8
