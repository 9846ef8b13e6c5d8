"""Facts about the store itself, in the table `meta`."""

from sqlalchemy import select
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.orm import Session

from storage.tables import MetaRow

INSTANCE = "instance_id"
#: Local day (ISO) of the last restore; numbers of that day and before are not trusted.
RESTORED_ON = "restored_on"


class Facts:
    """Named texts; "" when never set."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def get(self, key: str) -> str:
        """The text kept under a name; empty when never set."""
        return self._session.scalar(select(MetaRow.value).where(MetaRow.key == key)) or ""

    def set(self, key: str, value: str) -> None:
        """Insert or replace."""
        row = insert(MetaRow).values(key=key, value=value)
        self._session.execute(
            row.on_conflict_do_update(index_elements=["key"], set_={"value": value})
        )
