"""One figure beside its peer."""

from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Row:
    """ours, peer: in `unit`; peer None: nothing to compare with. note: what the peer is, counts."""

    name: str
    ours: float
    peer: float | None
    unit: str
    note: str

    @property
    def ratio(self) -> float | None:
        """ours / peer."""
        return round(self.ours / self.peer, 4) if self.peer else None

    def document(self) -> dict[str, Any]:
        """As in the contract of the command line."""
        return {**asdict(self), "ratio": self.ratio}

    def __str__(self) -> str:
        beside = "" if self.peer is None else f"  ·  {self.peer:g} {self.unit}"
        if self.ratio is not None:
            beside += f"  (× {self.ratio:g})"
        return f"{self.name}: {self.ours:g} {self.unit}{beside}  {self.note}"
