"""The smallest PDF and JPEG that real viewers accept."""

from io import BytesIO

from PIL import Image


def one_page_pdf(text: str) -> bytes:
    """A4 with one line; ASCII only, the content does not matter here."""
    safe = text.encode("ascii", "replace").decode().replace("(", "[").replace(")", "]")
    stream = f"BT /F1 20 Tf 72 720 Td ({safe}) Tj ET"
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        "/Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    out, offsets = "%PDF-1.4\n", []
    for number, content in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{content}\nendobj\n"
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    head = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}"
    tail = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{len(out)}\n%%EOF"
    return (out + head + tail).encode("ascii")


def small_jpeg(number: int = 0) -> bytes:
    """A page-shaped picture; another number, another picture."""
    shade = 255 - number % 32
    buffer = BytesIO()
    Image.new("RGB", (210, 297), (shade, shade, 240)).save(buffer, "JPEG")
    return buffer.getvalue()
