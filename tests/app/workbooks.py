"""Catalogue workbooks for tests: the template, filled in as an administrator does."""

import io
from collections.abc import Mapping, Sequence
from pathlib import Path

import openpyxl
from openpyxl.workbook import Workbook

from storage.catalogue_files.template import write_template

Lines = Sequence[Mapping[str, object]]
AGENCY = {
    "Mã cơ quan": "000.00.21.H25", "Tên cơ quan": "Sở Nội vụ", "Tên tắt": "SNV",
    "Liên hệ": "Chị Lan, 0226 3 852 111", "Lưu ý": "Chuyển trước 16:00",
}  # fmt: skip
#: Three procedures: days with two cases, same day with a cut-off, no date at all.
PROCEDURES = [
    {"Mã thủ tục": "1.012345", "Tên thủ tục": "Cấp giấy phép hoạt động cho thuê lại lao động",
     "Cơ quan": "SNV", "Mã lĩnh vực": "G09-VL01", "Lĩnh vực": "Việc làm",
     "Kết quả": "Giấy phép", "Mức độ trực tuyến": "Toàn trình", "Lưu ý": "Hỏi kỹ trụ sở"},
    {"Mã thủ tục": 1.01235, "Tên thủ tục": "Sao lục hồ sơ cán bộ", "Cơ quan": "Sở Nội vụ"},
    {"Mã thủ tục": "2.001999.000.00.00.H25", "Tên thủ tục": "Giải quyết kiến nghị",
     "Cơ quan": "000.00.21.H25"},
]  # fmt: skip
CASES = [
    {"Mã thủ tục": "1.012345", "Trường hợp": "Cấp mới", "Thời hạn": 7.0,
     "Đơn vị thời hạn": "Ngày làm việc", "Phí, lệ phí (đồng)": "1.250.000đ",
     "Tên phí, lệ phí": "Lệ phí cấp giấy phép", "Ghi chú phí": "Nộp khi nhận hồ sơ"},
    {"Mã thủ tục": "1.012345", "Trường hợp": "Gia hạn", "Thời hạn": 4, "Đơn vị thời hạn": "ngày"},
    {"Mã thủ tục": "1.012350", "Đơn vị thời hạn": "Trong ngày", "Giờ chốt trong ngày": "15:00",
     "Phí, lệ phí (đồng)": 8000},
    {"Mã thủ tục": "2.001999", "Đơn vị thời hạn": "Không quy định"},
]  # fmt: skip
PAPERS = [
    {"Mã thủ tục": "1.012345", "Tên giấy tờ": "Đơn đề nghị", "Bản chính": 1, "Mẫu": "Mẫu 01"},
    {"Mã thủ tục": "1.012345", "Trường hợp": "gia han", "Tên giấy tờ": "Giấy phép đã cấp",
     "Bản chính": 1, "Bắt buộc": "Không"},
    {"Mã thủ tục": "1.012350", "Tên giấy tờ": "Phiếu yêu cầu", "Bản chính": 1, "Bản sao": 2.0},
]  # fmt: skip


def template() -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(write_template()))


def add(book: Workbook, sheet: str, *lines: Mapping[str, object]) -> None:
    """Append lines under the sheet's own titles."""
    table = book[sheet]
    titles = [str(cell.value).removesuffix(" *") for cell in table[1]]
    for line in lines:
        assert set(line) <= set(titles), set(line) - set(titles)
        table.append([line.get(title) for title in titles])


def new_agency(
    path: Path,
    *,
    agencies: Lines = (AGENCY,),
    procedures: Lines = PROCEDURES,
    cases: Lines = CASES,
    papers: Lines = PAPERS,
) -> Path:
    """The template with one agency and its three procedures."""
    book = template()
    add(book, "Cơ quan", *agencies)
    add(book, "Thủ tục", *procedures)
    add(book, "Trường hợp", *cases)
    add(book, "Giấy tờ", *papers)
    book.save(path)
    return path
