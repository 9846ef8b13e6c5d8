"""Hướng dẫn: find a procedure by any words, with or without accents, while typing."""

from dataclasses import dataclass
from datetime import date

from app.domain.calendar import ZONE
from app.domain.procedure import Agency, Procedure
from app.domain.text import words
from app.ports.clock import Clock
from app.ports.store import Store


@dataclass(frozen=True, slots=True)
class Guidance:
    """The catalogue of today, searched in memory: thousands of procedures, under 10 ms a key."""

    store: Store
    clock: Clock

    def procedures(self) -> tuple[Procedure, ...]:
        """In force today."""
        with self.store.unit_of_work() as uow:
            return uow.catalogue.procedures(self._today())

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


def search(procedures: tuple[Procedure, ...], text: str, limit: int = 20) -> tuple[Procedure, ...]:
    """Procedures that hold every word of `text` as the beginning of a word, best first.

    Folded both sides; whole words before beginnings, matches in the name before the rest.
    """
    asked = words(text)
    if not asked:
        return procedures[:limit]
    ranked = [(score, p.name, p) for p in procedures if (score := _score(p, asked)) is not None]
    ranked.sort(key=lambda item: (item[0], item[1]))
    return tuple(p for _, _, p in ranked[:limit])


def _score(procedure: Procedure, asked: tuple[str, ...]) -> int | None:
    """Smaller is better; None when a word is missing."""
    name = words(procedure.name)
    everything = words(procedure.search_text)
    total = 0
    for word in asked:
        if word in name:
            total += 0
        elif any(known.startswith(word) for known in name):
            total += 1
        elif any(known.startswith(word) for known in everything):
            total += 3
        else:
            return None
    return total + (0 if name[: len(asked)] == asked else 1)
