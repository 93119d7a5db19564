import pytest

from quizapp import paths
from quizapp.errors import UserError
from quizapp.importing import read_file
from quizapp.model.article import Article, make_article
from quizapp.pipeline import Built, Step, build, find, write

PLAIN = (
    "The harbour of Velmar lies between two hills. Ships have come here for three hundred years. The water is deep "
    "and the wind is mild. There are two lighthouses, one of stone and one of iron, and a market on the quay."
)


@pytest.fixture(scope="module")
def article() -> Article:
    return read_file(paths.seeds() / "harbour-bridge.md").article


class CancelledError(Exception):
    pass


def test_from_an_article_to_its_questions(article: Article) -> None:
    graph, question_set = build(article)
    assert graph.doc_id == article.sha256
    assert question_set.article == article
    assert question_set.title == article.title
    assert len(question_set.playable) >= 5
    known = {attribution.id for attribution in graph.attributions}
    assert all(set(question.attributions) <= known for question in question_set.questions)


def test_equal_input_gives_an_equal_result_and_another_seed_another_set(article: Article) -> None:
    assert build(article, seed=7) == build(article, seed=7)
    assert build(article, seed=7).question_set.id != build(article, seed=8).question_set.id


def test_progress_goes_through_the_steps_in_order(article: Article) -> None:
    heard: list[tuple[Step, float]] = []
    build(article, on_progress=lambda step, done: heard.append((step, done)))
    steps = [step for step, _ in heard]
    assert list(dict.fromkeys(steps)) == [Step.READING, Step.EXTRACTING, Step.GENERATING]
    assert steps == sorted(steps, key=list(Step).index)
    extracting = [done for step, done in heard if step == Step.EXTRACTING]
    assert extracting == sorted(extracting)
    assert extracting[-1] == 1
    assert heard[-1] == (Step.GENERATING, 1)


@pytest.mark.parametrize("at", list(Step))
def test_what_hears_of_progress_can_cancel(article: Article, at: Step) -> None:
    def cancel(step: Step, done: float) -> None:
        if step == at:
            raise CancelledError

    with pytest.raises(CancelledError):
        build(article, on_progress=cancel)


def test_the_two_stages_are_the_whole_way(article: Article) -> None:
    heard: list[Step] = []
    graph = find(article, on_progress=lambda step, _done: heard.append(step))
    assert set(heard) == {Step.READING, Step.EXTRACTING}
    heard.clear()
    question_set = write(article, graph, seed=7, on_progress=lambda step, _done: heard.append(step))
    assert set(heard) == {Step.GENERATING}
    assert Built(graph, question_set) == build(article, seed=7)


def test_where_nobody_is_quoted_nothing_is_found_and_nothing_can_be_written() -> None:
    plain = make_article(PLAIN)
    graph = find(plain)
    assert graph.attributions == ()
    with pytest.raises(UserError, match="Nobody is quoted or cited"):
        write(plain, graph)


def test_nobody_is_quoted() -> None:
    with pytest.raises(
        UserError, match="Nobody is quoted or cited in this article; choose one that says who"
    ):
        build(make_article(PLAIN))


def test_too_little_is_said_to_ask_about() -> None:
    with pytest.raises(
        UserError,
        match=r"Too little .* has a source that is certain; choose one that names more of its sources",
    ):
        build(make_article(f"{PLAIN} It is a good harbour, he said."))


def test_another_language_is_told_before_any_work_is_done() -> None:
    german = "Die Bürgermeisterin sagte am Montag, die Brücke werde nicht vor dem Sommer fertig. " * 3
    heard: list[Step] = []
    with pytest.raises(UserError, match="does not seem to be in English"):
        build(make_article(german), on_progress=lambda step, _done: heard.append(step))
    assert heard == [Step.READING]
