"""A dossier that another system tells once more: its words win, what is only here stays."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.dossier import Dossier, ScanFile

#: What no object of the interface can say.
_ONLY_HERE = (
    "id", "created_at", "provisional_code", "case_name", "filer", "sets", "authority", "group_id",
    "return_address", "postal_item", "tracking_code", "shelf", "remote_exists",
)  # fmt: skip


def told_again(known: Dossier, theirs: Dossier) -> Dossier:
    """`theirs` under the identity of `known`; files that were fetched stay fetched."""
    here = {file.id: file for file in known.files}
    kept = {name: getattr(known, name) for name in _ONLY_HERE}
    return replace(
        theirs,
        **kept,
        papers=tuple(replace(p, files=_fetched(p.files, here)) for p in theirs.papers),
        results=_fetched(theirs.results, here),
    )


def _fetched(files: tuple[ScanFile, ...], here: Mapping[UUID, ScanFile]) -> tuple[ScanFile, ...]:
    return tuple(_with_bytes(file, here.get(file.id)) for file in files)


def _with_bytes(file: ScanFile, here: ScanFile | None) -> ScanFile:
    """Their name for it, our bytes of it."""
    if here is None or not here.key:
        return file
    return replace(file, key=here.key, pages=here.pages, size=here.size, sha256=here.sha256)
