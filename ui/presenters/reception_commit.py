"""F9: the form becomes a dossier once, or the cursor goes to what is missing."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.dossier import Dossier
from app.domain.people import Employee
from app.errors import CounterError
from app.usecases.desk import Desk
from app.usecases.receive_dossier import NotReady
from ui.presenters.reception_autosave import Autosave
from ui.presenters.reception_copy import for_its_owner
from ui.presenters.reception_receipt import ReceiptPrinter
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs


class ReceptionCommit:
    """point_at: the view's. A form that could not be received is kept as a draft again."""

    def __init__(
        self,
        screen: Screen[ReceptionState],
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        autosave: Autosave,
        receipt: ReceiptPrinter,
        point_at: Callable[[str], None],
    ) -> None:
        self._screen = screen
        self._desk = desk
        self._employee = employee
        self._jobs = jobs
        self._autosave = autosave
        self._receipt = receipt
        self._point_at = point_at

    def receive(self) -> None:
        """To the first obstacle, or the dossier; a second press while at work does nothing."""
        state = for_its_owner(self._screen.state)
        if not state.can_receive:
            return
        found = state.obstacles
        if found:
            self._screen.show(state)
            self._blocked(frozenset(o.field for o in found), found[0].field)
            return
        self._autosave.stop()
        self._screen.show(replace(state, busy="receiving", problem=None))
        self._jobs.run(
            lambda: self._desk.receive(state.reception, self._employee),
            self._received,
            self._refused,
        )

    def _received(self, dossier: Dossier) -> None:
        self._screen.show(replace(self._screen.state, busy="", received=dossier, card=None))
        self._desk.nudge_sync()
        self._receipt.print()

    def _refused(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, busy=""))
        self._autosave.soon()
        if isinstance(error, NotReady):
            fields = frozenset(o.field for o in error.obstacles)
            self._blocked(fields, error.obstacles[0].field)
        else:
            self._screen.show(replace(self._screen.state, problem=error))

    def _blocked(self, fields: frozenset[str], first: str) -> None:
        state = self._screen.state
        self._screen.show(replace(state, left=state.left | fields, problem=None))
        self._point_at(first)
