"""Pictures of the window at each station, over the day's own store."""

from collections.abc import Sequence
from pathlib import Path
from threading import Event
from time import monotonic

from app.domain.dossier import Dossier
from app.practice.citizens import citizen
from app.practice.workplace import PIN, PracticeWorkplace
from app.sync.status import Line
from app.usecases.workplace import Session
from ui.photograph import Picture, photograph
from ui.presenters.navigation import (
    CardText,
    Command,
    Guide,
    OpenDossier,
    Receive,
    ScanInto,
    SearchFor,
    Station,
)

#: The line is seen to be down within a poll or two.
_PATIENCE_S = 20.0


def photograph_day(
    workplace: PracticeWorkplace, session: Session, received: Sequence[Dossier], folder: Path
) -> list[Path]:
    """One PNG a station, some of them dark, the last without a line. Needs no display."""
    taken = photograph(workplace, PIN, _pictures(workplace, session, received), folder)
    workplace.set_practice_network(up=True)
    return taken


def _pictures(
    workplace: PracticeWorkplace, session: Session, received: Sequence[Dossier]
) -> tuple[Picture, ...]:
    last = received[-1]
    code = str(last.code)
    newcomer = citizen(len(received))
    reception = (Receive(last.procedure_code), CardText(newcomer.payload))
    return (
        Picture("01-huong-dan", Station.GUIDANCE, (Guide(last.procedure_code),)),
        Picture("02-tiep-nhan", Station.RECEPTION, reception),
        Picture("03-tiep-nhan-toi", Station.RECEPTION, dark=True),
        Picture(
            "04-so-hoa",
            Station.DIGITISE,
            (ScanInto(code),),
            (Command.SCAN,),
            before=lambda: workplace.put_practice_paper("papers"),
        ),
        Picture("05-tra-ket-qua", Station.HAND_OVER, (OpenDossier(_waiting(session) or code),)),
        Picture("06-tra-cuu", Station.LOOK_UP, (SearchFor(last.owner.name), OpenDossier(code))),
        Picture("07-so-quay", Station.BOOK),
        Picture("08-ho-so-truc-tuyen", Station.ONLINE),
        Picture("09-can-xu-ly", Station.ATTENTION),
        Picture("10-tro-giup", Station.HELP),
        Picture("11-tra-cuu-toi", Station.LOOK_UP, (OpenDossier(code),), dark=True),
        Picture(
            "12-mat-mang",
            Station.HAND_OVER,
            (OpenDossier(_waiting(session) or code),),
            before=lambda: _cut(workplace, session),
        ),
    )


def _waiting(session: Session) -> str | None:
    """A result that waits for its owner."""
    lines = session.desk.look_up.to_hand_over()
    return lines[0].code if lines else None


def _cut(workplace: PracticeWorkplace, session: Session) -> None:
    """Returns when the counter has noticed."""
    workplace.set_practice_network(up=False)
    session.sync.nudge()
    end, pause = monotonic() + _PATIENCE_S, Event()
    while session.sync.status().line is Line.ONLINE and monotonic() < end:
        pause.wait(0.05)
