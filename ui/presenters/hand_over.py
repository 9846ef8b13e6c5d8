"""Trả kết quả (F6): scan the receipt or slip, check who takes it, F9."""

from dataclasses import replace

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.domain.fees import FeeMethod
from app.domain.text import clean
from app.domain.verbs import Verb
from app.errors import CounterError, NotFound
from app.ports.store import DossierLine
from app.sync.status import Line
from app.usecases.look_up import DossierView
from app.usecases.workplace import Session
from ui.presenters.hand_over_state import HandOverState, Receiver, Shelf
from ui.presenters.navigation import Command, OpenDossier, Shell, Station, Subject
from ui.presenters.paper_out import PaperOut, Taker, print_out
from ui.presenters.screen import Screen, Shows
from ui.presenters.work import Jobs

FORM, LABEL, SLIP = "return-receipt", "postal-label", "fee-receipt"
#: What the province and the history are told, in the words of the law's forms.
_RECEIPT_TAKEN = "Đã thu lại giấy hẹn"


class HandOverPresenter:
    """One dossier at a time; pressing F9 fifty times hands over once."""

    def __init__(
        self, view: Shows[HandOverState], session: Session, jobs: Jobs, shell: Shell
    ) -> None:
        self._screen = Screen(view, HandOverState())
        self._session = session
        self._desk = session.desk
        self._jobs = jobs
        self._shell = shell

    @property
    def state(self) -> HandOverState:
        """What is shown now."""
        return self._screen.state

    def enter(self, subject: Subject | None) -> None:
        """The list anew; with a number, that dossier."""
        self.refresh()
        if isinstance(subject, OpenDossier):
            self.open(subject.code)

    def refresh(self) -> None:
        """Results on the shelf and the state of the line."""
        offline = self._session.sync.status().line is not Line.ONLINE
        self._show(offline=offline)
        self._jobs.run(self._desk.look_up.to_hand_over, self._listed, self._failed)

    def command(self, command: Command) -> bool:
        """F9 hands over, Esc closes the dossier, F4 scans into it."""
        dossier = self.state.dossier
        if command is Command.FINISH:
            self.hand_over()
            return True
        if command is Command.BACK and dossier is not None and not self.state.busy:
            self.close()
            return True
        return False

    def open(self, code: str) -> None:
        """A dossier by its number, typed, scanned or chosen from the list."""
        if self.state.busy:
            return
        if DossierCode.find(code) is None:
            self._failed(NotFound("dossier.not_found"))
            return
        self._show(problem=None)
        self._jobs.run(lambda: self._desk.look_up.dossier(code), self._opened, self._failed)

    def close(self) -> None:
        """Back to the list; nothing was changed."""
        self._show(dossier=None, receiver=Receiver(), handed_over=False, tried=False, problem=None)

    def receiver_changed(self, receiver: Receiver) -> None:
        """The clerk typed or ticked."""
        if not self.state.busy:
            self._show(receiver=receiver)

    def hand_over(self) -> None:
        """F9: the act, then its receipt. Says what is missing instead when something is."""
        state = self.state
        if not state.can_hand_over or state.dossier is None:
            self._show(tried=state.is_ready_dossier and not state.busy)
            return
        self._show(busy=True, problem=None)
        code = str(state.dossier.code)
        if state.to_post:
            item, by = state.receiver.item, self._session.employee
            post = self._desk.record.post
            self._jobs.run(lambda: post(code, item, by), self._posted, self._refused)
            return
        facts = _facts(state)
        self._jobs.run(lambda: self._act(code, facts), self._handed_over, self._refused)

    def print_again(self) -> None:
        """Marked as a reprint by the form itself."""
        if self.state.can_print_again:
            self._print()

    def shelf_chosen(self, shelf: Shelf) -> None:
        """Only the results of this kind."""
        self._show(shelf=shelf)

    def fee_method_chosen(self, method: FeeMethod) -> None:
        """Money that comes by bank comes by a code on the screen, where there is an account."""
        dossier = self.state.dossier
        self._show(fee_method=method, transfer="")
        if method is FeeMethod.TRANSFER and dossier is not None and self.state.owes:
            code = str(dossier.code)
            self._jobs.run(
                lambda: self._desk.fees.transfer(code)[0],
                lambda text: self._transfer_found(code, text),
                lambda _error: None,  # no bank in the settings: there is no code to show
            )

    def take_fee(self, method: FeeMethod) -> None:
        """What is still owed, before the result goes."""
        dossier = self.state.dossier
        if dossier is None or not self.state.owes or self.state.busy:
            return
        self._show(busy=True, problem=None)
        code, by = str(dossier.code), self._session.employee
        self._jobs.run(
            lambda: self._desk.fees.take(code, by, method)[0], self._fee_taken, self._refused
        )

    def open_in_look_up(self) -> None:
        """A dossier that cannot be handed over yet: its history and next steps."""
        if self.state.dossier is not None:
            self._shell.go(Station.LOOK_UP, OpenDossier(str(self.state.dossier.code)))

    def _posted(self, dossier: Dossier) -> None:
        """The label comes out; the dossier stays until the post has delivered it."""
        self._show(busy=False, dossier=dossier, tried=False)
        self.refresh()
        self._print(LABEL)

    def _transfer_found(self, code: str, text: str) -> None:
        now = self.state
        if now.dossier and str(now.dossier.code) == code and now.fee_method is FeeMethod.TRANSFER:
            self._show(transfer=text)

    def _fee_taken(self, dossier: Dossier) -> None:
        self._desk.nudge_sync()
        self._show(busy=False, dossier=dossier, tried=False, transfer="")
        self._print(SLIP)

    def _act(self, code: str, facts: dict[str, str]) -> Dossier:
        dossier = self._desk.act(code, Verb.HAND_OVER, self._session.employee, data=facts)
        self._desk.nudge_sync()
        return dossier

    def _handed_over(self, dossier: Dossier) -> None:
        self._show(busy=False, dossier=dossier, handed_over=True, tried=False)
        self.refresh()
        self._print()

    def _print(self, form: str = FORM) -> None:
        state = self.state
        if state.dossier is None:
            return
        code, receiver = str(state.dossier.code), state.receiver
        self._show(printing=True)
        self._jobs.run(
            lambda: print_out(
                self._desk,
                form,
                code,
                self._session.employee,
                Taker(receiver.name, receiver.id_number, receiver.authority),
            ),
            self._printed if form == FORM else self._label_printed,
            self._not_printed,
            "print",
        )

    def _printed(self, out: PaperOut) -> None:
        self._show(printing=False, problem=out.problem)
        self._shell.show_paper(out.paper)
        self._shell.citizen_served()

    def _label_printed(self, out: PaperOut) -> None:
        """The citizen is not served yet."""
        self._show(printing=False, problem=out.problem)
        self._shell.show_paper(out.paper)

    def _not_printed(self, error: CounterError) -> None:
        self._show(printing=False, problem=error)

    def _opened(self, view: DossierView) -> None:
        dossier = view.dossier
        by_default = dossier.owner
        self._show(
            dossier=dossier,
            receiver=Receiver(by_default.name, by_default.id_number, phone=by_default.phone),
            handed_over=False,
            tried=False,
            fee_method=FeeMethod.CASH,
            transfer="",
        )

    def _listed(self, lines: tuple[DossierLine, ...]) -> None:
        self._show(waiting=lines, now=self._desk.clock.now())

    def _refused(self, error: CounterError) -> None:
        self._show(busy=False, problem=error)

    def _failed(self, error: CounterError) -> None:
        self._show(problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names


def _facts(state: HandOverState) -> dict[str, str]:
    """What the act, the form and the province are told; empty answers are left out."""
    receiver = state.receiver
    known = {
        "receiver": clean(receiver.name),
        "receiver_id": clean(receiver.id_number),
        "receiver_phone": clean(receiver.phone),
        "authority": clean(receiver.authority) if state.by_somebody_else else "",
        "taken_back": "\n".join(clean(part) for part in receiver.taken_back.split(";")),
        "note": _RECEIPT_TAKEN if receiver.receipt_taken else "",
    }
    return {key: value for key, value in known.items() if value}
