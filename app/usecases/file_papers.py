"""A split batch goes to the papers of a checklist, before or after the reception."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from uuid import UUID

from app.domain.batch import Segment, refuse_foreign, split
from app.domain.codes import DossierCode
from app.domain.dossier import Dossier, DossierPaper, Event, ScanFile
from app.domain.file_names import component_name
from app.domain.finishing import Finishing
from app.domain.page import KeptPage
from app.domain.people import Employee, Role
from app.domain.reception import PaperAtHand
from app.domain.verbs import allow
from app.errors import InvalidInput
from app.ports.clock import Clock
from app.ports.scanner import Imaging
from app.ports.store import SendKind, Store
from app.usecases.keep_paper import KeepPaper
from app.usecases.scan_batch import BatchPage


def assign(
    papers: Sequence[PaperAtHand],
    batch: Sequence[BatchPage],
    first: int = 0,
    *own: DossierCode | None,
) -> tuple[PaperAtHand, ...]:
    """Papers with the batch's pages added.

    A numbered sheet names its paper; a plain separator means the next paper of the list that waits
    for pages; the first segment goes to paper `first`. More segments than papers: the rest
    become papers of their own, named so that the clerk sees them. own: the dossier's numbers,
    official and provisional, when it has any; its own sheets are not foreign.

    Raises InvalidInput("batch.foreign_dossier").
    """
    segments = split([page.facts for page in batch])
    refuse_foreign(segments, *own)
    filled = list(papers)
    position = first
    for segment in segments:
        wanted = segment.code.paper if segment.code else None
        if wanted is not None:
            # A number that the checklist does not have: a paper of its own, seen by the clerk.
            position = wanted - 1 if 1 <= wanted <= len(filled) else len(filled)
        elif segment is not segments[0] or first >= len(filled):
            position = _next_empty(filled, position)
        _put(filled, position, _kept(batch, segment))
    return tuple(filled)


def _next_empty(papers: Sequence[PaperAtHand], position: int) -> int:
    for number in range(position, len(papers)):
        if papers[number].waits_for_pages:
            return number
    return len(papers)


def _kept(batch: Sequence[BatchPage], segment: Segment) -> tuple[KeptPage, ...]:
    return tuple(batch[i].kept for i in segment.pages)


def _put(papers: list[PaperAtHand], position: int, pages: tuple[KeptPage, ...]) -> None:
    if not pages:
        return
    while position >= len(papers):
        papers.append(PaperAtHand(f"Giấy tờ khác {len(papers) + 1}", required=False))
    paper = papers[position]
    papers[position] = replace(paper, pages=(*paper.pages, *pages), present=True)


@dataclass(frozen=True, slots=True)
class FileIntoDossier:
    """Scans into a dossier that is already received: its PDF, its row, its upload."""

    store: Store
    imaging: Imaging
    clock: Clock
    finishing: Finishing = field(default_factory=Finishing)

    def __call__(
        self, dossier_id: UUID, paper_number: int, pages: Sequence[KeptPage], by: Employee
    ) -> Dossier:
        """paper_number counts from 1. The file is queued behind the dossier's other messages.

        The same pages a second time change nothing: after a crash nobody knows what was filed.

        Raises InvalidInput (batch.no_pages, batch.no_such_paper), NotAllowed (act.wrong_role).
        """
        allow(by, Role.EMPLOYEE, "digitise")
        if not pages:
            raise InvalidInput("batch.no_pages")
        with self.store.unit_of_work() as uow:
            title = _paper(uow.dossiers.get(dossier_id), paper_number).name
        made = KeepPaper(self.store, self.imaging, self.finishing)(title, pages)
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            dossier = uow.dossiers.get(dossier_id)
            paper = _paper(dossier, paper_number)
            there = {file.images for file in paper.files}
            made = tuple(file for file in made if file.images not in there)
            if not made:
                return dossier
            called = paper.code or paper.name
            files = tuple(
                replace(file, name=component_name(str(dossier.code), paper_number, called, n))
                for n, file in enumerate(made, len(paper.files) + 1)
            )
            told = {"paper": title, "pages": str(len(pages))}
            event = Event(now, "digitise", by.name, dossier.status, data=told)
            filed = _with_files(dossier, paper_number, files).with_event(event)
            uow.dossiers.save(filed)
            uow.texts.index(dossier_id)
            uow.audit.add(now, by.name, "digitise", str(dossier_id), {"pages": str(len(pages))})
            for file in files:
                uow.outbox.put_file(filed, file, now)
            uow.outbox.put(SendKind.PROGRESS, filed, now, event)
            uow.commit()
        return filed


def _paper(dossier: Dossier, number: int) -> DossierPaper:
    if not 1 <= number <= len(dossier.papers):
        raise InvalidInput("batch.no_such_paper", number=number)
    return dossier.papers[number - 1]


def _with_files(dossier: Dossier, number: int, files: tuple[ScanFile, ...]) -> Dossier:
    papers = list(dossier.papers)
    old = papers[number - 1]
    papers[number - 1] = replace(old, files=(*old.files, *files), present=True)
    return replace(dossier, papers=tuple(papers))
