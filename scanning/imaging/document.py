"""One PDF/A-2b of a paper's pages: the images' own bytes, their size, a title, what was read.

Everything stays in memory: a plain page on the disk, even for a moment, can be found again.
"""

from collections.abc import Sequence
from importlib.metadata import version
from io import BytesIO

import img2pdf
import pikepdf
from pikepdf import pdfa

from app.ports.scanner import ArchivedPdf, CleanPage, PageText
from scanning.imaging.problems import NotArchivable
from scanning.imaging.smaller import at_most
from scanning.imaging.text_layer import TextLayer

_FLAVOUR = "2b"
_LAWFUL_DPI = 200


def document(
    pages: Sequence[CleanPage], title: str, texts: Sequence[PageText | None] = (), limit: int = 0
) -> ArchivedPdf:
    """A file that pikepdf's validator passed as PDF/A-2b. Raises `NotArchivable`, ValueError.

    texts: what was read on each page, to lie invisibly over it; None, or no entry: no text.
    limit: bytes above which the pages are taken at 200 dpi, which the law still allows (Nghị định
    30/2020/NĐ-CP, Phụ lục I); never in grey or black and white. 0: none. A file that is larger
    even so is given as it is: the province may take it, and a page less it may not.
    """
    if not pages:
        raise ValueError("a document without pages")
    whole = _document(pages, title, texts)
    if not limit or len(whole.pdf) <= limit:
        return whole
    smaller = _document([at_most(page, _LAWFUL_DPI) for page in pages], title, texts)
    return min(whole, smaller, key=lambda made: len(made.pdf))


def _document(
    pages: Sequence[CleanPage], title: str, texts: Sequence[PageText | None]
) -> ArchivedPdf:
    with pikepdf.new() as pdf:
        for page in pages:
            with pikepdf.open(BytesIO(_one(page))) as single:
                pdf.pages.extend(single.pages)
        _lay(pdf, texts)
        with pdf.open_metadata() as metadata:
            metadata["dc:title"] = title
            metadata["dc:language"] = ["vi-VN"]
        pdf.Root.Lang = "vi-VN"
        return _archived(pdf)


def _lay(pdf: pikepdf.Pdf, texts: Sequence[PageText | None]) -> None:
    layer = TextLayer(pdf)
    for page, text in zip(pdf.pages, texts, strict=False):
        if text is not None:
            layer.add(page, text)
    layer.finish()


def _one(page: CleanPage) -> bytes:
    layout = img2pdf.get_fixed_dpi_layout_fun((page.dpi, page.dpi))
    data: bytes = img2pdf.convert(
        page.image, layout_fun=layout, rotation=img2pdf.Rotation.none, nodate=True
    )
    return data


def _archived(pdf: pikepdf.Pdf) -> ArchivedPdf:
    """The steps of `pdfa.save`, without the temporary file it would write."""
    pdfa.prepare(pdf, _FLAVOUR)
    settings = pdfa.resolve_save_kwargs(_FLAVOUR)
    buffer = BytesIO()
    pdf.save(buffer, **settings)
    report = pdfa.validate_written(BytesIO(buffer.getvalue()), _FLAVOUR, save_kwargs=settings)
    if report.verdict != "pass":
        raise NotArchivable(str(report.verdict))
    made_by = f"pikepdf {version('pikepdf')}"
    return ArchivedPdf(buffer.getvalue(), f"PDF/A-{_FLAVOUR} {report.verdict}, {made_by}")
