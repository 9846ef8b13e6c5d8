"""A signature gets its time stamp at once, later, or after a day of silence not at all."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from app.domain.dossier import Dossier, FileStage, ScanFile
from app.domain.finishing import Finishing
from app.domain.reception import PaperAtHand
from app.domain.signatures import Level
from app.errors import CounterError, DeviceError, InvalidInput
from app.finishing.stamp_files import PATIENCE, StampFiles
from app.jobs import ignore
from app.usecases.sign_files import SignFiles
from scanning.signing.host import CounterSigner, KeyPlace
from tests.app.counter import Counter, open_counter
from tests.app.dossiers import HOA
from tests.app.test_read_files import due_kinds
from tests.signing.test_sign_queue import received
from tests.signing.time_stamps import time_stamp_service
from tests.signing.token import DRIVER, KEY, PIN, TOKEN
from tests.ui.fake_rooms import FakeSigner

NOBODY = "http://127.0.0.1:9/tsa"


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    opened = open_counter(tmp_path / "data")
    opened.finishing = Finishing(signs=True, stamps=True)
    yield opened
    opened.store.close()


@dataclass
class Service(FakeSigner):
    """Stamps by writing it behind the file, unless it was told what goes wrong."""

    problem: CounterError | None = None
    asked: list[bytes] = field(default_factory=list)

    def stamp(self, pdf: bytes) -> bytes:
        self.asked.append(pdf)
        if self.problem is not None:
            raise self.problem
        return pdf + b"stamped"


def place(url: str) -> KeyPlace:
    return KeyPlace(DRIVER, TOKEN, KEY, timestamp_url=url)


def signed(counter: Counter, service: FakeSigner, *pdfs: bytes) -> list[Dossier]:
    dossiers = [received(counter, pdf) for pdf in pdfs]
    sign = SignFiles(counter.store, service, counter.clock, lambda _at: None, counter.finishing)
    assert sign(service.pin, HOA, ignore).signed == len(pdfs)
    return dossiers


def only_file(counter: Counter, dossier: Dossier) -> ScanFile:
    (file,) = counter.read(dossier).files
    return file


def test_a_service_that_answers_stamps_the_signature_itself(office: object, scan: bytes) -> None:
    with time_stamp_service() as url:
        session = CounterSigner(place(url)).open(PIN)
        done = session.sign(scan, None)
        session.close()
    assert done.level is Level.TIMED
    (facts,) = CounterSigner(KeyPlace()).look(done.pdf)
    assert (facts.good, facts.timed) == (True, True)


def test_a_stamp_that_comes_later_lies_behind_what_was_signed(
    token: CounterSigner, scan: bytes
) -> None:
    session = token.open(PIN)
    basic = session.sign(scan, None)
    session.close()
    assert [one.timed for one in token.look(basic.pdf)] == [False]
    with time_stamp_service() as url:
        stamped = CounterSigner(place(url)).stamp(basic.pdf)
    assert stamped.startswith(basic.pdf)
    (facts,) = token.look(stamped)
    assert (facts.good, facts.timed) == (True, True)
    broken = bytearray(stamped)
    broken[200] ^= 1
    assert not any(one.good for one in token.look(bytes(broken)))


@pytest.mark.parametrize("url", ["", NOBODY])
def test_without_an_answer_there_is_no_stamp(scan: bytes, url: str) -> None:
    with pytest.raises(DeviceError, match=r"signing.no_service"):
        CounterSigner(place(url)).stamp(scan)


def test_a_signed_file_waits_for_its_stamp_and_leaves_with_it(counter: Counter) -> None:
    service = Service()
    (dossier,) = signed(counter, service, b"%PDF one")
    assert only_file(counter, dossier).stage is FileStage.STAMPING
    assert "file" not in due_kinds(counter)
    assert StampFiles(counter.store, service, counter.clock)() is False
    done = only_file(counter, dossier)
    content = counter.store.pages.get(done.key)
    assert (done.stage, content) == (FileStage.FINISHED, b"%PDF onesignedstamped")
    assert done.size == len(content)
    assert due_kinds(counter).count("file") == 1


def test_a_service_that_is_silent_is_asked_once_a_round(counter: Counter) -> None:
    service = Service(problem=DeviceError("signing.no_service"))
    dossiers = signed(counter, service, b"%PDF one", b"%PDF two")
    assert StampFiles(counter.store, service, counter.clock)() is True
    assert len(service.asked) == 1
    assert {only_file(counter, one).stage for one in dossiers} == {FileStage.STAMPING}


def test_a_file_that_takes_no_stamp_keeps_no_other_from_one(counter: Counter) -> None:
    service = Service(problem=InvalidInput("signing.bad_file"))
    signed(counter, service, b"%PDF one", b"%PDF two")
    assert StampFiles(counter.store, service, counter.clock)() is True
    assert len(service.asked) == 2


@pytest.mark.parametrize(
    ("waited", "stage"),
    [
        (PATIENCE - timedelta(seconds=1), FileStage.STAMPING),
        (PATIENCE, FileStage.FINISHED),
    ],
)
def test_after_a_day_without_a_service_the_dossier_goes_on(
    counter: Counter, waited: timedelta, stage: FileStage
) -> None:
    service = Service(problem=DeviceError("signing.no_service"))
    (dossier,) = signed(counter, service, b"%PDF one")
    counter.clock.at += waited
    left = StampFiles(counter.store, service, counter.clock)()
    done = only_file(counter, dossier)
    assert (done.stage, left) == (stage, stage is FileStage.STAMPING)
    assert counter.store.pages.get(done.key) == b"%PDF onesigned"


def test_a_round_stops_when_it_is_told(counter: Counter) -> None:
    service = Service()
    signed(counter, service, b"%PDF one")
    assert StampFiles(counter.store, service, counter.clock)(lambda: True) is True
    assert service.asked == []


def reused(counter: Counter, dossier: Dossier) -> Dossier:
    """The only file of a dossier stands for a paper of another."""
    file = only_file(counter, dossier)
    taken = replace(file, id=uuid4(), name="", reused_from=str(dossier.code))
    return counter.received(PaperAtHand("Tờ khai", reused=(taken,)))


def test_a_file_that_another_dossier_took_over_gets_its_stamp_too(counter: Counter) -> None:
    service = Service()
    (dossier,) = signed(counter, service, b"%PDF one")
    again = reused(counter, dossier)
    assert StampFiles(counter.store, service, counter.clock)() is False
    assert only_file(counter, again).stage is FileStage.FINISHED


def test_a_file_taken_over_waits_no_longer_than_a_day_either(counter: Counter) -> None:
    service = Service(problem=DeviceError("signing.no_service"))
    (dossier,) = signed(counter, service, b"%PDF one")
    again = reused(counter, dossier)
    stamp = StampFiles(counter.store, service, counter.clock)
    assert stamp() is True
    counter.clock.at += PATIENCE
    assert stamp() is False
    assert only_file(counter, again).stage is FileStage.FINISHED


def test_a_file_that_is_gone_from_the_disk_keeps_no_other_from_its_stamp(
    counter: Counter, tmp_path: Path
) -> None:
    service = Service()
    gone, whole = signed(counter, service, b"%PDF one", b"%PDF two")
    key = only_file(counter, gone).key
    next((tmp_path / "data").rglob(key)).unlink()
    assert StampFiles(counter.store, service, counter.clock)() is True
    assert only_file(counter, whole).stage is FileStage.FINISHED
    counter.clock.at += PATIENCE
    assert StampFiles(counter.store, service, counter.clock)() is False
    # Its upload tells a person that the file is gone.
    assert only_file(counter, gone).stage is FileStage.FINISHED
