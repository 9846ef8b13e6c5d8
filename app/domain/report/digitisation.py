"""Chỉ tiêu số hóa: papers digitised at reception, results digitised at their return."""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import asdict, dataclass
from uuid import UUID

from app.domain.report.closing import at_close
from app.domain.report.files import NO_FILES, FileCounts, Marks
from app.domain.report.line import Period, ReportLine, percent


@dataclass(frozen=True, slots=True)
class Digitisation:
    """Counts of dossiers received in a period; pages are sheets' sides.

    What is resolved is so at the end of the period; files are those kept today.

    from_store None: no object of the province tells. A procedure without a paper result counts
    as done.
    """

    received: int
    digitised: int
    not_digitised: int
    reused: int
    reused_results: int
    from_store: int | None
    pages: int
    resolved: int
    result_digitised: int
    result_missing: int
    digitised_rate: float
    result_rate: float

    def as_dict(self) -> dict[str, int | float | None]:
        """For JSON."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Digitised:
    """What is known of files: counts and marks by dossier, codes of procedures without result."""

    files: Mapping[UUID, FileCounts]
    marks: Mapping[UUID, Marks]
    without_result: Collection[str] = frozenset()

    def of(self, line: ReportLine) -> FileCounts:
        """Counts; zeros for a dossier without files."""
        return self.files.get(line.id, NO_FILES)

    def has_result(self, line: ReportLine) -> bool:
        """A result file, or a procedure that gives none."""
        return line.procedure_code in self.without_result or self.of(line).results > 0


def count_digitised(
    lines: Iterable[ReportLine], period: Period, known: Digitised
) -> dict[str, Digitisation]:
    """By agency, and all of them under "" as the last."""
    received = [line for line in at_close(lines, period) if period.holds(line.received_day)]
    agencies = sorted({line.agency for line in received} - {""})
    counted = {
        agency: _count([line for line in received if line.agency == agency], known)
        for agency in agencies
    }
    return {**counted, "": _count(received, known)}


def _count(lines: list[ReportLine], known: Digitised) -> Digitisation:
    files = [known.of(line) for line in lines]
    stores = [
        known.marks[line.id].from_store
        for line in lines
        if line.origin_known and line.id in known.marks
    ]
    done = [line for line in lines if line.is_resolved]
    with_result = sum(known.has_result(line) for line in done)
    digitised = sum(counts.components > 0 for counts in files)
    return Digitisation(
        received=len(lines),
        digitised=digitised,
        not_digitised=len(lines) - digitised,
        reused=sum(counts.reused > 0 for counts in files),
        reused_results=sum(counts.reused_results > 0 for counts in files),
        from_store=sum(map(bool, stores)) if stores else None,
        pages=sum(counts.pages for counts in files),
        resolved=len(done),
        result_digitised=with_result,
        result_missing=len(done) - with_result,
        digitised_rate=percent(digitised, len(lines)),
        result_rate=percent(with_result, len(done)),
    )
