"""The quiz session: asking, revealing, the end, and looking back. Pages show values; none of them saves anything.

    start_page.StartPage()              how a session is to go
        show_sets(question_sets, plan)
        take_offers(offers)                 what went wrong and what is due, once it is looked up
        started = Signal(object)            the `Plan` to begin with, on the questions in `offered`
    sets_dialog.SetsDialog(rows, ticked)    which sets a session asks of
    session_page.SessionPage()          one question at a time
        show_session(session, material)     start or resume: asks the question at `session.place`
        answered = Signal(object)           a `choice.Choice`: what to hand to model.session.answer
        show_verdict(session)               call when the answer is on disk, with the session that has it
        skipped, flagged                    the question is put off, or marked: save that, then show or `take` it
        withdraw()                          call when it could not be saved: the answer can be checked again
        left = Signal()                     Esc or the cross; nothing is lost, since each checked answer is saved
        finished = Signal()                 Enter after the last verdict
    exam_page.ExamPage()                a test: any question, answers that can be changed
        show_place(session, material, place)
        changed = Signal(object)            a `choice.Change`: save it, then call `take` with the session that has it
    class_page.ClassPage()              before a class: the answer is hidden until the teacher shows it
        show_session(session, material)
        left = Signal()                     nothing was recorded
    overview_page.OverviewPage()        all places of a test, before it is handed in
    answers.answers_to(question, order, article)     what answers a question: one module for each interaction
        given, complete, changed            the answer so far, and whether it can be checked
        press(event, letters)               a key that nothing else took
        reveal(given)                       how each part of an answer stands
    end_page.EndPage()                  the score and what to read again
        show_session(session, material)
        practise_requested, done = Signal()
        replay_requested = Signal(int)      a place of the session
    replay_page.ReplayPage()            one answered question as it was shown, with its passage
        show_place(session, material, place)
        left = Signal()

So a checked answer reaches the disk before it is shown as checked:

    answered -> model.session.answer -> store.sessions.save_open -> show_verdict
"""

from quizapp.ui.session.choice import Choice

__all__ = ["Choice"]
