"""The outbox as the inside sees it: messages for the province, in order, never deleted."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from app.domain.dossier import Dossier, Event, ScanFile


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
