"""What waits for a person."""

from datetime import datetime

from sqlalchemy import exists, select, update
from sqlalchemy.orm import Session

from app.domain.dossier import Dossier
from app.ports.store import AttentionItem
from storage.tables import AttentionRow


class SqlAttention:
    """`app.ports.store.Attention`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def raise_item(
        self,
        kind: str,
        code: str,
        at: datetime,
        dossier: Dossier | None = None,
        message: str = "",
        **params: str,
    ) -> None:
        """Add an item, unless the same one is open already."""
        if self._is_open(kind, code, dossier):
            return
        number = dossier and (dossier.code or dossier.provisional_code)
        self._session.add(
            AttentionRow(
                kind=kind,
                code=code,
                at=at,
                dossier_id=dossier.id if dossier else None,
                dossier_code=number.text if number else "",
                message=message,
                params=dict(params),
                closed_by="",
            )
        )
        self._session.flush()

    def open_items(self) -> tuple[AttentionItem, ...]:
        """Open items, newest first."""
        rows = self._session.scalars(
            select(AttentionRow)
            .where(AttentionRow.closed_at.is_(None))
            .order_by(AttentionRow.at.desc(), AttentionRow.id.desc())
        )
        return tuple(_item(row) for row in rows)

    def close_item(self, item_id: int, by: str, at: datetime) -> None:
        """A person dealt with it; closing it again changes nothing."""
        self._session.execute(
            update(AttentionRow)
            .where(AttentionRow.id == item_id, AttentionRow.closed_at.is_(None))
            .values(closed_at=at, closed_by=by)
        )

    def _is_open(self, kind: str, code: str, dossier: Dossier | None) -> bool:
        same = exists().where(
            AttentionRow.kind == kind,
            AttentionRow.code == code,
            AttentionRow.dossier_id.is_not_distinct_from(dossier.id if dossier else None),
            AttentionRow.closed_at.is_(None),
        )
        return bool(self._session.scalar(select(same)))


def _item(row: AttentionRow) -> AttentionItem:
    return AttentionItem(
        id=row.id,
        kind=row.kind,
        code=row.code,
        at=row.at,
        dossier_id=row.dossier_id,
        dossier_code=row.dossier_code,
        message=row.message,
        params=row.params,
        done=row.closed_at is not None,
    )
