"""One archivable PDF a paper."""

import io
import tempfile
from typing import Any

import pikepdf
import pypdfium2
import pytest
from pikepdf import pdfa
from PIL import Image

from app.ports.scanner import CleanPage, PageFacts
from scanning.imaging.document import document as archived
from scanning.imaging.host import ImagingHost
from scanning.practice.papers import application, confirmation
from tests.scanning.conftest import page_pixels
from tests.scanning.samples import PAPER


def document(*told: Any, **more: Any) -> bytes:
    """The file without its report."""
    return archived(*told, **more).pdf


def clean(image: bytes, dpi: int = 300) -> CleanPage:
    return CleanPage(PageFacts("x", 0), image, b"", dpi)


@pytest.fixture(scope="module")
def images() -> list[bytes]:
    return [application(PAPER, 1), confirmation(PAPER, 2)]


@pytest.fixture(scope="module")
def pdf(images) -> bytes:
    return document([clean(image) for image in images], "Đơn đề nghị cấp lại giấy phép")


def test_the_validator_passes_it_as_pdf_a_2b(pdf):
    report = pdfa.validate_written(io.BytesIO(pdf), "2b")
    assert (report.verdict, list(report.findings)) == ("pass", [])


def test_the_images_bytes_are_in_it_untouched(pdf, images):
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        inside = [next(iter(page.get_images().values())).read_raw_bytes() for page in opened.pages]
    assert inside == images


def test_it_carries_its_title(pdf):
    with pikepdf.open(io.BytesIO(pdf)) as opened, opened.open_metadata() as metadata:
        assert metadata["dc:title"] == "Đơn đề nghị cấp lại giấy phép"


def test_pages_have_the_size_of_the_paper(pdf):
    opened = pypdfium2.PdfDocument(pdf)
    for page in opened:
        assert page.get_width() / 72 * 25.4 == pytest.approx(210, abs=0.2)
        assert page.get_height() / 72 * 25.4 == pytest.approx(297, abs=0.2)


def test_pages_of_several_resolutions_each_keep_their_size():
    buffer = io.BytesIO()
    Image.fromarray(page_pixels(1, (400, 600))).save(buffer, "JPEG")
    data = document([clean(buffer.getvalue(), 200), clean(buffer.getvalue(), 100)], "Hai cỡ")
    widths = [page.get_width() for page in pypdfium2.PdfDocument(data)]
    assert widths == pytest.approx([600 / 200 * 72, 600 / 100 * 72], abs=0.1)


def test_grey_pages_pass_too():
    buffer = io.BytesIO()
    Image.fromarray(page_pixels(1, (400, 600))).convert("L").save(buffer, "JPEG")
    data = document([clean(buffer.getvalue())], "Trang xám")
    assert pdfa.validate_written(io.BytesIO(data), "2b").verdict == "pass"


def test_nothing_plain_touches_the_disk(images, monkeypatch):
    def forbidden(*_args, **_more):
        raise AssertionError("a temporary file")

    for name in ("TemporaryFile", "NamedTemporaryFile", "mkstemp", "TemporaryDirectory"):
        monkeypatch.setattr(tempfile, name, forbidden)
    assert document([clean(images[0])], "Đơn").startswith(b"%PDF")


def inside(data: bytes) -> list[Image.Image]:
    with pikepdf.open(io.BytesIO(data)) as opened:
        return [
            Image.open(io.BytesIO(next(iter(page.get_images().values())).read_raw_bytes()))
            for page in opened.pages
        ]


def test_a_file_above_the_provinces_limit_is_made_at_200_dpi_in_colour(pdf, images):
    pages = [clean(images[0]), clean(images[1], 200)]
    whole = document(pages, "Đơn")
    small = document(pages, "Đơn", limit=len(whole) - 1)
    assert len(small) < len(whole)
    first, second = inside(small)
    was = Image.open(io.BytesIO(images[0]))
    assert first.size == (round(was.width * 2 / 3), round(was.height * 2 / 3))
    assert first.mode == "RGB"
    page, _ = pypdfium2.PdfDocument(small)
    assert page.get_width() / 72 * 25.4 == pytest.approx(210, abs=0.2)
    # What has 200 dpi already is not touched.
    assert second.size == Image.open(io.BytesIO(images[1])).size
    assert pdfa.validate_written(io.BytesIO(small), "2b").verdict == "pass"


def test_a_file_below_the_limit_keeps_its_pages(pdf, images):
    pages = [clean(image) for image in images]
    same = document(pages, "Đơn đề nghị cấp lại giấy phép", limit=len(pdf) + 1000)
    assert [page.size for page in inside(same)] == [page.size for page in inside(pdf)]


def test_the_counter_makes_files_for_the_limit_of_its_settings(images):
    host = ImagingHost(file_limit=1000)
    try:
        small = host.document([clean(images[0])], "Đơn").pdf
    finally:
        host.close()
    assert inside(small)[0].width == round(Image.open(io.BytesIO(images[0])).width * 2 / 3)


def test_what_the_validator_said_is_kept_beside_the_file(images):
    assert archived([clean(images[0])], "Đơn").report.startswith("PDF/A-2b pass, pikepdf ")
