"""One step the province tells of a dossier that is known here."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime

from app.domain.calendar import WorkingCalendar
from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.effects import promised
from app.domain.history import STOPS, resumed
from app.domain.provincial_moves import province_may
from app.ports.province import ProvincialStep, Wire
from app.ports.store import UnitOfWork

_PREFIX = "province-"


@dataclass(frozen=True, slots=True)
class TakeStep:
    """Applies what the province may write; everything else becomes an item for a person."""

    wire: Wire
    calendar: WorkingCalendar

    def __call__(self, uow: UnitOfWork, data: Mapping[str, object], now: datetime) -> bool:
        """True when something changed here. A dossier of another counter is passed over.

        Raises InvalidInput naming the field that cannot be read.
        """
        told = self.wire.read_step(data)
        ours = uow.dossiers.by_code(told.code)
        if ours is None or told.status is ours.status or _is_known(ours, told):
            return False
        if province_may(ours, told.status):
            uow.dossiers.save(self.wire.adopt(self._moved(ours, told, now), data))
        _tell(uow, ours, told, now)
        return True

    def _moved(self, ours: Dossier, told: ProvincialStep, now: datetime) -> Dossier:
        at = told.at or now
        dated, dates = promised(ours, self._due(ours, told, at))
        event = Event(
            at,
            f"{_PREFIX}{told.status.name.lower()}",
            told.officer or ours.agency_name,
            told.status,
            told.asked,
            {**_facts(told), **dates},
        )
        paid = ours.status is Status.PAYMENT_ASKED and told.status is Status.PROCESSING
        moved = replace(
            dated,
            status=told.status,
            previous_status=ours.status,
            resolved_at=_resolved_at(ours, told, at),
            returned_at=(told.returned_at or at) if told.status is Status.RETURNED else None,
            fee_paid=ours.fee_paid or paid or bool(told.paid_by),
        )
        return moved.with_event(event)

    def _due(self, ours: Dossier, told: ProvincialStep, at: datetime) -> datetime | None:
        """The province's new date; without one a stop that ends moves the promise by the law.

        An echo of the date that was promised here, or was before that, is no new one.
        """
        known = {_second(due) for due in (ours.due_at, ours.previous_due_at) if due}
        if told.due_at is not None and _second(told.due_at) not in known:
            return told.due_at
        ended = ours.status in STOPS and told.status in (Status.PROCESSING, Status.RESOLVED)
        return resumed(ours, at, self.calendar) if ended else None


def _is_known(ours: Dossier, told: ProvincialStep) -> bool:
    """The same step again, however often the province repeats it."""
    return told.at is not None and any(
        event.status is told.status and event.at == told.at and event.verb.startswith(_PREFIX)
        for event in ours.events
    )


def _facts(told: ProvincialStep) -> dict[str, str]:
    facts = {"words": told.words, "result": told.result_title, "url": told.result_url}
    if told.resolved_at and told.status is Status.RESOLVED:
        facts["resolved_at"] = told.resolved_at.isoformat()
    if told.paid_by:
        facts |= {"method": "online", "paid_by": told.paid_by}
    return {key: text for key, text in facts.items() if text}


def _resolved_at(ours: Dossier, told: ProvincialStep, at: datetime) -> datetime | None:
    """Set by a result, kept by the hand-over, taken back by what leads away from both."""
    if told.status is Status.RESOLVED:
        return told.resolved_at or at
    kept = ours.resolved_at or told.resolved_at
    return kept if told.status is Status.RETURNED else None


def _second(moment: datetime) -> datetime:
    """As the wire tells it."""
    return moment.replace(microsecond=0)


def _tell(uow: UnitOfWork, ours: Dossier, told: ProvincialStep, now: datetime) -> None:
    """What a clerk must know or do."""
    words = told.asked or told.words
    if not province_may(ours, told.status):
        here = "Nháp" if ours.status is None else ours.status.label
        uow.attention.raise_item(
            "conflict", "pull.unexpected_status", now, ours, theirs=told.status.label, ours=here
        )
    elif told.status is Status.SUPPLEMENT_ASKED:
        uow.attention.raise_item("supplement", "pull.supplement_asked", now, ours, words)
    elif told.status is Status.PAYMENT_ASKED:
        uow.attention.raise_item("notice", "pull.payment_asked", now, ours, words)
    elif told.status is Status.STOPPED:
        uow.attention.raise_item("notice", "pull.stopped", now, ours, words)
    elif ours.status is Status.RESOLVED and told.status is Status.PROCESSING:
        uow.attention.raise_item("notice", "pull.result_taken_back", now, ours, words)
