"""The widgets that pages are built of. They paint themselves from `ui.look` and mirror themselves right to left.

Text is always plain. Colours of text are token names (`Ink`), styles are `Type.BODY` and so on. Import each from
its module:

    button.Button(text="", *, weight=Weight.SECONDARY, icon="", trailing="", key="", name="", height=None)
        Weight: PRIMARY, SECONDARY, QUIET, LINK. set_label(text, name=""), label(), set_key, set_trailing.
        Without text it needs `name`, its spoken name. Enter presses it. Icons are names of files in assets/icons.
    text_block.TextBlock(text="", style=Type.BODY, ink="ink", *, lines=0, centred=False)
        lines=1: one line, cut with an ellipsis; 0: wraps. setText, set_ink, set_style.
    check_box.CheckBox(words="")                              set_words
    segmented.Segmented(choices=(), at=0, *, height=...)      Choice(word, icon="", name=""); show_at, at, chosen
    select.Select()                                           set_words, show_place
    badge.Badge(text, tone=Tone.QUIET, *, icon="")            Tone: GOOD, BAD, WARN, INFO, ACCENT, QUIET; show_as(...)
    key_cap.KeyCap(text)
    icon.Icon(name, ink="ink", size=18, *, disc=None)          disc: a Tone, for the icon on a soft disc
    option_card.OptionCard(text, number)                      show_verdict(Verdict, note); CheckCard where several are
    verdict_mark.paint_verdict(painter, Verdict, box)         the sign of RIGHT, MISSED, WRONG; also NONE, STEPPED_BACK
    progress_strip.ProgressStrip(steps=())                    set_steps(Sequence[Step]); Step: RIGHT, PARTLY, WRONG,
                                                              UNSCORED, NOW, OPEN
    progress_bar.ProgressBar()                                show_share, share; 0 to 1
    score_ring.ScoreRing(right, total)
    card.Card(*, radius=Radius.CARD, dashed=False, padding=20)     give it a layout (with margins 0)
    card.Panel(*, surface=True, line_above=False, line_below=False)    a flat bar or pane
    card.Hairline(*, vertical=False)
    card.SectionHeading(title, note="")                       set_title, add_action(widget)
    scroll_column.ScrollColumn(content, *, widest=..., margin=Space.PAGE, centred=False, surface=False)
    steady_bar.keep_room(area)                                its bar comes and goes without changing any width
    scroll_column.Fade(area, *, surface=False)                soft scroll edges for any scroll area's viewport
    toast.Toast(over)                                         show_message(message, action="", key="", icon=...); acted
    spare_room.SpareRoom.of(area)                             give(pixels, asker), end(asker): scrolls further
    drop_frame.DropFrame(over)                                show_for(wanted): the edge of a page that takes a drop
    menu.keep_inside(menu)                                    it opens within its window
    legend.Legend()                                           what the four marks mean
    empty_state.EmptyState(fact, help_line, *buttons)
    clipping.Clipping(headline="", passage="", marks=())      show_passage(...)
    marked_text.MarkedText(text, marks=(), style=Type.QUOTE, *, lines=0)    a passage with its marks
    marked_text.MarkWord(role, *, term=False)                 who / said / what / via, drawn as the mark
    announce.announce(widget, message)                        spoken by screen readers

Controls reserve `strokes.FOCUS_ROOM` (4 px) around themselves for the focus ring: align columns to their inside.
"""
