"""Reads for lists and search."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from app.domain.codes import Status
from app.domain.dossier import FileStage
from app.ports.store.fees import FeeReads
from app.ports.store.reporting import ReportQueries
from app.ports.store.sending import SendCounts, SendState
from app.ports.store.texts import UnfinishedFile


@dataclass(frozen=True, slots=True)
class DossierLine:
    """A dossier in a list. owner: full name (shown, never logged).

    since: when it came to its present status; None when nobody noted it.
    """

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
    since: datetime | None = None


class Queries(Protocol):
    """Reads for lists and search; short read transactions of their own, any thread."""

    @property
    def fees(self) -> FeeReads:
        """The ledger of fees."""
        ...

    @property
    def reports(self) -> ReportQueries:
        """What reports and the lists on paper read."""
        ...

    def search(self, text: str, limit: int = 50) -> tuple[DossierLine, ...]:
        """Number, name without accents, initials, ID or phone (whole, or last digits).

        Behind them dossiers in whose papers the words stand.
        """
        ...

    def by_status(self, *statuses: Status, limit: int = 500) -> tuple[DossierLine, ...]:
        """Oldest due first."""
        ...

    def received_on(self, day: date) -> tuple[DossierLine, ...]:
        """The day's book (local day), in order of reception."""
        ...

    def unfinished(self, stage: FileStage, limit: int = 500) -> tuple[UnfinishedFile, ...]:
        """Files that wait at this stage, those of the oldest dossiers first."""
        ...

    def outbox_counts(self) -> SendCounts:
        """The outbox in numbers."""
        ...

    def unsettled_codes(self) -> tuple[str, ...]:
        """Dossiers of which the province has not confirmed everything."""
        ...
