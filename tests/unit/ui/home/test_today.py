"""What the home page puts first."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

from quizapp.model.session import Asked, Response, Session, SessionMode
from quizapp.storing import SetSummary
from quizapp.ui.home.today import Today
from quizapp.ui.home.today import today as offered

NOW = datetime(2026, 11, 22, 9, 30, tzinfo=UTC)


def summary(name: str, *, playable: int = 8, days_ago: int = 0) -> SetSummary:
    return SetSummary(
        id=name,
        title=f"Title of {name}",
        outlet="The Velmar Courier",
        questions=10,
        playable=playable,
        to_check=1,
        saved=NOW - timedelta(days=days_ago),
    )


def session(
    on: str,
    *,
    answered: int = 0,
    wrong: int = 0,
    finished: bool = False,
    name: str = "s-1",
    mode: SessionMode = SessionMode.PRACTICE,
) -> Session:
    return Session(
        id=name,
        mode=mode,
        set_id=on,
        set_title=f"Title of {on}",
        article="0" * 64,
        asked=tuple(Asked(question=str(place), options=("a", "b")) for place in range(5)),
        responses=tuple(
            Response(place=place, choice=("a",), seconds=1, at=NOW, score=0.0 if place < wrong else 1.0)
            for place in range(answered)
        ),
        started=NOW,
        finished=NOW if finished else None,
    )


def today(
    sets: Sequence[SetSummary],
    begun: Sequence[Session],
    finished: Sequence[Session],
    *,
    sample: str | None = None,
) -> Today:
    """Return what is offered after `finished` sessions, newest first."""
    on_all = {each.set_id: each for each in reversed(finished) if each.mode is not SessionMode.MISTAKES}
    return offered(sets, begun, on_all, finished[0] if finished else None, sample=sample)


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
    assert (page.lead.set_id, page.lead.total, page.lead.waiting) == ("middle", 8, 1)
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


def test_a_row_counts_what_waits_for_a_person_not_what_was_rejected() -> None:
    (row,) = today((summary("a", playable=4),), (), ()).rows
    assert row.waiting == 1


def test_practice_of_mistakes_is_not_the_score_of_its_set() -> None:
    whole = session("a", answered=5, finished=True, name="whole")
    mistakes = session("a", answered=2, finished=True, name="mistakes", mode=SessionMode.MISTAKES)
    (row,) = today((summary("a"),), (), (mistakes, whole)).rows
    assert row.last == whole


def test_when_all_were_played_the_mistakes_of_the_last_session_are_offered() -> None:
    last = session("b", answered=5, wrong=2, finished=True)
    page = today((summary("a"), summary("b")), (), (last, session("a", finished=True)))
    assert page.lead is not None
    assert (page.lead.set_id, page.lead.practise, page.lead.total) == ("b", last, 2)


def test_mistakes_wait_until_nothing_else_does() -> None:
    last = session("b", answered=5, wrong=2, finished=True)
    page = today((summary("new"), summary("b")), (), (last,))
    assert page.lead is not None
    assert (page.lead.set_id, page.lead.practise) == ("new", None)
    stopped = session("new", answered=1)
    page = today((summary("new"), summary("b")), (stopped,), (last,))
    assert page.lead is not None
    assert (page.lead.session, page.lead.practise) == (stopped, None)


def test_mistakes_that_were_practised_without_a_fault_are_done_with() -> None:
    practised = session("b", answered=5, finished=True, mode=SessionMode.MISTAKES, name="practised")
    page = today((summary("b"),), (), (practised, session("b", answered=5, wrong=2, finished=True)))
    assert page.lead is not None
    assert (page.lead.practise, page.lead.played) == (None, True)


def test_mistakes_on_a_set_that_is_gone_are_not_offered() -> None:
    page = today(
        (summary("a"),),
        (),
        (session("gone", answered=5, wrong=2, finished=True), session("a", finished=True)),
    )
    assert page.lead is not None
    assert (page.lead.set_id, page.lead.practise) == ("a", None)


def test_only_before_any_quiz_is_it_the_first_one() -> None:
    new = today((summary("sample"),), (), (), sample="sample").lead
    assert new is not None
    assert new.first
    other = session("mine", answered=5, finished=True)
    after = today((summary("sample"), summary("mine")), (), (other,), sample="sample").lead
    assert after is not None
    assert (after.set_id, after.played, after.first) == ("sample", False, False)
