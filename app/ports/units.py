"""The tables of administrative units, as the inside sees them."""

from typing import Protocol

from app.domain.units import UnitBook


class UnitTables(Protocol):
    """Where the units come from."""

    def load(self) -> UnitBook:
        """All of them; slow (a tenth of a second). Raises InvalidInput("units.not_readable")."""
        ...
