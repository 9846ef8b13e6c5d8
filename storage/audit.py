"""The audit log: a hash chain in the same transaction as the act.

hash = SHA-256(0x00 || previous || canonical JSON of the row), hex; the first row stands on
64 zeros. Triggers keep the table append-only; the chain shows what got past them.
"""

import hashlib
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from storage.canonical import canonical
from storage.tables import AuditRow

_ORIGIN = "0" * 64


class SqlAuditLog:
    """`app.ports.store.AuditLog`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def add(
        self, at: datetime, who: str, act: str, subject: str, detail: Mapping[str, str]
    ) -> None:
        """detail: field names and codes, never a citizen's data."""
        last = self._session.execute(
            select(AuditRow.seq, AuditRow.hash).order_by(AuditRow.seq.desc()).limit(1)
        ).first()
        seq, previous = (last.seq + 1, last.hash) if last else (1, _ORIGIN)
        row = AuditRow(
            seq=seq,
            at=at,
            who=who,
            act=act,
            subject=subject,
            detail=dict(detail),
            previous=previous,
        )
        row.hash = _hash(row)
        self._session.add(row)
        self._session.flush()


def broken_links(session: Session) -> Iterator[int]:
    """Numbers of rows that do not follow from the row before."""
    previous, expected = _ORIGIN, 1
    for row in session.scalars(select(AuditRow).order_by(AuditRow.seq)):
        if row.seq != expected or row.previous != previous or row.hash != _hash(row):
            yield row.seq
        previous, expected = row.hash, row.seq + 1


def _hash(row: AuditRow) -> str:
    told = {
        "seq": row.seq,
        "at": row.at.astimezone(UTC).isoformat(),
        "who": row.who,
        "act": row.act,
        "subject": row.subject,
        "detail": row.detail,
    }
    chained = b"\x00" + bytes.fromhex(row.previous) + canonical(told).encode()
    return hashlib.sha256(chained).hexdigest()
