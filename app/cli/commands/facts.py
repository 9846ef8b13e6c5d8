"""`quay correct, call, post, shelve`: facts of a dossier that change no status."""

import argparse
from typing import Any

from app.cli.context import DONE, Context
from app.domain.corrections import CORRECTABLE
from app.domain.dossier import Dossier
from app.usecases.record_fact import OUTCOMES


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the commands."""
    correct = commands.add_parser("correct", parents=[common])
    correct.add_argument("code")
    correct.add_argument("field", choices=tuple(CORRECTABLE))
    correct.add_argument("value")
    correct.add_argument("--reason", default="")
    correct.set_defaults(run=run_correct)
    call = commands.add_parser("call", parents=[common])
    call.add_argument("code")
    call.add_argument("outcome", choices=OUTCOMES)
    call.add_argument("--note", default="")
    call.set_defaults(run=run_call)
    post = commands.add_parser("post", parents=[common])
    post.add_argument("code")
    post.add_argument("item", metavar="EX123456785VN")
    post.set_defaults(run=run_post)
    shelve = commands.add_parser("shelve", parents=[common])
    shelve.add_argument("code")
    shelve.add_argument("place")
    shelve.set_defaults(run=run_shelve)


def run_correct(context: Context, args: argparse.Namespace) -> int:
    """A new fact with both values; the province is told where it holds the value too."""
    with context.session() as (_, session):
        dossier = session.desk.record.correct(
            args.code, args.field, args.value, args.reason, session.employee
        )
    return _shown(context, dossier)


def run_call(context: Context, args: argparse.Namespace) -> int:
    """What was said on the phone, and whether anybody answered."""
    with context.session() as (_, session):
        dossier = session.desk.record.call(args.code, args.outcome, args.note, session.employee)
    return _shown(context, dossier)


def run_post(context: Context, args: argparse.Namespace) -> int:
    """The S10 code of the parcel with the result."""
    with context.session() as (_, session):
        dossier = session.desk.record.post(args.code, args.item, session.employee)
    return _shown(context, dossier)


def run_shelve(context: Context, args: argparse.Namespace) -> int:
    """Where the paper result lies."""
    with context.session() as (_, session):
        dossier = session.desk.record.shelve(args.code, args.place, session.employee)
    return _shown(context, dossier)


def _shown(context: Context, dossier: Dossier) -> int:
    fact = dossier.events[-1]
    document = {"code": str(dossier.code), "fact": fact.verb, "data": dict(fact.data)}
    context.show(document, f"{dossier.code}: đã ghi.")
    return DONE
