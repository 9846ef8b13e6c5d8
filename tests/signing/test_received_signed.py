"""A file that came signed goes into the dossier byte for byte, and says who signed it."""

from collections.abc import Iterator
from dataclasses import replace
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from PIL import Image, ImageDraw

from app.cancel import CancelToken
from app.domain.dossier import Dossier, FileStage
from app.domain.finishing import Finishing
from app.domain.page_text import PageText
from app.domain.reception import PaperAtHand
from app.finishing.read_files import ReadFiles
from app.jobs import ignore
from app.ports.scanner import ScannedPage, ScanProfile
from app.ports.store import UnfinishedFile
from app.usecases.digitise_pages import DigitisePages
from app.usecases.keep_paper import KeepPaper
from app.usecases.look_at_signatures import LookAtSignatures
from app.usecases.scan_batch import BatchPage, ScanBatch
from scanning.imaging.host import ImagingHost
from scanning.signing.host import CounterSigner
from tests.app.counter import Counter, PlainImaging, open_counter
from tests.app.dossiers import HOA
from tests.signing.token import PIN, SIGNER
from tests.ui.fake_rooms import FakeScanner


@pytest.fixture(scope="module")
def imaging() -> Iterator[ImagingHost]:
    host = ImagingHost()
    yield host
    host.close()


@pytest.fixture
def counter(tmp_path: Path) -> Iterator[Counter]:
    opened = open_counter(tmp_path / "data")
    opened.finishing = Finishing(reads=True, signs=True)
    yield opened
    opened.store.close()


@pytest.fixture
def signed(token: CounterSigner, scan: bytes, tmp_path: Path) -> Path:
    session = token.open(PIN)
    file = tmp_path / "ban-sao.pdf"
    file.write_bytes(session.sign(scan, None).pdf)
    session.close()
    return file


def batch(counter: Counter, imaging: ImagingHost, *files: Path) -> list[BatchPage]:
    pages: list[BatchPage] = []
    scan = ScanBatch(FakeScanner(), imaging, counter.store.pages)
    scan.from_files(files, ScanProfile(), CancelToken(), pages.append, _refuse, ignore)
    return pages


def _refuse(error: Exception) -> None:
    raise error


def received(counter: Counter, pages: list[BatchPage]) -> Dossier:
    kept = tuple(page.kept for page in pages)
    return counter.received(PaperAtHand("Tờ khai", pages=kept))


def test_every_page_of_a_signed_file_brings_the_file(
    imaging: ImagingHost, signed: Path, scan: bytes, tmp_path: Path
) -> None:
    plain = tmp_path / "chua-ky.pdf"
    plain.write_bytes(scan)
    given = [page.original for page in imaging.expand([signed, plain])]
    assert given == [signed.read_bytes()] * 2 + [b""] * 2


def test_a_field_for_a_signature_that_nobody_gave_is_none(
    imaging: ImagingHost, scan: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "cho-ky.pdf"
    with pikepdf.open(BytesIO(scan)) as pdf:
        empty: dict[str, Any] = {
            "/FT": pikepdf.Name.Sig, "/T": "Ky", "/Rect": [0, 0, 0, 0],
            "/Type": pikepdf.Name.Annot, "/Subtype": pikepdf.Name.Widget,
        }  # fmt: skip
        field = pdf.make_indirect(pikepdf.Dictionary(empty))
        pdf.pages[0].Annots = pikepdf.Array([field])
        pdf.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]), SigFlags=1)
        pdf.save(file)
    assert [page.original for page in imaging.expand([file])] == [b"", b""]


def test_a_signature_within_a_group_of_a_form_is_one(
    imaging: ImagingHost, token: CounterSigner, scan: bytes, tmp_path: Path
) -> None:
    file = tmp_path / "bieu-mau.pdf"
    session = token.open(PIN)
    file.write_bytes(_grouped(session.sign(scan, None).pdf))
    session.close()
    assert [page.original for page in imaging.expand([file])] == [file.read_bytes()] * 2


def _grouped(pdf: bytes) -> bytes:
    """The same with its fields in a group, as makers of forms lay them."""
    out = BytesIO()
    with pikepdf.open(BytesIO(pdf)) as form:
        fields = form.Root.AcroForm.Fields
        group = form.make_indirect(pikepdf.Dictionary(T="Trang1", Kids=fields))
        form.Root.AcroForm.Fields = pikepdf.Array([group])
        form.save(out)
    return out.getvalue()


def test_a_signed_file_is_received_byte_for_byte_and_is_not_signed_again(
    counter: Counter, imaging: ImagingHost, signed: Path
) -> None:
    pages = batch(counter, imaging, signed)
    # White pages: of a signed file none is set aside.
    assert [page.facts.blank for page in pages] == [False, False]
    (file,) = received(counter, pages).files
    content = counter.store.pages.get(file.key)
    assert content == signed.read_bytes()
    assert (file.sha256, file.size, file.pages) == (sha256(content).hexdigest(), len(content), 2)
    assert (file.as_it_came, file.archival) == (True, "")
    reader = ReadFiles(
        counter.store, PlainImaging(), _NothingToRead(), counter.clock, counter.finishing
    )
    waiting = reader.waiting()
    assert isinstance(waiting, UnfinishedFile)
    reader.read(waiting, CancelToken())
    with counter.store.unit_of_work() as uow:
        (done,) = uow.dossiers.get(waiting.dossier_id).files
    assert done == replace(file, stage=FileStage.FINISHED)


class _NothingToRead:
    at_once = 1

    def read(self, image: bytes, dpi: int, cancel: CancelToken) -> PageText:
        return PageText(100, 100, ())

    def close(self) -> None:
        pass


def test_what_was_scanned_beside_it_is_a_file_of_its_own(
    counter: Counter, imaging: ImagingHost, signed: Path
) -> None:
    pages = [page.kept for page in batch(counter, imaging, signed)]
    (sheet,) = counter.scanned(b"sheet")
    keep = KeepPaper(counter.store, PlainImaging(), Finishing(signs=True))
    whole, made = keep("Tờ khai", [pages[0], sheet, pages[1]])
    assert counter.store.pages.get(whole.key) == signed.read_bytes()
    assert (whole.stage, made.stage) == (FileStage.FINISHED, FileStage.SIGNING)
    assert made.archival == "PDF/A-2b pass"
    assert counter.store.pages.get(made.key) == b"%PDF T\xe1\xbb\x9d khaisheet"


def test_into_a_dossier_both_files_go_under_their_own_names(
    counter: Counter, imaging: ImagingHost, signed: Path
) -> None:
    dossier = counter.received(PaperAtHand("Tờ khai", present=True))
    pages = [page.kept for page in batch(counter, imaging, signed)]
    filed = counter.file(dossier.id, 1, [*pages, *counter.scanned(b"sheet")], HOA)
    names = [file.name for file in filed.files]
    assert len(set(names)) == 2
    assert all(name.endswith(".pdf") for name in names)


def test_a_folder_of_papers_gets_the_signed_file_as_it_is(
    imaging: ImagingHost, signed: Path, scan: bytes, tmp_path: Path
) -> None:
    plain = tmp_path / "to-khai.png"
    plain.write_bytes(_drawn())
    sheets: Iterator[ScannedPage] = imaging.expand([plain, signed, plain])
    found = DigitisePages(imaging)(sheets, ScanProfile(), ignore)
    assert [paper.title for paper in found] == ["Giấy tờ 1", "Giấy tờ 2", "Giấy tờ 3"]
    assert found[1].pdf == signed.read_bytes()
    assert [len(paper.pages) for paper in found] == [1, 2, 1]


def _drawn() -> bytes:
    picture = Image.new("L", (1240, 1754), 255)
    pen = ImageDraw.Draw(picture)
    for row in range(200, 1500, 60):
        pen.rectangle((150, row, 1000, row + 18), 0)
    out = BytesIO()
    picture.save(out, "PNG", dpi=(150, 150))
    return out.getvalue()


def test_its_signatures_are_looked_at_where_it_is_kept(
    counter: Counter, imaging: ImagingHost, signed: Path, token: CounterSigner
) -> None:
    look = LookAtSignatures(counter.store.pages, token)
    page, _ = batch(counter, imaging, signed)
    (facts,) = look.kept(page.kept.original)
    assert facts.good
    assert SIGNER in facts.signer
    broken = bytearray(signed.read_bytes())
    broken[200] ^= 1
    assert not any(found.good for found in look(bytes(broken)))
    assert look(b"%PDF-1.7 nothing signed") == ()
