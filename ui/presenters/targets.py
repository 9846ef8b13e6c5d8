"""What a scan is for: a reception under way, or a dossier that was already received."""

from dataclasses import dataclass
from uuid import UUID

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.domain.page import KeptPage
from app.domain.reception import PaperAtHand


@dataclass(frozen=True, slots=True)
class ScanTarget:
    """id: of the reception or dossier. code None: not numbered yet.

    papers: the checklist; what already lies there is never changed by a batch. first: paper that
    the first sheets belong to, from 0. scan: name of the procedure's own way to scan, "" for none.
    """

    id: UUID
    owner: str
    procedure: str
    papers: tuple[PaperAtHand, ...]
    code: DossierCode | None = None
    first: int = 0
    scan: str = ""


def dossier_target(dossier: Dossier, scan: str = "") -> ScanTarget:
    """A received dossier; scans go into its papers, each as one more file."""
    papers = tuple(
        PaperAtHand(
            name=paper.name,
            code=paper.code,
            originals=paper.originals,
            copies=paper.copies,
            certified=paper.certified,
            required=paper.required,
            present=paper.present,
            pages=_filed(paper.page_count),
        )
        for paper in dossier.papers
    )
    owner, procedure = dossier.owner.name, dossier.procedure_name
    return ScanTarget(dossier.id, owner, procedure, papers, dossier.code, scan=scan)


def _filed(count: int) -> tuple[KeptPage, ...]:
    """Pages that are in a PDF already: counted on the screen, never filed again."""
    return tuple(KeptPage("", 0) for _ in range(count))
