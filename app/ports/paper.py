"""Documents that leave the counter, as the inside sees them. All results are PDF bytes."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Literal, Protocol

from app.domain.dossier import Dossier
from app.domain.fees import Payment
from app.domain.lists import Row
from app.domain.procedure import Case, Procedure

FormSet = Literal["TT01_2018", "TT03_2025"]
#: How a column is written: words, a bare number, đồng, dd/MM/yyyy, HH:mm dd/MM/yyyy, two decimals
#: (a dash where nobody can know).
ColumnKind = Literal["text", "count", "money", "day", "minute", "rate"]


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands at the top of every form and who we are.

    superior: agency above (may be ""); unit: this one-stop centre; place: địa danh of the date
    line; contact: address and phone of the footnote; tracking_url: where the QR leads ("" = the
    number alone). collector, collector_tax_code: who takes the money on a fee receipt ("" = dots).
    """

    superior: str
    unit: str
    place: str
    contact: str = ""
    tracking_url: str = ""
    form_set: FormSet = "TT01_2018"
    collector: str = ""
    collector_tax_code: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """Everything a form may print that is not in the dossier.

    printed_at: aware; clerk: name of the employee; reprint: 0 for the original, n for the n-th
    reprint (marked); receiver: who takes the result; copies: 2 prints the counter's and the
    citizen's copy of a receipt.

    For a draft, whose history says nothing yet: reason, papers (what is missing, one a line),
    deadline (as it is to be read). Of a fee: payment, the one a fee receipt is for (None: the
    slip asks for what is owed); owed, in đồng; transfer, the VietQR text of that, "" where it is
    not to be shown.
    """

    printed_at: datetime
    clerk: str
    reprint: int = 0
    receiver: str = ""
    receiver_id: str = ""
    authority: str = ""
    reason: str = ""
    copies: int = 1
    papers: str = ""
    deadline: str = ""
    payment: Payment | None = None
    owed: int = 0
    transfer: str = ""
    receiver_phone: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a list. width: share beside the others; group: heading over neighbours."""

    title: str
    width: float
    kind: ColumnKind = "text"
    group: str = ""


@dataclass(frozen=True, slots=True)
class ListPaper:
    """A list as values; the first column, the running number, is the printer's own.

    rows: of any number, in the order of the form's columns (`app.domain.lists`), or of `columns`
    for the form `report`. title: "" takes the form's own. under: a line below it, e.g. the period.
    facts: labelled lines above the table. total: a last row in bold, as long as a row.
    notes: sentences below. giver, taker: names under the two signatures, "" leaves them to the pen.
    """

    rows: tuple[Row, ...]
    columns: tuple[Column, ...] = ()
    title: str = ""
    under: str = ""
    facts: tuple[tuple[str, str], ...] = ()
    total: Row = ()
    notes: tuple[str, ...] = ()
    giver: str = ""
    taker: str = ""


class Forms(Protocol):
    """The forms of the counter. Thread-safe; a form takes about 50 ms."""

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        """`receipt`, `return-slip`, `return-receipt`, `refusal` ….

        Raises NotFound("form.unknown"), or NotAllowed when the dossier lacks the facts:
        form.not_now, and form.over where no further step can bring them.
        """
        ...

    def listing(self, form: str, paper: ListPaper, job: PrintJob) -> bytes:
        """`register`, `handover`, `results`, `dispatch`, `uncollected`, or `report` (own columns).

        A4 landscape but for `handover`; heading repeated and pages numbered. job.copies: 2 prints
        it twice. Raises NotFound("form.unknown"), InvalidInput("form.columns") for a row that
        does not fit the columns.
        """
        ...

    def group(self, dossiers: tuple[Dossier, ...], job: PrintJob) -> bytes:
        """One receipt for several dossiers of one filer, with its list BIÊN BẢN GIAO NHẬN.

        Raises NotAllowed("form.not_now") for fewer than two, or one that was not received.
        """
        ...

    def guidance(self, procedure: Procedure, case: Case, job: PrintJob) -> bytes:
        """The guidance slip of one case."""
        ...

    def separators(self, dossier_code: str | None, papers: tuple[str, ...]) -> bytes:
        """One separator sheet a paper name."""
        ...


class Printer(Protocol):
    """A queue of the operating system."""

    def queues(self) -> tuple[str, ...]:
        """Names of the queues; empty when there is no spooler."""
        ...

    def send(self, pdf: bytes, title: str, queue: str) -> str:
        """Hand over to the spooler; the job's id. Raises DeviceError("printer.*")."""
        ...


class PrinterToFolder(Protocol):
    """Saves instead of printing."""

    def save(self, pdf: bytes, path: Path) -> None:
        """Write whole or not at all."""
        ...
