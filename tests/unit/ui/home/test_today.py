"""What the home page puts first."""

from datetime import UTC, datetime, timedelta

from quizapp.model.session import Asked, Response, Session
from quizapp.storing import SetSummary
from quizapp.ui.home.today import today

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def summary(name: str, *, playable: int = 8, days_ago: int = 0) -> SetSummary:
    return SetSummary(
        id=name,
        title=f"Title of {name}",
        outlet="The Velmar Courier",
        questions=10,
        playable=playable,
        saved=NOW - timedelta(days=days_ago),
    )


def session(on: str, *, answered: int = 0, finished: bool = False, name: str = "s-1") -> Session:
    return Session(
        id=name,
        set_id=on,
        set_title=f"Title of {on}",
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(5)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=1, at=NOW, score=1.0) for place in range(answered)
        ),
        started=NOW,
        finished=NOW if finished else None,
    )


def test_nothing_stored_leaves_nothing_to_lead_with() -> None:
    page = today((), (), ())
    assert page.lead is None
    assert page.rows == ()


def test_an_unfinished_session_comes_first() -> None:
    stopped = session("old", answered=2)
    page = today((summary("new"), summary("old")), (stopped,), ())
    assert page.lead is not None
    assert (page.lead.set_id, page.lead.session, page.lead.total) == ("old", stopped, 5)
    assert page.lead.outlet == "The Velmar Courier"


def test_an_unfinished_session_can_be_resumed_though_its_set_is_gone() -> None:
    page = today((), (session("gone"),), ())
    assert page.lead is not None
    assert (page.lead.title, page.lead.outlet) == ("Title of gone", "")


def test_then_the_newest_set_not_yet_played() -> None:
    page = today((summary("new"), summary("middle"), summary("old")), (), (session("new", finished=True),))
    assert page.lead is not None
    assert (page.lead.set_id, page.lead.total, page.lead.left_out) == ("middle", 8, 2)
    assert not page.lead.played


def test_ones_own_article_comes_before_the_sample() -> None:
    sets = (summary("sample"), summary("own", days_ago=3))
    page = today(sets, (), (), sample="sample")
    assert page.lead is not None
    assert page.lead.set_id == "own"


def test_the_sample_comes_first_where_it_is_all_there_is() -> None:
    page = today((summary("sample"),), (), (), sample="sample")
    assert page.lead is not None
    assert page.lead.sample


def test_a_set_without_playable_questions_cannot_lead() -> None:
    page = today((summary("review", playable=0), summary("ready")), (), ())
    assert page.lead is not None
    assert page.lead.set_id == "ready"
    assert [row.set_id for row in page.rows] == ["review", "ready"]


def test_when_all_were_played_the_newest_is_offered_again() -> None:
    finished = (session("a", finished=True), session("b", finished=True))
    page = today((summary("a"), summary("b")), (), finished)
    assert page.lead is not None
    assert (page.lead.set_id, page.lead.played) == ("a", True)


def test_a_row_shows_the_newest_score_and_whether_one_is_open() -> None:
    newest = session("a", answered=5, finished=True, name="newest")
    oldest = session("a", answered=1, finished=True, name="oldest")
    stopped = session("a", answered=2, name="stopped")
    (row,) = today((summary("a"),), (stopped,), (newest, oldest)).rows
    assert row.last == newest
    assert row.open == stopped
