"""Old and new administrative units side by side, and the end of an address."""

from functools import cached_property

from app.domain.unit_search import AddressHint, UnitHit, UnitIndex, complete_address
from app.ports.units import UnitTables


class FindUnits:
    """The tables are read at the first question; every further one takes a few ms.

    Raises InvalidInput("units.not_readable") at the first question.
    """

    def __init__(self, tables: UnitTables) -> None:
        self._tables = tables

    def __call__(self, text: str, limit: int = 20) -> tuple[UnitHit, ...]:
        """Best first; old names with what they became, new ones with what they were."""
        return self.index.search(text, limit)

    def complete(self, address: str, limit: int = 8) -> tuple[AddressHint, ...]:
        """Ways to finish a half-typed address."""
        return complete_address(self.index, address, limit)

    @cached_property
    def index(self) -> UnitIndex:
        """Immutable; two threads that ask at once read the tables twice and agree."""
        return UnitIndex(self._tables.load())
