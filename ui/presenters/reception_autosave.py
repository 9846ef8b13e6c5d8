"""Drafts of the reception station: kept half a second after the last key, resumed, thrown away."""

from collections.abc import Callable
from dataclasses import replace
from uuid import UUID

from app.errors import CounterError
from app.ports.store import Draft
from app.usecases.drafts import KeepDraft
from ui.presenters.navigation import Shell
from ui.presenters.reception_draft import from_json, is_reception, to_json
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.work import Jobs, Timers

#: After the last key; long enough not to write each letter, short enough to lose nothing.
PAUSE_MS = 500
_TIMER = "reception.draft"


class Autosave:
    """Never writes a draft of a reception that is being received or already is a dossier.

    All saves go through the desk lane in order, so that a late one cannot follow the reception.
    """

    def __init__(
        self,
        screen: Screen[ReceptionState],
        drafts: KeepDraft,
        jobs: Jobs,
        timers: Timers,
        shell: Shell,
    ) -> None:
        self._screen = screen
        self._drafts = drafts
        self._jobs = jobs
        self._timers = timers
        self._shell = shell

    def soon(self) -> None:
        """Something was typed."""
        self._timers.restart(_TIMER, PAUSE_MS, self.now)

    def now(self, kept: Callable[[], None] = lambda: None) -> None:
        """A field was left, Ctrl+S, or the station is left. kept: called when it is written."""
        self.stop()
        state = self._screen.state
        if state.is_blank or not state.can_edit:
            return
        document = to_json(state)

        def saved(draft: Draft) -> None:
            self._saved(draft)
            kept()

        self._jobs.run(lambda: self._drafts.save(state.id, document), saved, self._not_saved)

    def then(self, go_on: Callable[[], None]) -> None:
        """Go on only when the form is safe: with a full disk the form stays on the screen."""
        self.stop()
        state = self._screen.state
        if state.is_blank or not state.can_receive:
            go_on()
            return
        document = to_json(state)
        self._screen.show(replace(state, busy="leaving"))

        def saved(draft: Draft) -> None:
            self._stay()
            self._saved(draft)
            go_on()

        self._jobs.run(lambda: self._drafts.save(state.id, document), saved, self._not_left)

    def _stay(self) -> None:
        self._screen.show(replace(self._screen.state, busy=""))

    def _not_left(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, busy="", draft_problem=error))

    def stop(self) -> None:
        """Before the reception is committed."""
        self._timers.stop(_TIMER)

    def refresh(self) -> None:
        """Read the drafts that can be resumed."""
        self._jobs.run(self._drafts.all, self._listed, self._not_saved)

    def resume(self, draft_id: UUID, blank: ReceptionState) -> ReceptionState | None:
        """The form of a draft; None when it is no longer in the list."""
        draft = self._find(draft_id)
        return from_json(draft, blank) if draft else None

    def throw_away(self, draft_id: UUID) -> None:
        """Out of the store; `undo` puts it back."""
        draft = self._find(draft_id)
        if draft is None:
            return
        self._screen.show(replace(self._screen.state, thrown_away=draft))
        self._jobs.run(
            lambda: self._drafts.delete(draft_id), lambda _none: self.refresh(), self._not_saved
        )

    def undo(self) -> None:
        """The draft that was thrown away last is back."""
        draft = self._screen.state.thrown_away
        if draft is None:
            return
        self._screen.show(replace(self._screen.state, thrown_away=None))
        self._jobs.run(
            lambda: self._drafts.save(draft.id, draft.state),
            lambda _draft: self.refresh(),
            self._not_saved,
        )

    def _find(self, draft_id: UUID) -> Draft | None:
        return next((d for d in self._screen.state.drafts if d.id == draft_id), None)

    def _saved(self, draft: Draft) -> None:
        state = self._screen.state
        self._shell.draft_saved(draft.saved_at)
        if draft.id == state.id:
            began = draft.saved_at if state.saved_at is None else state.began_at
            self._screen.show(
                replace(state, saved_at=draft.saved_at, began_at=began, draft_problem=None)
            )

    def _not_saved(self, error: CounterError) -> None:
        self._screen.show(replace(self._screen.state, draft_problem=error))

    def _listed(self, drafts: tuple[Draft, ...]) -> None:
        state = self._screen.state
        mine = tuple(d for d in drafts if is_reception(d) and d.id != state.id)
        self._screen.show(replace(state, drafts=mine))
