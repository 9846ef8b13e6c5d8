"""Which files came in which round of supplement."""

from datetime import datetime

from app.domain.dossier import Dossier, DossierPaper, Event, ScanFile
from app.domain.facts import papers_of
from app.domain.text import fold
from storage.provincial.documents import filed

_SCANNED = "digitise"


def files_of(
    dossier: Dossier, asked: Event, came: Event | None, until: datetime | None
) -> list[dict[str, object]]:
    """DanhSachGiayToBoSung: files of the papers that came; until: when the next round began.

    Scans are facts of the history, so a paper's files are told apart by the round they fell in.
    A named paper of which no scan is told (taken over from elsewhere) counts with all its files.
    """
    if came is None:
        return []
    named = {fold(paper.name) for paper in papers_of(came.data.get("papers", ""))}
    return [
        filed(paper, file)
        for paper in dossier.papers
        for file in _in_round(dossier, paper, named, asked.at, until)
        if file.url
    ]


def _in_round(
    dossier: Dossier, paper: DossierPaper, named: set[str], since: datetime, until: datetime | None
) -> tuple[ScanFile, ...]:
    scans = [
        e.at for e in dossier.events if e.verb == _SCANNED and e.data.get("paper") == paper.name
    ]
    if not scans:
        return paper.files if fold(paper.name) in named else ()
    late = paper.files[-len(scans) :]
    return tuple(
        file
        for file, at in zip(late, scans, strict=False)
        if at >= since and (until is None or at < until)
    )
