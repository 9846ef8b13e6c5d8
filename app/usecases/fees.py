"""Phí, lệ phí of one dossier: what was taken, what is owed, taking it."""

from dataclasses import dataclass

from app.domain.dossier import Dossier
from app.domain.fees import FeeMethod, Payment, owed
from app.domain.people import Employee
from app.domain.vietqr import BankAccount, vietqr
from app.errors import NotAllowed
from app.ports.clock import Clock
from app.ports.store import SendKind, Store
from app.usecases.act_on_dossier import find
from app.usecases.take_fee import TakeFee, number_of


@dataclass(frozen=True, slots=True)
class Fees:
    """The money of one dossier. bank: where transfers go, None: no QR can be shown."""

    store: Store
    clock: Clock
    take_fee: TakeFee
    bank: BankAccount | None = None

    def of(self, code: str) -> tuple[Dossier, tuple[Payment, ...]]:
        """The dossier and everything taken for it. Raises NotFound("dossier.not_found")."""
        with self.store.unit_of_work() as uow:
            dossier = find(uow, code)
            return dossier, uow.fees.of_dossier(dossier.id)

    def transfer(self, code: str) -> tuple[str, int]:
        """The VietQR text of what is owed, and the amount. Raises NotAllowed (fee.no_bank …)."""
        if self.bank is None:
            raise NotAllowed("fee.no_bank")
        dossier, payments = self.of(code)
        due = owed(dossier, payments)
        if due == 0:
            raise NotAllowed("fee.nothing_due")
        return vietqr(self.bank, due, number_of(dossier)), due

    def take(
        self,
        code: str,
        by: Employee,
        method: FeeMethod = FeeMethod.CASH,
        amount: int | None = None,
        *,
        payer: str = "",
        reference: str = "",
    ) -> tuple[Dossier, Payment]:
        """Taken, durable, queued for the province. Raises what `TakeFee` raises."""
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            dossier, payment = self.take_fee(
                uow, find(uow, code), amount, method, now, by, payer=payer, reference=reference
            )
            uow.outbox.put(SendKind.UPDATE, dossier, now)
            uow.commit()
        return dossier, payment
