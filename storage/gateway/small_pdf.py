"""A valid one-page PDF without any library: what the simulated department hands out."""


def one_page(lines: tuple[str, ...]) -> bytes:
    """A4, Helvetica 14 pt; ASCII text only (the base fonts have no Vietnamese)."""
    shown = [line.encode("ascii", "replace").decode() for line in lines]
    escaped = [line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)") for line in shown]
    text = " ".join(f"({line}) Tj 0 -22 Td" for line in escaped)
    content = f"BT /F1 14 Tf 72 760 Td {text} ET".encode()
    return _file(
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%b\nendstream" % (len(content), content),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )


def _file(*objects: bytes) -> bytes:
    out = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n")
    offsets = []
    for number, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    out += b"trailer\n<< /Size %d /Root 1 0 R >>\n" % (len(objects) + 1)
    return bytes(out + b"startxref\n%d\n%%%%EOF\n" % start)
