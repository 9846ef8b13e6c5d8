"""Tiếp nhận: from the first key to the receipt. Plain Python, the window's thread."""

from dataclasses import replace
from pathlib import Path
from typing import Protocol
from uuid import UUID

from app.domain.people import Employee
from app.errors import CounterError
from app.ports.store import Draft
from app.usecases.desk import Desk
from ui.presenters.field_offers import Crop
from ui.presenters.navigation import (
    CardText,
    Command,
    CopyFrom,
    Guide,
    NextCitizen,
    PapersScanned,
    ReadCardNow,
    Receive,
    ScanForReception,
    ScanInto,
    Shell,
    Station,
    Subject,
)
from ui.presenters.paper_list import with_scanned
from ui.presenters.party_form import tidy
from ui.presenters.reception_advice import DraftAdvice
from ui.presenters.reception_autosave import Autosave
from ui.presenters.reception_camera import CardCamera, ShowsFrames
from ui.presenters.reception_card import CardReader
from ui.presenters.reception_commit import ReceptionCommit
from ui.presenters.reception_draft import from_json
from ui.presenters.reception_form import ReceptionForm
from ui.presenters.reception_next import next_owner, same_person
from ui.presenters.reception_receipt import ReceiptPrinter
from ui.presenters.reception_state import ReceptionState
from ui.presenters.screen import Screen
from ui.presenters.targets import ScanTarget
from ui.presenters.work import Jobs, Timers


class ReceptionScreen(ShowsFrames, Protocol):
    """The view of the station."""

    def show_state(self, state: ReceptionState) -> None:
        """Everything on the screen follows from the state."""
        ...

    def point_at(self, field: str) -> None:
        """Put the cursor into a field: `procedure`, `owner.name` and so on."""
        ...


class ReceptionPresenter:
    """Nothing typed is lost: not by a failure, nor by leaving, nor by a crash."""

    def __init__(
        self,
        view: ReceptionScreen,
        desk: Desk,
        employee: Employee,
        jobs: Jobs,
        timers: Timers,
        shell: Shell,
        crop: Crop,
    ) -> None:
        self._view = view
        self._desk = desk
        self._jobs = jobs
        self._shell = shell
        self._screen = Screen(view, ReceptionState())
        self.autosave = Autosave(self._screen, desk.drafts, jobs, timers, shell)
        self.form = ReceptionForm(self._screen, desk, jobs, timers, self.autosave, crop)
        self.card = CardReader(self._screen, desk.read_card, jobs, self.form.filled)
        self.camera = CardCamera(self._screen, view, desk.watch_card, jobs, self.card.judge)
        self.receipt = ReceiptPrinter(self._screen, desk, employee, jobs, shell)
        self._commit = ReceptionCommit(
            self._screen, desk, employee, jobs, self.autosave, self.receipt, view.point_at
        )
        self.advice = DraftAdvice(self._screen, desk, employee, jobs, shell, self.autosave)

    @property
    def state(self) -> ReceptionState:
        """What is shown."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """Catalogue and drafts are read again; the form stays as it was left."""
        self._screen.show(self.state)
        self._jobs.run(self._desk.guidance.index, self.form.catalogue, self._failed)
        self.autosave.refresh()
        self.form.facts.enter()
        self._begin(subject)
        if subject is None and self.state.is_blank:
            self._view.point_at("procedure")

    def refresh(self) -> None:
        """Nothing here comes from the province but the catalogue."""
        self._jobs.run(self._desk.guidance.index, self.form.catalogue, self._failed)

    def command(self, command: Command) -> bool:
        """The station's keys."""
        actions = {
            Command.SCAN: self.digitise,
            Command.READ_CARD: self.read_card,
            Command.FINISH: self.receive,
            Command.SAVE: self.autosave.now,
        }
        if command is Command.BACK:
            return self._close() or self.leave()
        if command is Command.FINISH and self.state.advising is not None:
            self.advice.commit()
            return True
        actions[command]()
        return True

    def _close(self) -> bool:
        """What lies over the form goes first."""
        if self.state.advising is not None:
            self.advice.close()
            return True
        return self.state.received is None and self.form.close_sheet()

    def read_card(self) -> None:
        """F5: the card on the document scanner."""
        self.card.scan(self.form.card_owner, self._desk.settings.counter.scanner or None)

    def watch_card(self) -> None:
        """Shift+F5: the card in front of the camera; again: no longer."""
        self.camera.toggle(self.form.card_owner)

    def card_file(self, path: Path) -> None:
        """An image dropped on the form or chosen."""
        self.card.open(self.form.card_owner, path)

    def card_typed(self, text: str) -> None:
        """The wedge filter caught a card's QR; after a finished dossier it is the next citizen."""
        if self.state.received is not None:
            self._fresh()
        self.card.typed(self.form.card_owner, text)

    def digitise(self) -> None:
        """F4: into this form, or into the dossier that was just received."""
        state = self.state
        if state.received is not None:
            self._shell.go(Station.DIGITISE, ScanInto(str(state.received.code)))
            return
        self.autosave.now()
        name, scan = (state.procedure.name, state.procedure.scan) if state.procedure else ("", "")
        first = next((n for n, p in enumerate(state.papers) if p.waits_for_pages), 0)
        owner = tidy(state.owner).name
        target = ScanTarget(state.id, owner, name, state.papers, first=first, scan=scan)
        self._shell.go(Station.DIGITISE, ScanForReception(target))

    def show_guidance(self) -> None:
        """The procedure's guidance; the form stays as it is."""
        if self.state.procedure is not None:
            self._shell.go(Station.GUIDANCE, Guide(self.state.procedure.code))

    def go_to(self, field: str) -> None:
        """An obstacle was clicked."""
        self._view.point_at(field)

    def leave(self) -> bool:
        """Esc at last, and F12: the draft is kept, the form is empty. False: nothing to leave."""
        state = self.state
        if state.busy == "card":
            self.card.cancel()
            self.camera.close()
            return True
        if state.is_blank and state.received is None and not state.group:
            return False
        if not state.busy:
            self.autosave.then(self._fresh)
        return True

    def more_for_same(self) -> None:
        """Thêm hồ sơ nữa cho người này, in the same go."""
        if self.state.received is not None:
            self._start(same_person(self.state))
            self._view.point_at("procedure")

    def more_owners(self) -> None:
        """Cùng thủ tục, chủ hồ sơ khác, in the same go."""
        if self.state.received is not None:
            self._start(next_owner(self.state))
            self._view.point_at("owner.id_number")

    def resume(self, draft_id: UUID) -> None:
        """A draft goes on where it stopped; the form that was open becomes a draft itself."""
        blank = ReceptionState(catalogue=self.state.catalogue, drafts=self.state.drafts)
        resumed = self.autosave.resume(draft_id, blank)
        if resumed is not None and not self.state.busy:
            self.autosave.then(lambda: self._start(resumed))

    def receive(self) -> None:
        """F9; with a list over the form only the list goes: nobody receives what is not seen."""
        if self.state.sheet:
            self.form.close_sheet()
        else:
            self._commit.receive()

    def _begin(self, subject: Subject | None) -> None:
        if isinstance(subject, PapersScanned):
            self._take(subject)
        elif isinstance(subject, NextCitizen):
            self.leave()
        elif isinstance(subject, CardText):
            self.card_typed(subject.text)
        elif isinstance(subject, CopyFrom):
            self._begin_like(subject.code)
        elif isinstance(subject, ReadCardNow):
            self.read_card()
        elif isinstance(subject, Receive):
            if self.state.received is not None:
                self._fresh()
            self.form.choose_procedure(subject.procedure_code, subject.case_index)

    def _begin_like(self, code: str) -> None:
        """What stood in the form is a draft first."""

        def copy() -> None:
            self._fresh()
            self.form.copy.pick(code)

        if not self.state.busy:
            self.autosave.then(copy)

    def _take(self, scanned: PapersScanned) -> None:
        """Into the form they were scanned for; when another is open, that draft is resumed."""
        if scanned.reception_id == self.state.id:
            papers = with_scanned(self.state.papers, scanned.papers)
            self.form.take_papers(papers, scanned.kept)
            return
        self._jobs.run(
            self._desk.drafts.all, lambda drafts: self._take_into(scanned, drafts), self._failed
        )

    def _take_into(self, scanned: PapersScanned, drafts: tuple[Draft, ...]) -> None:
        """A draft thrown away meanwhile begins anew: its pages have nowhere else to be."""
        blank = ReceptionState(id=scanned.reception_id, catalogue=self.state.catalogue)
        draft = next((d for d in drafts if d.id == scanned.reception_id), None)
        form = from_json(draft, blank) if draft else replace(blank, papers=scanned.papers)
        resumed = replace(form, papers=with_scanned(form.papers, scanned.papers))

        def take() -> None:
            self._start(resumed)
            self.autosave.now(scanned.kept)

        self.autosave.then(take)

    def _fresh(self) -> None:
        self._start(ReceptionState(catalogue=self.state.catalogue, drafts=self.state.drafts))
        self._view.point_at("procedure")

    def _start(self, state: ReceptionState) -> None:
        self.form.start(state)
        self.autosave.soon()
        self.autosave.refresh()

    def _failed(self, error: CounterError) -> None:
        self._screen.show(replace(self.state, problem=error))
