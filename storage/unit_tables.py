"""The shipped tables of administrative units (`resources/units/SOURCE.md`) as one book."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from app.domain.units import Counterpart, Era, Unit, UnitBook, UnitKind
from app.errors import InvalidInput

_KINDS = {2: UnitKind.PROVINCE, 3: UnitKind.DISTRICT, 5: UnitKind.COMMUNE}
_PARTLY = "~"
Move = tuple[Unit, str, bool]


@dataclass(frozen=True, slots=True)
class UnitTableFiles:
    """`app.ports.units.UnitTables`. folder: holds now.tsv, before.tsv and earlier.tsv."""

    folder: Path

    def load(self) -> UnitBook:
        """A new book. Raises InvalidInput("units.not_readable")."""
        try:
            now = _Table(Era.NOW, self._lines("now"), {})
            before = _Table(Era.BEFORE, self._lines("before"), {})
            earlier = _Table(Era.EARLIER, self._lines("earlier"), before.units)
        except (OSError, ValueError, KeyError) as error:
            raise InvalidInput("units.not_readable") from error
        units = tuple(u for table in (now, before, earlier) for u in table.units.values())
        return UnitBook(units, _counterparts(now, before, earlier))

    def _lines(self, name: str) -> list[list[str]]:
        text = (self.folder / f"{name}.tsv").read_text(encoding="utf-8")
        return [line.split("\t") for line in text.splitlines()]


class _Table:
    """Units of one time by code; parents may stand in the table after it (`elsewhere`)."""

    def __init__(self, era: Era, lines: list[list[str]], elsewhere: dict[str, Unit]) -> None:
        self.units: dict[str, Unit] = {}
        self.moves: list[Move] = []
        #: District code to the new codes of its communes, each once, in order.
        self.of_district: dict[str, dict[str, None]] = defaultdict(dict)
        for code, parent, name, *went in lines:
            above = self.units.get(parent) or elsewhere.get(parent)
            if parent and above is None:
                raise KeyError(parent)
            parents = (above.name, *above.parents) if above else ()
            unit = self.units[code] = Unit(code, name, _KINDS[len(code)], parents, era)
            for new, partly in _moves(went):
                self.moves.append((unit, new, partly))
                if len(parent) == 3:
                    self.of_district[parent][new] = None


def _moves(went: list[str]) -> Iterator[tuple[str, bool]]:
    for said in " ".join(went).split():
        yield said.removeprefix(_PARTLY), said.startswith(_PARTLY)


def _counterparts(
    now: _Table, before: _Table, earlier: _Table
) -> dict[Unit, tuple[Counterpart, ...]]:
    found: dict[Unit, dict[Unit, bool]] = defaultdict(dict)
    for old, code, partly in (*before.moves, *earlier.moves):
        new = now.units[code]
        found[old][new] = partly
        if old.era is Era.BEFORE:
            found[new][old] = partly
    for code, communes in before.of_district.items():  # what a district was is its communes
        for new_code in communes:
            found[before.units[code]].setdefault(now.units[new_code], False)
    return {
        unit: tuple(Counterpart(other, partly) for other, partly in others.items())
        for unit, others in found.items()
    }
