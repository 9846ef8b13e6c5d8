"""What kind of file some bytes are, by how they begin; names may say anything."""

_BEGINNINGS = (
    (b"%PDF-", "application/pdf"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"II*\x00", "image/tiff"),
    (b"MM\x00*", "image/tiff"),
    (b"PK\x03\x04", "application/zip"),
    (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage"),
)
#: A PDF may have some bytes of another program before its mark (ISO 32000 Annex H).
_PDF_WITHIN = 1024


def media_type_of(content: bytes) -> str:
    """`application/octet-stream` when nothing is known."""
    for beginning, kind in _BEGINNINGS:
        if content.startswith(beginning):
            return kind
    return "application/pdf" if b"%PDF-" in content[:_PDF_WITHIN] else "application/octet-stream"
