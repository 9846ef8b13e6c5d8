"""Positions in the province's streams."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.tables import CursorRow


class SqlCursors:
    """`app.ports.store.Cursors`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, name: str) -> str:
        """The text kept under a name; empty when never set."""
        return self._session.scalar(select(CursorRow.value).where(CursorRow.name == name)) or ""

    def set(self, name: str, value: str) -> None:
        """Moves with the surrounding transaction."""
        row = insert(CursorRow).values(name=name, value=value)
        self._session.execute(
            row.on_conflict_do_update(index_elements=["name"], set_={"value": value})
        )
