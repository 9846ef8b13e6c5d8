"""Lists of a LayThuTuc record: a broken one would read as empty and wipe what the counter has."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from storage.catalogue_files.rows import Row

#: Keys that hold objects, and where those objects hold further ones.
_LISTS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "": (
            "COQUANTHUCHIEN",
            "COQUANCOTHAMQUYEN",
            "COQUANDUOCUYQUYEN",
            "LINHVUCTHUCHIEN",
            "KETQUATHUCHIEN",
            "CACHTHUCTHUCHIEN",
            "THANHPHANHOSO",
        ),
        "CACHTHUCTHUCHIEN": ("THOIGIAN",),
        "THOIGIAN": ("PHILEPHI",),
        "THANHPHANHOSO": ("GIAYTO",),
    }
)


def check_lists(record: Mapping[str, Any], row: Row, of: str = "") -> None:
    """Notes each key that is neither absent nor a list of objects; one object may stand alone."""
    for key in _LISTS.get(of, ()):
        found = record.get(key)
        entries = [found] if isinstance(found, dict) else ([] if found is None else found)
        if not isinstance(entries, list) or not all(isinstance(e, dict) for e in entries):
            row.bad("catalogue.not_list", key=key)
            continue
        for entry in entries:
            check_lists(entry, row, key)
