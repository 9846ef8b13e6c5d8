"""What a sheet shows beside its answers: what the step will do, and the code to pay by."""

from collections.abc import Callable
from dataclasses import replace

from app.domain.effects import cautions
from app.domain.verbs import Verb
from app.errors import CounterError
from app.usecases.workplace import Session
from ui.presenters.act_sheet_state import After, SheetState
from ui.presenters.steps import Errand
from ui.presenters.work import Jobs


class Outlook:
    """Asked after every change; of several answers under way only the last is shown."""

    def __init__(
        self,
        session: Session,
        jobs: Jobs,
        shown: Callable[[], SheetState | None],
        show: Callable[[SheetState], None],
    ) -> None:
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shown = shown
        self._show = show
        self._asked = 0

    def look(self) -> None:
        """For the sheet as it is answered now."""
        sheet = self._shown()
        if sheet is not None:
            self._look_ahead(sheet)
            self._look_for_transfer(sheet)

    def _look_ahead(self, sheet: SheetState) -> None:
        if not isinstance(sheet.step, Verb):
            return
        self._asked += 1
        asked, verb, by = self._asked, sheet.step, self._session.employee
        self._jobs.run(
            lambda: self._desk.act.preview(
                sheet.code, verb, by, sheet.reason.strip() or "-", sheet.told
            ),
            lambda after: self._foreseen(asked, After.of(verb, sheet.dossier, after), None),
            lambda error: self._foreseen(asked, None, error),
        )

    def _foreseen(self, asked: int, after: After | None, error: CounterError | None) -> None:
        now = self._shown()
        if asked != self._asked or now is None or now.busy or not isinstance(now.step, Verb):
            return
        # What is refused needs no further caution.
        known = () if error else cautions(now.dossier, now.step, self._desk.clock.now(), now.told)
        self._show(replace(now, after=after, objection=error, cautions=known))

    def _look_for_transfer(self, sheet: SheetState) -> None:
        """The code for what is owed, as soon as money is to come by bank."""
        if sheet.step not in (Verb.PAID, Errand.FEE):
            return
        if sheet.told.get("method") != "transfer":
            if sheet.transfer:
                self._show(replace(sheet, transfer=""))
        elif not sheet.transfer:
            self._jobs.run(
                lambda: self._desk.fees.transfer(sheet.code)[0],
                lambda text: self._transfer_found(sheet, text),
                lambda _error: None,  # no bank in the settings: there is no code to show
            )

    def _transfer_found(self, asked: SheetState, text: str) -> None:
        now = self._shown()
        if now is None or (now.step, now.code) != (asked.step, asked.code):
            return
        if now.told.get("method") == "transfer":
            self._show(replace(now, transfer=text))
