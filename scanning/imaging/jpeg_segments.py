"""A JPEG without what does not make the picture.

Place, owner and telephone of a photograph, notes, thumbnails, and whatever was hung behind its end
are left out; the picture itself stays bit by bit.
"""

from scanning.imaging.problems import Unreadable

_SOI, _EOI, _SOS = 0xD8, 0xD9, 0xDA
#: Segments that make the picture: JFIF and Adobe's word on colours, tables, frame, restarts.
_KEPT = frozenset({0xE0, 0xEE, 0xDB, 0xC4, 0xCC, 0xDD, *range(0xC0, 0xD0)})
_RESTARTS = range(0xD0, 0xD8)


def picture_only(data: bytes) -> bytes:
    """The same picture in fewer bytes. Raises `Unreadable` when it is cut off or no JPEG."""
    if data[:2] != bytes((0xFF, _SOI)):
        raise Unreadable
    parts, at = [data[:2]], 2
    while True:
        at, marker = _marker(data, at)
        if marker == _EOI:
            return b"".join([*parts, bytes((0xFF, _EOI))])
        end = at + int.from_bytes(data[at : at + 2], "big")
        if end < at + 2 or end > len(data):
            raise Unreadable
        if marker == _SOS:
            end = _end_of_scan(data, end)
        if marker in _KEPT or marker == _SOS:
            parts.append(bytes((0xFF, marker)) + data[at:end])
        at = end


def _marker(data: bytes, at: int) -> tuple[int, int]:
    """Where the segment behind the next marker begins, and which marker it was."""
    if at >= len(data) or data[at] != 0xFF:
        raise Unreadable
    while at < len(data) and data[at] == 0xFF:  # any number of fill bytes
        at += 1
    if at >= len(data):
        raise Unreadable
    return at + 1, data[at]


def _end_of_scan(data: bytes, at: int) -> int:
    """Behind the coded data of a scan; a zero byte or a restart belongs to them."""
    while True:
        at = data.find(b"\xff", at)
        if at < 0 or at + 1 >= len(data):
            raise Unreadable
        if data[at + 1] != 0 and data[at + 1] not in _RESTARTS:
            return at
        at += 2
