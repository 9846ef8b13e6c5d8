"""Whether a PDF bears somebody's signature, and so must stay byte for byte as it came."""

import pypdfium2
from pypdfium2 import raw as pdfium


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
    return any(pdfium.FPDFSignatureObj_GetContents(field, None, 0) for field in fields if field)
