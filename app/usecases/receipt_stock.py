"""The numbered receipts of this counter: how many are left, and which may not be used any more."""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import ZONE
from app.domain.people import Employee, Role
from app.domain.receipts import Series, SeriesUse, WrittenOff, series_use
from app.domain.text import clean
from app.errors import InvalidInput, NotAllowed, NotFound
from app.ports.clock import Clock
from app.ports.store import Store

_VERB = "fee-write-off"


@dataclass(frozen=True, slots=True)
class ReceiptStock:
    """Reads on any thread. series: the ranges of the settings, in the order of use."""

    store: Store
    clock: Clock
    series: tuple[Series, ...] = ()

    def use(self, first: date, last: date) -> tuple[SeriesUse, ...]:
        """Stock, use and voids of each range over a period, both days included."""
        if not self.series:
            return ()
        reads = self.store.queries.fees
        used = reads.used_numbers(last)
        off = [(one, one.at.astimezone(ZONE).date()) for one in reads.written_off()]
        return tuple(series_use(one, first, last, used, off) for one in self.series)

    def write_off(self, symbol: str, last: int, by: Employee, reason: str) -> WrittenOff:
        """The last number that is on paper: everything up to it is used up.

        Asked for after a restore, when paper may know more than the store. Raises NotAllowed
        (act.wrong_role), NotFound (fee.no_series), InvalidInput (act.no_reason,
        fee.not_in_series, fee.number_known).
        """
        if by.role not in (Role.SUPERVISOR, Role.ADMINISTRATOR):
            raise NotAllowed("act.wrong_role", verb=_VERB)
        if not clean(reason):
            raise InvalidInput("act.no_reason", verb=_VERB)
        lowest, name = self._lowest(symbol, last), clean(symbol)
        with self.store.unit_of_work() as uow:
            known = uow.fees.last_used(name)
            first = lowest if known is None else known + 1
            if last < first - 1:
                raise InvalidInput("fee.number_known", number=first - 1)
            lost = WrittenOff(name, first, last, self.clock.now(), by.name, clean(reason))
            uow.fees.write_off(lost)
            told = {"series": name, "first": str(first), "last": str(last)}
            uow.audit.add(lost.at, by.name, _VERB, name, told)
            uow.commit()
        return lost

    def _lowest(self, symbol: str, last: int) -> int:
        """The first number of the symbol; a slip of the finger must not cost a whole range."""
        ranges = [one for one in self.series if one.symbol == clean(symbol)]
        if not ranges:
            raise NotFound("fee.no_series", series=symbol[:40])
        if not any(one.first - 1 <= last <= one.last for one in ranges):
            raise InvalidInput("fee.not_in_series", number=last)
        return min(one.first for one in ranges)
