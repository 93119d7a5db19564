"""`quizapp play SET…`: a session here in the terminal."""

import random
from argparse import ArgumentParser, Namespace
from collections.abc import Sequence

from quizapp.cli.exam import Exam
from quizapp.cli.keeping import NOT_KEPT, Keeping
from quizapp.cli.learners import add_profile
from quizapp.cli.learners import learner as learning
from quizapp.cli.library import found, library
from quizapp.cli.output import say
from quizapp.cli.terminal import Terminal, play, this_terminal
from quizapp.errors import UserError
from quizapp.i18n import _
from quizapp.learner import Learner
from quizapp.model.plan import MOST_MINUTES, Filter, Order, Plan, fitting_among
from quizapp.model.plan_words import foretold, nothing_to_ask
from quizapp.model.question import Skill
from quizapp.model.question_set import QuestionSet
from quizapp.model.session import Material, Session, SessionMode
from quizapp.model.several_sets import joint_id, start_joint_session
from quizapp.model.shuffle import Source
from quizapp.storing import Store, new_id
from quizapp.storing.guests import GUEST

_ORDERS = {order.value.replace(" ", "-"): order for order in Order}
_DIFFICULTIES = (1, 2, 3)


def add_arguments(parser: ArgumentParser) -> None:
    """Add the sets, and how they are played."""
    parser.add_argument(
        "set",
        nargs="*",
        metavar="SET",
        help=_("the id of a set, the beginning of its id, its title or a part of its title"),
    )
    parser.add_argument("--all", action="store_true", help=_("ask of all sets"))
    modes = [mode.value for mode in SessionMode]
    parser.add_argument(
        "--mode",
        choices=modes,
        default=modes[0],
        help=_(
            "practice: feedback after each answer; mistakes: what was wrong or unsure; test: feedback at the end; "
            "due: what is to be asked again today"
        ),
    )
    parser.add_argument(
        "--fresh", action="store_true",
        help=_("spread what has been due for long over the coming days"),
    )  # fmt: skip
    # Translators: what stands for a number in the help on an option.
    count = _("N")
    parser.add_argument("--number", type=int, metavar=count, help=_("how many questions, at most"))
    parser.add_argument(
        "--order", choices=tuple(_ORDERS), default=Order.AS_IN_SET.value.replace(" ", "-"),
        help=_("in which order they are asked"),
    )  # fmt: skip
    parser.add_argument("--certainty", action="store_true", help=_("ask how sure you are, too"))
    parser.add_argument("--minutes", type=int, metavar=count, help=_("the time for the whole"))
    parser.add_argument(
        "--skill",
        action="append",
        default=[],
        choices=[skill.value for skill in Skill],
        metavar=_("SKILL"),
        help=_("ask only what trains this skill; may be given several times"),
    )
    parser.add_argument(
        "--kind", action="append", default=[], metavar=_("KIND"), help=_("ask only this kind of question")
    )
    parser.add_argument(
        "--difficulty",
        action="append",
        type=int,
        default=[],
        choices=_DIFFICULTIES,
        help=_("ask only what is so hard, from 1 to 3"),
    )
    parser.add_argument(
        "--source", action="append", default=[], metavar=_("WORDS"), help=_("ask only about this source")
    )
    whose = parser.add_mutually_exclusive_group()
    add_profile(whose)
    whose.add_argument("--guest", action="store_true", help=_("as a guest: nothing of the session is kept"))


def main(options: Namespace) -> int:
    """Play the sets that are named, from where they were left, or as the options say."""
    plan = plan_of(options)
    with library() as store:
        store.add_sample()
        names = [summary.id for summary in store.sets.summaries()] if options.all else options.set
        if not names and plan.mode in {SessionMode.PRACTICE, SessionMode.TEST}:
            raise UserError(_("Name a set, or several, or give --all; “quizapp sets” lists them."))
        terminal = this_terminal()
        with learning(store, options, lambda: terminal.now().astimezone()) as learner:
            if options.fresh:
                learner.start_fresh()
            if not names and plan.mode is SessionMode.MISTAKES:
                names = [summary.id for summary in store.sets.summaries()]
            question_sets = [found(store, name) for name in dict.fromkeys(names)]
            keeping = _keeping(learner, terminal)
            play_sets(question_sets, store, terminal, plan=plan, learner=learner, keeping=keeping)
    return NOT_KEPT if keeping.refused else 0


def plan_of(options: Namespace) -> Plan:
    """Return the plan that the options name. `UserError` where a number makes no sense."""
    if options.number is not None and options.number < 1:
        raise UserError(_("--number is how many questions to ask: give 1 or more."))
    if options.minutes is not None and not 1 <= options.minutes <= MOST_MINUTES:
        words = _("--minutes is the time for the whole: give 1 to {most}.")
        raise UserError(words.format(most=MOST_MINUTES))
    return Plan(
        mode=SessionMode(options.mode),
        wanted=Filter(
            skills=frozenset(Skill(skill) for skill in options.skill),
            kinds=frozenset(options.kind),
            difficulties=frozenset(options.difficulty),
            sources=frozenset(options.source),
        ),
        number=options.number,
        order=_ORDERS[options.order],
        minutes=options.minutes,
        certainty=options.certainty,
    )


def play_set(
    question_set: QuestionSet,
    store: Store,
    terminal: Terminal,
    source: Source | None = None,
    *,
    plan: Plan | None = None,
) -> Session:
    """Play one set, as `play_sets`."""
    return play_sets((question_set,), store, terminal, source, plan=plan)


def play_sets(
    question_sets: Sequence[QuestionSet],
    store: Store,
    terminal: Terminal,
    source: Source | None = None,
    *,
    plan: Plan | None = None,
    learner: Learner | None = None,
    keeping: Keeping | None = None,
) -> Session:
    """Play `question_sets` and return the session: the one left open on just these, else a new one, shuffled by
    `source`, for `learner`, kept by `keeping`.

    `UserError` where no question of the sets can be played yet, or `plan` asks none.
    """
    plan = plan or Plan()
    learner = learner or Learner(store, terminal.now)
    left = _left_open(plan, question_sets, learner)
    if left is not None and plan not in {Plan(), Plan(mode=left[0].mode)}:
        say(_("A session on this is not finished; it goes on as it was begun."))
    session, material = left or _begun(
        question_sets, learner, terminal, source or random.SystemRandom(), plan
    )
    keeping = keeping or _keeping(learner, terminal)
    if session.mode is SessionMode.TEST:
        return Exam(session, material, keeping, terminal).take()
    return play(session, material, keeping, terminal)


def _keeping(learner: Learner, terminal: Terminal) -> Keeping:
    return Keeping(learner.kept, terminal.show, terminal.ask, is_guest=learner.profile == GUEST)


def _left_open(
    plan: Plan, question_sets: Sequence[QuestionSet], learner: Learner
) -> tuple[Session, Material] | None:
    is_due = plan.mode is SessionMode.DUE
    joint = "" if is_due or not question_sets else joint_id([each.id for each in question_sets])
    sessions = learner.kept.sessions
    for session in sessions.open(learner.profile):
        fits = session.mode is SessionMode.DUE if is_due else session.set_id == joint
        if fits:
            try:
                return session, sessions.material(session)
            except UserError as error:
                # What it showed is gone; that is told, and the set can still be played from its beginning.
                say(str(error))
    return None


def _begun(
    question_sets: Sequence[QuestionSet],
    learner: Learner,
    terminal: Terminal,
    source: Source,
    plan: Plan,
) -> tuple[Session, Material]:
    offered = learner.offered(plan.mode, question_sets)
    if not offered:
        raise UserError(nothing_to_ask(plan.mode))
    count = fitting_among([(each.question, each.article) for each in offered], plan)
    if not count:
        raise UserError(foretold(plan, count))
    if plan != Plan():
        terminal.show(f"{foretold(plan, count)}.")
    session, material = start_joint_session(
        offered, plan, session_id=new_id(), source=source, now=terminal.now(), profile=learner.profile
    )
    # Nothing here shows the article; a window in which the session goes on does as its settings say.
    return session.model_copy(update={"readable": None}), material
