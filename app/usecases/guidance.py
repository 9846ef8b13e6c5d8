"""Hướng dẫn: find a procedure by any words, with or without accents, while typing."""

from dataclasses import dataclass
from datetime import date
from operator import attrgetter, itemgetter

from app.domain.calendar import ZONE
from app.domain.procedure import Agency, Procedure
from app.domain.text import words
from app.ports.clock import Clock
from app.ports.store import Store


@dataclass(frozen=True, slots=True)
class Guidance:
    """The catalogue of today; `ProcedureIndex` searches it in memory, under 10 ms a key."""

    store: Store
    clock: Clock

    def procedures(self) -> tuple[Procedure, ...]:
        """In force today."""
        with self.store.unit_of_work() as uow:
            return uow.catalogue.procedures(self._today())

    def index(self) -> "ProcedureIndex":
        """The same, ready to be searched; not for the window's thread."""
        return ProcedureIndex(self.procedures())

    def procedure(self, code: str) -> Procedure:
        """Raises NotFound("procedure.not_found")."""
        with self.store.unit_of_work() as uow:
            return uow.catalogue.procedure(code, self._today())

    def agencies(self) -> tuple[Agency, ...]:
        """Departments with their notes and contacts."""
        with self.store.unit_of_work() as uow:
            return uow.catalogue.agencies()

    def _today(self) -> date:
        return self.clock.now().astimezone(ZONE).date()


class ProcedureIndex:
    """A catalogue folded once, so that each key is answered at once; it never changes."""

    def __init__(self, procedures: tuple[Procedure, ...] = ()) -> None:
        """About 50 ms for a thousand procedures."""
        self.procedures = procedures
        entries = (_Entry(p, _line(p.name), _line(p.search_text)) for p in procedures)
        self._entries = tuple(sorted(entries, key=attrgetter("name")))

    def search(self, text: str, limit: int = 20) -> tuple[Procedure, ...]:
        """Procedures that hold every word of `text` as the beginning of a word, best first.

        Folded both sides; whole words before beginnings, matches in the name before the rest.
        Without a word: the catalogue as it stands.
        """
        asked = words(text)
        if not asked:
            return self.procedures[:limit]
        begun = [f" {word}" for word in asked]
        scored = ((e.score(begun), e.procedure) for e in self._entries if e.holds(begun))
        best = sorted(scored, key=itemgetter(0))  # stable: equal ones stay in order of name
        return tuple(procedure for _, procedure in best[:limit])


@dataclass(frozen=True, slots=True)
class _Entry:
    """name and everything: folded words, a blank before and behind each."""

    procedure: Procedure
    name: str
    everything: str

    def holds(self, begun: list[str]) -> bool:
        return all(word in self.everything for word in begun)

    def score(self, begun: list[str]) -> int:
        """Smaller is better."""
        first = self.name.startswith("".join(begun) + " ")
        return sum(map(self._rank, begun)) + (0 if first else 1)

    def _rank(self, begun: str) -> int:
        if f"{begun} " in self.name:
            return 0
        return 1 if begun in self.name else 3


def _line(text: str) -> str:
    return f" {' '.join(words(text))} "
