"""The answers of a question on whether the article says so: true, false, and that it does not say."""

from collections.abc import Sequence

from typing_extensions import override

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.model.question import NOT_STATED, VERDICTS, Option, Question
from quizapp.model.reforming import verdicts
from quizapp.reviewing.finding import Finding
from quizapp.ui.editor.answering.choice import ChoiceAnswers
from quizapp.ui.editor.answering.option_rows import Chosen


class VerdictAnswers(ChoiceAnswers):
    """Two rows that stay, and a third, "not stated", that may be left out. Their words are the article's language's."""

    _language = "en"

    @override
    def show_question(self, question: Question, findings: Sequence[Finding], article: Article) -> None:
        self._language = article.language
        super().show_question(question, findings, article)

    @override
    def _removable(self, question: Chosen, option: Option) -> bool:
        return option.id == NOT_STATED

    @override
    def _can_add(self, question: Chosen) -> bool:
        return len(question.options) < len(VERDICTS)

    @override
    def _add_words(self) -> str:
        # Translators: a button; it lets a true-or-false question be answered by "The article does not say" as well.
        return _("Add “The article does not say”")

    @override
    def _new(self, question: Chosen) -> Option:
        return verdicts(self._language)[-1]
