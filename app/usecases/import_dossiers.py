"""Dossiers taken over from another system: kept here, never sent to the province."""

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from app.domain.dossier import Dossier
from app.domain.people import Employee, Role
from app.domain.told_again import told_again
from app.errors import CounterError, InvalidInput, NotAllowed
from app.ports.clock import Clock
from app.ports.province import Wire
from app.ports.store import Store, UnitOfWork

_DEEPEST = 32
#: Lines in one transaction: short enough that the window never waits.
_BATCH = 20
#: By so much another system's moment of reception may lie ahead of ours.
_AHEAD = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class RejectedLine:
    """A line that was not taken, and why. line counts from 1."""

    line: int
    error: CounterError


@dataclass(frozen=True, slots=True)
class Imported:
    """What an import came to."""

    imported: int
    updated: int
    rejected: tuple[RejectedLine, ...]


@dataclass(frozen=True, slots=True)
class ImportDossiers:
    """One DongBoHoSoMC object a line; a bad line never stops the others."""

    store: Store
    wire: Wire
    clock: Clock

    def __call__(self, lines: Iterable[str], by: Employee) -> Imported:
        """Blank lines are skipped and still counted in line numbers.

        Raises NotAllowed("import.wrong_role") for who may only read.
        """
        if by.role is Role.READ_ONLY:
            raise NotAllowed("import.wrong_role")
        imported = updated = 0
        rejected: list[RejectedLine] = []
        numbered = [(n, text) for n, text in enumerate(lines, start=1) if text.strip()]
        for start in range(0, len(numbered), _BATCH):
            new, again, bad = self._batch(numbered[start : start + _BATCH], by)
            imported, updated = imported + new, updated + again
            rejected += bad
        return Imported(imported, updated, tuple(rejected))

    def _batch(
        self, lines: list[tuple[int, str]], by: Employee
    ) -> tuple[int, int, list[RejectedLine]]:
        new = again = 0
        bad: list[RejectedLine] = []
        now = self.clock.now()
        with self.store.unit_of_work() as uow:
            for number, text in lines:
                try:
                    obj = json_object(text)
                    dossier = self.wire.read_dossier(obj)
                    known = _known(uow, dossier)
                    _refuse_future(dossier, now)
                    if known is not None and known.events:
                        dossier = self.wire.read_dossier(obj, known.events)
                except CounterError as error:
                    bad.append(RejectedLine(number, error))
                    continue
                kept = replace(told_again(known, dossier) if known else dossier, imported=True)
                if known is None or _differs(kept, known):
                    uow.dossiers.save(kept)
                    uow.audit.add(now, by.name, "import", str(kept.id), {})
                new, again = new + (known is None), again + (known is not None)
            uow.commit()
        return new, again, bad


def _refuse_future(dossier: Dossier, now: datetime) -> None:
    """A reception that is still to come; a day is left to clocks and time zones."""
    if dossier.received_at is not None and dossier.received_at > now + _AHEAD:
        raise InvalidInput("import.in_future", field="NgayTiepNhan")


def _differs(kept: Dossier, known: Dossier) -> bool:
    """Types and all: 1 and true are equal to Python, but not to who wrote them."""
    spelled = (json.dumps(dict(one.foreign), sort_keys=True) for one in (kept, known))
    return kept != known or len(set(spelled)) > 1


def _known(uow: UnitOfWork, dossier: Dossier) -> Dossier | None:
    """The same dossier of an earlier takeover. One that the counter itself moved is its own."""
    known = uow.dossiers.by_code(str(dossier.code))
    if known is not None and (not known.imported or uow.outbox.of_dossier(known.id)):
        raise InvalidInput("import.own_dossier")
    return known


def json_object(text: str) -> dict[str, object]:
    """The object of one line.

    Raises InvalidInput: import.not_json, import.not_object, import.double_key (JSON keeps the last
    of two values of a key and says nothing: a person's word would be lost).

    What JSON allows and no store can keep (half a surrogate pair, endless numbers or nesting) is
    not JSON here; no message of the interface is deeper than `_DEEPEST`.
    """
    try:
        value = json.loads(text, object_pairs_hook=_once)
        _check_depth(value)
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except (ValueError, RecursionError) as error:
        raise InvalidInput("import.not_json") from error
    if not isinstance(value, dict):
        raise InvalidInput("import.not_object")
    return value


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    found = dict(pairs)
    if len(found) < len(pairs):
        keys = [key for key, _ in pairs]
        raise InvalidInput("import.double_key", key=next(k for k in keys if keys.count(k) > 1)[:40])
    return found


def _check_depth(value: object) -> None:
    layer = [value]
    for _ in range(_DEEPEST):
        nested = [item for item in layer if isinstance(item, dict | list)]
        layer = [x for item in nested for x in (item.values() if isinstance(item, dict) else item)]
    if layer:
        raise ValueError("too deep")
