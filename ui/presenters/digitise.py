"""Số hóa: the stack goes in, papers come out, sorted under the checklist. No Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from app.domain.people import Employee
from app.errors import CounterError, InvalidInput, NotFound
from app.ports.scanner import PROFILES
from app.usecases.desk import Desk
from app.usecases.scan_batch import BatchPage
from ui.presenters import strip_edits
from ui.presenters.batch_draft import LeftBatch
from ui.presenters.batch_filing import BatchFiling
from ui.presenters.batch_keeper import BatchKeeper
from ui.presenters.batch_scan import BatchScan
from ui.presenters.digitise_state import DigitiseState
from ui.presenters.feeder_watch import FeederWatch
from ui.presenters.navigation import (
    Command,
    OpenDossier,
    ScanForReception,
    ScanInto,
    Shell,
    Station,
    Subject,
)
from ui.presenters.originals import Originals
from ui.presenters.screen import Screen, Shows
from ui.presenters.targets import ScanTarget, dossier_target
from ui.presenters.work import Jobs, Timers


class DigitisePresenter:
    """Pages are never lost: not by a jam, a crash, a correction, nor by opening another dossier."""

    def __init__(
        self,
        view: Shows[DigitiseState],
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        timers: Timers,
        shell: Shell,
    ) -> None:
        auto = desk.settings.counter.scan_when_loaded
        self._screen = Screen(view, DigitiseState(auto_scan=auto))
        self._desk = desk
        self._jobs = jobs
        self._shell = shell
        self._keeper = BatchKeeper(self._screen, desk, jobs)
        self._originals = Originals(self._screen, desk, jobs)
        self.scanner = BatchScan(self._screen, desk, jobs, self._changed)
        self.feeder = FeederWatch(self._screen, desk, jobs, timers, self.scanner.scan)
        self.filing = BatchFiling(self._screen, desk, employee, jobs, shell, self._keeper)

    @property
    def state(self) -> DigitiseState:
        """What is shown."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """With a reception or a dossier to scan into, or back to the strip as it was left."""
        self._screen.show(self.state)
        if not self.state.devices:
            self.scanner.look()
        if isinstance(subject, ScanForReception):
            self._open(subject.target)
        elif isinstance(subject, (ScanInto, OpenDossier)):
            self.open_code(subject.code)
        else:
            self._keeper.refresh()

    def refresh(self) -> None:
        """Nothing here comes from the province."""

    def command(self, command: Command) -> bool:
        """F4 scans, F9 puts away, Esc stops the scan, then goes back."""
        if command is Command.SCAN and self.state.target is not None:
            self.scanner.scan()
            return True
        if command is Command.FINISH:
            self.filing.finish()
            return True
        return command is Command.BACK and self.back()

    def open_code(self, code: str) -> None:
        """A dossier by its number, typed or scanned."""
        self._jobs.run(lambda: self._target(code), self._open, self._failed)

    def _target(self, code: str) -> ScanTarget:
        dossier = self._desk.look_up.dossier(code).dossier
        try:
            scan = self._desk.guidance.procedure(dossier.procedure_code).scan
        except NotFound:
            scan = ""  # of another system, or no longer in the catalogue
        return dossier_target(dossier, scan)

    def open_batch(self, batch: LeftBatch) -> None:
        """A batch that was left behind."""
        self._keeper.target_of(batch, self._open)

    def open_foreign(self) -> None:
        """The dossier whose sheet lies in this stack; this stack waits."""
        foreign = self.state.arrangement.foreign
        if foreign is not None:
            self.open_code(foreign.code.text)

    def choose_device(self, name: str) -> None:
        """A profile that the scanner cannot do gives way to its first one."""
        state = replace(self.state, device=name)
        profile = state.profile if state.profile in state.profiles else state.profiles[0]
        self._screen.show(replace(state, profile=profile))
        self.feeder.device_changed()

    def choose_profile(self, name: str) -> None:
        """One of those offered."""
        self._screen.show(replace(self.state, profile=PROFILES[name]))

    def select(self, positions: Sequence[int]) -> None:
        """Pages in the strip."""
        self._screen.show(replace(self.state, selected=tuple(sorted(positions))))
        self._originals.look()
        self._fetch_view()

    def view_page(self, *, on: bool) -> None:
        """Space: the first selected page large, or the strip again."""
        state = self.state
        chosen = state.selected[:1] or ((0,) if state.pages else ())
        self._screen.show(replace(state, viewing=on and bool(chosen), selected=chosen))
        self._fetch_view()

    def view_step(self, step: int) -> None:
        """The page behind (+1) or before (-1) the one shown."""
        state = self.state
        if state.viewing and state.selected:
            at = state.selected[0] + step
            if 0 <= at < len(state.pages):
                self.select([at])

    def next_flagged(self) -> None:
        """Ctrl+E: the next page with a verdict behind the selected one; at the end from the top."""
        state = self.state
        if not state.flagged:
            return
        last = state.selected[-1] if state.selected else -1
        self.select([next((n for n in state.flagged if n > last), state.flagged[0])])

    def select_paper(self, paper: int) -> None:
        """All pages of the batch in a paper."""
        self.select(self.state.arrangement.pages_of(paper))

    def move_to(self, paper: int) -> None:
        """Selected pages to another paper."""
        self._edit(lambda state: strip_edits.move_to(state, paper))

    def move_by(self, step: int) -> None:
        """Ctrl+Down and Ctrl+Up."""
        self._edit(lambda state: strip_edits.move_by(state, step))

    def set_aside(self) -> None:
        """Del."""
        self._edit(strip_edits.set_aside)

    def put_back(self) -> None:
        """Blanks, separators and pages set aside."""
        self._edit(strip_edits.put_back)

    def foreign_aside(self) -> None:
        """The other dossier's pages out of this stack."""
        self._edit(strip_edits.foreign_aside)

    def foreign_is_ours(self) -> None:
        """They belong here, a person says."""
        self._edit(strip_edits.foreign_is_ours)

    def undo(self) -> None:
        """Ctrl+Z."""
        self._edit(strip_edits.take_back)

    def shift(self, step: int) -> None:
        """Ctrl+Right and Ctrl+Left: later or earlier in the strip."""
        self._edit(lambda state: strip_edits.shift(state, step))

    def rescan(self) -> None:
        """Ctrl+R: the selected page once more, in its place."""
        self._scan_into(replaces=True)

    def insert(self) -> None:
        """Insert: sheets before the selected page."""
        self._scan_into(replaces=False)

    def turn(self, quarters: int) -> None:
        """Selected pages clockwise by quarters."""
        state = self.state
        if not state.can_turn:
            return
        chosen = [state.pages[n] for n in state.selected]
        self._screen.show(replace(state, turning=True, problem=None))
        self._jobs.run(
            lambda: {p.serial: self._desk.turn_page(p.kept, p.facts, quarters) for p in chosen},
            self._turned,
            self._not_turned,
            "scan",
        )

    def scan(self) -> None:
        """Quét, Quét tiếp."""
        self.scanner.scan()

    def open_files(self, paths: Sequence[Path]) -> None:
        """Dropped or chosen."""
        if paths:
            self.scanner.open(paths)

    def _changed(self) -> None:
        """Pages came."""
        self._keeper.save()
        self._originals.look()

    def _edit(self, change: Callable[[DigitiseState], DigitiseState]) -> None:
        """Corrections are possible while sheets still come in."""
        state = self.state
        if state.filing or state.target is None:
            return
        changed = change(state)
        if changed is not state:
            self._screen.show(replace(changed, problem=None))
            self._keeper.save()
            self._fetch_view()

    def _fetch_view(self) -> None:
        page = self.state.page_in_view
        if page is None or self.state.viewed[0] == page.kept.key:
            return
        key = page.kept.key
        self._jobs.run(
            lambda: self._desk.store.pages.get(key),
            lambda image: self._screen.show(replace(self.state, viewed=(key, image))),
            self._failed,
        )

    def _scan_into(self, *, replaces: bool) -> None:
        if self.state.can_rescan:
            self._screen.show(strip_edits.into_place(self.state, replaces=replaces))
            self.scanner.scan()

    def _turned(self, pages: Mapping[int, BatchPage]) -> None:
        self._screen.show(strip_edits.turned(replace(self.state, turning=False), pages))
        self._keeper.save()
        self._fetch_view()

    def _not_turned(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, turning=False, problem=error))

    def _open(self, target: ScanTarget) -> None:
        """The same target again brings its newest checklist; another one an empty strip."""
        state = self.state
        same = state.target is not None and state.target.id == target.id
        if state.busy and not same:
            self._screen.show(replace(state, problem=InvalidInput("digitise.busy")))
            return
        if same:
            self._screen.show(replace(state, target=target))
        else:
            kept = _as_procedure_wants(strip_edits.emptied(state), target)
            self._screen.show(replace(kept, target=target, looking=state.looking))
        self._keeper.refresh()

    def back(self) -> bool:
        """Stops a scan first, then closes what is open; then to the reception, or to no dossier.

        Open: the question about illegible pages, the large page. The strip is kept.
        """
        if self.state.scanning:
            self.scanner.cancel()
            return True
        if self.state.asking:
            self._screen.show(replace(self.state, asked=frozenset()))
            return True
        if self.state.viewing:
            self.view_page(on=False)
            return True
        if self.state.for_reception:
            self._shell.go(Station.RECEPTION)
            return True
        if self.state.target is None or self.state.busy:
            return False
        self._close()
        return True

    def _close(self) -> None:
        """Another dossier may be chosen; pages that were not filed wait in the list."""
        self._screen.show(strip_edits.emptied(self.state))
        self._keeper.refresh()

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, problem=error))


def _as_procedure_wants(state: DigitiseState, target: ScanTarget) -> DigitiseState:
    """The way to scan that the catalogue names, where the scanner can do it."""
    wanted = next((profile for profile in state.profiles if profile.name == target.scan), None)
    return replace(state, profile=wanted) if wanted else state
