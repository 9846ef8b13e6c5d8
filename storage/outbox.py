"""Messages for the province, written with the change they tell of."""

from datetime import datetime, timedelta
from typing import Any, cast
from uuid import UUID

from sqlalchemy import ColumnElement, CursorResult, Select, exists, func, literal, select, update
from sqlalchemy.orm import Session, aliased

from app.domain.dossier import Dossier, Event, FileStage, ScanFile
from app.ports.province import Wire
from app.ports.store import OutboxItem, SendCounts, SendKind, SendState
from storage.outbox_rows import event_json, is_numbered, item_of, new_row, stored_event
from storage.tables import OutboxRow, ScanFileRow

_MAY_MOVE = (SendState.WAITING.value, SendState.UNKNOWN.value)


class SqlOutbox:
    """`app.ports.store.Outbox`."""

    def __init__(self, session: Session, wire: Wire) -> None:
        self._session = session
        self._wire = wire

    def put(
        self, kind: SendKind, dossier: Dossier, at: datetime, event: Event | None = None
    ) -> None:
        """Freeze the message of a dossier, or hold it until the dossier has its number."""
        held = not is_numbered(dossier)
        row = new_row(dossier, kind, at, held=held)
        if held:
            row.held_event = event_json(event)
        else:
            row.body = self._body(kind, dossier, event)
        self._add(row)

    def put_file(self, dossier: Dossier, file: ScanFile, at: datetime) -> None:
        """A file to upload after everything queued before it for the dossier."""
        row = new_row(dossier, SendKind.FILE, at, held=not is_numbered(dossier))
        row.file_id = file.id
        self._add(row)

    def next_due(self, now: datetime) -> OutboxItem | None:
        """The oldest row that may move now; metadata before files."""
        due = _heads().where(OutboxRow.not_before <= now).order_by(OutboxRow.seq).limit(1)
        is_file = OutboxRow.kind == SendKind.FILE.value
        for turn in (~is_file, is_file):
            row = self._session.scalars(due.where(turn)).first()
            if row is not None:
                return item_of(row)
        return None

    def next_at(self) -> datetime | None:
        """When something becomes due; None when nothing is left."""
        first = _heads().with_only_columns(OutboxRow.not_before).order_by(OutboxRow.not_before)
        return self._session.scalar(first.limit(1))

    def mark_sending(self, seq: int, boot_id: str, at: datetime) -> None:
        """Before the first byte leaves: attempt counted, time and boot written."""
        self._change(
            seq,
            state=SendState.SENDING.value,
            attempts=OutboxRow.attempts + 1,
            sent_at=at,
            boot_id=boot_id,
            absent=0,
        )

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
        """Write what an answer meant. What is None stays, but `not_before` becomes `at`."""
        optional = {"absent": absent, "kind": kind and kind.value, "body": body}
        self._change(
            seq,
            state=state.value,
            not_before=not_before or at,
            last_error=error,
            last_message=message,
            **{name: value for name, value in optional.items() if value is not None},
        )

    def remember_upload(self, seq: int, url: str) -> None:
        """The address of an upload under way."""
        self._change(seq, upload_url=url)

    def recover(self, boot_id: str, now: datetime, quarantine_s: float) -> int:
        """Rows that another run of the program left SENDING become UNKNOWN."""
        left = update(OutboxRow).where(
            OutboxRow.state == SendState.SENDING.value, OutboxRow.boot_id != boot_id
        )
        done = self._session.execute(
            left.values(
                state=SendState.UNKNOWN.value, not_before=now + timedelta(seconds=quarantine_s)
            )
        )
        return cast("CursorResult[Any]", done).rowcount

    def of_dossier(self, dossier_id: UUID) -> tuple[OutboxItem, ...]:
        """All rows of a dossier, in order."""
        return tuple(item_of(row) for row in self._rows(OutboxRow.dossier_id == dossier_id))

    def release_held(self, dossier: Dossier) -> None:
        """Compose and freeze the held rows of a dossier that has its official number now."""
        if dossier.code is None or not is_numbered(dossier):
            raise ValueError("the dossier has no official number yet")
        for row in self._rows(OutboxRow.dossier_id == dossier.id, OutboxRow.held.is_(True)):
            kind = SendKind(row.kind)
            if kind is not SendKind.FILE:
                row.body = self._body(kind, dossier, stored_event(row.held_event))
            row.code = dossier.code.text
            row.held = False
            row.held_event = None
        self._session.flush()

    def counts(self) -> SendCounts:
        """How many rows are in which state."""
        return send_counts(self._session)

    def _body(self, kind: SendKind, dossier: Dossier, event: Event | None) -> bytes:
        if kind is SendKind.PROGRESS:
            if event is None:
                raise ValueError("a progress message is about an event")
            return self._wire.progress_body(dossier, event)
        return self._wire.dossier_body(dossier, update=kind is SendKind.UPDATE)

    def _rows(self, *conditions: ColumnElement[bool]) -> list[OutboxRow]:
        query = select(OutboxRow).where(*conditions).order_by(OutboxRow.seq)
        return list(self._session.scalars(query))

    def _add(self, row: OutboxRow) -> None:
        self._session.add(row)
        self._session.flush()  # now: `seq` is the order of sending

    def _change(self, seq: int, **values: Any) -> None:  # noqa: ANN401  (columns of a row)
        changed = self._session.execute(
            update(OutboxRow).where(OutboxRow.seq == seq).values(**values)
        )
        if cast("CursorResult[Any]", changed).rowcount != 1:
            raise LookupError(f"no outbox row {seq}")


def still_open(row: type[OutboxRow] = OutboxRow) -> ColumnElement[bool]:
    """Not accepted yet. Written out in the SQL: only so does SQLite use the partial indexes."""
    return row.state != literal(SendState.ACCEPTED.value, literal_execute=True)


def send_counts(session: Session) -> SendCounts:
    """The outbox in numbers."""
    found = session.execute(select(OutboxRow.state, func.count()).group_by(OutboxRow.state))
    states = {state: number for state, number in found}
    unsent = session.scalar(select(func.count(OutboxRow.dossier_id.distinct())).where(still_open()))
    return SendCounts(**states, dossiers_unsent=unsent or 0)


def _heads() -> Select[OutboxRow]:
    """Rows that may move: nothing open stands before them in their dossier.

    A file holds up nothing: it may take hours or be refused, and the dossier's steps must not
    wait for it. It waits itself for every message before it, and until it is finished.
    """
    earlier = aliased(OutboxRow)
    blocked = exists().where(
        earlier.dossier_id == OutboxRow.dossier_id,
        earlier.seq < OutboxRow.seq,
        earlier.kind != SendKind.FILE.value,
        still_open(earlier),
    )
    unfinished = exists().where(
        ScanFileRow.id == OutboxRow.file_id, ScanFileRow.stage != FileStage.FINISHED.value
    )
    return select(OutboxRow).where(
        still_open(), OutboxRow.state.in_(_MAY_MOVE), ~OutboxRow.held, ~blocked, ~unfinished
    )
