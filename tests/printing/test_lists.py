"""Lists of any length: columns, repeated heading, page numbers, copies; values, not queries."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.codes import DossierCode, Status
from app.domain.dossier import Dossier, Event
from app.domain.lists import (
    Row,
    dispatch_row,
    handover_row,
    register_row,
    result_row,
    uncollected_row,
)
from app.errors import InvalidInput, NotFound
from app.ports.paper import Column, ListPaper
from printing.forms import ReportlabForms
from printing.rows import written
from tests.printing import reading
from tests.printing.samples import HEADING, JOB, RECEIVED, RETURNED
from tests.printing.test_pages import page_text

FORMS = ReportlabForms(HEADING)
DAY = timedelta(days=1)
DONE = replace(
    RETURNED,
    postal_item="EE123456785VN",
    note="Ghi chú riêng",
    events=(
        *RETURNED.events,
        Event(RECEIVED + DAY, "forward", "A", Status.PROCESSING),
        Event(RECEIVED + 10 * DAY, "call", "A", Status.RESOLVED),
    ),
)
ROWS = {
    "register": register_row,
    "handover": handover_row,
    "results": result_row,
    "dispatch": dispatch_row,
    "uncollected": uncollected_row,
}


def numbered(count: int) -> list[Dossier]:
    codes = (f"000.00.14.H25-240105-{n:04d}" for n in range(1, count + 1))
    return [replace(DONE, code=DossierCode(code)) for code in codes]


def listing(form: str, count: int, copies: int = 1, **more: object) -> bytes:
    paper = ListPaper(tuple(ROWS[form](one) for one in numbered(count)), **more)
    return FORMS.listing(form, paper, replace(JOB, copies=copies))


@pytest.mark.parametrize("form", ROWS)
def test_every_number_of_a_list_stands_whole_on_one_line(form: str) -> None:
    pdf = listing(form, 3)
    text = reading.flowed(pdf)
    for n in (1, 2, 3):
        assert f"000.00.14.H25-240105-{n:04d}" in text
    assert "Nguyễn Thị Hồng Nhung" in text
    assert all(font.embedded for font in reading.fonts(pdf))


def test_the_register_has_all_columns_of_the_form() -> None:
    """Words: a narrow heading is torn over lines."""
    text = reading.flowed(listing("register", 1, under="Quyển số 01, năm 2024"))
    for said in ("STT", "Mã hồ sơ", "Tên thủ tục hành chính", "Số lượng hồ sơ (bộ)",
                 "Tên cá nhân, tổ chức", "Địa chỉ, số điện thoại", "Cơ quan chủ trì giải quyết",
                 "Nhận hồ sơ", "Hẹn trả kết quả", "Phương thức nhận kết quả", "Ký nhận", "Ghi chú",
                 "05/01/2024", "19/01/2024", "06/01/2024", "14/01/2024", "16/01/2024",
                 "Trực tiếp", "Ghi chú riêng", "Mẫu số 06 –"):  # fmt: skip
        assert all(word in text for word in said.split()), said


def test_the_register_of_2025_is_form_07() -> None:
    forms = ReportlabForms(replace(HEADING, form_set="TT03_2025"))
    job = replace(JOB, printed_at=JOB.printed_at + timedelta(days=731))
    text = reading.text(forms.listing("register", ListPaper((register_row(DONE),)), job))
    assert "Mẫu số 07 – Thông tư số 03/2025/TT-VPCP" in text


def test_the_heading_is_repeated_and_pages_are_numbered_from_the_second() -> None:
    pdf = listing("register", 30)
    count = reading.pages(pdf)
    assert count > 3
    assert not page_text(pdf, 1).startswith("1 ")
    for page in range(2, count + 1):
        text = page_text(pdf, page)
        assert text.startswith(f"{page} ")
        assert "Mã hồ sơ" in text
    found = sum(reading.flowed(pdf).count(f"240105-{n:04d}") for n in range(1, 31))
    assert found == 30


def test_two_copies_are_each_counted_from_page_one() -> None:
    pdf = listing("handover", 25, copies=2)
    assert reading.pages(pdf) == 4
    assert "(Bản 1:" in page_text(pdf, 1)
    assert page_text(pdf, 2).startswith("2 ")
    assert "(Bản 2:" in page_text(pdf, 3)
    assert page_text(pdf, 4).startswith("2 ")


def test_a_list_of_nothing_says_so() -> None:
    assert "Không có bưu gửi nào." in reading.text(listing("dispatch", 0))


def test_a_report_brings_its_own_columns_title_and_total() -> None:
    columns = (Column("Cơ quan", 40), Column("Tiếp nhận", 10, "count"), Column("Thu", 20, "money"))
    rows: tuple[Row, ...] = (("Sở Tư pháp", 12, 1200000), ("Sở Y tế", 3, 0))
    paper = ListPaper(rows, columns, "BÁO CÁO PHÍ", total=("Cộng", 15, 1200000))
    text = reading.text(FORMS.listing("report", paper, JOB))
    for said in ("BÁO CÁO PHÍ", "Cơ quan", "Sở Tư pháp 12 1.200.000", "Cộng 15 1.200.000"):
        assert said in text


def test_rows_that_do_not_fit_their_columns_are_refused() -> None:
    with pytest.raises(InvalidInput) as caught:
        FORMS.listing("register", ListPaper((("một",),)), JOB)
    assert (caught.value.code, caught.value.params) == ("form.columns", {"columns": 14})
    with pytest.raises(NotFound):
        FORMS.listing("danh-sach", ListPaper(()), JOB)


def test_a_reprinted_list_is_marked() -> None:
    paper = ListPaper((handover_row(DONE),))
    assert "BẢN IN LẠI LẦN 2" in reading.text(
        FORMS.listing("handover", paper, replace(JOB, reprint=2))
    )


@pytest.mark.parametrize("text", [" ".join(["Nguyễn"] * 1200), "ộ" * 8000])
@pytest.mark.parametrize("form", ROWS)
def test_texts_of_eight_thousand_letters_are_cut_and_raise_nothing(form: str, text: str) -> None:
    monster = replace(DONE, procedure_name=text, agency_name=text, note=text, shelf=text)
    paper = ListPaper((ROWS[form](monster),) * 3, under=text, notes=(text,), giver=text)
    pdf = FORMS.listing(form, paper, JOB)
    assert reading.flowed(pdf).count("000.00.14.H25-240105-0003") == 3


@pytest.mark.parametrize(
    ("kind", "value", "said"),
    [
        ("day", RECEIVED, "05/01/2024"),
        ("day", date(2024, 2, 3), "03/02/2024"),
        ("minute", RECEIVED, "08:42 05/01/2024"),
        ("money", 1015000, "1.015.000"),
        ("count", 3, "3"),
        ("text", None, ""),
    ],
)
def test_a_value_is_written_in_the_way_of_its_column(kind, value, said: str) -> None:
    assert written(kind, value) == said


def test_a_note_of_many_corrections_is_not_cut_off_the_register() -> None:
    note = "; ".join(f"{n:02d}/02/2024 đính chính trường số {n}" for n in range(1, 15))
    row = (*register_row(DONE)[:-1], note)
    text = reading.flowed(FORMS.listing("register", ListPaper((row,)), JOB))
    assert all(f"{n:02d}/02/2024" in text for n in range(1, 15))
    assert "…" not in text
