"""Imaging in its own process: files from outside, crashes, deadlines."""

import io
import os
import signal
import subprocess
import sys
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.domain.card_marks import CardMarks
from app.errors import DeviceError, InvalidInput
from app.ports.scanner import ScannedPage, ScanProfile
from scanning.imaging.host import ImagingHost
from scanning.practice.cards import card_photo
from scanning.practice.papers import application
from tests.scanning.conftest import children, page_pixels, png
from tests.scanning.samples import PAPER, PAYLOAD

WORKER = "scanning.imaging.worker"


@pytest.fixture(scope="module")
def imaging():
    host = ImagingHost()
    yield host
    host.close()


@pytest.fixture(scope="module")
def paper() -> ScannedPage:
    return ScannedPage("x", 0, application(PAPER, 1, 1.5), 2480, 3508, 300)


def jpeg(seed: int, size: tuple[int, int] = (400, 300), **options) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(page_pixels(seed, size)).save(buffer, "JPEG", **options)
    return buffer.getvalue()


def file(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


def refusal(imaging: ImagingHost, path: Path) -> tuple[str, object]:
    with pytest.raises(InvalidInput) as caught:
        list(imaging.expand([path]))
    return caught.value.code, caught.value.params["source"]


def test_a_page_goes_through_the_process(imaging, paper):
    clean = imaging.clean(paper, ScanProfile())
    assert clean.facts.angle_deg == pytest.approx(1.5, abs=0.1)
    assert clean.image != paper.data
    assert imaging.document([clean], "Đơn").pdf.startswith(b"%PDF")


def test_a_card_is_read_in_the_process(imaging):
    assert imaging.read_card(card_photo(PAYLOAD)) == CardMarks((PAYLOAD,))
    assert imaging.read_card(png(page_pixels(1))) == CardMarks()


def test_the_process_never_touches_this_ones_qt_or_opencv(imaging, paper):
    code = (
        "import scanning.scanner, scanning.imaging.host, scanning.practice.launch, sys;"
        "print([name for name in ('cv2', 'pyinsane2', 'zxingcpp') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_opencv_leaves_qts_variables_alone():
    code = (
        "import os; os.environ['QT_QPA_FONTDIR'] = '/ours'; import scanning.imaging.pipeline;"
        "print(os.environ.get('QT_QPA_PLATFORM_PLUGIN_PATH'), os.environ['QT_QPA_FONTDIR'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "None /ours"


def test_a_broken_page_is_refused_and_the_next_is_fine(imaging, paper):
    broken = ScannedPage("máy 1", 0, b"\xff\xd8 broken", 10, 10, 300)
    with pytest.raises(DeviceError) as caught:
        imaging.clean(broken, ScanProfile())
    assert (caught.value.code, caught.value.params) == ("imaging.unreadable", {"source": "máy 1"})
    assert imaging.clean(paper, ScanProfile()).facts.index == 0


def test_after_a_crash_the_next_call_starts_anew(paper):
    host = ImagingHost()
    host.warm()
    os.kill(host.worker_pid, signal.SIGKILL)
    assert host.clean(paper, ScanProfile()).facts.angle_deg > 1
    host.close()


def test_a_page_that_kills_the_process_is_tried_twice_and_then_refused(paper):
    host = ImagingHost(module="tests.scanning.children.crashing")
    with pytest.raises(DeviceError) as caught:
        host.clean(paper, ScanProfile())
    assert caught.value.code == "imaging.worker_stopped"
    assert caught.value.retryable
    host.close()


def test_a_process_that_hangs_meets_the_deadline(paper):
    host = ImagingHost(seconds=0.3, module="tests.scanning.children.silent")
    with pytest.raises(DeviceError) as caught:
        host.clean(paper, ScanProfile())
    assert caught.value.code == "imaging.worker_stopped"
    assert children("tests.scanning.children.silent") == []


def test_images_come_as_they_are_and_in_order(imaging, tmp_path):
    datas = [jpeg(1, dpi=(200, 200)), png(page_pixels(2, (90, 80))), jpeg(3)]
    paths = [file(tmp_path, name, data) for name, data in zip("cab", datas, strict=True)]
    pages = list(imaging.expand(paths))
    assert [page.data for page in pages] == datas
    assert [(page.source, page.index, page.dpi) for page in pages] == [
        ("c", 0, 200),
        ("a", 0, 300),
        ("b", 0, 300),
    ]


def test_a_tiff_gives_each_of_its_pages(imaging, tmp_path):
    frames = [Image.fromarray(page_pixels(seed, (60, 50))) for seed in range(3)]
    path = tmp_path / "fax.tif"
    frames[0].save(path, save_all=True, append_images=frames[1:], dpi=(200, 200))
    pages = list(imaging.expand([path]))
    assert [(page.index, page.width, page.height, page.dpi) for page in pages] == [
        (0, 50, 60, 200),
        (1, 50, 60, 200),
        (2, 50, 60, 200),
    ]


def test_the_jpeg_of_a_scanned_pdf_is_taken_out_untouched(imaging, tmp_path, paper):
    clean = imaging.clean(paper, ScanProfile())
    path = file(tmp_path, "don.pdf", imaging.document([clean, clean], "Đơn").pdf)
    pages = list(imaging.expand([path]))
    assert [page.data for page in pages] == [clean.image, clean.image]
    assert [(page.width, page.height, page.dpi) for page in pages] == [(2480, 3508, 300)] * 2


def test_a_pdf_of_text_is_drawn_at_300_dpi(imaging, tmp_path):
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595.28, 841.89))
        pdf.save(tmp_path / "chu.pdf")
    (page,) = imaging.expand([tmp_path / "chu.pdf"])
    assert (page.width, page.height, page.dpi) == (pytest.approx(2480, abs=1), 3508, 300)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("vỡ.pdf", b"%PDF-1.7\nrubbish"),
        ("vỡ.jpg", jpeg(1)[:2000]),
        ("vỡ.png", png(page_pixels(1))[:5000]),
        ("vỡ.tif", b"II*\0\xff\xff\xff\xff"),
    ],
)
def test_broken_files_are_refused_by_name(imaging, tmp_path, name, data):
    assert refusal(imaging, file(tmp_path, name, data)) == ("imaging.unreadable", name)


def test_a_file_that_is_not_there_is_refused(imaging, tmp_path):
    assert refusal(imaging, tmp_path / "đâu.pdf") == ("imaging.unreadable", "đâu.pdf")


def test_a_pdf_with_a_password_says_so(imaging, tmp_path):
    path = tmp_path / "khóa.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(path, encryption=pikepdf.Encryption(user="1234", owner="5678"))
    assert refusal(imaging, path) == ("imaging.encrypted", "khóa.pdf")


def test_a_giant_page_is_refused_before_it_is_drawn(imaging, tmp_path):
    path = tmp_path / "lớn.pdf"
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(14_400, 14_400))
        pdf.save(path)
    assert refusal(imaging, path) == ("imaging.too_large", "lớn.pdf")


def test_a_bomb_of_pixels_is_refused(imaging, tmp_path):
    buffer = io.BytesIO()
    Image.new("1", (20_000, 20_000)).save(buffer, "PNG")
    path = file(tmp_path, "bom.png", buffer.getvalue())
    assert refusal(imaging, path) == ("imaging.too_large", "bom.png")


def test_pages_before_a_broken_file_are_kept(imaging, tmp_path):
    good, bad = file(tmp_path, "a.jpg", jpeg(1)), file(tmp_path, "b.jpg", b"rubbish")
    pages = imaging.expand([good, bad])
    assert next(pages).source == "a.jpg"
    with pytest.raises(InvalidInput):
        next(pages)
    assert len(children(WORKER)) <= 1
