"""Fees of a dossier: what was taken, voided and given back. Facts only; nothing is edited.

Every amount is whole đồng, every moment aware (UTC inside). A receipt number once used stays
used; a wrong receipt is voided and kept in the list, all copies.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from uuid import UUID

from app.domain.dossier import Dossier, Event
from app.domain.text import fold

#: Digits of a receipt number on paper.
NUMBER_DIGITS = 7


class FeeKind(StrEnum):
    """What the law calls the money: `phí` for a service, `lệ phí` for an act of the state."""

    PHI = "phi"
    LE_PHI = "le_phi"

    @property
    def label(self) -> str:
        """Vietnamese, as printed."""
        return "Phí" if self is FeeKind.PHI else "Lệ phí"

    @property
    def mark(self) -> str:
        """Behind the amount on a receipt."""
        return "P" if self is FeeKind.PHI else "LP"

    @classmethod
    def of(cls, fee_name: str) -> "FeeKind":
        """`Lệ phí cấp bản sao` is a lệ phí; everything else, and no name, a phí."""
        return cls.LE_PHI if fold(fee_name).startswith("le phi") else cls.PHI


class FeeMethod(StrEnum):
    """How the money came. Only CASH is in the drawer; ONLINE was told by the province."""

    CASH = "cash"
    TRANSFER = "transfer"
    ONLINE = "online"

    @property
    def label(self) -> str:
        """Vietnamese, as printed."""
        return {
            FeeMethod.CASH: "Tiền mặt",
            FeeMethod.TRANSFER: "Chuyển khoản",
            FeeMethod.ONLINE: "Trực tuyến",
        }[self]


class FeeState(StrEnum):
    """Where the fee of a dossier stands."""

    EXEMPT = "exempt"
    DUE = "due"
    PARTLY_TAKEN = "partly_taken"
    TAKEN = "taken"
    PARTLY_REFUNDED = "partly_refunded"
    REFUNDED = "refunded"
    VOIDED = "voided"

    @property
    def label(self) -> str:
        """Vietnamese, for screen and paper."""
        return {
            FeeState.EXEMPT: "Không thu",
            FeeState.DUE: "Chưa thu",
            FeeState.PARTLY_TAKEN: "Đã thu một phần",
            FeeState.TAKEN: "Đã thu",
            FeeState.PARTLY_REFUNDED: "Đã hoàn một phần",
            FeeState.REFUNDED: "Đã hoàn",
            FeeState.VOIDED: "Đã hủy thu",
        }[self]


@dataclass(frozen=True, slots=True)
class Book:
    """Whose cash on which local day: what a day close counts."""

    day: date
    employee: str


@dataclass(frozen=True, slots=True)
class Refund:
    """Money given back. account, account_name, bank: where to, empty for cash."""

    id: UUID
    amount: int
    method: FeeMethod
    reason: str
    at: datetime
    by: str
    book: Book
    account: str = ""
    account_name: str = ""
    bank: str = ""


@dataclass(frozen=True, slots=True)
class Payment:
    """One taking, with what became of it.

    payer: name as printed; reference: the bank's or the province's own number; series, number:
    of the numbered receipt, "" and None for a slip; book: where its cash is counted, void_book:
    where the cash given back by the void is.
    """

    id: UUID
    dossier_id: UUID
    dossier_code: str
    agency_id: str
    fee_name: str
    kind: FeeKind
    amount: int
    method: FeeMethod
    payer: str
    taken_at: datetime
    taken_by: str
    book: Book
    reference: str = ""
    series: str = ""
    number: int | None = None
    voided_at: datetime | None = None
    voided_by: str = ""
    void_reason: str = ""
    void_book: Book | None = None
    refunds: tuple[Refund, ...] = ()

    @property
    def voided(self) -> bool:
        """True for a taking that was wrong; its receipt prints as void."""
        return self.voided_at is not None

    @property
    def refunded(self) -> int:
        """đồng given back so far."""
        return sum(refund.amount for refund in self.refunds)

    @property
    def kept(self) -> int:
        """đồng of it that are still with us."""
        return 0 if self.voided else self.amount - self.refunded

    @property
    def receipt(self) -> str:
        """`AB-26P 0000012`; empty for a slip."""
        return "" if self.number is None else f"{self.series} {self.number:0{NUMBER_DIGITS}d}"


def taken(payments: Iterable[Payment]) -> int:
    """đồng taken and not voided; refunds do not make a dossier owe again."""
    return sum(payment.amount for payment in payments if not payment.voided)


def owed(dossier: Dossier, payments: Iterable[Payment]) -> int:
    """đồng still to take; nothing when somebody else (the province) took it already."""
    found = tuple(payments)
    if dossier.fee_timing == "exempt" or (dossier.fee_paid and not found):
        return 0
    return max(0, dossier.fee - paid_elsewhere(dossier) - taken(found))


def fee_state(dossier: Dossier, payments: Iterable[Payment]) -> FeeState:
    """The state that the ledger, and only for an empty one the dossier's own mark, gives."""
    found = tuple(payments)
    if not found and (dossier.fee_timing == "exempt" or dossier.fee == 0):
        return FeeState.EXEMPT
    if not found:
        return FeeState.TAKEN if dossier.fee_paid else FeeState.DUE
    return _of_ledger(found, owed(dossier, found))


def _of_ledger(payments: tuple[Payment, ...], left: int) -> FeeState:
    valid = [payment for payment in payments if not payment.voided]
    if not valid:
        return FeeState.VOIDED
    if any(payment.refunds for payment in valid):
        kept = sum(payment.kept for payment in valid)
        return FeeState.PARTLY_REFUNDED if kept else FeeState.REFUNDED
    return FeeState.PARTLY_TAKEN if left else FeeState.TAKEN


def is_paid(dossier: Dossier, payments: Iterable[Payment]) -> bool:
    """What `Dossier.fee_paid` follows: all of it was taken, and not all given back again."""
    found = tuple(payments)
    kept = sum(payment.kept for payment in found)
    return bool(found) and kept > 0 and taken(found) + paid_elsewhere(dossier) >= dossier.fee


def still_owed(dossier: Dossier) -> int:
    """What `owed` says, from the dossier's own history: for lists and screens, without the ledger.

    An amount that a void took back is owed again; one that was given back is not.
    """
    if dossier.fee_timing == "exempt" or dossier.fee_paid:
        return 0
    took = sum(map(_taken_by, dossier.events))
    return max(0, dossier.fee - paid_elsewhere(dossier) - took)


def came_so_far(dossier: Dossier) -> int:
    """đồng that came for the dossier, here or elsewhere, from its own history.

    What was given back came all the same; what was voided did not.
    """
    took = sum(map(_taken_by, dossier.events))
    if not took and dossier.fee_paid:
        return dossier.fee
    return took + paid_elsewhere(dossier)


def paid_elsewhere(dossier: Dossier) -> int:
    """đồng that no ledger here knows, because the province had them before more was asked for.

    Asking for a second sum adds it to `fee`; what stood there before was paid.
    """
    took = found = 0
    for event in dossier.events:
        took += _taken_by(event)
        if event.verb == "ask-payment" and "amount" in event.data:
            found = max(0, dossier.fee - int(event.data["amount"]) - took)
    return found


def _taken_by(event: Event) -> int:
    """đồng that a fact of the history says came (or, voided, went)."""
    sign = {"fee": 1, "void-fee": -1}.get(event.verb, 0)
    return sign * int(event.data.get("amount", "0")) if sign else 0
