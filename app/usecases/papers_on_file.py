"""Giấy tờ đã có: results and papers of earlier dossiers that need not be handed in again.

Nothing is taken over by itself: the clerk chooses each paper.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from app.domain.dossier import Dossier, Reuse, ScanFile
from app.domain.reception import PaperAtHand
from app.domain.text import fold
from app.usecases.earlier_dossiers import EarlierDossiers


@dataclass(frozen=True, slots=True)
class PaperOnFile:
    """One file of an earlier dossier. name: the paper's, or the result's title; at: aware."""

    name: str
    code: str
    procedure: str
    at: datetime
    file: ScanFile

    @property
    def is_result(self) -> bool:
        """What the authority gave out, not what a citizen handed in."""
        return self.file.reuse is Reuse.RESULT

    def taken(self) -> ScanFile:
        """For the new dossier: the same stored bytes, sent as a file of its own.

        What lies only at the province keeps its address there.
        """
        return replace(self.file, id=uuid4(), name="", url="" if self.file.key else self.file.url)

    def stands_for(self, paper: PaperAtHand) -> bool:
        """Same code, else the same name."""
        if self.code and paper.code:
            return self.code == paper.code
        return fold(self.name) == fold(paper.name)


@dataclass(frozen=True, slots=True)
class PapersOnFile:
    """From the counter's own store; reads only."""

    earlier: EarlierDossiers

    def __call__(self, id_number: str) -> tuple[PaperOnFile, ...]:
        """Of one owner, newest first; each stored file once."""
        return _each_once(p for d in self.earlier.of(id_number) for p in _files_of(d))


def line_for(papers: Sequence[PaperAtHand], found: PaperOnFile, chosen: int) -> int:
    """Which line of the checklist a paper on file is for: by code or name, else the chosen one.

    len(papers): a line of its own.
    """
    fitting = (n for n, paper in enumerate(papers) if found.stands_for(paper))
    return next(fitting, chosen if 0 <= chosen < len(papers) else len(papers))


def _files_of(dossier: Dossier) -> Iterator[PaperOnFile]:
    """Results first: they are what is asked for most."""
    if dossier.code is None:
        return
    at = dossier.resolved_at or dossier.received_at or dossier.created_at
    about = (dossier.procedure_name, at)
    for file in dossier.results:
        came = _from(file, Reuse.RESULT, dossier)
        yield PaperOnFile(file.title or dossier.procedure_name, "", *about, came)
    for paper in dossier.papers:
        for file in paper.files:
            came = file if file.reuse is not Reuse.NONE else _from(file, Reuse.COMPONENT, dossier)
            yield PaperOnFile(paper.name, paper.code, *about, came)


def _from(file: ScanFile, reuse: Reuse, dossier: Dossier) -> ScanFile:
    return replace(file, reuse=reuse, reused_from=str(dossier.code))


def _each_once(found: Iterable[PaperOnFile]) -> tuple[PaperOnFile, ...]:
    kept: dict[str, PaperOnFile] = {}
    for paper in found:
        if paper.file.key or paper.file.url:
            kept.setdefault(paper.file.key or paper.file.url, paper)
    return tuple(kept.values())
