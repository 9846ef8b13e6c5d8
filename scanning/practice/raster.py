"""Printed separator sheets as the practice scanner would feed them."""

import io

import pypdfium2

_DPI = 300


def page_images(pdf: bytes) -> tuple[bytes, ...]:
    """Every page of a PDF of ours as a JPEG, 300 dpi, colour."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return tuple(_jpeg(document[number]) for number in range(len(document)))
    finally:
        document.close()


def _jpeg(page: pypdfium2.PdfPage) -> bytes:
    image = page.render(scale=_DPI / 72).to_pil().convert("RGB")
    buffer = io.BytesIO()
    image.save(buffer, "JPEG", quality=90, dpi=(_DPI, _DPI))
    return buffer.getvalue()
