"""Cần xử lý (F11): what waits for a person, and what is overdue or nearly so."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime

from app.domain.watch import Who
from app.errors import CounterError
from app.ports.store import AttentionItem, DossierLine
from app.usecases.pressing import LateSupplement, Pressing
from app.usecases.workplace import Session
from ui.formats import day, day_and_clock
from ui.presenters.navigation import Command, OpenDossier, Shell, Station, Subject
from ui.presenters.screen import Screen, Shows
from ui.presenters.signing import SigningPresenter
from ui.presenters.work import Jobs


@dataclass(frozen=True, slots=True)
class AttentionState:
    """selected: the item the buttons are about; the newest one until another is chosen."""

    items: tuple[AttentionItem, ...] = ()
    selected: int | None = None
    busy: bool = False
    problem: CounterError | None = None

    @property
    def item(self) -> AttentionItem | None:
        """The item chosen, while it is still open."""
        return next((item for item in self.items if item.id == self.selected), None)

    @property
    def can_send_again(self) -> bool:
        """Only what the province refused can go again."""
        item = self.item
        return item is not None and item.kind == "refused" and not self.busy

    @property
    def can_open(self) -> bool:
        """It is about a dossier."""
        return self.item is not None and bool(self.item.dossier_code)

    @property
    def can_close(self) -> bool:
        """An item somebody put down; a date goes away by itself when its dossier goes on."""
        return self.item is not None and self.item.id > 0 and not self.busy


class AttentionPresenter:
    """Closing and sending again are acts of a person and are written down as such."""

    def __init__(
        self,
        view: Shows[AttentionState],
        session: Session,
        jobs: Jobs,
        shell: Shell,
        signing: SigningPresenter,
    ) -> None:
        self._screen = Screen(view, AttentionState())
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell
        self._signing = signing

    @property
    def state(self) -> AttentionState:
        """What is shown now."""
        return self._screen.state

    def enter(self, _subject: Subject | None) -> None:
        """The list anew."""
        self.refresh()

    def refresh(self) -> None:
        """Open items, newest first; then what is overdue, due soon, or not supplemented."""
        self._signing.refresh()
        self._jobs.run(self._read, self._listed, self._failed)

    def command(self, _command: Command) -> bool:
        """No keys of its own."""
        return False

    def choose(self, item_id: int | None) -> None:
        """The clerk looks at an item."""
        self._show(selected=item_id)

    def open(self) -> None:
        """The dossier it is about."""
        item = self.state.item
        if item is not None and item.dossier_code:
            self._shell.go(Station.LOOK_UP, OpenDossier(item.dossier_code))

    def close(self) -> None:
        """Dealt with elsewhere."""
        item = self.state.item
        if item is not None and self.state.can_close:
            employee = self._session.employee
            self._do(lambda: self._desk.attention.close(item.id, employee))

    def send_again(self) -> None:
        """The refused messages of the dossier wait for sending again, and leave at once."""
        item = self.state.item
        if item is None or not self.state.can_send_again:
            return
        employee = self._session.employee

        def work() -> None:
            self._desk.attention.send_again(item, employee)
            self._desk.nudge_sync()

        self._do(work)

    def _read(self) -> tuple[AttentionItem, ...]:
        look_up = self._desk.look_up
        dates = map(_date_item, look_up.pressing())
        supplements = map(_supplement_item, look_up.late_supplements())
        return (*self._desk.attention.items(), *dates, *supplements)

    def _do(self, work: Callable[[], None]) -> None:
        self._show(busy=True, problem=None)
        self._jobs.run(work, self._done, self._refused)

    def _done(self, _nothing: None) -> None:
        self._show(busy=False, selected=None)
        self.refresh()

    def _listed(self, items: tuple[AttentionItem, ...]) -> None:
        known = {item.id for item in items}
        newest = items[0].id if items else None
        selected = self.state.selected if self.state.selected in known else newest
        self._show(items=items, selected=selected)

    def _refused(self, error: CounterError) -> None:
        self._show(busy=False, problem=error)

    def _failed(self, error: CounterError) -> None:
        self._show(problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names


_LONG_AGO = datetime.min.replace(tzinfo=UTC)
#: Message codes by lateness and by who holds the dossier.
_CODES = {
    (True, Who.COUNTER): "watch.overdue_here",
    (True, Who.AGENCY): "watch.overdue_there",
    (False, Who.COUNTER): "watch.soon_here",
    (False, Who.AGENCY): "watch.soon_there",
}


def _number(line: DossierLine) -> int:
    """Of an item that nobody put down: negative, and the same each time the list is read."""
    return -1 - line.id.int % 2**60


def _supplement_item(one: LateSupplement) -> AttentionItem:
    """A deadline that the citizen let pass, as an item of the list."""
    line = one.line
    since = day_and_clock(line.since) or "—"
    return AttentionItem(
        _number(line),
        "supplement",
        "watch.supplement_late",
        line.since or line.received_at or line.filed_at or _LONG_AGO,
        line.id,
        line.code,
        params={"days": str(one.days), "since": since},
    )


def _date_item(one: Pressing) -> AttentionItem:
    """A date as an item of the list."""
    since = day_and_clock(one.holder.since) or "—"
    due = one.line.due_at or one.line.received_at
    assert due is not None  # noqa: S101  (what presses has a promise)
    return AttentionItem(
        _number(one.line),
        "late" if one.overdue else "soon",
        _CODES[one.overdue, one.holder.who],
        due,
        one.line.id,
        one.line.code,
        params={
            "days": str(abs(one.days)),
            "due": day(due),
            "agency": one.holder.name,
            "since": since,
        },
    )
