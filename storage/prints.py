"""Every paper that left the counter."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from storage.tables import PrintRow


class SqlPrints:
    """`app.ports.store.Prints`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def record(
        self, dossier_id: UUID, form: str, sha256: str, target: str, by: str, at: datetime
    ) -> int:
        """How often this form was printed for this dossier before (0 = original)."""
        before = self.count(dossier_id, form)
        self._session.add(
            PrintRow(
                dossier_id=dossier_id,
                form=form,
                sha256=sha256,
                target=target,
                printed_by=by,
                at=at,
            )
        )
        self._session.flush()
        return before

    def count(self, dossier_id: UUID, form: str) -> int:
        """Prints so far."""
        query = select(func.count()).where(PrintRow.dossier_id == dossier_id, PrintRow.form == form)
        return self._session.scalar(query) or 0
