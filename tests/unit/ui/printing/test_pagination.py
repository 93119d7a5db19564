"""Lines on pages 100 high, each line 10 high: what stays together, and what is cut where."""

import pytest

from quizapp.ui.printing.pagination import Line, Lines, Placed, paginate


def group(lines: int, *, above: float = 0, whole: bool = True) -> Lines:
    return Lines((Line(above, 10), *[Line(0, 10)] * (lines - 1)), whole)


def shape(*groups: Lines) -> list[list[tuple[int, int]]]:
    """Return per page how many lines of which group stand there."""
    found = []
    for page in paginate(groups, 100):
        numbers = [placed.group for placed in page]
        found.append([(number, numbers.count(number)) for number in dict.fromkeys(numbers)])
    return found


def test_what_fits_stands_on_one_page() -> None:
    assert shape(group(4), group(6)) == [[(0, 4), (1, 6)]]


def test_a_group_that_does_not_fit_moves_as_a_whole() -> None:
    assert shape(group(7), group(4)) == [[(0, 7)], [(1, 4)]]


def test_the_room_above_counts_but_not_at_the_top_of_a_page() -> None:
    assert shape(group(5), group(5, above=1)) == [[(0, 5)], [(1, 5)]]
    assert shape(group(10, above=50)) == [[(0, 10)]]
    assert paginate([group(5), group(5, above=1)], 100)[1][0] == Placed(1, 0, 0)


def test_lines_stand_below_each_other() -> None:
    (page,) = paginate([group(2), group(2, above=5)], 100)
    assert [placed.y for placed in page] == [0, 10, 25, 35]


def test_a_text_is_cut_where_the_page_ends() -> None:
    assert shape(group(7), group(6, whole=False)) == [[(0, 7), (1, 3)], [(1, 3)]]


@pytest.mark.parametrize(
    ("before", "lines", "pages"),
    [
        (9, 5, [[(0, 9)], [(1, 5)]]),  # one line would stay behind
        (7, 4, [[(0, 7), (1, 2)], [(1, 2)]]),  # one line would go on alone
        (8, 3, [[(0, 8)], [(1, 3)]]),  # either
    ],
)
def test_no_line_is_left_alone(before: int, lines: int, pages: list[list[tuple[int, int]]]) -> None:
    assert shape(group(before), group(lines, whole=False)) == pages


def test_a_group_taller_than_a_page_is_cut() -> None:
    assert shape(group(3), group(25)) == [[(0, 3)], [(1, 10)], [(1, 10)], [(1, 5)]]
    assert shape(group(11)) == [[(0, 9)], [(0, 2)]]


def test_a_line_taller_than_the_page_does_not_hang() -> None:
    assert shape(Lines((Line(0, 500), Line(0, 10)))) == [[(0, 1)], [(0, 1)]]


def test_every_line_is_placed_once() -> None:
    groups = [group(lines, above=3, whole=bool(lines % 2)) for lines in (1, 30, 2, 9, 10, 11, 4, 120)]
    placed = [(each.group, each.line) for page in paginate(groups, 100) for each in page]
    assert placed == [(number, line) for number, each in enumerate(groups) for line in range(len(each.lines))]


def test_no_page_is_overfull() -> None:
    groups = [group(lines, above=7, whole=bool(lines % 3)) for lines in range(1, 20)]
    for page in paginate(groups, 100):
        assert page[-1].y + 10 <= 100


def test_nothing_is_one_empty_page() -> None:
    assert paginate([], 100) == ((),)
