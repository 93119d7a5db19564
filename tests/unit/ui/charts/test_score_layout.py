"""The layout of the chart of scores, by numbers that can be checked by hand. A character is 10 pixels wide."""

from itertools import pairwise

import pytest

from quizapp.ui.charts.score_layout import Entry, Frame, Level, Shapes, Spot, layout, nearest

SCALE = ("0%", "25%", "50%", "75%", "100%")


def frame(width: float = 640, height: float = 260, *, mirrored: bool = False) -> Frame:
    return Frame(width, height, 20, lambda text: 10.0 * len(text), mirrored)


def entry(score: float | None, level: float | None = None, day: str = "1 Nov") -> Entry:
    return Entry(day, score, None if level is None else Level(level, level - 0.1, level + 0.1))


def laid_out(*entries: Entry, **sizes: float) -> Shapes:
    return layout(entries, SCALE, "9 of 12", frame(**sizes))  # type: ignore[arg-type]


def test_the_axis_begins_at_nothing_and_ends_at_all() -> None:
    lines = laid_out(entry(0.5)).gridlines
    assert [line.label.text for line in lines] == list(SCALE)
    # From half a line below the top (10) to two lines above the bottom (220).
    assert [line.y for line in lines] == pytest.approx([220, 167.5, 115, 62.5, 10])


def test_labels_of_the_axis_have_the_room_they_need() -> None:
    line = laid_out(entry(0.5)).gridlines[0]
    assert line.left == 48  # "100%" and a gap of 8
    assert line.label.spot.x == 40
    assert line.right == 640 - 70 - 8 - 4  # "9 of 12", the gap and the dot's radius


def test_a_score_stands_at_its_height() -> None:
    shapes = laid_out(entry(0.0), entry(0.5), entry(1.0))
    assert [place.spot.y for place in shapes.places] == pytest.approx([220, 115, 10])


def test_sessions_are_evenly_spread_from_the_axis_to_the_last_label() -> None:
    xs = [place.spot.x for place in laid_out(entry(0.1), entry(0.2), entry(0.3)).places]
    assert xs == pytest.approx([56, 307, 558])


def test_one_session_stands_in_the_middle() -> None:
    assert laid_out(entry(0.5)).places[0].spot.x == pytest.approx((56 + 558) / 2)


def test_the_last_score_has_its_label_beside_it() -> None:
    label = laid_out(entry(0.2), entry(0.75)).last
    assert label is not None
    assert (label.text, label.align) == ("9 of 12", "left")
    assert label.spot == pytest.approx((558 + 12, 62.5))


def test_a_session_without_a_rate_has_a_tick_below_the_axis_and_no_label() -> None:
    shapes = laid_out(entry(0.5), entry(None))
    assert not shapes.places[1].scored
    assert shapes.places[1].spot.y == 220
    assert shapes.last is None


def test_the_line_breaks_where_there_is_no_level() -> None:
    shapes = laid_out(entry(0.5), entry(0.5, 0.5), entry(0.6, 0.6), entry(None), entry(0.7, 0.7))
    assert [len(stretch.line) for stretch in shapes.stretches] == [2, 1]


def test_the_band_is_as_wide_as_the_range() -> None:
    stretch = laid_out(entry(0.5, 0.5)).stretches[0]
    assert (stretch.upper[0].y, stretch.line[0].y, stretch.lower[0].y) == pytest.approx((94, 115, 136))


def test_in_a_low_chart_every_second_gridline_goes() -> None:
    assert [line.label.text for line in laid_out(entry(0.5), height=150).gridlines] == ["0%", "50%", "100%"]


def test_days_below_the_axis_never_touch() -> None:
    entries = [entry(0.5, day=f"{number} Nov") for number in range(1, 31)]
    days = laid_out(*entries).days
    assert (days[0].text, days[-1].text) == ("1 Nov", "30 Nov")
    assert len(days) > 4
    ends = [(day.spot.x - 5 * len(day.text), day.spot.x + 5 * len(day.text)) for day in days]
    assert all(left[1] + 16 <= right[0] for left, right in pairwise(ends))
    assert ends[0][0] >= 0
    assert ends[-1][1] <= 640


def test_a_day_with_several_sessions_is_written_once() -> None:
    days = laid_out(entry(0.1, day="1 Nov"), entry(0.2, day="1 Nov"), entry(0.3, day="2 Nov")).days
    assert [day.text for day in days] == ["1 Nov", "2 Nov"]


def test_where_reading_runs_from_right_to_left_time_does_too() -> None:
    entries = (entry(0.2, 0.2), entry(0.75, 0.5))
    plain, mirrored = (layout(entries, SCALE, "9 of 12", frame(mirrored=way)) for way in (False, True))
    for one, other in zip(plain.places, mirrored.places, strict=True):
        assert other.spot == Spot(640 - one.spot.x, one.spot.y)
    assert mirrored.places[0].spot.x > mirrored.places[1].spot.x
    assert mirrored.last is not None
    assert mirrored.last.align == "right"
    assert mirrored.gridlines[0].label.spot.x == 600
    assert mirrored.gridlines[0].label.align == "left"
    assert mirrored.gridlines[0].left < mirrored.gridlines[0].right


def test_many_sessions_get_small_dots() -> None:
    assert laid_out(*[entry(0.5)] * 20).dot == 4
    assert laid_out(*[entry(0.5)] * 200).dot == 2


def test_the_nearest_session_is_found() -> None:
    shapes = laid_out(entry(0.1), entry(0.2), entry(0.3))
    assert [nearest(shapes, x) for x in (0, 180, 183, 9999)] == [0, 0, 1, 2]


def test_a_window_too_small_for_anything_does_not_fail() -> None:
    shapes = laid_out(entry(0.5, 0.5), entry(0.6, 0.6), width=10, height=10)
    assert len(shapes.places) == 2
