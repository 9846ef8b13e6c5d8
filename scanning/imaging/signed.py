"""Whether a PDF bears somebody's signature, and so must stay byte for byte as it came."""

from collections.abc import Iterable
from io import BytesIO

import pikepdf
import pypdfium2
from pypdfium2 import raw as pdfium

#: In every signature, and never compressed: it tells which bytes of the file were signed.
_MARK = b"/ByteRange"
#: Deeper nests no form; a file may be made to nest for ever.
_DEEPEST = 20


def is_signed(data: bytes) -> bool:
    """A field for a signature that nobody signed yet does not count. False for what is no PDF.

    Nothing is verified here: also a signature that does not hold is evidence, and stays.
    """
    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError:
        return False
    count = max(pdfium.FPDF_GetSignatureCount(document.raw), 0)
    fields = (pdfium.FPDF_GetSignatureObject(document.raw, n) for n in range(count))
    if any(pdfium.FPDFSignatureObj_GetContents(field, None, 0) for field in fields if field):
        return True
    return _MARK in data and _signed_within(data)


def _signed_within(data: bytes) -> bool:
    """Fields of a form lie in groups, where PDFium does not look; True when nobody can tell."""
    try:
        with pikepdf.open(BytesIO(data)) as pdf:
            form = pdf.Root.get("/AcroForm", pikepdf.Dictionary())
            return _any_signed(form.get("/Fields", ()), 0)
    except (pikepdf.PdfError, ValueError, TypeError, AttributeError):
        return True


def _any_signed(fields: Iterable[pikepdf.Object], depth: int) -> bool:
    for field in fields:
        value = field.get("/V")
        if isinstance(value, pikepdf.Dictionary) and "/ByteRange" in value:
            return True
        if depth < _DEEPEST and _any_signed(field.get("/Kids", ()), depth + 1):
            return True
    return False
