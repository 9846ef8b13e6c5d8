"""How many of a paper, in words; the same in guidance, reception and digitising."""

from PySide6.QtCore import QCoreApplication

from app.domain.procedure import RequiredPaper
from app.domain.reception import PaperAtHand


def copies_text(paper: PaperAtHand | RequiredPaper) -> str:
    """`1 bản chính, 2 bản sao`; a paper without counts is only shown and taken home again."""
    parts = []
    if paper.originals:
        words = QCoreApplication.translate("Paper", "{n} bản chính", "", paper.originals)
        parts.append(words.format(n=paper.originals))
    if paper.copies:
        words = QCoreApplication.translate("Paper", "{n} bản sao", "", paper.copies)
        parts.append(words.format(n=paper.copies))
    if paper.certified:
        words = QCoreApplication.translate("Paper", "{n} bản chứng thực", "", paper.certified)
        parts.append(words.format(n=paper.certified))
    return ", ".join(parts) or QCoreApplication.translate("Paper", "Xuất trình")
