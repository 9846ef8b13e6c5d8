"""The counter on this machine: locked until a PIN, then a session with its threads."""

from collections.abc import Callable
from pathlib import Path
from threading import Event, Lock

from app import settings as settings_file
from app.bootstrap import counter
from app.bootstrap.devices import camera_of, imaging, reading, scanners_of, signer_of
from app.bootstrap.folders import CATALOGUE, DataFolder
from app.bootstrap.working_calendar import calendar_of
from app.domain.page import KeptPage
from app.domain.people import Employee
from app.errors import InvalidInput, StoreError
from app.finishing.read_files import ReadFiles
from app.finishing.worker import ReadingWorker
from app.ports.clock import Clock, SystemClock
from app.ports.province import Province, Wire
from app.ports.store import Store
from app.settings import Settings
from app.sync.status import SyncStatus
from app.sync.worker import Listener, Pace, SyncSteps, SyncWorker
from app.usecases.workplace import Session
from storage import keys
from storage.catalogue_files import read_yaml
from storage.page_log import PageLogFile
from storage.store import open_store

Password = Callable[[], str]


class NoProvince:
    """The feed of a counter whose settings name no province yet: everything waits, visibly."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def status(self) -> SyncStatus:
        """Counts only."""
        counts = self._store.queries.outbox_counts()
        return SyncStatus(waiting=counts.unsettled, dossiers_unsent=counts.dossiers_unsent)

    def subscribe(self, listener: Listener) -> None:
        """Nothing will ever change."""

    def nudge(self) -> None:
        """Nobody to ask."""


class NobodyReads:
    """Where no threads run: a page is read with its file, by whoever does that."""

    def soon(self, page: KeptPage) -> None:
        """Later."""

    def pending(self, key: str) -> bool:
        """Nothing is under way."""
        return False


class LocalWorkplace:
    """Builds and ends a session. One at a time."""

    practice = False

    def __init__(
        self,
        folder: DataFolder,
        settings: Settings,
        *,
        clock: Clock | None = None,
        password: Password | None = None,
        pace: Pace | None = None,
    ) -> None:
        self.folder = folder
        self.settings = settings
        self.clock = clock or SystemClock()
        self._password = password or (lambda: counter.province_password(settings.province.username))
        self._pace = pace
        self._rooms: counter.Rooms | None = None
        self._worker: SyncWorker | None = None
        self._reading: ReadingWorker | None = None
        self._stop = Event()
        self._client: Province | None = None
        self._connecting = Lock()

    @property
    def counter_name(self) -> str:
        """`Quầy số 3`."""
        return self.settings.counter.name

    @property
    def unit(self) -> str:
        """The one-stop centre."""
        return self.settings.counter.heading

    def employees(self) -> tuple[str, ...]:
        """Names in the key file."""
        return keys.employees(self.folder.path)

    def unlock(self, employee: str, pin: str) -> Session:
        """Open the store and start the sync thread. Raises Locked or StoreError."""
        dek, person = keys.unlock(
            self.folder.path,
            self.settings.security.device_key,
            pin,
            practice=self.practice,
            now=self.clock.now(),
            employee=employee or None,
        )
        return self.open(dek, person, sync=True)

    def open(self, dek: bytes, person: Employee, *, sync: bool) -> Session:
        """A session over an unlocked key; `sync` False: the command line syncs by itself."""
        if self._rooms is None:
            self._rooms = self._build(dek)
        rooms = self._rooms
        if not sync:
            desk = counter.desk_of(rooms, _nothing, self.province, NobodyReads())
            return Session(person, desk, NoProvince(rooms.store))
        if self._worker is None and self.settings.province.adapter_url:
            self._worker = SyncWorker(self.sync_steps(), self._pace)
            self._worker.start()
        send = self._worker.wake if self._worker else _nothing
        reading = self._reading or self.start_reading(send)

        def queued() -> None:
            send()
            reading.wake()

        desk = counter.desk_of(rooms, queued, self.province, reading)
        return Session(person, desk, self._worker or NoProvince(rooms.store))

    def reading_steps(self) -> ReadFiles:
        """How files of the open store are read. Raises StoreError when it is still locked."""
        if self._rooms is None:
            raise StoreError("store.locked")
        return counter.reading_of(self._rooms)

    def start_reading(self, finished: Callable[[], None]) -> ReadingWorker:
        """Read what waits, until `close`. finished: called after each file, on another thread."""
        self._reading = ReadingWorker(self.reading_steps(), finished)
        self._reading.start()
        return self._reading

    @property
    def wire(self) -> Wire:
        """The province's words in the version of the settings."""
        return counter.wire_of(self.settings)

    def sync_steps(self) -> SyncSteps:
        """The sync policy of the open store. Raises StoreError when it is still locked."""
        if self._rooms is None:
            raise StoreError("store.locked")
        province = self._connected(self._rooms)
        return counter.steps_of(self._rooms, province, self._stop.is_set)

    def province(self) -> Province | None:
        """The one client of this counter; None while locked, or where no province is set up.

        Raises InvalidInput for settings that must not be used.
        """
        if self._rooms is None or not self.settings.province.adapter_url:
            return None
        return self._connected(self._rooms)

    def _connected(self, rooms: counter.Rooms) -> Province:
        """One session with the province, shared by the sync thread and whoever fetches a file."""
        with self._connecting:
            if self._client is None:
                self._client = counter.province_of(self.settings, rooms.store, self._password)
            return self._client

    def put_practice_paper(self, what: str) -> None:
        """Real scanners are fed by hand."""
        raise InvalidInput("practice.only", what=what)

    def play_practice_province(self, what: str) -> None:
        """There is none."""
        raise InvalidInput("practice.only", what=what)

    def set_practice_network(self, *, up: bool) -> None:
        """The real line is not ours to cut."""
        raise InvalidInput("practice.only", what=str(up))

    def close(self) -> None:
        """Sync and reading threads, child processes, store: in this order."""
        self._stop.set()
        if self._worker is not None:
            self._worker.stop()
        if self._reading is not None:
            self._reading.stop()
        if self._rooms is not None:
            self._rooms.close_devices()
            self._rooms.store.close()
        if self._client is not None:
            self._client.close()
        self._rooms = self._worker = self._reading = self._client = None

    def _build(self, dek: bytes) -> counter.Rooms:
        wire = counter.wire_of(self.settings)
        store = open_store(self.folder.path, dek, wire, clock=self.clock)
        fill_catalogue(store, CATALOGUE)
        return counter.Rooms(
            settings=self.settings,
            clock=self.clock,
            calendar=calendar_of(self.settings, self.folder, self.clock.now().year),
            store=store,
            scanner=scanners_of(self.settings),
            camera=camera_of(self.settings),
            imaging=imaging(self.settings),
            binding=imaging(self.settings),
            reader=reading(),
            signer=signer_of(self.settings),
            wire=wire,
            page_log=PageLogFile(self.folder.page_log),
        )


def _nothing() -> None:
    """Nobody to wake."""


def fill_catalogue(store: Store, shipped: Path) -> None:
    """A new store begins with the shipped catalogue."""
    with store.unit_of_work() as uow:
        if uow.catalogue.agencies():
            return
        agencies, procedures = read_yaml(shipped)
        uow.catalogue.replace_all(agencies, procedures)
        uow.commit()


def local_workplace(folder: DataFolder, clock: Clock | None = None) -> LocalWorkplace:
    """The counter of a data folder as its settings say."""
    return LocalWorkplace(folder, settings_file.load(folder.settings), clock=clock)
