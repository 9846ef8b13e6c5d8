"""One fact that a page seems to tell, where it stands and how far it can be believed."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from app.domain.field_kinds import FieldKind


class FieldState(StrEnum):
    """GREEN: sure and nothing contradicts. YELLOW: look. RED: empty, impossible, contradicted."""

    GREEN = "green"
    YELLOW = "yellow"
    RED = "red"


@dataclass(frozen=True, slots=True)
class Box:
    """Pixels of the stored image."""

    left: int
    top: int
    width: int
    height: int


@dataclass(frozen=True, slots=True)
class PageField:
    """One fact of the page. value: normal form, or as read when it has none.

    confidence: 0-100, the least of its words; box: where it stands, or its label when it is empty;
    problem: code of why it is not green, or None.
    """

    kind: FieldKind
    label: str
    value: str
    confidence: float
    box: Box
    state: FieldState
    problem: str | None = None


def first(fields: Iterable[PageField], kind: FieldKind) -> PageField | None:
    """The declarer's field of a kind."""
    return next((field for field in fields if field.kind is kind), None)
