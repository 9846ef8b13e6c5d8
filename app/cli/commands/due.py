"""`quay due`: the promised date and how it was counted. Needs no store."""

import argparse
from dataclasses import replace
from datetime import date, datetime, time
from typing import Any

from app.bootstrap.working_calendar import calendar_of
from app.cli.commands.catalogue import catalogue_on
from app.cli.context import DONE, PROBLEM, Context, iso, moment
from app.domain.calendar import ZONE, DueDate, Term
from app.domain.codes import procedure_stem
from app.domain.procedure import Case, TimeUnit
from app.errors import InvalidInput, NotFound
from app.usecases.promise import Promise

#: Ten years: no law allows more.
_MOST_DAYS = 3650
#: Fewer than the working days of a year, so that the holiday table always reaches far enough.
_DAYS_A_YEAR = 200
_WEEKDAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    due = commands.add_parser("due", parents=[common])
    due.add_argument("--received", required=True, metavar="ISO")
    due.add_argument("--procedure", metavar="CODE")
    due.add_argument("--case", type=int, metavar="N", help="trường hợp của thủ tục; mặc định 1")
    due.add_argument("--days", type=int, metavar="N")
    due.add_argument("--unit", default="working_day", choices=[unit.value for unit in TimeUnit])
    due.add_argument("--cutoff", metavar="HH:MM")
    due.add_argument("--stop", action="append", default=[], metavar="FROM/TO")
    due.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Exit 1 when the law sets no date for the case."""
    settings = context.settings
    _check(args)
    received, stops = moment(args.received), tuple(map(_stop, args.stop))
    last = max([received, *(resumed for _, resumed in stops)])
    years = last.year + (args.days or 0) // _DAYS_A_YEAR
    calendar = calendar_of(settings, context.folder, years, received.year)
    promise = Promise(calendar, settings.counter.cutoff_time)
    term = _term(context, args, promise)
    if term is None:
        context.show(
            {"due": None, "calendar": promise.calendar.version, "steps": []},
            "Thủ tục này không quy định thời hạn.",
        )
        return PROBLEM
    found = promise.calendar.due(received, term, stops)
    context.show(_document(found), _text(found))
    return DONE


def _check(args: argparse.Namespace) -> None:
    """One of procedure and days; a case is one of a procedure. Raises InvalidInput (`due.*`)."""
    if not 0 <= (args.days or 0) <= _MOST_DAYS:
        raise InvalidInput("due.days", most=_MOST_DAYS)
    if (args.procedure is None) == (args.days is None and args.unit != TimeUnit.SAME_DAY.value):
        raise InvalidInput("due.procedure_or_days")
    if args.procedure is None and args.case is not None:
        raise InvalidInput("due.case_without_procedure")


def _term(context: Context, args: argparse.Namespace, promise: Promise) -> Term | None:
    if args.procedure is None:
        term = Term(args.days or 0, TimeUnit(args.unit), promise.counter_cutoff)
    else:
        day = moment(args.received).astimezone(ZONE).date()
        case = _case(context, args.procedure, 1 if args.case is None else args.case, day)
        if case.amount is None:
            return None
        term = promise.term(case)
    return replace(term, cutoff=_cutoff(args.cutoff)) if args.cutoff else term


def _cutoff(text: str) -> time:
    try:
        return datetime.strptime(text, "%H:%M").time()  # noqa: DTZ007  (a time of day only)
    except ValueError as error:
        raise InvalidInput("due.cutoff", text=text[:40]) from error


def _case(context: Context, code: str, number: int, day: date) -> Case:
    stem = procedure_stem(code)
    procedures, _ = catalogue_on(context, day)
    procedure = next((p for p in procedures if p.code == stem), None)
    if procedure is None:
        raise NotFound("procedure.not_found", code=stem)
    if not procedure.cases:
        raise InvalidInput("procedure.no_cases")
    if not 1 <= number <= len(procedure.cases):
        raise InvalidInput("procedure.no_such_case", number=number)
    return procedure.cases[number - 1]


def _stop(text: str) -> tuple[datetime, datetime]:
    start, _, end = text.partition("/")
    return moment(start), moment(end)


def _document(found: DueDate) -> dict[str, object]:
    return {
        "due": iso(found.at),
        "calendar": found.calendar,
        "steps": [{"at": iso(s.at), "rule": s.rule, "text": s.text} for s in found.steps],
    }


def _text(found: DueDate) -> str:
    lines = [
        f"{step.at:%d/%m/%Y %H:%M}  {_WEEKDAYS[step.at.weekday()]:<9} {step.text}"
        for step in found.steps
    ]
    return "\n".join([*lines, f"(lịch làm việc {found.calendar})"])
