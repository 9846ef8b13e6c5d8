"""Notice that a dossier is stopped or withdrawn (2025: form 05)."""

from types import MappingProxyType

from reportlab.platypus import Paragraph

from app.domain.calendar import ZONE
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.facts import day_of
from app.domain.history import last, papers_go_back, standing, was_accepted
from app.ports.paper import PrintJob
from printing import facts
from printing.closing import Signer, close
from printing.dates import day
from printing.heading import heading
from printing.identity import identify
from printing.sheet import Sheet

_VERBS = ("withdraw", "record-stop", "not-supplemented", "province-stopped", "province-withdrawn")
#: What the province tells stands under the words of our own step.
_SENTENCES = MappingProxyType({"province-stopped": "record-stop", "province-withdrawn": "withdraw"})


def ready(dossier: Dossier, job: PrintJob) -> bool:
    """A numbered, accepted dossier that stands still, or stood until its papers were fetched.

    It must be known why; a supplement that did not come is a reason by itself.
    """
    still = dossier.status is Status.WITHDRAWN or papers_go_back(dossier)
    known = facts.number(dossier) is not None and was_accepted(dossier)
    why = _stopped_by(dossier) is not None or bool(job.reason)
    return still and known and why


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """Prepared by the counter; the head's name, number and seal are left to the office."""
    event = _stopped_by(dossier)
    heading(sheet, event.at if event else job.printed_at, "office_number")
    identify(sheet, dossier)
    sheet.gap(4)
    sheet.fact("to", facts.named(dossier.owner), strong=True)
    sheet.fact("address", dossier.owner.address)
    code = facts.number(dossier)
    sheet.say(
        "body",
        unit=sheet.heading.unit,
        code=code.text if code else "",
        received=day(dossier.received_at) if dossier.received_at else "",
        subject=facts.subject(dossier),
    )
    _why(sheet, dossier, event)
    sheet.fact("reason", _reason(sheet, dossier, job, event), strong=True, whole=True)
    back = Paragraph(sheet.filled("back"), sheet.look.prose)
    close(sheet, [back], Signer("left", job.clerk), Signer("right", hint="sign"))


def _stopped_by(dossier: Dossier) -> Event | None:
    return standing(dossier, *_VERBS)


def _reason(sheet: Sheet, dossier: Dossier, job: PrintJob, event: Event | None) -> str:
    """Said by a person, else what the law's own step says."""
    if event is not None and event.reason:
        return event.reason
    if event is not None and event.verb == "not-supplemented":
        return sheet.plain("not_supplemented_reason")
    return facts.reason(dossier, job, *_VERBS)


def _sentence(event: Event, asked: Event | None) -> str:
    """Nobody is told of a day that has not passed."""
    given = asked.data.get("deadline", "") if asked else ""
    said_on = event.at.astimezone(ZONE).date()
    if event.verb == "not-supplemented" and given and said_on <= day_of(given):
        return "not-supplemented-ahead"
    return _SENTENCES.get(event.verb, event.verb)


def _why(sheet: Sheet, dossier: Dossier, event: Event | None) -> None:
    """Each way to a stop has its own sentence; the department's names its paper."""
    if event is None:
        return
    told = event.data
    asked = last(dossier, "ask-supplement", "province-supplement_asked")
    sheet.explain(
        _sentence(event, asked),
        document=told.get("document") or told.get("request") or sheet.words["unknown"],
        agency=dossier.agency_name,
        asked=day(asked.at) if asked else sheet.words["unknown"],
        deadline=(asked.data.get("deadline") if asked else "") or sheet.words["unknown"],
    )
