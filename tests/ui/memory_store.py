"""A store in memory: the ports of `app.ports.store`, one transaction at a time."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from copy import copy
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import sha256
from itertools import count
from threading import RLock
from uuid import UUID

from app.domain.calendar import ZONE
from app.domain.codes import DossierCode, Status, procedure_stem
from app.domain.dossier import Dossier, Event, FileStage, ScanFile
from app.domain.page_text import PageText
from app.domain.procedure import Agency, Procedure
from app.domain.report import ReportLine
from app.domain.text import fold, initials
from app.domain.versions import in_force
from app.errors import NotFound, StoreError
from app.ports.store import (
    AttentionItem,
    DossierLine,
    Draft,
    OutboxItem,
    SendCounts,
    SendKind,
    SendState,
    UnfinishedFile,
)
from tests.ui.memory_fees import FeeTables, MemoryFees


@dataclass
class Tables:
    """Everything that is kept."""

    dossiers: dict[UUID, Dossier] = field(default_factory=dict)
    outbox: list[OutboxItem] = field(default_factory=list)
    drafts: dict[UUID, Draft] = field(default_factory=dict)
    attention: list[AttentionItem] = field(default_factory=list)
    prints: list[tuple[UUID, str]] = field(default_factory=list)
    procedures: tuple[Procedure, ...] = ()
    agencies: tuple[Agency, ...] = ()
    fees: FeeTables = field(default_factory=FeeTables)
    texts: dict[str, PageText] = field(default_factory=dict)

    def copied(self) -> "Tables":
        return Tables(**{name: copy(value) for name, value in vars(self).items()})


class MemoryStore:
    """`fail_next`: raised by the next commit."""

    instance_id = "memory"

    def __init__(self) -> None:
        self.tables = Tables()
        self.pages = MemoryPages()
        self.queries = MemoryQueries(self)
        self.fail_next: Exception | None = None
        self.numbers = count(1)
        self._lock = RLock()

    @contextmanager
    def unit_of_work(self) -> Iterator["MemoryUnit"]:
        with self._lock:
            yield MemoryUnit(self)

    def close(self) -> None:
        pass


class MemoryUnit:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.tables = store.tables.copied()
        self.dossiers = self
        self.outbox = _Outbox(self.tables)
        self.numbers = _Numbers(store)
        self.attention = _Attention(self.tables)
        self.cursors = _Nothing()
        self.prints = _Prints(self.tables)
        self.audit = _Nothing()
        self.catalogue = _Catalogue(self.tables)
        self.drafts = _Drafts(self.tables)
        self.fees = MemoryFees(lambda: self.tables.fees)
        self.texts = _Texts(self.tables)

    def commit(self) -> None:
        if self._store.fail_next is not None:
            error, self._store.fail_next = self._store.fail_next, None
            raise error
        self._store.tables = self.tables

    def get(self, dossier_id: UUID) -> Dossier:
        if dossier_id not in self.tables.dossiers:
            raise NotFound("dossier.not_found")
        return self.tables.dossiers[dossier_id]

    def by_code(self, code: str) -> Dossier | None:
        return next(
            (
                d
                for d in self.tables.dossiers.values()
                if code in (str(d.code), str(d.provisional_code))
            ),
            None,
        )

    def save(self, dossier: Dossier) -> None:
        self.tables.dossiers[dossier.id] = dossier

    def with_parcel(self, item: str) -> tuple[Dossier, ...]:
        return tuple(d for d in self.tables.dossiers.values() if d.postal_item == item)

    def of_group(self, group_id: UUID) -> tuple[Dossier, ...]:
        return tuple(d for d in self.tables.dossiers.values() if d.group_id == group_id)

    def latest_of(self, id_number: str, procedure_code: str, since: datetime) -> Dossier | None:
        found = [
            d
            for d in self.tables.dossiers.values()
            if d.owner.id_number == id_number
            and d.procedure_code == procedure_code
            and d.received_at
            and d.received_at > since
        ]
        return found[-1] if found else None


class _Outbox:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def put(
        self, kind: SendKind, dossier: Dossier, at: datetime, event: Event | None = None
    ) -> None:
        self._add(kind, dossier, at)

    def put_file(self, dossier: Dossier, file: ScanFile, at: datetime) -> None:
        self._add(SendKind.FILE, dossier, at, file.id)

    def _add(
        self, kind: SendKind, dossier: Dossier, at: datetime, file: UUID | None = None
    ) -> None:
        rows = self._tables.outbox
        state = SendState.WAITING
        rows.append(
            OutboxItem(
                len(rows) + 1, dossier.id, str(dossier.code), kind, b"{}", state, 0, at, at, file
            )
        )

    def of_dossier(self, dossier_id: UUID) -> tuple[OutboxItem, ...]:
        return tuple(row for row in self._tables.outbox if row.dossier_id == dossier_id)

    def settle(
        self, seq: int, state: SendState, *, at: datetime, message: str = "", **_rest: object
    ) -> None:
        rows = self._tables.outbox
        place = next(n for n, row in enumerate(rows) if row.seq == seq)
        rows[place] = replace(rows[place], state=state, sent_at=at, last_message=message)


class _Numbers:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def take(self, agency_id: str, day: date, fixed: tuple[int, int] | None) -> DossierCode | None:
        return DossierCode.official(agency_id, day, next(self._store.numbers))

    def provisional(self, station: str, day: date) -> DossierCode:
        return DossierCode.provisional(station, day, next(self._store.numbers))


class _Attention:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def raise_item(
        self,
        kind: str,
        code: str,
        at: datetime,
        dossier: Dossier | None = None,
        message: str = "",
        **params: str,
    ) -> None:
        item = AttentionItem(
            len(self._tables.attention) + 1,
            kind,
            code,
            at,
            dossier.id if dossier else None,
            str(dossier.code) if dossier else "",
            message,
            params,
        )
        self._tables.attention.append(item)

    def open_items(self) -> tuple[AttentionItem, ...]:
        return tuple(item for item in reversed(self._tables.attention) if not item.done)

    def close_item(self, item_id: int, by: str, at: datetime) -> None:
        items = self._tables.attention
        self._tables.attention = [
            replace(item, done=True) if item.id == item_id else item for item in items
        ]


class _Prints:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def count(self, dossier_id: UUID, form: str) -> int:
        return self._tables.prints.count((dossier_id, form))

    def record(self, dossier_id: UUID, form: str, *_rest: object) -> int:
        before = self.count(dossier_id, form)
        self._tables.prints.append((dossier_id, form))
        return before


class _Catalogue:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        return tuple(p for p in self._tables.procedures if in_force((p,), on))

    def procedure(self, code: str, on: date) -> Procedure:
        stem = procedure_stem(code)
        found = [p for p in self.procedures(on) if p.code == stem]
        if not found:
            raise NotFound("procedure.not_found")
        return found[0]

    def agencies(self) -> tuple[Agency, ...]:
        return self._tables.agencies

    def replace_all(self, agencies: tuple[Agency, ...], procedures: tuple[Procedure, ...]) -> None:
        known = {agency.id: agency for agency in (*self._tables.agencies, *agencies)}
        merged = {(p.code, p.valid_from): p for p in (*self._tables.procedures, *procedures)}
        self._tables.agencies = tuple(known.values())
        self._tables.procedures = tuple(merged.values())

    def versions(self, code: str) -> tuple[Procedure, ...]:
        return tuple(p for p in self._tables.procedures if p.code == code)


class _Drafts:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def save(self, draft: Draft) -> None:
        self._tables.drafts[draft.id] = draft

    def all(self) -> tuple[Draft, ...]:
        return tuple(sorted(self._tables.drafts.values(), key=lambda d: d.saved_at, reverse=True))

    def delete(self, draft_id: UUID) -> None:
        self._tables.drafts.pop(draft_id, None)


class _Nothing:
    """Audit and cursors: nobody in the window reads them."""

    def add(
        self, at: datetime, who: str, act: str, subject: str, detail: Mapping[str, str]
    ) -> None:
        pass

    def get(self, name: str) -> str:
        return ""

    def set(self, name: str, value: str) -> None:
        pass


class _Texts:
    def __init__(self, tables: Tables) -> None:
        self._tables = tables

    def put(self, key: str, text: PageText) -> None:
        self._tables.texts[key] = text

    def get(self, key: str) -> PageText | None:
        return self._tables.texts.get(key)

    def index(self, dossier_id: UUID) -> None:
        """Found by people and numbers only."""


class MemoryPages:
    def __init__(self) -> None:
        self.kept: dict[str, bytes] = {}

    def put(self, data: bytes) -> str:
        key = sha256(data).hexdigest()
        self.kept[key] = data
        return key

    def get(self, key: str) -> bytes:
        if key not in self.kept:
            raise StoreError("store.file_missing")
        return self.kept[key]

    def chunks(self, key: str, offset: int = 0) -> Iterator[bytes]:
        yield self.get(key)[offset:]


class MemoryReports:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store

    def lines(self, first: date, last: date) -> tuple[ReportLine, ...]:
        return tuple(
            ReportLine(
                d.id, str(d.code), d.status or Status.REGISTERED, d.received_at, d.due_at,
                d.resolved_at, d.returned_at, channel=d.channel,
            )
            for d in self._store.tables.dossiers.values()
        )  # fmt: skip

    def forwarded(self, agency_id: str, day: date) -> tuple[Dossier, ...]:
        return tuple(d for d in self._of(agency_id) if d.status is Status.PROCESSING)

    def results_received(self, day: date, agency_id: str = "") -> tuple[Dossier, ...]:
        return tuple(d for d in self._of(agency_id) if d.status is Status.RESOLVED)

    def to_post(self) -> tuple[Dossier, ...]:
        return ()

    def uncollected(self, until: date) -> tuple[Dossier, ...]:
        return self.results_received(until)

    def agencies(self) -> tuple[Agency, ...]:
        return tuple(self._store.tables.agencies)

    def _of(self, agency_id: str) -> list[Dossier]:
        every = self._store.tables.dossiers.values()
        return [d for d in every if agency_id in ("", d.agency_id)]


class MemoryQueries:
    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self.reports = MemoryReports(store)
        self.fees = MemoryFees(lambda: store.tables.fees)

    def _lines(self) -> list[DossierLine]:
        return [self._line(d) for d in self._store.tables.dossiers.values()]

    def _line(self, d: Dossier) -> DossierLine:
        rows = [row.state for row in self._store.tables.outbox if row.dossier_id == d.id]
        worst = next((s for s in _WORST if s in rows), None)
        return DossierLine(
            d.id, str(d.code), d.owner.name, d.procedure_code, d.procedure_name, d.agency_name,
            d.status, d.received_at, d.due_at, d.resolved_at, d.returned_at, d.filed_at,
            d.channel, d.return_by, d.fee, d.shelf, worst, d.owner.id_number,
        )  # fmt: skip

    def search(self, text: str, limit: int = 50) -> tuple[DossierLine, ...]:
        asked = fold(text)
        return tuple(line for line in self._lines() if asked and _matches(line, asked))[:limit]

    def by_status(self, *statuses: Status, limit: int = 500) -> tuple[DossierLine, ...]:
        found = [line for line in self._lines() if line.status in statuses]
        return tuple(sorted(found, key=lambda line: str(line.due_at)))[:limit]

    def received_on(self, day: date) -> tuple[DossierLine, ...]:
        return tuple(
            line
            for line in self._lines()
            if line.received_at and line.received_at.astimezone(ZONE).date() == day
        )

    def unfinished(self, stage: FileStage, limit: int = 500) -> tuple[UnfinishedFile, ...]:
        return tuple(
            UnfinishedFile(d.id, f.id, str(d.code or ""), d.procedure_name, f.title, f.pages)
            for d in self._store.tables.dossiers.values()
            for f in d.files
            if f.stage is stage
        )[:limit]

    def outbox_counts(self) -> SendCounts:
        states = [row.state for row in self._store.tables.outbox]
        return SendCounts(
            waiting=states.count(SendState.WAITING),
            accepted=states.count(SendState.ACCEPTED),
            refused=states.count(SendState.REFUSED),
            unknown=states.count(SendState.UNKNOWN),
            dossiers_unsent=len(self.unsettled_codes()),
        )

    def unsettled_codes(self) -> tuple[str, ...]:
        rows = self._store.tables.outbox
        return tuple({row.code for row in rows if row.state is not SendState.ACCEPTED})


_WORST = (
    SendState.REFUSED, SendState.UNKNOWN, SendState.SENDING, SendState.WAITING, SendState.ACCEPTED,
)  # fmt: skip


def _matches(line: DossierLine, asked: str) -> bool:
    name = fold(line.owner)
    return (
        asked in fold(line.code)
        or all(any(w.startswith(a) for w in name.split()) for a in asked.split())
        or initials(line.owner) == asked
        or line.owner_id == asked
        or (len(asked) >= 4 and line.owner_id.endswith(asked))
    )
