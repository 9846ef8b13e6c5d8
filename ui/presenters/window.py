"""What the frame of the window knows: the one box, who is being served, and the status bar."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.domain.citizen_card import looks_like_card
from app.domain.codes import DossierCode
from app.domain.verbs import Verb
from app.errors import CounterError
from app.sync.status import SyncStatus
from app.usecases.act_on_dossier import may
from app.usecases.look_up import DossierView
from app.usecases.workplace import Session
from ui.presenters.navigation import CardText, OpenDossier, SearchFor, Shell, Station
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs

#: Devices, counts and lists are asked for again this often, in ticks of a second.
_DEVICES_EVERY, _COUNTS_EVERY, _LISTS_EVERY = 60, 5, 10


@dataclass(frozen=True, slots=True)
class FrameState:
    """served: which citizen of this session, 0 before the first. Moments are aware.

    scanners, printers None: not known yet.
    """

    now: datetime
    served: int = 0
    served_since: datetime | None = None
    sync: SyncStatus = field(default_factory=SyncStatus)
    scanners: tuple[str, ...] | None = None
    printers: tuple[str, ...] | None = None
    draft_saved_at: datetime | None = None
    attention: int = 0


class WindowPresenter:
    """Ticks once a second; everything it asks for is asked off the window's thread.

    moved: called when the station shown should read its lists again.
    """

    def __init__(
        self,
        view: Shows[FrameState],
        session: Session,
        jobs: Jobs,
        shell: Shell,
        moved: Callable[[], None] = lambda: None,
    ) -> None:
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell
        self._moved = moved
        self._screen = Screen(view, FrameState(self._desk.clock.now()))
        self._ticks = 0

    @property
    def state(self) -> FrameState:
        """What is shown now."""
        return self._screen.state

    def start(self) -> None:
        """Once, after the window is shown. The feed calls on its own thread."""
        self._session.sync.subscribe(
            lambda status: self._jobs.post(lambda: self.sync_changed(status))
        )
        self.tick()

    def tick(self) -> None:
        """Every second."""
        self._show(now=self._desk.clock.now())
        if self._ticks % _COUNTS_EVERY == 0:
            self._jobs.run(self._session.sync.status, self.sync_changed, self._ignored)
            self._jobs.run(self._waiting, self._counted, self._ignored)
        if self._ticks % _DEVICES_EVERY == 0:
            self._jobs.run(self._scanners, self._scanners_seen, self._no_scanner, "scan")
            self._jobs.run(
                self._desk.printer.queues, self._printers_seen, self._no_printer, "print"
            )
        if self._ticks % _LISTS_EVERY == _LISTS_EVERY - 1:
            self._moved()
        self._ticks += 1

    def sync_changed(self, status: SyncStatus) -> None:
        """News of the line; when messages moved, so did the lists."""
        before = self.state.sync
        self._show(sync=status)
        if _counts(status) != _counts(before):
            self._moved()

    def draft_saved(self, at: datetime) -> None:
        """A station kept a draft."""
        self._show(draft_saved_at=at)

    def next_citizen(self) -> None:
        """F12: the next number, a new time."""
        now = self._desk.clock.now()
        self._show(now=now, served=self.state.served + 1, served_since=now)

    def box_entered(self, text: str, here: Station) -> None:
        """Enter in the one box, or a hand-held scanner anywhere: a card, a number, or words."""
        if looks_like_card(text):
            self._shell.go(Station.RECEPTION, CardText(text))
        elif (number := DossierCode.find(text)) is not None:
            self._open(number.text, here)
        elif text.strip():
            self._shell.go(Station.LOOK_UP, SearchFor(text, entered=True))

    def _open(self, code: str, here: Station) -> None:
        """A result that lies here is handed over; everything else is looked up."""
        if here is Station.HAND_OVER:
            self._shell.go(Station.HAND_OVER, OpenDossier(code))
            return

        def found(view: DossierView) -> None:
            ready = may(view.dossier, Verb.HAND_OVER)
            station = Station.HAND_OVER if ready else Station.LOOK_UP
            self._shell.go(station, OpenDossier(code))

        self._jobs.run(
            lambda: self._desk.look_up.dossier(code),
            found,
            lambda _error: self._shell.go(Station.LOOK_UP, OpenDossier(code)),
        )

    def _scanners(self) -> tuple[str, ...]:
        return tuple(info.model or info.name for info in self._desk.scanner.devices())

    def _scanners_seen(self, names: tuple[str, ...]) -> None:
        self._show(scanners=names)

    def _printers_seen(self, names: tuple[str, ...]) -> None:
        self._show(printers=names)

    def _no_scanner(self, _error: CounterError) -> None:
        self._show(scanners=())

    def _no_printer(self, _error: CounterError) -> None:
        self._show(printers=())

    def _waiting(self) -> int:
        """What somebody put down, and what is overdue; a date that only comes near can wait."""
        late = sum(one.overdue for one in self._desk.look_up.pressing())
        return len(self._desk.attention.items()) + late

    def _counted(self, waiting: int) -> None:
        self._show(attention=waiting)

    def _ignored(self, _error: CounterError) -> None:
        """The next tick asks again; a store that fails says so where work is done."""

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names


def _counts(status: SyncStatus) -> tuple[object, ...]:
    return status.line, status.waiting, status.unknown, status.refused, status.dossiers_unsent
