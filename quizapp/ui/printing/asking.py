"""A question on paper: what each way of answering has to be circled, ticked, numbered, underlined or written."""

from quizapp.i18n import N_, _
from quizapp.model.reforming import Interaction
from quizapp.model.worksheet import PrintedQuestion
from quizapp.ui.printing.blocks import MARGIN, Block, Style
from quizapp.ui.printing.footing import number_of

_LINES = 4
"""To write a thought on."""
_LINES_FOR_WORDS = 2

# Translators: on a worksheet, what is to be done with a pencil.
_TASKS = {
    Interaction.CHOICE: N_("Circle the letter of the right answer."),
    Interaction.VERDICT: N_("Circle the letter of the right answer."),
    Interaction.SEVERAL: N_("Tick the boxes of all right answers."),
    Interaction.MATCHING: N_("Write on each line the letter of what belongs there."),
    Interaction.ORDERING: N_("Number the lines in the right order, from 1 on."),
    Interaction.SELECTION: N_(
        "Underline the words in the article, and write the number of this question beside them."
    ),
    Interaction.REFLECTION: N_("Write down what you think; nothing is right or wrong here."),
}


def task_of(interaction: Interaction, with_article: bool) -> str:
    """Return what is to be done, translated; without the article on the sheet, its words are to be written."""
    if interaction is Interaction.SELECTION and not with_article:
        # Translators: on a worksheet that comes without the article.
        return _("Write down the words of the article.")
    return _(_TASKS[interaction])


def asked(question: PrintedQuestion, *, with_task: bool, with_article: bool) -> tuple[Block, ...]:
    """Return a question as it is asked."""
    stem = Block(question.stem, Style.STEM, marker=number_of(question), indent=MARGIN, above=14, content=True)
    task = Block(task_of(question.interaction, with_article), Style.SMALL, indent=MARGIN, above=2)
    return (stem, *((task,) if with_task else ()), *_answers(question, with_article=with_article))


def _answers(question: PrintedQuestion, *, with_article: bool) -> tuple[Block, ...]:
    match question.interaction:
        case Interaction.MATCHING:
            return _pairs(question)
        case Interaction.ORDERING:
            return tuple(
                Block(option.text, blank=True, indent=2 * MARGIN, above=8, content=True)
                for option in question.options
            )
        case Interaction.SELECTION:
            return () if with_article else _lines(_LINES_FOR_WORDS)
        case Interaction.REFLECTION:
            return _lines(_LINES)
        case _:
            ticked = question.interaction is Interaction.SEVERAL
            return tuple(
                Block(
                    option.text,
                    marker=option.letter,
                    ringed=not ticked,
                    boxed=ticked,
                    indent=2 * MARGIN,
                    above=6 if place else 7,
                    content=True,
                )
                for place, option in enumerate(question.options)
            )


def _pairs(question: PrintedQuestion) -> tuple[Block, ...]:
    """Return the prompts, each with a line for a letter, and below them the options with their letters."""
    prompts = (
        Block(prompt.text, blank=True, indent=2 * MARGIN, above=8, content=True)
        for prompt in question.prompts
    )
    options = (
        Block(
            option.text,
            marker=option.letter,
            indent=3 * MARGIN,
            above=3 if place else 10,
            content=True,
        )
        for place, option in enumerate(question.options)
    )
    return (*prompts, *options)


def _lines(count: int) -> tuple[Block, ...]:
    return tuple(Block("", ruled=True, indent=MARGIN) for _line in range(count))
