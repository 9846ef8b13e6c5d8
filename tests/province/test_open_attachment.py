"""Attachments of online dossiers over a real gateway: whole, once, or not at all."""

import hashlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from threading import Thread

import pytest

from app.domain.dossier import Dossier, ScanFile
from app.errors import Cancelled, CounterError, NotFound
from app.ports.clock import SystemClock
from app.usecases import open_attachment
from app.usecases.open_attachment import Attachment, OpenAttachment
from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince
from storage.provincial.shapes import ProvincialWire
from storage.store import SqlStore, open_store
from tests.app.dossiers import HOA
from tests.province.examples import PAGE, dossier
from tests.province.gateway_process import client_of
from tests.sync.told import Listener

WIRE = ProvincialWire()


@dataclass
class Counter:
    """One online dossier with two attachments, neither of them fetched yet."""

    store: SqlStore
    client: ProvinceClient
    ours: Dossier

    @property
    def file(self) -> ScanFile:
        return self.now.files[0]

    @property
    def now(self) -> Dossier:
        with self.store.unit_of_work() as uow:
            return uow.dossiers.get(self.ours.id)

    def open(self, stop: Callable[[], bool] = lambda: False) -> Attachment:
        use = OpenAttachment(self.store, SystemClock(), lambda: self.client)
        return use(self.ours.id, self.file.id, HOA, stop)

    def problem(self) -> str:
        with pytest.raises(CounterError) as refused:
            self.open()
        assert (self.file.key, list(self.store.pages.keys())) == ("", [])  # type: ignore[attr-defined]
        return refused.value.code

    def at(self, url: str) -> None:
        """The first attachment lies elsewhere."""
        with self.store.unit_of_work() as uow:
            known = uow.dossiers.get(self.ours.id)
            uow.dossiers.save(known.with_file_url(known.files[0].id, url))
            uow.commit()


@pytest.fixture
def counter(
    gateway: ReferenceProvince, client: ProvinceClient, tmp_path: Path
) -> Iterator[Counter]:
    cursor = client.changes("", 500).cursor
    (code,) = gateway.online(1)
    listener = Listener(open_store(tmp_path / "data", bytes(range(32)), WIRE, clock=SystemClock()))
    (change,) = client.changes(cursor, 500).changes
    listener.hear("online", change.data)
    yield Counter(listener.store, client, listener.of(code))
    listener.store.close()


def test_a_fetched_file_is_whole_kept_and_known_by_its_hash(counter: Counter) -> None:
    opened = counter.open()
    assert opened.media_type == "application/pdf"
    assert opened.content.startswith(b"%PDF-")
    kept = counter.file
    assert (kept.size, kept.sha256) == (
        len(opened.content),
        hashlib.sha256(opened.content).hexdigest(),
    )
    assert counter.store.pages.get(kept.key) == opened.content
    assert kept == opened.file


def test_what_was_fetched_is_opened_without_the_province(
    counter: Counter, gateway: ReferenceProvince
) -> None:
    first = counter.open()
    gateway.cut()
    assert counter.open().content == first.content
    gateway.restore()


def test_a_fetched_file_changes_nothing_that_goes_to_the_province(counter: Counter) -> None:
    before = WIRE.dossier_object(counter.now)
    counter.open()
    assert WIRE.dossier_object(counter.now) == before


def test_without_a_line_it_says_so_and_works_again_with_one(
    counter: Counter, gateway: ReferenceProvince
) -> None:
    gateway.cut()
    assert counter.problem() == "attachment.offline"
    gateway.restore()
    assert counter.open().file.key


@pytest.mark.parametrize(
    ("fault", "code"),
    [
        ("truncate=1", "attachment.cut"),
        ("noreply=1", "attachment.cut"),
        ("reset=1", "attachment.cut"),
        ("5xx=1", "attachment.cut"),
        ("hang=1", "attachment.cut"),
        ("notjson=1", "attachment.cut"),
        ("refuse=1", "attachment.refused"),
        ("html200=1", "attachment.login_page"),
        ("redirect=1", "attachment.login_page"),
        ("404=1", "attachment.gone"),
        ("403=1", "attachment.forbidden"),
        ("429=1", "attachment.busy"),
    ],
)
def test_what_is_no_file_is_never_kept(
    counter: Counter, gateway: ReferenceProvince, fault: str, code: str
) -> None:
    gateway.faults(fault)
    assert counter.problem() == code
    assert counter.open().file.key


def test_a_session_that_is_over_is_opened_again(
    counter: Counter, gateway: ReferenceProvince
) -> None:
    gateway.faults("401=1")
    assert counter.open().file.key


@pytest.mark.parametrize(
    "url",
    [
        "https://khac.example/files/1",
        "http://127.0.0.1:1/files/1",
        "http://user@{host}/files/1",
        "ftp://{host}/files/1",
        "http://{host}.example/files/1",
        "file:///etc/passwd",
        "http://[::1",
    ],
)
def test_no_other_server_is_asked_and_none_sees_the_session(
    counter: Counter, gateway: ReferenceProvince, url: str
) -> None:
    counter.at(url.replace("{host}", gateway.url.removeprefix("http://")))
    assert counter.problem() == "attachment.foreign_host"


def test_a_file_that_is_gone_is_told_as_gone(counter: Counter, gateway: ReferenceProvince) -> None:
    counter.at(f"{gateway.url}/files/{'0' * 32}")
    assert counter.problem() == "attachment.gone"


def test_a_file_too_large_is_left_where_it_is(
    counter: Counter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(open_attachment, "MOST_BYTES", 100)
    assert counter.problem() == "attachment.too_large"


def test_a_person_need_not_wait_for_the_end(counter: Counter) -> None:
    with pytest.raises(Cancelled):
        counter.open(stop=lambda: True)
    assert counter.file.key == ""


def test_a_file_without_bytes_and_address_is_not_here(counter: Counter) -> None:
    counter.at("")
    assert counter.problem() == "attachment.not_here"
    use = OpenAttachment(counter.store, SystemClock(), lambda: counter.client)
    with pytest.raises(NotFound):
        use(counter.ours.id, PAGE.id, HOA)


def test_where_no_province_is_set_up_nothing_can_be_fetched(counter: Counter) -> None:
    use = OpenAttachment(counter.store, SystemClock(), lambda: None)
    with pytest.raises(CounterError) as refused:
        use(counter.ours.id, counter.file.id, HOA)
    assert refused.value.code == "attachment.offline"


def test_files_are_fetched_beside_the_sync_thread_with_one_login(
    gateway: ReferenceProvince, counter: Counter
) -> None:
    with client_of(gateway) as client:
        got: list[bytes] = []

        def fetch() -> None:
            got.append(client.fetch(counter.file.url, 10**6, lambda: False).content)

        threads = [Thread(target=fetch) for _ in range(4)]
        for thread in threads:
            thread.start()
        for number in range(4):
            client.look_up(str(dossier(number).code))
        for thread in threads:
            thread.join(20)
        assert len(set(got)) == 1
        assert len(got) == 4
        assert got[0].startswith(b"%PDF-")
