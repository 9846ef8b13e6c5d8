"""What is kept account of beside the dossiers: cursors, prints, the audit log."""

from collections.abc import Mapping
from datetime import datetime
from typing import Protocol
from uuid import UUID


class Cursors(Protocol):
    """Named positions in the province's streams; moved only with the data they stand for."""

    def get(self, name: str) -> str:
        """Empty when never set."""
        ...

    def set(self, name: str, value: str) -> None:
        """Part of the surrounding transaction."""
        ...


class Prints(Protocol):
    """Every paper that left a printer or became a file."""

    def record(
        self, dossier_id: UUID, form: str, sha256: str, target: str, by: str, at: datetime
    ) -> int:
        """Returns how often this form was printed for this dossier before (0 = original)."""
        ...

    def count(self, dossier_id: UUID, form: str) -> int:
        """Prints so far."""
        ...


class AuditLog(Protocol):
    """Hash chain of acts, in the same transaction as the act."""

    def add(
        self, at: datetime, who: str, act: str, subject: str, detail: Mapping[str, str]
    ) -> None:
        """detail: field names and codes, never a citizen's data."""
        ...
