"""The empty workbook that a province's administrator fills in."""

import io
from collections.abc import Mapping, Sequence
from types import MappingProxyType

import openpyxl
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from storage.catalogue_files.limits import NAME, NO_TIME, PAPER_NAME
from storage.catalogue_files.titles import AGENCIES, CASES, COLUMNS, PAPERS, PROCEDURES, TITLES

_NOTES = (
    "Cách điền danh mục thủ tục của quầy",
    "1. Điền bốn trang: Cơ quan, Thủ tục, Trường hợp, Giấy tờ. Mỗi dòng một mục. Cột có dấu * "
    "phải điền.",
    "2. Dòng bắt đầu bằng dấu # là ví dụ hoặc ghi chú; chương trình bỏ qua dòng đó.",
    "3. Mã cơ quan là mã định danh đứng đầu số hồ sơ, ví dụ 000.00.14.H25 hoặc H25.14.",
    "4. Mã thủ tục gồm một chữ số, dấu chấm và sáu chữ số, ví dụ 1.003868; hậu tố của tỉnh được bỏ "
    "qua. Nên để ô này ở dạng Text để Excel không bỏ số 0 ở cuối.",
    "5. Cột Cơ quan của trang Thủ tục ghi mã, tên tắt hoặc tên của cơ quan; cơ quan đã có trong "
    "quầy thì không cần ghi lại ở trang Cơ quan.",
    "6. Mỗi thủ tục có ít nhất một dòng ở trang Trường hợp. Tên trường hợp để trống là «Mặc định».",
    "7. Đơn vị thời hạn: Ngày làm việc, Ngày, Giờ, Trong ngày, hoặc «Không quy định» khi pháp luật "
    "không quy định thời hạn. Giờ chốt (ví dụ 15:00) chỉ dùng cho thủ tục trả trong ngày.",
    "8. Phí, lệ phí ghi bằng đồng, ví dụ 200000; để trống là không thu.",
    "9. Giấy tờ để trống cột Trường hợp là cần cho mọi trường hợp của thủ tục. Bắt buộc: "
    "Có hoặc Không; để trống là Có.",
    "10. Hiệu lực từ, Hiệu lực đến ghi ngày/tháng/năm. Để trống: thủ tục mới có hiệu lực ngay, thủ "
    "tục đã có thì quy định mới tính từ ngày nạp. Hồ sơ đã nhận giữ quy định của ngày nhận.",
    f"11. Tên thủ tục không quá {NAME} ký tự, tên giấy tờ không quá {PAPER_NAME} ký tự. Không "
    "dùng công thức.",
    "12. Nạp tệp: quay procedures import TÊN-TỆP.xlsx. Có dòng sai thì không dòng nào được nhận; "
    "chương trình nêu từng trang, từng dòng cần sửa.",
)
_EXAMPLES: Mapping[str, Mapping[str, str | int]] = MappingProxyType(
    {
        AGENCIES: {
            "agency_id": "#000.00.99.H25",
            "agency_name": "Sở Ví dụ",
            "short": "SVD",
            "contact": "Phòng Nghiệp vụ, 0226 3 000 000",
            "note": "Chuyển hồ sơ giấy trước 16:00 hằng ngày",
        },
        PROCEDURES: {
            "code": "#1.009999",
            "name": "Cấp giấy xác nhận ví dụ",
            "agency": "SVD",
            "field_code": "G09-VD01",
            "field": "Lĩnh vực ví dụ",
            "result": "Giấy xác nhận",
            "online_level": "Toàn trình",
            "scan": "A4 màu một mặt",
            "note": "Người nộp xuất trình căn cước",
            "valid_from": "01/01/2026",
        },
        CASES: {
            "code": "#1.009999",
            "case": "Cấp mới",
            "time": 5,
            "time_unit": "Ngày làm việc",
            "fee": 50000,
            "fee_name": "Lệ phí cấp giấy xác nhận",
            "fee_note": "Miễn với hộ nghèo",
        },
        PAPERS: {
            "code": "#1.009999",
            "case": "Cấp mới",
            "paper": "Đơn đề nghị",
            "originals": 1,
            "copies": 0,
            "certified": 0,
            "required": "Có",
            "form": "Mẫu số 01",
        },
    }
)
_WIDTHS: Mapping[str, int] = MappingProxyType(
    {"name": 60, "paper": 60, "agency_name": 40, "note": 40, "contact": 34, "fee_note": 34}
)
_CHOICES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "time_unit": ("Ngày làm việc", "Ngày", "Giờ", "Trong ngày", NO_TIME),
        "required": ("Có", "Không"),
        "online_level": ("Toàn trình", "Một phần"),
        "scan": ("A4 màu một mặt", "A4 màu hai mặt", "A4 xám một mặt", "A3 màu", "Mặt kính"),
    }
)
_TEXT_COLUMNS = frozenset({"code", "agency_id", "paper_code", "field_code", "cutoff"})
_ROWS_PREPARED = 1000
_HEAD = PatternFill("solid", fgColor="DCE6F1")
_EXAMPLE = Font(italic=True, color="808080")
_TOP = Alignment(vertical="top", wrap_text=True)


def write_template() -> bytes:
    """An XLSX: how to fill it in, then the four sheets with an example line each."""
    book = openpyxl.Workbook()
    _notes(book.worksheets[0])
    for kind, (needed, further) in COLUMNS.items():
        _sheet(book.create_sheet(kind), kind, needed, (*needed, *further))
    done = io.BytesIO()
    book.save(done)
    return done.getvalue()


def _notes(sheet: Worksheet) -> None:
    sheet.title = "Hướng dẫn"
    sheet.column_dimensions["A"].width = 110
    for number, text in enumerate(_NOTES, start=1):
        cell = sheet.cell(number, 1, text)
        cell.alignment = _TOP
        cell.font = Font(bold=number == 1, size=13 if number == 1 else 11)


def _sheet(sheet: Worksheet, kind: str, needed: Sequence[str], keys: Sequence[str]) -> None:
    for index, key in enumerate(keys, start=1):
        letter = get_column_letter(index)
        head = sheet.cell(1, index, f"{TITLES[key]}{' *' if key in needed else ''}")
        head.font, head.fill, head.alignment = Font(bold=True), _HEAD, _TOP
        example = sheet.cell(2, index, _EXAMPLES[kind].get(key))
        example.font, example.alignment = _EXAMPLE, _TOP
        sheet.column_dimensions[letter].width = _WIDTHS.get(key, 18)
        if key in _TEXT_COLUMNS:
            sheet.column_dimensions[letter].number_format = "@"
        _choices(sheet, letter, key)
    sheet.freeze_panes = "A2"


def _choices(sheet: Worksheet, letter: str, key: str) -> None:
    if key in _CHOICES:
        listed = DataValidation("list", formula1=f'"{",".join(_CHOICES[key])}"', allow_blank=True)
        listed.showErrorMessage = False  # other spellings are read too
        sheet.add_data_validation(listed)
        listed.add(f"{letter}2:{letter}{_ROWS_PREPARED}")
