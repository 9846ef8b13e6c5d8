"""A province that tells what a test puts into its mouth, and a counter that listens."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from app.domain.calendar import WorkingCalendar
from app.domain.dossier import Dossier
from app.ports.province import (
    Answer,
    AnswerKind,
    Change,
    ChangesPage,
    Fetched,
    FileToSend,
    Lookup,
    NumberBlock,
    Upload,
)
from app.ports.store import AttentionItem
from app.sync.pull import Pull
from storage.provincial.shapes import ProvincialWire
from storage.store import SqlStore, open_store

NOW = datetime(2026, 11, 30, 2, tzinfo=UTC)
YES = Answer(AnswerKind.ACCEPTED)


@dataclass
class Telling:
    """Only `changes` is ever asked; it tells everything after the cursor."""

    told: list[Change] = field(default_factory=list)

    takes_files = False

    def changes(self, cursor: str, limit: int) -> ChangesPage:
        new = [change for change in self.told if change.seq > int(cursor or 0)][:limit]
        return ChangesPage(YES, tuple(new), str(new[-1].seq if new else cursor))

    def send(self, body: bytes) -> Answer:
        raise NotImplementedError

    def look_up(self, code: str) -> Lookup:
        raise NotImplementedError

    def lease_numbers(
        self, agency_id: str, first_day: date, days: int, size: int
    ) -> tuple[Answer, tuple[NumberBlock, ...]]:
        raise NotImplementedError

    def upload(
        self, file: FileToSend, remember: Callable[[str], None], stop: Callable[[], bool]
    ) -> Upload:
        raise NotImplementedError

    def fetch(self, url: str, most_bytes: int, stop: Callable[[], bool]) -> Fetched:
        raise NotImplementedError

    def ping(self) -> Answer:
        raise NotImplementedError

    def close(self) -> None:
        """Nothing is open."""


@dataclass
class Clock:
    """Stands still."""

    at: datetime = NOW

    def now(self) -> datetime:
        return self.at


@dataclass
class Listener:
    """A counter and the province it listens to."""

    store: SqlStore
    province: Telling = field(default_factory=Telling)
    clock: Clock = field(default_factory=Clock)
    wire: ProvincialWire = field(default_factory=ProvincialWire)

    def keep(self, dossier: Dossier) -> Dossier:
        with self.store.unit_of_work() as uow:
            uow.dossiers.save(dossier)
            uow.commit()
        return dossier

    def hear(self, kind: str, data: Mapping[str, object]) -> int:
        """One more change, pulled at once; how many changes were applied."""
        change = Change(len(self.province.told) + 1, kind, data)
        self.province.told.append(change)
        return self.pull()

    def pull(self) -> int:
        pull = Pull(self.store, self.province, self.wire, self.clock, WorkingCalendar())
        return pull().applied

    def hear_all_again(self) -> int:
        """The cursor is lost: everything comes once more."""
        with self.store.unit_of_work() as uow:
            uow.cursors.set("province.changes", "")
            uow.commit()
        return self.pull()

    def of(self, code: str) -> Dossier:
        with self.store.unit_of_work() as uow:
            found = uow.dossiers.by_code(code)
        assert found is not None
        return found

    def items(self) -> list[AttentionItem]:
        with self.store.unit_of_work() as uow:
            return list(uow.attention.open_items())


@contextmanager
def listening(folder: Path) -> Iterator[Listener]:
    """Over a real store."""
    wire = ProvincialWire()
    store = open_store(folder, bytes(range(32)), wire, clock=Clock())
    try:
        yield Listener(store, wire=wire)
    finally:
        store.close()
