"""Which sessions a period and a set mean, and what is read from them."""

from datetime import UTC, datetime, timedelta, timezone

from quizapp.model.history import Change, Period, PlayedSet, chosen, played_sets, progress
from quizapp.model.session import Asked, Response, Session, SessionMode

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def session(
    right: int,
    of: int,
    *,
    at: datetime = NOW,
    set_id: str = "set-a",
    title: str = "A",
    mode: SessionMode = SessionMode.PRACTICE,
) -> Session:
    return Session(
        id=f"s-{right}-{of}-{at:%Y%m%d%H%M}",
        mode=mode,
        set_id=set_id,
        set_title=title,
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(of)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=1, at=at, score=float(place < right))
            for place in range(of)
        ),
        started=at,
        finished=at,
    )


def days_ago(days: float) -> datetime:
    return NOW - timedelta(days=days)


def test_a_week_is_seven_days_and_ends_today() -> None:
    inside, outside = session(1, 1, at=days_ago(6)), session(1, 1, at=days_ago(7))
    assert chosen((inside, outside), period=Period.WEEK, now=NOW) == (inside,)


def test_days_are_those_of_the_zone_of_now() -> None:
    # 23:30 UTC on the 15th is already the 16th two hours further east, where a week began that day.
    late = session(1, 1, at=datetime(2026, 11, 15, 23, 30, tzinfo=UTC))
    assert chosen((late,), period=Period.WEEK, now=NOW) == ()
    east = NOW.astimezone(timezone(timedelta(hours=2)))
    assert chosen((late,), period=Period.WEEK, now=east) == (late,)


def test_longer_periods_reach_further_back() -> None:
    sessions = tuple(session(1, 1, at=days_ago(days)) for days in (3, 20, 100, 400))
    counts = [len(chosen(sessions, period=period, now=NOW)) for period in Period]
    assert counts == [1, 2, 3, 4]


def test_a_set_is_told_by_its_id_not_its_title() -> None:
    mine, other = session(1, 1, set_id="set-a", title="Same"), session(1, 2, set_id="set-b", title="Same")
    assert chosen((mine, other), set_id="set-b", now=NOW) == (other,)


def test_a_renamed_set_is_listed_once_under_its_new_title() -> None:
    sessions = (
        session(1, 1, title="New name"),
        session(1, 1, set_id="set-b", title="B"),
        session(1, 1, title="Old name"),
    )
    assert played_sets(sessions) == (PlayedSet("set-a", "New name"), PlayedSet("set-b", "B"))


def test_points_are_in_the_order_of_time_and_each_level_holds_four() -> None:
    newest_first = [session(place, 10, at=days_ago(place)) for place in range(6)]
    points = progress(newest_first).points
    assert [point.session.score for point in points] == [5, 4, 3, 2, 1, 0]
    levels = [point.level for point in points]
    assert [(level.right, level.of) for level in levels if level] == [
        (5, 10),
        (9, 20),
        (12, 30),
        (14, 40),
        (10, 40),
        (6, 40),
    ]


def test_a_short_session_has_no_rate_but_counts_in_the_level() -> None:
    points = progress([session(2, 3, at=days_ago(1)), session(1, 2)]).points
    assert [point.rate for point in points] == [None, None]
    assert points[0].level is None
    assert points[1].level == (3, 5)


def test_under_five_answers_in_all_nothing_is_said() -> None:
    told = progress([session(3, 4)])
    assert (told.answers, told.rate, told.change) == (4, None, Change.UNKNOWN)


def test_sessions_on_mistakes_are_left_out() -> None:
    told = progress([session(5, 10), session(5, 5, mode=SessionMode.MISTAKES)])
    assert (len(told.points), told.left_out, told.answers) == (1, 1, 10)


def test_a_clear_rise_and_a_clear_fall_are_told() -> None:
    low = [session(3, 12, at=days_ago(9 - place)) for place in range(3)]
    high = [session(10, 12, at=days_ago(3 - place)) for place in range(3)]
    assert progress([*low, *high]).change is Change.BETTER
    fallen = [session(10, 12, at=days_ago(9 - place)) for place in range(2)]
    fallen += [session(3, 12, at=days_ago(2 - place)) for place in range(2)]
    assert progress(fallen).change is Change.WORSE


def test_of_fewer_than_four_sessions_no_change_is_told() -> None:
    # 56 % and then 23 %: each half would be one session.
    two = [session(5, 9, at=days_ago(1)), session(3, 13)]
    assert progress(two).change is Change.UNKNOWN
    three = [session(12, 12, at=days_ago(2)), session(6, 12, at=days_ago(1)), session(0, 12)]
    assert progress(three).change is Change.UNKNOWN


def test_a_difference_that_may_be_chance_is_not_called_a_change_nor_none() -> None:
    four = [session(right, 10, at=days_ago(9 - place)) for place, right in enumerate((5, 5, 6, 6))]
    assert progress(four).change is Change.UNCLEAR


def test_that_a_score_holds_takes_many_answers() -> None:
    # 70 % of 600 answers each: the difference lies within 4.4 points of none, nine times in ten.
    many = [session(70, 100, at=days_ago(20 - place)) for place in range(12)]
    assert progress(many).change is Change.STEADY
    assert progress(many[:4]).change is Change.STEADY  # of 200: within 7.5 points
    assert progress([session(7, 10, at=days_ago(9 - place)) for place in range(4)]).change is Change.UNCLEAR


def test_of_an_odd_number_the_middle_session_is_in_neither_half() -> None:
    scores = (2, 3, 12, 2, 3)
    told = progress([session(right, 12, at=days_ago(9 - place)) for place, right in enumerate(scores)])
    assert told.change is Change.UNCLEAR


def test_a_point_tells_how_many_sessions_its_level_is_of() -> None:
    points = progress([session(5, 10, at=days_ago(place)) for place in range(6)]).points
    assert [point.together for point in points] == [1, 2, 3, 4, 4, 4]


def test_of_no_sessions_there_is_nothing_to_say() -> None:
    told = progress([])
    assert (told.points, told.answers, told.rate, told.change) == ((), 0, None, Change.UNKNOWN)
