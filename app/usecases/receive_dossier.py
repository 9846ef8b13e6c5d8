"""Tiếp nhận: the moment the province's clock starts for a dossier."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from secrets import randbelow

from app.domain.calendar import ZONE, DueDate
from app.domain.codes import DossierCode
from app.domain.dossier import Dossier, DossierPaper
from app.domain.file_names import component_name
from app.domain.people import Employee
from app.domain.procedure import Case, Procedure
from app.domain.reception import Obstacle, PaperAtHand, Reception, obstacles
from app.domain.verbs import Act, Verb, step
from app.errors import InvalidInput, NotFound
from app.ports.clock import Clock
from app.ports.scanner import Imaging
from app.ports.store import SendKind, Store, UnitOfWork
from app.usecases.keep_paper import KeepPaper
from app.usecases.promise import Promise

Begin = Callable[[], AbstractContextManager[UnitOfWork]]


class NotReady(InvalidInput):
    """The receipt is still blocked. `obstacles` in the order of the form."""

    def __init__(self, found: tuple[Obstacle, ...]) -> None:
        super().__init__(found[0].code, subject=found[0].subject, field=found[0].field)
        self.obstacles = found


@dataclass(frozen=True, slots=True)
class ReceiveDossier:
    """One public verb; state, number, history, audit and outbox in one transaction.

    fixed_block: the range the province gave this counter, when it leases none; station: prefix
    of provisional numbers. Errors: `NotReady`, NotFound, StoreError; nothing is kept then.
    """

    store: Store
    imaging: Imaging
    clock: Clock
    promise: Promise
    station: str
    fixed_block: tuple[int, int] | None = None

    def __call__(self, reception: Reception, by: Employee) -> Dossier:
        """The received dossier; the same reception a second time gives the same dossier."""
        now = self.clock.now()
        received = (reception.received_at or now).astimezone(UTC)
        with self.store.unit_of_work() as uow:
            done = _already(uow, reception)
            if done is not None:
                return done
            procedure = _procedure(uow, reception, received)
        case = _case(procedure, reception)
        papers = tuple(self._paper(number, p) for number, p in enumerate(reception.papers, 1))
        return self._commit(_Ready(reception, procedure, case, papers, received, now), by)

    def _paper(self, number: int, paper: PaperAtHand) -> DossierPaper:
        """The PDF of a paper is durable before the dossier names it."""
        keep = KeepPaper(self.store.pages, self.imaging)
        files = (keep(paper.name, paper.pages),) if paper.pages else ()
        return DossierPaper(
            name=paper.name,
            code=paper.code,
            originals=paper.originals,
            copies=paper.copies,
            certified=paper.certified,
            required=paper.required,
            present=paper.present or bool(files),
            files=files,
        )

    def _commit(self, ready: "_Ready", by: Employee) -> Dossier:
        with self.store.unit_of_work() as uow:
            done = _already(uow, ready.reception)
            if done is not None:
                return done
            dossier = self._numbered(uow, ready, by)
            keep_and_queue(uow, dossier, SendKind.INSERT, ready.now, by.name)
            uow.drafts.delete(ready.reception.id)
            uow.commit()
        return dossier

    def _numbered(self, uow: UnitOfWork, ready: "_Ready", by: Employee) -> Dossier:
        day = ready.received.astimezone(ZONE).date()
        draft = ready.draft(self.promise(ready.case, ready.received))
        number = uow.numbers.take(draft.agency_id, day, self.fixed_block)
        temporary = uow.numbers.provisional(self.station, day) if number is None else None
        code = number or temporary
        assert code is not None  # noqa: S101  (one of the two was just taken)
        numbered = replace(
            draft, code=code, provisional_code=temporary, papers=_named(code, draft.papers)
        )
        return step(numbered, Act(Verb.RECEIVE, ready.received, by))


@dataclass(frozen=True, slots=True)
class _Ready:
    """A checked reception with its papers kept."""

    reception: Reception
    procedure: Procedure
    case: Case
    papers: tuple[DossierPaper, ...]
    received: datetime
    now: datetime

    def draft(self, due: DueDate | None) -> Dossier:
        reception, procedure = self.reception, self.procedure
        return Dossier(
            id=reception.id,
            procedure_code=procedure.code,
            procedure_name=procedure.name,
            case_name=self.case.name,
            agency_id=procedure.agency_id,
            agency_name=procedure.agency_name,
            field_code=procedure.field_code,
            field_name=procedure.field_name,
            owner=reception.owner,
            created_at=self.now,
            filer=reception.filer,
            papers=self.papers,
            sets=reception.sets,
            summary=reception.summary or procedure.name,
            channel=reception.channel,
            return_by=reception.return_by,
            time_label=self.case.time_label,
            received_at=self.received,
            due_at=due.at.astimezone(UTC) if due else None,
            calendar_version=due.calendar if due else "",
            fee=self.case.fee if reception.fee is None else reception.fee,
            fee_timing=reception.fee_timing,
            fee_paid=reception.fee_paid,
            tracking_code=f"{randbelow(10_000):04d}",
            note=reception.note,
        )


def keep_and_queue(
    uow: UnitOfWork, dossier: Dossier, kind: SendKind, at: datetime, who: str
) -> None:
    """State, audit and messages of one act; the caller commits. Files follow the dossier."""
    event = dossier.events[-1]
    uow.dossiers.save(dossier)
    uow.audit.add(at, who, event.verb, str(dossier.id), {"status": str(int(dossier.status or 0))})
    uow.outbox.put(kind, dossier, at)
    uow.outbox.put(SendKind.PROGRESS, dossier, at, event)
    queued = {item.file_id for item in uow.outbox.of_dossier(dossier.id)}
    for file in dossier.files:
        if not file.url and file.id not in queued:
            uow.outbox.put_file(dossier, file, at)


def _already(uow: UnitOfWork, reception: Reception) -> Dossier | None:
    try:
        return uow.dossiers.get(reception.id)
    except NotFound:
        return None


def _procedure(uow: UnitOfWork, reception: Reception, received: datetime) -> Procedure:
    day: date = received.astimezone(ZONE).date()
    procedure = uow.catalogue.procedure(reception.procedure_code, day)
    found = obstacles(reception, procedure, day)
    if found:
        raise NotReady(found)
    return procedure


def _case(procedure: Procedure, reception: Reception) -> Case:
    if not 0 <= reception.case_index < len(procedure.cases):
        raise InvalidInput("procedure.no_such_case", number=reception.case_index + 1)
    return procedure.cases[reception.case_index]


def _named(code: DossierCode, papers: tuple[DossierPaper, ...]) -> tuple[DossierPaper, ...]:
    return tuple(
        replace(
            paper,
            files=tuple(
                replace(file, name=component_name(code.text, number, paper.code or paper.name))
                for file in paper.files
            ),
        )
        for number, paper in enumerate(papers, start=1)
    )
