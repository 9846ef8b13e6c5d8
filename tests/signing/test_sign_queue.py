"""Received, read, signed, and only then sent: over the real store and a real token."""

from dataclasses import replace
from pathlib import Path

import pytest

from app.domain.dossier import Dossier, FileStage
from app.domain.finishing import Finishing
from app.domain.reception import PaperAtHand
from app.errors import Locked, NotAllowed
from app.jobs import ignore
from app.usecases.sign_files import SignFiles
from printing.signature_stamp import text_stamp
from scanning.signing.host import CounterSigner
from tests.app.counter import Counter, open_counter
from tests.app.dossiers import GUEST, HOA
from tests.app.test_read_files import due_kinds
from tests.signing.token import PIN, SIGNER


@pytest.fixture
def counter(tmp_path: Path) -> Counter:
    opened = open_counter(tmp_path / "data")
    opened.finishing = Finishing(signs=True)
    yield opened
    opened.store.close()


def signing(counter: Counter, token: CounterSigner) -> SignFiles:
    return SignFiles(counter.store, token, counter.clock, lambda at: text_stamp(SIGNER, at))


def received(counter: Counter, pdf: bytes) -> Dossier:
    """A dossier with one scanned paper, whose file is `pdf`."""
    dossier = counter.received(PaperAtHand("Tờ khai", pages=counter.scanned(b"x")))
    (file,) = dossier.files
    whole = replace(file, key=counter.store.pages.put(pdf), size=len(pdf))
    with counter.store.unit_of_work() as uow:
        uow.dossiers.save(dossier.with_file(whole))
        uow.commit()
    return dossier


def test_one_pin_signs_everything_that_waits_and_lets_it_go(
    counter: Counter, token: CounterSigner, scan: bytes
) -> None:
    dossiers = [received(counter, scan) for _ in range(3)]
    assert "file" not in due_kinds(counter)
    sign = signing(counter, token)
    assert len(sign.waiting()) == 3
    done = sign(PIN, HOA, ignore)
    assert (done.signed, done.failed, sign.waiting()) == (3, (), ())
    for dossier in dossiers:
        now = counter.read(dossier)
        (file,) = now.files
        content = counter.store.pages.get(file.key)
        assert (file.stage, len(content)) == (FileStage.FINISHED, file.size)
        (facts,) = token.look(content)
        assert facts.good
        assert now.events[-1].data == {"paper": "Tờ khai", "signer": SIGNER, "level": "B-B"}
    assert due_kinds(counter).count("file") == 3


def test_a_file_that_cannot_be_signed_keeps_none_of_the_others(
    counter: Counter, token: CounterSigner, scan: bytes
) -> None:
    received(counter, b"%PDF-1.7 broken")
    received(counter, scan)
    done = signing(counter, token)(PIN, HOA, ignore)
    assert (done.signed, [error.code for _, error in done.failed]) == (1, ["signing.bad_file"])
    assert len(signing(counter, token).waiting()) == 1


def test_a_wrong_pin_changes_nothing(counter: Counter, token: CounterSigner, scan: bytes) -> None:
    dossier = received(counter, scan)
    with pytest.raises(Locked, match=r"signing.wrong_pin"):
        signing(counter, token)("000000", HOA, ignore)
    assert counter.read(dossier).files[0].stage is FileStage.SIGNING


def test_who_only_looks_signs_nothing(counter: Counter, token: CounterSigner, scan: bytes) -> None:
    received(counter, scan)
    with pytest.raises(NotAllowed, match=r"act.wrong_role"):
        signing(counter, token)(PIN, GUEST, ignore)
