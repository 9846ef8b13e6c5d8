"""What columns and sheets are called: the keys inside, the Vietnamese on paper.

A sheet or column is found by its folded title, or by one of the other names people give it.
"""

from collections.abc import Mapping
from types import MappingProxyType

TITLES: Mapping[str, str] = MappingProxyType(
    {
        "agency_id": "Mã cơ quan",
        "short": "Tên tắt",
        "agency_name": "Tên cơ quan",
        "since_2025": "Cơ quan từ 2025",
        "contact": "Liên hệ",
        "note": "Lưu ý",
        "code": "Mã thủ tục",
        "name": "Tên thủ tục",
        "agency": "Cơ quan",
        "field_code": "Mã lĩnh vực",
        "field": "Lĩnh vực",
        "result": "Kết quả",
        "online_level": "Mức độ trực tuyến",
        "scan": "Kiểu quét",
        "valid_from": "Hiệu lực từ",
        "valid_to": "Hiệu lực đến",
        "case": "Trường hợp",
        "time": "Thời hạn",
        "time_unit": "Đơn vị thời hạn",
        "fee": "Phí, lệ phí (đồng)",
        "fee_name": "Tên phí, lệ phí",
        "fee_note": "Ghi chú phí",
        "cutoff": "Giờ chốt trong ngày",
        "paper": "Tên giấy tờ",
        "originals": "Bản chính",
        "copies": "Bản sao",
        "certified": "Bản chứng thực",
        "required": "Bắt buộc",
        "paper_code": "Mã giấy tờ",
        "form": "Mẫu",
    }
)
#: Other titles of the same columns, folded; of several keys the one that the sheet has.
ALIASES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ma": ("agency_id", "code", "paper_code"),
        "ten": ("agency_name", "name", "paper", "case"),
        "ma dinh danh": ("agency_id",),
        "ma dinh danh co quan": ("agency_id",),
        "ma don vi": ("agency_id", "agency"),
        "ma co quan": ("agency",),
        "ten co quan": ("agency",),
        "ten don vi": ("agency_name", "agency"),
        "don vi": ("agency", "time_unit"),
        "viet tat": ("short",),
        "ten viet tat": ("short",),
        "dau moi": ("contact",),
        "nguoi lien he": ("contact",),
        "dien thoai": ("contact",),
        "luu y cua co quan": ("note",),
        "ghi chu": ("note",),
        "ma tthc": ("code",),
        "ten tthc": ("name",),
        "thu tuc": ("name", "code"),
        "co quan giai quyet": ("agency",),
        "ten linh vuc": ("field",),
        "ket qua giai quyet": ("result",),
        "muc do": ("online_level",),
        "muc do dich vu cong": ("online_level",),
        "cach quet": ("scan",),
        "so hoa": ("scan",),
        "co hieu luc tu": ("valid_from",),
        "ngay hieu luc": ("valid_from",),
        "tu ngay": ("valid_from",),
        "hieu luc tu ngay": ("valid_from",),
        "het hieu luc": ("valid_to",),
        "den ngay": ("valid_to",),
        "hieu luc den ngay": ("valid_to",),
        "ten truong hop": ("case",),
        "thoi gian": ("time",),
        "thoi gian giai quyet": ("time",),
        "thoi han giai quyet": ("time",),
        "don vi tinh": ("time_unit",),
        "don vi thoi gian": ("time_unit",),
        "phi": ("fee",),
        "le phi": ("fee",),
        "muc phi": ("fee",),
        "muc le phi": ("fee",),
        "ten phi": ("fee_name",),
        "ten le phi": ("fee_name",),
        "ghi chu le phi": ("fee_note",),
        "gio chot": ("cutoff",),
        "giay to": ("paper",),
        "thanh phan ho so": ("paper",),
        "ten thanh phan ho so": ("paper",),
        "so ban chinh": ("originals",),
        "so luong ban chinh": ("originals",),
        "so ban sao": ("copies",),
        "so luong ban sao": ("copies",),
        "ban photo": ("copies",),
        "so ban chung thuc": ("certified",),
        "ban sao chung thuc": ("certified",),
        "chung thuc": ("certified",),
        "ma thanh phan": ("paper_code",),
        "mau don": ("form",),
        "mau don to khai": ("form",),
    }
)
#: Columns that people number their rows with.
NUMBERING = frozenset({"stt", "tt", "so tt"})
#: On the sheets of cases and papers the procedure's name helps people; its code is what counts.
FOR_PEOPLE = frozenset({"ten thu tuc", "ten tthc"})
#: What people put before the name of a sheet.
SHEET_PREFIXES = ("danh muc ", "danh sach ", "cac ")

AGENCIES, PROCEDURES, CASES, PAPERS = "Cơ quan", "Thủ tục", "Trường hợp", "Giấy tờ"
#: Sheet to its columns; the first line of each tuple is what a row cannot be without.
COLUMNS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = MappingProxyType(
    {
        AGENCIES: (("agency_id", "agency_name"), ("short", "contact", "note", "since_2025")),
        PROCEDURES: (
            ("code", "name", "agency"),
            (
                "field_code",
                "field",
                "result",
                "online_level",
                "scan",
                "note",
                "valid_from",
                "valid_to",
            ),
        ),
        CASES: (
            ("code", "time"),
            ("case", "time_unit", "fee", "fee_name", "fee_note", "cutoff"),
        ),
        PAPERS: (
            ("code", "paper"),
            ("case", "originals", "copies", "certified", "required", "paper_code", "form", "note"),
        ),
    }
)
#: Other folded names of the sheets.
SHEETS: Mapping[str, str] = MappingProxyType(
    {
        "co quan": AGENCIES,
        "don vi": AGENCIES,
        "so nganh": AGENCIES,
        "thu tuc": PROCEDURES,
        "thu tuc hanh chinh": PROCEDURES,
        "tthc": PROCEDURES,
        "truong hop": CASES,
        "giay to": PAPERS,
        "thanh phan ho so": PAPERS,
        "thanh phan": PAPERS,
    }
)
