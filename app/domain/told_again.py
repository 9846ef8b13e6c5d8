"""A dossier that another system tells once more: its words win, what is only here stays."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from app.domain.dossier import Dossier, DossierPaper, ScanFile

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
        papers=tuple(_fetched(paper, here) for paper in theirs.papers),
        results=tuple(here.get(file.id, file) for file in theirs.results),
    )


def _fetched(paper: DossierPaper, here: Mapping[UUID, ScanFile]) -> DossierPaper:
    return replace(paper, files=tuple(here.get(file.id, file) for file in paper.files))
