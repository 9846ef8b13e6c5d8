"""Receptions under way."""

from uuid import UUID

from sqlalchemy import delete, select
from sqlalchemy.orm import Session

from app.ports.store import Draft
from storage.tables import DraftRow


class SqlDrafts:
    """`app.ports.store.Drafts`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def save(self, draft: Draft) -> None:
        """Insert or replace."""
        row = DraftRow(id=draft.id, saved_at=draft.saved_at, state=dict(draft.state))
        self._session.merge(row)
        self._session.flush()

    def all(self) -> tuple[Draft, ...]:
        """Newest first."""
        rows = self._session.scalars(select(DraftRow).order_by(DraftRow.saved_at.desc()))
        return tuple(Draft(row.id, row.saved_at, row.state) for row in rows)

    def delete(self, draft_id: UUID) -> None:
        """After it became a dossier, or was thrown away."""
        self._session.execute(delete(DraftRow).where(DraftRow.id == draft_id))
