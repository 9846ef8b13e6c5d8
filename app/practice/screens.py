"""Pictures of the window at each station, over the day's own store."""

from collections.abc import Sequence
from pathlib import Path

from app.domain.dossier import Dossier
from app.practice.citizens import citizen
from app.practice.workplace import PIN, PracticeWorkplace
from ui.photograph import Picture, photograph
from ui.presenters.navigation import (
    CardText,
    Guide,
    OpenDossier,
    Receive,
    ScanInto,
    SearchFor,
    Station,
)


def photograph_day(
    workplace: PracticeWorkplace, received: Sequence[Dossier], folder: Path
) -> list[Path]:
    """One PNG a station, some of them dark. Needs no display."""
    return photograph(workplace, PIN, _pictures(received), folder)


def _pictures(received: Sequence[Dossier]) -> tuple[Picture, ...]:
    last = received[-1]
    code = str(last.code)
    newcomer = citizen(len(received))
    reception = (Receive(last.procedure_code), CardText(newcomer.payload))
    return (
        Picture("01-huong-dan", Station.GUIDANCE, (Guide(last.procedure_code),)),
        Picture("02-tiep-nhan", Station.RECEPTION, reception),
        Picture("03-tiep-nhan-toi", Station.RECEPTION, dark=True),
        Picture("04-so-hoa", Station.DIGITISE, (ScanInto(code),)),
        Picture("05-tra-ket-qua", Station.HAND_OVER, (OpenDossier(code),)),
        Picture("06-tra-cuu", Station.LOOK_UP, (SearchFor(last.owner.name), OpenDossier(code))),
        Picture("07-so-quay", Station.BOOK),
        Picture("08-ho-so-truc-tuyen", Station.ONLINE),
        Picture("09-can-xu-ly", Station.ATTENTION),
        Picture("10-tro-giup", Station.HELP),
        Picture("11-tra-ket-qua-toi", Station.HAND_OVER, (OpenDossier(code),), dark=True),
    )
