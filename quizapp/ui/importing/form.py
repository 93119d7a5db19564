"""What is known of the article besides its text: title, outlet, author, date and address, all optional."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.i18n import _
from quizapp.model.article import Article
from quizapp.ui import formats
from quizapp.ui.components.button import Button, Weight
from quizapp.ui.components.key_cap import key_words
from quizapp.ui.components.text_block import TextBlock
from quizapp.ui.importing.button_row import ButtonRow
from quizapp.ui.importing.edges import indent
from quizapp.ui.importing.field import Field
from quizapp.ui.look.tokens import Height, Space
from quizapp.ui.look.typography import Type


class Form(QWidget):
    """The left side of the import page while an article is being entered.

    What the fields hold belongs to one text, and goes with it.
    """

    submitted = Signal()
    open_pressed = Signal()
    changed = Signal()
    """The person has changed a field."""
    former_pressed = Signal()
    """What was put aside for the present text is to be back."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._headline = TextBlock(style=Type.H1)
        self._help = TextBlock(style=Type.SMALL, ink="ink2")
        self.fields = {name: Field() for name in ("title", "outlet", "author", "date", "address")}
        self._former = self.entered()
        self.open = Button(icon="open-folder")
        self.make = Button(weight=Weight.PRIMARY, trailing="arrow-next")
        self.foot = ButtonRow(self.open, self.make)
        self.former = Button(weight=Weight.LINK, icon="undo", height=Height.COMPACT)
        self._former_name = ""
        self._proposed = False
        self._promise = TextBlock(style=Type.CAPTION, ink="ink2")

        column = QVBoxLayout(self)
        indent(column)
        column.addWidget(self._headline)
        column.addWidget(self._help)
        column.addSpacing(Space.XS)
        column.addWidget(self.fields["title"])
        for pair in (("outlet", "author"), ("date", "address")):
            row = QHBoxLayout()
            row.setSpacing(Space.S)
            for name in pair:
                row.addWidget(self.fields[name], 1)
            column.addLayout(row)
        column.addWidget(self.former, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._promise)
        column.addStretch(1)
        for field in self.fields.values():
            field.line.returnPressed.connect(self.submitted)
            field.line.editingFinished.connect(self.changed)
        self.fields["title"].line.textChanged.connect(self._forget_proposal)
        self.make.clicked.connect(self.submitted)
        self.open.clicked.connect(self.open_pressed)
        self.former.clicked.connect(self.former_pressed)
        self.retranslate()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what takes the focus, in reading order."""
        return (*(field.line for field in self.fields.values()), self.former, self.open, self.make)

    def entered(self) -> dict[str, str]:
        """Return what stands in the fields."""
        return {name: field.text() for name, field in self.fields.items()}

    def enter(self, entered: dict[str, str]) -> None:
        """Fill the fields with what `entered` returned."""
        for name, field in self.fields.items():
            field.set_text(entered[name])
        self._former = dict.fromkeys(self.fields, "")

    def offer_former(self, name: str) -> None:
        """Offer to bring back what is called `name`; nothing where that is empty."""
        self._former_name = name
        # Translators: a button; {title} is an article that another one took the place of.
        self.former.set_label(_("Back to “{title}”").format(title=name))
        self.former.setVisible(bool(name))

    def end_article(self) -> None:
        """Remember that what is entered now belongs to a text that is gone; what is entered from now on does not."""
        self._former = self.entered()

    def begin_article(self, article: Article | None, *, replaced: bool) -> None:
        """Empty what belongs to the text before, `replaced` only now or gone already, and show what `article` says."""
        if replaced:
            self.end_article()
        for name, field in self.fields.items():
            if field.text() == self._former[name]:
                field.set_text("")
            said: str = getattr(article, name) if article is not None else ""
            if said:
                field.set_text(said)
        self._former = dict.fromkeys(self.fields, "")

    def propose_title(self, title: str) -> None:
        """Fill in the title, where there is none, with what the text begins with, and say so until it is changed."""
        field = self.fields["title"]
        if title and not field.text():
            field.set_text(title)
            self._proposed = True
            self._write_title()

    def _forget_proposal(self) -> None:
        if self._proposed:
            self._proposed = False
            self._write_title()

    def _write_title(self) -> None:
        # Translators: below the title of an article; it was filled in with the first line of what was pasted.
        hint = _("The first line of the text; you can change it here.") if self._proposed else ""
        self.fields["title"].set_words(_("Title"), hint=hint)

    def clear(self) -> None:
        """Empty all fields."""
        for field in self.fields.values():
            field.set_text("")

    def complete(self, article: Article) -> Article:
        """Return `article` with what was entered; an empty field leaves what the article's front matter says."""
        return article.model_copy(update={name: text for name, text in self.entered().items() if text})

    def retranslate(self) -> None:
        """Write all words in the language of the interface."""
        self._headline.setText(_("Make questions from an article"))
        self._help.setText(
            _("Paste the text, drop a file on the window, or open one. The fields may stay empty.")
        )
        self._write_title()
        # Translators: the newspaper, broadcaster or site that published the article.
        self.fields["outlet"].set_words(_("Outlet"))
        self.fields["author"].set_words(_("Author"))
        # Translators: when the article was published.
        self.fields["date"].set_words(_("Date"), placeholder=_example("2026-11-22"))
        # Translators: the article's address on the web.
        self.fields["address"].set_words(_("Address"), placeholder=_example("https://…"))
        # Translators: a button that lets one choose an article's file.
        self.open.set_label(_("Open file"))
        self.open.set_key(key_words("Ctrl+O"))
        # Translators: a button; the article is read and shown with who says what in it.
        self.make.set_label(_("Read article"))
        self.make.set_key(key_words("Ctrl+Enter"))
        self.offer_former(self._former_name)
        self._promise.setText(_("Everything happens on this computer. Nothing is sent."))


def _example(text: str) -> str:
    """Return what stands in an empty field: `text` in a direction of its own, which Arabic would turn round."""
    # Translators: in an empty field; {example} is a date or an address.
    return _("e.g. {example}").format(example=formats.isolated(text))
