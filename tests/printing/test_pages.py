"""Long content breaks cleanly, ordinary content takes one page, the heading never wraps."""

import subprocess
from dataclasses import replace
from io import BytesIO

import pikepdf
import pytest

from app.ports.paper import Heading
from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import DOSSIER, HEADING, JOB, OWNER, PROVISIONAL, paper

LONG_NAME = ("Bản sao có chứng thực văn bằng của từng người hành nghề trong danh sách " * 5)[:300]
LONG_HEADING = Heading(
    "Ủy ban nhân dân tỉnh Ninh Bình",
    "Bộ phận tiếp nhận và trả kết quả giải quyết thủ tục hành chính Trung tâm Phục vụ "
    "hành chính công tỉnh",
    "Ninh Bình",
)


def receipt(papers, heading: Heading = HEADING, **changes: object) -> bytes:
    dossier = replace(DOSSIER, papers=tuple(papers), **changes)
    return ReportlabForms(heading).render("receipt", dossier, JOB)


def page_text(pdf: bytes, page: int) -> str:
    command = ["pdftotext", "-layout", "-f", str(page), "-l", str(page), "-", "-"]
    done = subprocess.run(command, input=pdf, capture_output=True, check=True)
    return " ".join(done.stdout.decode().split())


@pytest.mark.parametrize("count", [0, 1, 4, 8])
def test_an_ordinary_receipt_takes_one_page(count: int) -> None:
    assert reading.pages(receipt(paper(f"Giấy tờ số {n}") for n in range(count))) == 1


def test_a_provisional_receipt_takes_one_page_too() -> None:
    assert reading.pages(ReportlabForms(HEADING).render("receipt", PROVISIONAL, JOB)) == 1


def test_forty_long_papers_break_between_rows_with_the_heading_repeated() -> None:
    owner = replace(OWNER, name="Nguyễn Thị " * 10, address="Tổ dân phố số 17, " * 16)
    papers = [paper(f"{n}. {LONG_NAME}") for n in range(1, 41)]
    pdf = receipt(papers, LONG_HEADING, owner=owner)
    count = reading.pages(pdf)
    assert count > 3
    assert all(f"{n}. Bản sao" in reading.text(pdf) for n in range(1, 41))
    for page in range(2, count):
        assert page_text(pdf, page).startswith(f"Mã hồ sơ: 000.00.14.H25-240105-0003 {page} Số")


def test_nobody_signs_an_empty_page() -> None:
    for count in range(8, 34):
        pdf = receipt(paper(f"Giấy tờ số {n}") for n in range(count))
        last = page_text(pdf, reading.pages(pdf))
        assert "6. Đăng ký nhận kết quả" in last
        assert "NGƯỜI TIẾP NHẬN HỒ SƠ" in last


def test_page_numbers_begin_on_the_second_page() -> None:
    pdf = receipt(paper(LONG_NAME) for _ in range(12))
    assert not page_text(pdf, 1).startswith("1 ")
    assert "0003 2 " in page_text(pdf, 2)


def test_a_long_agency_keeps_the_nation_on_one_line() -> None:
    pdf = receipt([paper("Đơn")], LONG_HEADING)
    done = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    assert "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" in done.stdout.decode().splitlines()
    assert reading.pages(pdf) == 1


def test_the_document_names_its_language_and_title() -> None:
    with pikepdf.open(BytesIO(receipt([paper("Đơn")]))) as document:
        assert str(document.Root.Lang) == "vi-VN"
        assert str(document.docinfo.Title) == "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ"
        width, height = (float(side) for side in document.pages[0].MediaBox[2:])
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == (210, 297)


def test_nothing_is_printed_outside_the_margins_of_the_decree() -> None:
    """30 mm left, 20 mm right; the foot and marks stand in the upper and lower margins."""
    image = reading.raster(receipt(paper(LONG_NAME) for _ in range(3)), 100)
    left, _, right, _ = image.point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert left / 100 * 25.4 >= 29.5
    assert (image.width - right) / 100 * 25.4 >= 19.5
