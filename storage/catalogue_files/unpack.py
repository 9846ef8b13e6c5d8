"""A workbook is a zip of XML that comes from anywhere: it is measured before it is unpacked."""

import io
import zipfile
import zlib

from app.errors import InvalidInput

#: Unpacked, in bytes. Two thousand procedures with twenty thousand papers have a third of it.
_MOST_UNPACKED, _MOST_PARTS = 48 * 1024 * 1024, 1000
#: The old format of Excel, and every workbook with a password, is no zip but this.
_OLE = bytes.fromhex("d0cf11e0a1b11ae1")


def measure(content: bytes, name: str) -> None:
    """Raises InvalidInput: catalogue.locked_workbook, .not_workbook, .too_big."""
    if content.startswith(_OLE):
        raise InvalidInput("catalogue.locked_workbook", file=name)
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as packed:
            parts = packed.infolist()
            if len(parts) > _MOST_PARTS or sum(p.file_size for p in parts) > _MOST_UNPACKED:
                raise InvalidInput("catalogue.too_big", file=name)
            foreign = any(_has_entities(packed.read(part)) for part in parts)
    except (zipfile.BadZipFile, zlib.error, ValueError, OSError, RuntimeError) as error:
        raise InvalidInput("catalogue.not_workbook", file=name) from error
    if foreign:
        raise InvalidInput("catalogue.not_workbook", file=name)


def _has_entities(part: bytes) -> bool:
    """No program writes a DTD into a workbook; who does wants its entities expanded."""
    mark = "<!DOCTYPE"
    return any(mark.encode(coding) in part for coding in ("ascii", "utf-16-le", "utf-16-be"))
