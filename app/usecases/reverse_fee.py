"""Money that was wrongly taken, or is given back: new facts beside the old ones."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from app.domain.calendar import ZONE
from app.domain.dossier import Dossier, Event
from app.domain.fee_book import open_book
from app.domain.fees import NUMBER_DIGITS, Book, FeeMethod, Payment, Refund
from app.domain.money import dong
from app.domain.people import Employee, Role
from app.domain.text import clean, fold
from app.domain.verbs import allow
from app.errors import InvalidInput, NotAllowed, NotFound
from app.ports.clock import Clock
from app.ports.store import SendKind, Store, UnitOfWork
from app.usecases.act_on_dossier import find
from app.usecases.take_fee import facts_of, noted


@dataclass(frozen=True, slots=True)
class PayTo:
    """Where a bank sends money back to."""

    account: str
    name: str
    bank: str


@dataclass(frozen=True, slots=True)
class _Said:
    """Who reverses what, when and why; verb: `void-fee` or `refund`."""

    verb: str
    at: datetime
    by: Employee
    reason: str


_Write = Callable[[UnitOfWork, Payment, Book], tuple[Payment, dict[str, str]]]


@dataclass(frozen=True, slots=True)
class ReverseFee:
    """Void and refund: on the same day, until the cash is counted, by the one who took it.

    Later by a supervisor. `which` names one of several payments: its receipt (`AB-26P 0000012`,
    or the number alone) or its id; empty when there is only one. Raises NotAllowed
    (act.wrong_role, fee.given_back, fee.too_much_back), InvalidInput (act.no_reason, fee.which,
    fee.bad_amount, fee.no_account), NotFound (dossier.not_found, fee.none).
    """

    store: Store
    clock: Clock

    def void(
        self, code: str, by: Employee, reason: str, which: str = ""
    ) -> tuple[Dossier, Payment]:
        """A taking that was wrong: it counts no more, its receipt and number stay in the list."""
        said = _Said("void-fee", self.clock.now(), by, clean(reason))

        def write(uow: UnitOfWork, payment: Payment, book: Book) -> tuple[Payment, dict[str, str]]:
            if payment.refunds:
                raise NotAllowed("fee.given_back")
            voided = replace(
                payment,
                voided_at=said.at,
                voided_by=by.name,
                void_reason=said.reason,
                void_book=book,
            )
            uow.fees.void(voided)
            return voided, facts_of(payment)

        return self._reverse(code, which, said, write)

    def refund(
        self,
        code: str,
        by: Employee,
        reason: str,
        amount: int | None = None,
        to: PayTo | None = None,
        which: str = "",
    ) -> tuple[Dossier, Payment]:
        """Given back: all that is kept without an amount, in cash without `to`."""
        said = _Said("refund", self.clock.now(), by, clean(reason))

        def write(uow: UnitOfWork, payment: Payment, book: Book) -> tuple[Payment, dict[str, str]]:
            back = _refund(payment, payment.kept if amount is None else amount, to, said, book)
            uow.fees.refund(payment.id, back)
            told = {"amount": str(back.amount), "method": back.method.value}
            after = replace(payment, refunds=(*payment.refunds, back))
            return after, facts_of(payment) | told

        return self._reverse(code, which, said, write)

    def _reverse(
        self, code: str, which: str, said: _Said, write: _Write
    ) -> tuple[Dossier, Payment]:
        if not said.reason:
            raise InvalidInput("act.no_reason", verb=said.verb)
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            payments = uow.fees.of_dossier(dossier.id)
            payment = chosen(payments, which)
            _allow(uow, payment, said)
            after, told = write(uow, payment, _book(uow, payment, said))
            event = Event(said.at, said.verb, said.by.name, dossier.status, said.reason, told)
            ledger = tuple(after if one.id == payment.id else one for one in payments)
            moved = noted(dossier, ledger, event)
            uow.dossiers.save(moved)
            uow.audit.add(said.at, said.by.name, said.verb, str(payment.id), told)
            uow.outbox.put(SendKind.UPDATE, moved, said.at)
            uow.commit()
        return moved, after


def chosen(payments: tuple[Payment, ...], which: str) -> Payment:
    """The one meant. Raises NotFound("fee.none"), InvalidInput("fee.which")."""
    wanted = fold(which)
    found = [p for p in payments if not p.voided and (not wanted or wanted in payment_names(p))]
    if not found:
        raise NotFound("fee.none")
    if len(found) > 1:
        raise InvalidInput("fee.which", count=len(found))
    return found[0]


def payment_names(payment: Payment) -> tuple[str, ...]:
    """How a payment is asked for, folded: its id, its receipt, the number alone."""
    if payment.number is None:
        return (str(payment.id),)
    digits = f"{payment.number:0{NUMBER_DIGITS}d}"
    return (str(payment.id), fold(payment.receipt), str(payment.number), digits)


def _allow(uow: UnitOfWork, payment: Payment, said: _Said) -> None:
    own = payment.taken_by == said.by.name and not uow.fees.is_closed(payment.book)
    today = payment.taken_at.astimezone(ZONE).date() == said.at.astimezone(ZONE).date()
    allow(said.by, Role.EMPLOYEE if own and today else Role.SUPERVISOR, said.verb)


def _book(uow: UnitOfWork, payment: Payment, said: _Said) -> Book:
    """Money goes back out of the drawer it came into, as long as that was not counted."""
    still_today = payment.book.day >= said.at.astimezone(ZONE).date()
    if still_today and not uow.fees.is_closed(payment.book):
        return payment.book
    return open_book(said.at, said.by.name, uow.fees.is_closed)


def _refund(payment: Payment, amount: int, to: PayTo | None, said: _Said, book: Book) -> Refund:
    if amount <= 0:
        raise InvalidInput("fee.bad_amount")
    if amount > payment.kept:
        raise NotAllowed("fee.too_much_back", most=dong(payment.kept))
    account, name, bank = (clean(to.account), clean(to.name), clean(to.bank)) if to else ("",) * 3
    if to is not None and not (account and name and bank):
        raise InvalidInput("fee.no_account")
    method = FeeMethod.CASH if to is None else FeeMethod.TRANSFER
    return Refund(
        uuid4(), amount, method, said.reason, said.at, said.by.name, book, account, name, bank
    )
