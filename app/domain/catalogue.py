"""A catalogue that came from outside: what is in it, and every row that is wrong."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from app.domain.procedure import Agency, Procedure
from app.errors import InvalidInput


@dataclass(frozen=True, slots=True)
class BadRow:
    """One thing to put right in a file.

    place: the sheet, or the record's code; unit: what `line` counts ("dòng", or "mục" in a
    list of records), from 1; code and params: words as those of an error.
    """

    place: str
    line: int
    code: str
    params: Mapping[str, str] = field(default_factory=dict)
    unit: str = "dòng"

    @property
    def where(self) -> str:
        """`Trang «Thủ tục», dòng 5`."""
        return f"{self.place}, {self.unit} {self.line}" if self.place else f"Dòng {self.line}"


class BadRows(InvalidInput):
    """A file with bad rows: all of them, and nothing of the file was taken."""

    def __init__(self, rows: tuple[BadRow, ...]) -> None:
        super().__init__("catalogue.bad_rows", count=len(rows))
        self.rows = rows


@dataclass(frozen=True, slots=True)
class CatalogueFile:
    """Agencies and procedures of a checked file.

    dropped: codes of procedures that are no longer in force there. whole_agencies: the file says
    everything of its agencies; otherwise only identifier and name, and the rest stays as it is.
    sha256: of the file's bytes, for the audit.
    """

    agencies: tuple[Agency, ...]
    procedures: tuple[Procedure, ...]
    dropped: tuple[str, ...] = ()
    whole_agencies: bool = True
    sha256: str = ""
