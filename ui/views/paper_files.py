"""Papers of a dossier with their files: a line a file, so that Enter opens it."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from app.domain.dossier import DossierPaper, ScanFile
from ui.kit.table import Cell, Row
from ui.tokens import Tone


def _tr(text: str, note: str = "", n: int = -1) -> str:
    return QCoreApplication.translate("PaperFiles", text, note, n)


def paper_rows(
    papers: tuple[DossierPaper, ...],
    fetching: str,
    without: Callable[[DossierPaper], Cell],
    count: Callable[[DossierPaper], str] | None = None,
) -> tuple[Row, ...]:
    """Key: the file's id, or the paper's number where there is none. count: a column between."""
    rows = []
    for number, paper in enumerate(papers):
        between = (count(paper),) if count else ()
        if not paper.files:
            rows.append(Row(str(number), (_name(paper.name), *between, without(paper))))
        for file in paper.files:
            several = file.title if len(paper.files) > 1 and file.title else paper.name
            cells = (_name(several), *between, file_cell(file, fetching))
            rows.append(Row(str(file.id), cells))
    return tuple(rows)


def file_cell(file: ScanFile, fetching: str) -> Cell:
    """Whether it can be looked at here, or lies with the province only."""
    hint = _tr("Enter để mở")
    if str(file.id) == fetching:
        return Cell(_tr("Đang tải…"), Tone.INFO, hint=hint)
    if not file.key:
        return Cell(_tr("Chưa tải"), Tone.WARNING, hint=hint)
    pages = _tr("{n} trang", "", file.pages).format(n=file.pages)
    return Cell(pages if file.pages else _tr("Đã tải"), Tone.OK, hint=hint)


def _name(text: str) -> Cell:
    return Cell(text, hint=text)
