"""Taking a fee, inside whatever transaction the step is in."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import uuid4

from app.domain.codes import Status
from app.domain.dossier import Dossier, Event
from app.domain.fee_book import open_book
from app.domain.fees import FeeKind, FeeMethod, Payment, is_paid, owed
from app.domain.money import dong
from app.domain.people import Employee, Role
from app.domain.receipts import Series
from app.domain.text import clean
from app.domain.verbs import allow
from app.errors import InvalidInput, NotAllowed
from app.ports.store import FeeLedger, UnitOfWork


@dataclass(frozen=True, slots=True)
class TakeFee:
    """Writes one taking into the ledger. series: ranges of numbered receipts; none: slips.

    A receipt number is used up by the payment's own row: no gap, no second use, whatever ends
    the program. Money that the province took (`online`) gets no number of ours.
    """

    series: tuple[Series, ...] = ()

    def __call__(
        self,
        uow: UnitOfWork,
        dossier: Dossier,
        amount: int | None,
        method: FeeMethod,
        at: datetime,
        by: Employee,
        *,
        payer: str = "",
        reference: str = "",
    ) -> tuple[Dossier, Payment]:
        """The dossier with the event `fee`, saved, and the payment. Nothing is queued or committed.

        amount None: all that is owed, in đồng. Raises InvalidInput (fee.bad_amount), NotAllowed
        (act.wrong_role, fee.exempt, fee.ended, fee.no_code, fee.nothing_due, fee.too_much,
        fee.series_doubtful, fee.series_used_up).
        """
        allow(by, Role.EMPLOYEE, "fee")
        before = uow.fees.of_dossier(dossier.id)
        due = _due(dossier, before, amount, method)
        symbol, number = self._receipt(uow.fees, method)
        payment = Payment(
            id=uuid4(),
            dossier_id=dossier.id,
            dossier_code=number_of(dossier),
            agency_id=dossier.agency_id,
            fee_name=dossier.fee_name,
            kind=FeeKind.of(dossier.fee_name),
            amount=due,
            method=method,
            payer=clean(payer) or clean(dossier.presenter.name),
            taken_at=at,
            taken_by=by.name,
            book=open_book(at, by.name, uow.fees.is_closed),
            reference=clean(reference),
            series=symbol,
            number=number,
        )
        event = Event(at, "fee", by.name, dossier.status, data=facts_of(payment))
        moved = noted(dossier, (*before, payment), event)
        uow.dossiers.save(moved)
        uow.fees.add(payment)
        uow.audit.add(at, by.name, "fee", str(payment.id), facts_of(payment))
        return moved, payment

    def _receipt(self, ledger: FeeLedger, method: FeeMethod) -> tuple[str, int | None]:
        """The next number of the first range that has one; no series, or online: none."""
        if not self.series or method is FeeMethod.ONLINE:
            return "", None
        for series in self.series:
            if ledger.doubtful(series.symbol):
                raise NotAllowed("fee.series_doubtful", series=series.symbol)
            number = ledger.next_number(series)
            if number is not None:
                return series.symbol, number
        raise NotAllowed("fee.series_used_up", series=self.series[-1].symbol)


def noted(dossier: Dossier, payments: tuple[Payment, ...], event: Event) -> Dossier:
    """The dossier with one more fact about its money; `fee_paid` follows the ledger."""
    return replace(dossier, fee_paid=is_paid(dossier, payments)).with_event(event)


def facts_of(payment: Payment) -> dict[str, str]:
    """What history and audit say of a payment: no name."""
    return {
        "amount": str(payment.amount),
        "method": payment.method.value,
        "number": payment.receipt,
        "payment": str(payment.id),
    }


def number_of(dossier: Dossier) -> str:
    """The dossier's number, or the provisional one; NotAllowed("fee.no_code") for a draft."""
    code = dossier.code or dossier.provisional_code
    if code is None:
        raise NotAllowed("fee.no_code")
    return code.text


def _due(
    dossier: Dossier, before: tuple[Payment, ...], amount: int | None, method: FeeMethod
) -> int:
    """What to take now. What was given back may be taken again, but only when said in figures."""
    if dossier.fee_timing == "exempt":
        raise NotAllowed("fee.exempt")
    if dossier.status in (Status.REFUSED, Status.WITHDRAWN):
        raise NotAllowed("fee.ended")
    told_online = not before and dossier.fee_paid and method is FeeMethod.ONLINE
    asked = replace(dossier, fee_paid=False) if told_online else dossier
    due = owed(asked, before) if amount is None else amount
    kept = sum(payment.kept for payment in before)
    most = max(owed(asked, before), dossier.fee - kept if before else 0)
    if most <= 0 or (amount is None and due == 0):
        raise NotAllowed("fee.nothing_due")
    if due <= 0:
        raise InvalidInput("fee.bad_amount")
    if due > most:
        raise NotAllowed("fee.too_much", most=dong(most))
    return due
