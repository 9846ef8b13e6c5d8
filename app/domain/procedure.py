"""The catalogue: agencies, their procedures, the cases of each and what a case asks for."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from app.domain.text import fold


class TimeUnit(StrEnum):
    """How the time allowed is counted."""

    WORKING_DAY = "working_day"
    DAY = "day"
    HOUR = "hour"
    SAME_DAY = "same_day"

    @property
    def label(self) -> str:
        """Vietnamese, as printed after the number."""
        return {
            TimeUnit.WORKING_DAY: "ngày làm việc",
            TimeUnit.DAY: "ngày",
            TimeUnit.HOUR: "giờ làm việc",
            TimeUnit.SAME_DAY: "trong ngày",
        }[self]


@dataclass(frozen=True, slots=True)
class Agency:
    """A department whose dossiers the counter takes. `id` begins its dossier numbers."""

    id: str
    short: str
    name: str
    since_2025: str = ""
    note: str = ""
    contact: str = ""


@dataclass(frozen=True, slots=True)
class RequiredPaper:
    """One line of a checklist; counts are sheets to hand in."""

    name: str
    originals: int = 0
    copies: int = 0
    certified: int = 0
    required: bool = True
    code: str = ""
    form: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Case:
    """A case (trường hợp) of a procedure. amount None: the law sets no date for it."""

    name: str
    amount: int | None
    unit: TimeUnit
    fee: int
    papers: tuple[RequiredPaper, ...]
    fee_note: str = ""
    fee_name: str = ""
    same_day_cutoff: str = ""

    @property
    def time_label(self) -> str:
        """`10 ngày làm việc`, `trong ngày`, or that no time is set."""
        if self.amount is None:
            return "không quy định thời hạn"
        return (
            self.unit.label
            if self.unit is TimeUnit.SAME_DAY
            else f"{self.amount} {self.unit.label}"
        )


@dataclass(frozen=True, slots=True)
class Procedure:
    """A procedure as of a day. `code` without the province's suffix.

    scan: name of the way its papers are scanned, "" for the usual one.
    """

    code: str
    name: str
    agency_id: str
    agency_name: str
    field_code: str
    field_name: str
    cases: tuple[Case, ...]
    result: str = ""
    note: str = ""
    online_level: str = ""
    valid_from: date | None = None
    valid_to: date | None = None
    scan: str = ""

    @property
    def search_text(self) -> str:
        """What guidance searches: code, name, field and agency, folded."""
        return fold(f"{self.code} {self.name} {self.field_name} {self.agency_name}")
