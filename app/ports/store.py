"""The store on this machine, as the inside sees it.

A unit of work is one transaction: nothing is kept without `commit()`. Values are frozen; no
row leaves the store. All moments are aware, UTC.
"""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from app.domain.codes import DossierCode, Status
from app.domain.dossier import Dossier, Event, ScanFile
from app.domain.procedure import Agency, Procedure
from app.ports.province import NumberBlock


class SendState(StrEnum):
    """States of an outbox row."""

    WAITING = "waiting"
    SENDING = "sending"
    ACCEPTED = "accepted"
    REFUSED = "refused"
    UNKNOWN = "unknown"


class SendKind(StrEnum):
    """What an outbox row carries."""

    INSERT = "insert"
    UPDATE = "update"
    PROGRESS = "progress"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class OutboxItem:
    """One message for the province.

    body: frozen bytes; empty for FILE and while the dossier waits for its official number
    (`held`).

    seq: local order, per dossier the order of sending. absent: how often a lookup did not find
    it since the last attempt. not_before: nothing is done with the row earlier.
    """

    seq: int
    dossier_id: UUID
    code: str
    kind: SendKind
    body: bytes
    state: SendState
    attempts: int
    not_before: datetime
    created_at: datetime
    file_id: UUID | None = None
    upload_url: str = ""
    absent: int = 0
    held: bool = False
    sent_at: datetime | None = None
    last_error: str = ""
    last_message: str = ""


@dataclass(frozen=True, slots=True)
class SendCounts:
    """The outbox in numbers."""

    waiting: int = 0
    sending: int = 0
    accepted: int = 0
    refused: int = 0
    unknown: int = 0
    dossiers_unsent: int = 0

    @property
    def unsettled(self) -> int:
        """Rows the province has not yet confirmed or refused."""
        return self.waiting + self.sending + self.unknown


class Dossiers(Protocol):
    """Dossiers by id or number."""

    def get(self, dossier_id: UUID) -> Dossier:
        """Raises NotFound("dossier.not_found")."""
        ...

    def by_code(self, code: str) -> Dossier | None:
        """By official or provisional number."""
        ...

    def save(self, dossier: Dossier) -> None:
        """Insert or replace; events already stored are never changed, only new ones added."""
        ...

    def latest_of(self, id_number: str, procedure_code: str, since: datetime) -> Dossier | None:
        """The newest dossier of the same owner and procedure received after `since`."""
        ...


class Outbox(Protocol):
    """Messages for the province; rows are never deleted."""

    def put(
        self, kind: SendKind, dossier: Dossier, at: datetime, event: Event | None = None
    ) -> None:
        """Freeze the message of a dossier. A provisional number: kept, held until the exchange."""
        ...

    def put_file(self, dossier: Dossier, file: ScanFile, at: datetime) -> None:
        """A file to upload after everything queued before it for the dossier."""
        ...

    def next_due(self, now: datetime) -> OutboxItem | None:
        """The oldest row that may move now.

        WAITING or UNKNOWN, not held, not before its time, no earlier unsettled or refused row of
        the same dossier (FILE rows never hold up other messages). Metadata before files.
        """
        ...

    def next_at(self) -> datetime | None:
        """When something becomes due; None when nothing is left."""
        ...

    def mark_sending(self, seq: int, boot_id: str, at: datetime) -> None:
        """Attempt counted, time and boot written: before the first byte leaves."""
        ...

    def settle(
        self,
        seq: int,
        state: SendState,
        *,
        at: datetime,
        not_before: datetime | None = None,
        error: str = "",
        message: str = "",
        absent: int | None = None,
        kind: SendKind | None = None,
        body: bytes | None = None,
    ) -> None:
        """Write what an answer meant; `kind` and `body` when an insert turns into an update."""
        ...

    def remember_upload(self, seq: int, url: str) -> None:
        """The address of an upload under way."""
        ...

    def recover(self, boot_id: str, now: datetime, quarantine_s: float) -> int:
        """At start: rows SENDING under another boot become UNKNOWN. Returns how many."""
        ...

    def of_dossier(self, dossier_id: UUID) -> tuple[OutboxItem, ...]:
        """All rows of a dossier, in order."""
        ...

    def release_held(self, dossier: Dossier) -> None:
        """Give a dossier's held rows the official number: bodies are composed and frozen now."""
        ...

    def counts(self) -> SendCounts:
        """How many rows are in which state."""
        ...


class Numbers(Protocol):
    """Dossier numbers, handed out inside the dossier's transaction; never reused."""

    def take(self, agency_id: str, day: date, fixed: tuple[int, int] | None) -> DossierCode | None:
        """The next number of a lease of that day, or of the fixed block; None when none is left."""
        ...

    def provisional(self, station: str, day: date) -> DossierCode:
        """The next provisional number of this station and day."""
        ...

    def add(self, block: NumberBlock) -> None:
        """Keep a lease; the same lease twice is one."""
        ...

    def left(self, agency_id: str, day: date) -> int:
        """Leased numbers still free."""
        ...

    def waiting_for_number(self) -> tuple[Dossier, ...]:
        """Dossiers with a provisional number only, oldest first."""
        ...


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """Something in "Cần xử lý". kind: refused, conflict, supplement, number, late, device.

    code: message code for the words; params: its values; message: the province's words.
    """

    id: int
    kind: str
    code: str
    at: datetime
    dossier_id: UUID | None = None
    dossier_code: str = ""
    message: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    done: bool = False


class Attention(Protocol):
    """What waits for a person."""

    def raise_item(
        self,
        kind: str,
        code: str,
        at: datetime,
        dossier: Dossier | None = None,
        message: str = "",
        **params: str,
    ) -> None:
        """Add an item; the same open kind+code+dossier is not added twice."""
        ...

    def open_items(self) -> tuple[AttentionItem, ...]:
        """Open items, newest first."""
        ...

    def close_item(self, item_id: int, by: str, at: datetime) -> None:
        """A person dealt with it."""
        ...


class Cursors(Protocol):
    """Named positions in the province's streams; moved only with the data they stand for."""

    def get(self, name: str) -> str:
        """Empty when never set."""
        ...

    def set(self, name: str, value: str) -> None:
        """Part of the surrounding transaction."""
        ...


class Prints(Protocol):
    """Every paper that left a printer or became a file."""

    def record(
        self, dossier_id: UUID, form: str, sha256: str, target: str, by: str, at: datetime
    ) -> int:
        """Returns how often this form was printed for this dossier before (0 = original)."""
        ...

    def count(self, dossier_id: UUID, form: str) -> int:
        """Prints so far."""
        ...


class AuditLog(Protocol):
    """Hash chain of acts, in the same transaction as the act."""

    def add(
        self, at: datetime, who: str, act: str, subject: str, detail: Mapping[str, str]
    ) -> None:
        """detail: field names and codes, never a citizen's data."""
        ...


class Catalogue(Protocol):
    """Procedures and agencies."""

    def procedures(self, on: date) -> tuple[Procedure, ...]:
        """In force on a day."""
        ...

    def procedure(self, code: str, on: date) -> Procedure:
        """With or without the province's suffix; raises NotFound("procedure.not_found")."""
        ...

    def agencies(self) -> tuple[Agency, ...]:
        """All of them, by name."""
        ...

    def replace_all(self, agencies: tuple[Agency, ...], procedures: tuple[Procedure, ...]) -> None:
        """Add or replace by code."""
        ...


@dataclass(frozen=True, slots=True)
class Draft:
    """A reception under way: everything typed so far, restored after a crash."""

    id: UUID
    saved_at: datetime
    state: Mapping[str, object]


class Drafts(Protocol):
    """Forms that were not finished."""

    def save(self, draft: Draft) -> None:
        """Insert or replace."""
        ...

    def all(self) -> tuple[Draft, ...]:
        """Newest first."""
        ...

    def delete(self, draft_id: UUID) -> None:
        """After it became a dossier, or was thrown away."""
        ...


class UnitOfWork(Protocol):
    """One transaction over everything. Leaving the `with` without `commit()` keeps nothing."""

    @property
    def dossiers(self) -> Dossiers: ...
    @property
    def outbox(self) -> Outbox: ...
    @property
    def numbers(self) -> Numbers: ...
    @property
    def attention(self) -> Attention: ...
    @property
    def cursors(self) -> Cursors: ...
    @property
    def prints(self) -> Prints: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def catalogue(self) -> Catalogue: ...
    @property
    def drafts(self) -> Drafts: ...

    def commit(self) -> None:
        """Make it durable (fsynced). Raises StoreError("store.write_failed", …): nothing kept."""
        ...


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list. owner: full name (shown, never logged)."""

    id: UUID
    code: str
    owner: str
    procedure_code: str
    procedure: str
    agency: str
    status: Status | None
    received_at: datetime | None
    due_at: datetime | None
    resolved_at: datetime | None
    returned_at: datetime | None
    filed_at: datetime | None
    channel: str
    return_by: str
    fee: int
    shelf: str
    send_state: SendState | None
    owner_id: str = ""


@dataclass(frozen=True, slots=True)
class ReportLine:
    """What reports count; no personal data."""

    code: str
    agency: str
    procedure_code: str
    status: Status
    channel: str
    received_at: datetime | None
    due_at: datetime | None
    resolved_at: datetime | None
    returned_at: datetime | None
    has_scans: bool


class Queries(Protocol):
    """Reads for lists and search; short read transactions of their own, any thread."""

    def search(self, text: str, limit: int = 50) -> tuple[DossierLine, ...]:
        """Number, name without accents, initials, ID or phone (whole, or last digits)."""
        ...

    def by_status(self, *statuses: Status, limit: int = 500) -> tuple[DossierLine, ...]:
        """Oldest due first."""
        ...

    def received_on(self, day: date) -> tuple[DossierLine, ...]:
        """The day's book (local day), in order of reception."""
        ...

    def report_lines(self, first: date, last: date) -> tuple[ReportLine, ...]:
        """Everything received up to `last` that was not finished before `first`."""
        ...

    def outbox_counts(self) -> SendCounts:
        """The outbox in numbers."""
        ...

    def unsettled_codes(self) -> tuple[str, ...]:
        """Dossiers of which the province has not confirmed everything."""
        ...


class PageStore(Protocol):
    """Encrypted, content-addressed files. A key is returned only when the bytes are durable."""

    def put(self, data: bytes) -> str:
        """Raises StoreError("store.disk_full") or ("store.write_failed"): nothing half-written."""
        ...

    def get(self, key: str) -> bytes:
        """Raises StoreError("store.file_missing") or ("store.file_damaged")."""
        ...

    def chunks(self, key: str, offset: int = 0) -> Iterator[bytes]:
        """Plain bytes from `offset` on, in pieces of about 1 MiB."""
        ...


class Store(Protocol):
    """An opened store."""

    @property
    def queries(self) -> Queries: ...
    @property
    def pages(self) -> PageStore: ...

    def unit_of_work(self) -> AbstractContextManager[UnitOfWork]:
        """A writing transaction (BEGIN IMMEDIATE); one at a time in this process."""
        ...

    @property
    def instance_id(self) -> str:
        """Random identity of this store, new after a restore."""
        ...

    def close(self) -> None:
        """Checkpoint and let go of the file."""
        ...
