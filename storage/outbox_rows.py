"""Rows of the outbox to values and back."""

from datetime import datetime
from typing import Any

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.ports.store import OutboxItem, SendKind, SendState
from storage.mapping import event_fields
from storage.tables import OutboxRow


def is_numbered(dossier: Dossier) -> bool:
    """True when the dossier has its official number, and its messages can be composed."""
    return dossier.code is not None and not dossier.code.is_provisional


def new_row(dossier: Dossier, kind: SendKind, at: datetime, *, held: bool) -> OutboxRow:
    """A row that waits from `at` on; its body is still empty."""
    code = dossier.code or dossier.provisional_code
    return OutboxRow(
        dossier_id=dossier.id,
        code="" if code is None else code.text,
        kind=kind.value,
        body=b"",
        state=SendState.WAITING.value,
        attempts=0,
        not_before=at,
        created_at=at,
        upload_url="",
        absent=0,
        held=held,
        boot_id="",
        last_error="",
        last_message="",
    )


def event_json(event: Event | None) -> dict[str, Any] | None:
    """What a held progress message is about."""
    return None if event is None else {**event_fields(event), "at": event.at.isoformat()}


def stored_event(stored: dict[str, Any] | None) -> Event | None:
    """The event that `event_json` kept."""
    if stored is None:
        return None
    status = stored["status"]
    at = datetime.fromisoformat(stored["at"])
    return Event(**{**stored, "at": at, "status": None if status is None else Status(status)})


def item_of(row: OutboxRow) -> OutboxItem:
    """The frozen value of a row."""
    return OutboxItem(
        seq=row.seq,
        dossier_id=row.dossier_id,
        code=row.code,
        kind=SendKind(row.kind),
        body=row.body,
        state=SendState(row.state),
        attempts=row.attempts,
        not_before=row.not_before,
        created_at=row.created_at,
        file_id=row.file_id,
        upload_url=row.upload_url,
        absent=row.absent,
        held=row.held,
        sent_at=row.sent_at,
        last_error=row.last_error,
        last_message=row.last_message,
    )
