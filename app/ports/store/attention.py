"""What waits for a person."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from app.domain.dossier import Dossier


@dataclass(frozen=True, slots=True)
class AttentionItem:
    """Something in "Cần xử lý". kind: refused, conflict, supplement, number, late, device.

    code: message code for the words; params: its values; message: the province's words.
    """

    id: int
    kind: str
    code: str
    at: datetime
    dossier_id: UUID | None = None
    dossier_code: str = ""
    message: str = ""
    params: Mapping[str, str] = field(default_factory=dict)
    done: bool = False


class Attention(Protocol):
    """What waits for a person."""

    def raise_item(
        self,
        kind: str,
        code: str,
        at: datetime,
        dossier: Dossier | None = None,
        message: str = "",
        **params: str,
    ) -> None:
        """Add an item; the same open kind+code+dossier is not added twice."""
        ...

    def open_items(self) -> tuple[AttentionItem, ...]:
        """Open items, newest first."""
        ...

    def close_item(self, item_id: int, by: str, at: datetime) -> None:
        """A person dealt with it."""
        ...
