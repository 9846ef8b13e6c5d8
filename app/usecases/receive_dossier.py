"""Tiếp nhận: the moment the province's clock starts for a dossier."""

from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from secrets import randbelow

from app.domain.calendar import ZONE
from app.domain.codes import Channel
from app.domain.dossier import Dossier, DossierPaper, Event, ScanFile
from app.domain.fees import FeeMethod
from app.domain.finishing import Finishing
from app.domain.party import with_whole_birth_date
from app.domain.people import Employee
from app.domain.procedure import Case, Procedure
from app.domain.reception import Obstacle, PaperAtHand, Reception, obstacles
from app.domain.verbs import Act, Verb, step
from app.errors import InvalidInput, NotFound
from app.ports.clock import Clock
from app.ports.scanner import Imaging
from app.ports.store import SendKind, Store, UnitOfWork
from app.usecases.draft_dossier import case_of, decisions, named, paper_of, unnumbered
from app.usecases.keep_paper import KeepPaper
from app.usecases.promise import Promise
from app.usecases.take_fee import TakeFee

#: First year of a reception told from outside.
_FIRST_YEAR = 2000
#: By so much the clock of who tells it may go ahead of ours.
_AHEAD = timedelta(minutes=5)


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
    take_fee: TakeFee = field(default_factory=TakeFee)
    finishing: Finishing = field(default_factory=Finishing)

    def __call__(self, reception: Reception, by: Employee) -> Dossier:
        """The received dossier; the same reception a second time gives the same dossier."""
        now = self.clock.now()
        received = _moment(reception.received_at, now)
        reception = _dated(reception, received)
        with self.store.unit_of_work() as uow:
            done = _already(uow, reception)
            if done is not None:
                return done
            procedure = _procedure(uow, reception, received)
        case = case_of(procedure, reception)
        papers = tuple(self._paper(number, p) for number, p in enumerate(reception.papers, 1))
        return self._commit(_Ready(reception, procedure, case, papers, received, now), by)

    def _paper(self, number: int, paper: PaperAtHand) -> DossierPaper:
        """The PDF of a paper is durable before the dossier names it."""
        keep = KeepPaper(self.store, self.imaging, self.finishing)
        files = keep(paper.name, paper.pages) if paper.pages else ()
        for file in paper.reused:
            self._look_at(file)
        return paper_of(paper, (*paper.reused, *files))

    def _look_at(self, file: ScanFile) -> None:
        """A dossier never names bytes that are gone; raises StoreError (store.file_*)."""
        if file.key:
            next(iter(self.store.pages.chunks(file.key)), b"")

    def _commit(self, ready: "_Ready", by: Employee) -> Dossier:
        with self.store.unit_of_work() as uow:
            done = _already(uow, ready.reception)
            if done is not None:
                return done
            dossier = self._numbered(uow, ready, by)
            received = dossier.events[-1]
            dossier = self._paid(uow, dossier, ready, by)
            keep_and_queue(uow, dossier, SendKind.INSERT, ready.now, by.name, received)
            uow.texts.index(dossier.id)
            uow.drafts.delete(ready.reception.id)
            uow.commit()
        return dossier

    def _paid(self, uow: UnitOfWork, dossier: Dossier, ready: "_Ready", by: Employee) -> Dossier:
        """The money that was taken with the reception stands in the ledger."""
        reception = ready.reception
        if not reception.fee_paid or dossier.fee_timing != "before" or dossier.fee == 0:
            return dossier
        uow.dossiers.save(dossier)
        method = reception.fee_method or FeeMethod.CASH
        return self.take_fee(uow, dossier, None, method, ready.now, by)[0]

    def _numbered(self, uow: UnitOfWork, ready: "_Ready", by: Employee) -> Dossier:
        day = ready.received.astimezone(ZONE).date()
        due = self.promise(ready.case, ready.received)
        draft = unnumbered(ready.reception, ready.procedure, ready.case, ready.papers, ready.now)
        number = uow.numbers.take(draft.agency_id, day, self.fixed_block)
        temporary = uow.numbers.provisional(self.station, day) if number is None else None
        code = number or temporary
        assert code is not None  # noqa: S101  (one of the two was just taken)
        numbered = replace(
            draft,
            code=code,
            provisional_code=temporary,
            papers=named(code, draft.papers),
            received_at=ready.received,
            filed_at=ready.received if draft.channel is Channel.ONLINE else None,
            due_at=due.at.astimezone(UTC) if due else None,
            calendar_version=due.calendar if due else "",
            tracking_code=f"{randbelow(10_000):04d}",
        )
        told = decisions(ready.reception, ready.received)
        return step(numbered, Act(Verb.RECEIVE, ready.received, by, data=told))


@dataclass(frozen=True, slots=True)
class _Ready:
    """A checked reception with its papers kept."""

    reception: Reception
    procedure: Procedure
    case: Case
    papers: tuple[DossierPaper, ...]
    received: datetime
    now: datetime


def _moment(told: datetime | None, now: datetime) -> datetime:
    """When the dossier was received (UTC).

    Raises InvalidInput (reception.moment, reception.in_future): every later step would come before
    a reception in the future.
    """
    received = (told or now).astimezone(UTC)
    if received - _AHEAD > now:
        raise InvalidInput("reception.in_future")
    if received.astimezone(ZONE).year < _FIRST_YEAR:
        raise InvalidInput("reception.moment", first=_FIRST_YEAR)
    return received


def keep_and_queue(
    uow: UnitOfWork,
    dossier: Dossier,
    kind: SendKind,
    at: datetime,
    who: str,
    event: Event | None = None,
) -> None:
    """State, audit and messages of one act; the caller commits. Files follow the dossier.

    event: the act's, when it is not the last of the history.
    """
    event = event or dossier.events[-1]
    uow.dossiers.save(dossier)
    uow.audit.add(at, who, event.verb, str(dossier.id), {"status": str(int(dossier.status or 0))})
    uow.outbox.put(kind, dossier, at)
    uow.outbox.put(SendKind.PROGRESS, dossier, at, event)
    queued = {item.file_id for item in uow.outbox.of_dossier(dossier.id)}
    for file in dossier.files:
        if not file.url and file.id not in queued:
            uow.outbox.put_file(dossier, file, at)


def _dated(reception: Reception, received: datetime) -> Reception:
    """Birth dates in full: a year of two digits is judged by the day of the reception."""
    day, filer = received.astimezone(ZONE).date(), reception.filer
    owner = with_whole_birth_date(reception.owner, day)
    return replace(reception, owner=owner, filer=filer and with_whole_birth_date(filer, day))


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
