"""Phí, lệ phí (F8): the day's payments, void and refund with their reasons, the day close."""

from dataclasses import replace
from datetime import date, timedelta

from app.domain.dossier import Dossier
from app.domain.fee_book import DayClose
from app.domain.fees import Payment
from app.errors import CounterError
from app.usecases.fee_book import DaySheet
from app.usecases.reverse_fee import PayTo
from app.usecases.workplace import Session
from ui.presenters.fee_page_state import (
    Count,
    FeePageState,
    Reversal,
    ReversalKind,
    back_method,
)
from ui.presenters.navigation import Command, OpenDossier, Shell, Station, Subject
from ui.presenters.paper_out import PaperOut
from ui.presenters.screen import Screen, Shows
from ui.presenters.typed import amount_of, amount_typed
from ui.presenters.work import Jobs


class FeePagePresenter:
    """Who may do it is judged by the use cases; here only whether enough is written."""

    def __init__(
        self, view: Shows[FeePageState], session: Session, jobs: Jobs, shell: Shell
    ) -> None:
        self._desk = session.desk
        self._by = session.employee
        self._jobs = jobs
        self._shell = shell
        today = self._desk.fee_book.today
        self._screen = Screen(view, FeePageState(self._by.name, today, today))

    @property
    def state(self) -> FeePageState:
        """What is shown now."""
        return self._screen.state

    def enter(self, _subject: Subject | None) -> None:
        """Today's book, read anew."""
        today = self._desk.fee_book.today
        if today != self.state.today:
            self._show(day=today, today=today, count=Count(), reversal=None)
        self.refresh()

    def refresh(self) -> None:
        """The day that is shown."""
        day = self.state.day
        self._jobs.run(lambda: self._desk.fee_book.sheet(day), self._listed, self._failed)

    def command(self, command: Command) -> bool:
        """F9 does what is being written; Esc puts it away."""
        if command is Command.FINISH:
            self.finish()
            return True
        if command is Command.BACK and self.state.reversal is not None:
            self.put_away()
            return True
        return False

    def step_days(self, days: int) -> None:
        """Another day's book; never ahead of the day after today, which holds late takings."""
        day = min(self.state.day + timedelta(days=days), self.state.today + timedelta(days=1))
        self.show_day(day)

    def show_day(self, day: date) -> None:
        """What is typed belongs to the day that was shown."""
        if day != self.state.day:
            self._show(day=day, sheet=None, chosen="", reversal=None, count=Count(), tried=False)
            self.refresh()

    def choose(self, payment_id: str) -> None:
        """A line of the table; another one puts away what was being written."""
        if payment_id and payment_id != self.state.chosen:
            self._show(chosen=payment_id, reversal=None, tried=False, problem=None)

    def pick(self, what: str) -> None:
        """A line of what can be done: `void`, `refund`, `print`, `open`."""
        if what == "print":
            self.print_receipt()
        elif what == "open":
            self.open_dossier()
        elif what in ("void", "refund"):
            self.begin("void" if what == "void" else "refund")

    def begin(self, kind: ReversalKind) -> None:
        """Void or refund of the chosen payment, as far as there is something left to reverse."""
        payment = self.state.payment
        if payment is None or payment.kept == 0 or self.state.busy:
            return
        if kind == "void" and payment.refunds:
            return
        amount = amount_typed(str(payment.kept)) if kind == "refund" else ""
        reversal = Reversal(kind, amount=amount, by_bank=back_method(payment))
        self._show(reversal=reversal, tried=False, problem=None)

    def reversal_changed(self, reversal: Reversal) -> None:
        """Each key."""
        if self.state.reversal is not None:
            shaped = replace(reversal, amount=amount_typed(reversal.amount))
            self._show(reversal=shaped)

    def put_away(self) -> None:
        """Nothing was done."""
        if not self.state.busy:
            self._show(reversal=None, tried=False, problem=None)

    def count_changed(self, count: Count) -> None:
        """Each key of the day close."""
        self._show(count=replace(count, counted=amount_typed(count.counted)))

    def finish(self) -> None:
        """F9: the void or the refund when one is open, else the day close."""
        if self.state.busy:
            return
        if self.state.reversal is not None:
            self._reverse(self.state.reversal)
        else:
            self._close()

    def print_receipt(self) -> None:
        """The slip or receipt of the chosen payment once more; the form marks it."""
        payment = self.state.payment
        if payment is None:
            return
        self._jobs.run(lambda: self._printed(payment), self._paper, self._failed, "print")

    def open_dossier(self) -> None:
        """The chosen payment's dossier."""
        if self.state.payment is not None:
            self._shell.go(Station.LOOK_UP, OpenDossier(self.state.payment.dossier_code))

    def _reverse(self, reversal: Reversal) -> None:
        payment = self.state.payment
        if payment is None or not reversal.ready:
            self._show(tried=True)
            return
        self._show(busy=True, problem=None)
        self._jobs.run(lambda: self._reversed(payment, reversal), self._reversal_done, self._failed)

    def _reversed(self, payment: Payment, reversal: Reversal) -> tuple[Dossier, Payment]:
        reverse, code, which = self._desk.reverse_fee, payment.dossier_code, str(payment.id)
        if reversal.kind == "void":
            return reverse.void(code, self._by, reversal.reason, which)
        to = PayTo(reversal.account, reversal.name, reversal.bank) if reversal.by_bank else None
        amount = amount_of(reversal.amount)
        return reverse.refund(code, self._by, reversal.reason, amount, to, which)

    def _reversal_done(self, _done: tuple[Dossier, Payment]) -> None:
        self._desk.nudge_sync()
        self._show(busy=False, reversal=None, tried=False)
        self.refresh()

    def _close(self) -> None:
        state = self.state
        if not state.can_close:
            self._show(tried=True)
            return
        counted, count, day = amount_of(state.count.counted) or 0, state.count, state.day
        self._show(busy=True, problem=None)
        self._jobs.run(
            lambda: self._desk.fee_book.close(day, counted, self._by, count.note, count.reason),
            self._closed,
            self._failed,
        )

    def _closed(self, _close: DayClose) -> None:
        self._show(busy=False, tried=False, count=Count())
        self.refresh()

    def _printed(self, payment: Payment) -> PaperOut:
        queue = self._desk.settings.counter.printer
        paper = self._desk.print_form(
            "fee-receipt", payment.dossier_code, self._by, queue=queue, payment=str(payment.id)
        )
        return PaperOut(paper)

    def _paper(self, out: PaperOut) -> None:
        self._shell.show_paper(out.paper)

    def _listed(self, sheet: DaySheet) -> None:
        if sheet.day != self.state.day:
            return
        known = {str(payment.id) for payment in sheet.payments}
        chosen = self.state.chosen if self.state.chosen in known else ""
        first = str(sheet.payments[-1].id) if sheet.payments else ""
        self._show(sheet=sheet, chosen=chosen or first, problem=None)

    def _failed(self, error: CounterError) -> None:
        self._show(busy=False, problem=error)

    def _show(self, **changes: object) -> None:
        self._screen.show(replace(self.state, **changes))  # type: ignore[arg-type]  # field names
