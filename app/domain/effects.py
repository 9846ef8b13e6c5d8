"""What an act does beyond the status: the promise, the papers, the money, the place.

`perform` is the whole law of one act, pure. The use case around it only finds, asks the
catalogue and the ledger, and keeps.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import UTC, datetime
from types import MappingProxyType

from app.domain.calendar import ZONE, WorkingCalendar
from app.domain.codes import ReturnBy, Status
from app.domain.dossier import Dossier, DossierPaper
from app.domain.facts import day_of, moment_of, papers_of
from app.domain.fees import came_so_far, still_owed
from app.domain.history import last, resumed, standing, stop_began, times
from app.domain.postal import item_code
from app.domain.text import clean, fold
from app.domain.verbs import LAW, Act, Verb, check, step
from app.errors import InvalidInput, NotAllowed

Told = Mapping[str, str]
Effect = Callable[[Dossier, Act, WorkingCalendar], tuple[Dossier, Told]]
_NOTHING: Told = MappingProxyType({})
#: Facts of a hand-over that only its undoing reads: note, parcel and end before it.
REPLACED = ("replaced_note", "replaced_item", "replaced_end")


def perform(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> Dossier:
    """The dossier after the act: status, history and everything the act changes.

    `act.data` is in the normal form of `facts.read_facts`. Raises what `verbs.check` raises, and
    NotAllowed (act.apologised, act.no_due, act.fee_unpaid, act.no_authority, act.nothing_owed),
    InvalidInput (act.due_not_later, act.deadline_past, hand_over.no_receiver).
    """
    check(dossier, act)
    changed, found = _EFFECTS.get(act.verb, _no_effect)(dossier, act, calendar)
    return step(changed, replace(act, data={**act.data, **found}))


def promised(dossier: Dossier, due: datetime | None) -> tuple[Dossier, Told]:
    """The dossier with a new promise, and both dates for the history; None: as it was."""
    if due is None:
        return dossier, _NOTHING
    due = due.astimezone(UTC)
    told = {"due_at": due.isoformat()}
    if dossier.due_at is not None:
        told["previous_due_at"] = dossier.due_at.isoformat()
    return replace(dossier, previous_due_at=dossier.due_at, due_at=due), told


def _no_effect(dossier: Dossier, _act: Act, _calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    return dossier, _NOTHING


def _clock_runs(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    return promised(dossier, resumed(dossier, act.at, calendar))


def _asked(dossier: Dossier, act: Act, _: WorkingCalendar) -> tuple[Dossier, Told]:
    """From the department it is the department that asks; the counter passes it on."""
    told = act.data.get("deadline", "")
    if told and day_of(told) < act.at.astimezone(ZONE).date():
        raise InvalidInput("act.deadline_past")
    if dossier.status is not Status.PROCESSING or "requested_by" in act.data:
        return dossier, _NOTHING
    return dossier, {"requested_by": dossier.agency_name} if dossier.agency_name else _NOTHING


def _supplemented(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    papers = dossier.papers
    for paper in papers_of(act.data.get("papers", "")):
        papers = _handed_in(papers, paper)
    return _clock_runs(replace(dossier, papers=papers), act, calendar)


def _handed_in(papers: tuple[DossierPaper, ...], came: DossierPaper) -> tuple[DossierPaper, ...]:
    """Counted with the line of the checklist of that name, else a line of its own."""
    for number, paper in enumerate(papers):
        if fold(paper.name) == fold(came.name):
            more = replace(
                paper,
                present=True,
                originals=came.originals or paper.originals,
                certified=came.certified or paper.certified,
                copies=came.copies or paper.copies,
            )
            return (*papers[:number], more, *papers[number + 1 :])
    return (*papers, came)


def _asked_to_pay(dossier: Dossier, act: Act, _: WorkingCalendar) -> tuple[Dossier, Told]:
    """The sum is what is to be paid now, whatever is still owed included; without one, that.

    What came before stays paid. A dossier without any fee may wait for a sum that only the
    department knows. Raises NotAllowed("act.nothing_owed").
    """
    amount = int(act.data.get("amount", still_owed(dossier)))
    if dossier.fee and not amount:
        raise NotAllowed("act.nothing_owed")
    name = act.data.get("fee_name", dossier.fee_name)
    fee = came_so_far(dossier) + amount if amount else dossier.fee
    asked = replace(dossier, fee=fee, fee_name=name, fee_timing="before", fee_paid=False)
    return asked, {"amount": str(amount)} if amount else _NOTHING


def _paid(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    paid, told = _clock_runs(replace(dossier, fee_paid=True), act, calendar)
    return paid, {"method": "cash", **act.data, **told}


def _apologised(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    """A new appointment once only (Nghị định 61/2018/NĐ-CP Điều 19)."""
    if dossier.due_at is None:
        raise NotAllowed("act.no_due", verb=act.verb.value)
    if times(dossier, Verb.APOLOGISE):
        raise NotAllowed("act.apologised")
    due = calendar.office_moment(moment_of(act.data["due_at"], dossier.due_at))
    if due <= max(dossier.due_at, act.at):
        raise InvalidInput("act.due_not_later")
    return promised(dossier, due)


def _result_came(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    """A stop that ends with the result counts as stopped time all the same."""
    placed = replace(dossier, shelf=act.data.get("shelf", dossier.shelf))
    return _clock_runs(placed, act, calendar)


def _sent_back(dossier: Dossier, act: Act, calendar: WorkingCalendar) -> tuple[Dossier, Told]:
    told = act.data.get("due_at")
    dossier = replace(dossier, postal_item="")  # the parcel that was meant for it never left
    if told is None:
        return dossier, _NOTHING
    due = calendar.office_moment(moment_of(told, dossier.due_at or act.at))
    if due <= act.at:
        raise InvalidInput("act.due_not_later")
    return promised(dossier, due)


def _handed_over(dossier: Dossier, act: Act, _: WorkingCalendar) -> tuple[Dossier, Told]:
    """Without another name the owner takes it; somebody else shows authority."""
    owner = dossier.owner
    told = dict(act.data)
    if "receiver" not in told and "authority" not in told:
        told |= {"receiver": clean(owner.name), "receiver_id": owner.id_number}
    if not told.get("receiver"):
        raise InvalidInput("hand_over.no_receiver")
    known = {clean(party.name).casefold() for party in (owner, dossier.presenter)}
    if told["receiver"].casefold() not in known and not told.get("authority"):
        raise NotAllowed("act.no_authority")
    stopped = dossier.status is Status.STOPPED
    unpaid = dossier.fee > 0 and dossier.fee_timing == "after" and not dossier.fee_paid
    if unpaid and not stopped:
        raise NotAllowed("act.fee_unpaid")
    told |= {**_parcel(dossier, told.get("postal_item", "")), **_replaced(dossier)}
    handed = replace(
        dossier,
        return_note=told.get("note", dossier.return_note),
        postal_item=told.get("postal_item", dossier.postal_item),
        # What was stopped ended when it was stopped, whenever its papers are fetched.
        resolved_at=dossier.resolved_at or (stop_began(dossier) if stopped else None),
    )
    return handed, {key: text for key, text in told.items() if text}


def _parcel(dossier: Dossier, item: str) -> Told:
    """A code of the post only for what goes by post. Raises InvalidInput (postal.…)."""
    if not item:
        return _NOTHING
    if dossier.return_by is not ReturnBy.POST:
        raise NotAllowed("post.not_by_post")
    return {"postal_item": item_code(item)}


def _replaced(dossier: Dossier) -> Told:
    """What stood where the hand-over writes, so that its undoing finds it again."""
    end = dossier.resolved_at.isoformat() if dossier.resolved_at else ""
    return dict(zip(REPLACED, (dossier.return_note, dossier.postal_item, end), strict=True))


def _undone(dossier: Dossier, _act: Act, _: WorkingCalendar) -> tuple[Dossier, Told]:
    """A hand-over that was none: note, parcel and end as they were before it.

    What the province gave back changed none of them here.
    """
    handed = standing(dossier, Verb.HAND_OVER)
    if dossier.status is not Status.RETURNED or handed is None:
        return dossier, _NOTHING
    note, item, end = (handed.data.get(key, "") for key in REPLACED)
    before = datetime.fromisoformat(end) if end else None
    return replace(dossier, return_note=note, postal_item=item, resolved_at=before), _NOTHING


_EFFECTS: Mapping[Verb, Effect] = MappingProxyType(
    {
        Verb.ASK_SUPPLEMENT: _asked,
        Verb.SUPPLEMENT_RECEIVED: _supplemented,
        Verb.ASK_PAYMENT: _asked_to_pay,
        Verb.PAID: _paid,
        Verb.RESUME: _clock_runs,
        Verb.APOLOGISE: _apologised,
        Verb.RECORD_RESULT: _result_came,
        Verb.SEND_BACK_RESULT: _sent_back,
        Verb.HAND_OVER: _handed_over,
        Verb.UNDO: _undone,
    }
)


def form_after(verb: Verb, dossier: Dossier) -> str | None:
    """The paper that the step just done calls for; None where its dossier cannot have it.

    What was never accepted has no receipt and is not stopped but refused.
    """
    form = LAW[verb].form
    if form == "receipt" and dossier.status is Status.REGISTERED:
        return None
    if form == "stop" and dossier.status is Status.REFUSED:
        return "refusal"
    return None if form == "fee-receipt" and not dossier.fee else form


def cautions(
    dossier: Dossier, verb: Verb, at: datetime, told: Told | None = None
) -> tuple[str, ...]:
    """Codes of what the clerk should know before the act; nothing is forbidden by them.

    told: the facts so far; None: not asked yet. A step that is refused needs no caution.
    """
    if dossier.status not in LAW[verb].sources:
        return ()
    found = [] if told is None else _left_open(dossier, verb, told)
    if verb is Verb.ASK_SUPPLEMENT and times(dossier, Verb.ASK_SUPPLEMENT):
        found.append("act.second_supplement")
    if verb is Verb.APOLOGISE and dossier.due_at is not None and at >= dossier.due_at:
        found.append("act.apology_late")
    if verb is Verb.NOT_SUPPLEMENTED and _deadline_runs(dossier, at):
        found.append("act.deadline_runs")
    unpaid = dossier.fee > 0 and dossier.fee_timing == "before" and not dossier.fee_paid
    if verb in (Verb.FORWARD, Verb.HAND_OVER) and unpaid and dossier.status is not Status.STOPPED:
        found.append("act.fee_open")
    return tuple(found)


def _left_open(dossier: Dossier, verb: Verb, told: Told) -> list[str]:
    """What may be left open, and should not be left open by oversight."""
    if verb is Verb.HAND_OVER and dossier.return_by is ReturnBy.POST:
        return [] if told.get("postal_item") or dossier.postal_item else ["act.no_parcel"]
    if verb is Verb.ASK_PAYMENT and not dossier.fee and not told.get("amount"):
        return ["act.no_amount"]
    if verb is not Verb.ASK_SUPPLEMENT:
        return []
    open_ends = (("papers", "act.nothing_asked"), ("deadline", "act.no_deadline"))
    return [code for key, code in open_ends if not told.get(key)]


def _deadline_runs(dossier: Dossier, at: datetime) -> bool:
    """The last request gave a day that is not over yet."""
    asked = last(dossier, Verb.ASK_SUPPLEMENT)
    told = asked.data.get("deadline", "") if asked else ""
    return bool(told) and at.astimezone(ZONE).date() <= day_of(told)
