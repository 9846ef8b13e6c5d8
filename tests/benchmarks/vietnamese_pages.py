"""Pages of Vietnamese offices in our own words, from a seed, with the truth beside the picture.

Five kinds of paper; their people are invented. `pages` damages each in five ways
(`page_damage`). The same seed gives the same pages.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from random import Random

from tests.benchmarks.page_damage import LEVELS, damaged
from tests.benchmarks.text_accuracy import bare
from tests.benchmarks.vietnamese_layout import Layout
from tests.benchmarks.vietnamese_people import firm, money, person

_COUNTRY = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"
_MOTTO = "Độc lập - Tự do - Hạnh phúc"


@dataclass(frozen=True, slots=True)
class TruePage:
    """image: JPEG; lines: what is printed, row by row; fields: kind to value."""

    name: str
    level: str
    image: bytes
    dpi: int
    lines: tuple[str, ...]
    fields: Mapping[str, str]

    @property
    def digits(self) -> tuple[str, ...]:
        """Words with four digits and more: dates, numbers, sums, codes."""
        words = (bare(word) for line in self.lines for word in line.split())
        return tuple(word for word in words if sum(map(str.isdigit, word)) >= 4)


def pages(seed: int, levels: tuple[str, ...] = LEVELS) -> Iterator[TruePage]:
    """Every kind of paper at every level."""
    for number, (name, make) in enumerate(_PAPERS.items()):
        layout = Layout(seed * 100 + number)
        make(layout)
        drawn = layout.image()
        for level in levels:
            image, dpi = damaged(drawn, level, seed * 100 + number, layout.signed_at)
            yield TruePage(name, level, image, dpi, tuple(layout.lines), dict(layout.fields))


def _day(chance: Random) -> str:
    day, month = chance.randint(1, 28), chance.randint(1, 12)
    return f"ngày {day:02d} tháng {month:02d} năm {chance.randint(2024, 2026)}"


def _plain_head(page: Layout) -> None:
    page.centred(_COUNTRY, 12)
    page.centred(_MOTTO)
    page.sheet.rule((77, page.y - 5.6), (138, page.y - 5.6))
    page.y += 5


def _office_head(page: Layout, office: str, number: str) -> None:
    page.two(office, _COUNTRY, points=10.5)
    page.two("", _MOTTO)
    page.sheet.rule((115, page.y - 4.6), (175, page.y - 4.6))
    page.two(f"Số: {number}", "", "Regular", 12.5)
    page.fields["number"] = number
    page.y += 8


def _application(page: Layout) -> None:
    """Đơn: fields with leaders, then what is asked for."""
    who, chance = person(page.random), page.random
    _plain_head(page)
    page.centred("ĐƠN XIN CẤP PHÉP SỬA CHỮA NHÀ Ở", 14)
    page.centred("Kính gửi: Trung tâm Phục vụ hành chính công xã Khả Lãm", 13, "Italic")
    page.y += 3
    page.field("Tôi tên là", "name", who.name)
    page.pair(("Sinh ngày", "birth", who.born), ("Giới tính", "sex", who.sex))
    page.field("Số căn cước công dân", "id", who.id)
    page.pair(("Cấp ngày", "", who.issued), ("Số CMND cũ", "old_id", who.old_id))
    page.field("Nơi thường trú", "address", who.address)
    page.pair(("Điện thoại", "phone", who.phone), ("Email", "email", who.email))
    page.empty("Người được ủy quyền (nếu có)")
    width = chance.randint(4, 9)
    page.say(
        f"Gia đình tôi đang ở căn nhà cấp bốn rộng {width} mét, dài {width + 11} mét, xây từ năm "
        f"{chance.randint(1985, 2005)}, nay mái đã dột và tường phía sau bị nứt. Tôi làm đơn này "
        "đề nghị quý cơ quan cho phép thay mái, gia cố tường và nâng nền thêm bốn mươi phân, giữ "
        "nguyên diện tích và ranh giới với các hộ liền kề."
    )
    page.say(
        f"Việc sửa chữa dự kiến bắt đầu từ ngày {who.issued[:6]}2026 và kéo dài khoảng ba tháng. "
        "Tôi xin chịu trách nhiệm giữ vệ sinh ngõ xóm, bảo đảm an toàn cho người qua lại và nộp "
        f"đủ lệ phí {money(chance)} đồng theo thông báo."
    )
    page.foot(f"Khả Lãm, {_day(chance)}", "NGƯỜI LÀM ĐƠN", who.name)


def _declaration(page: Layout) -> None:
    """Tờ khai: numbered fields, pairs on a line, some left empty."""
    who, other, chance = person(page.random), person(page.random), page.random
    _plain_head(page)
    page.centred("TỜ KHAI ĐĂNG KÝ TẠM TRÚ VÀ NHẬN HỖ TRỢ", 14)
    page.y += 3
    page.field("1. Họ, chữ đệm và tên", "name", who.name.upper())
    page.pair(("2. Ngày, tháng, năm sinh", "birth", who.born), ("3. Giới tính", "sex", who.sex))
    page.field("4. Số định danh cá nhân", "id", who.id)
    page.field("5. Nơi ở hiện tại", "address", who.address)
    page.pair(("6. Số điện thoại", "phone", who.phone), ("7. Email", "email", who.email))
    people = chance.choice(("Kinh", "Tày", "Mường", "Khmer"))
    work = chance.choice(("làm ruộng", "thợ xây", "giáo viên"))
    page.pair(("8. Dân tộc", "", people), ("9. Nghề nghiệp", "", work))
    page.empty("10. Số hộ chiếu (nếu có)")
    page.field("11. Chủ hộ", "", other.name)
    page.field("12. Số định danh của chủ hộ", "", other.id)
    page.say(
        "Tôi đã đọc hướng dẫn dán tại quầy, hiểu rằng mức hỗ trợ được tính theo số nhân khẩu và "
        f"thời gian ở thực tế, kể từ ngày {who.issued}. Nếu khai sai tôi xin hoàn trả toàn bộ số "
        f"tiền {money(chance)} đồng đã nhận và chịu xử lý theo quy định."
    )
    page.foot(f"Vĩnh Khê, {_day(chance)}", "NGƯỜI KHAI", who.name)


def _confirmation(page: Layout) -> None:
    """Giấy xác nhận: the heads of an office, a table, a stamp."""
    who, chance = person(page.random), page.random
    _office_head(page, "UBND XÃ ĐẠI THƯỢNG", f"{chance.randint(12, 980)}/GXN-UBND")
    page.centred("GIẤY XÁC NHẬN", 15)
    page.centred("Về việc cư trú và hoàn cảnh gia đình", 13, "BoldItalic")
    page.say(
        "Ủy ban nhân dân xã Đại Thượng xác nhận người có tên trong bảng dưới đây đã khai báo đủ, "
        "được công an xã đối chiếu với sổ quản lý cư trú."
    )
    page.y += 3
    page.table([
        ("Họ và tên", "name", who.name),
        ("Ngày sinh", "birth", who.born),
        ("Giới tính", "sex", who.sex),
        ("Số CCCD", "id", who.id),
        ("Địa chỉ", "address", who.address.split(", tỉnh")[0].split(", thành")[0]),
        ("Điện thoại", "phone", who.phone),
    ])  # fmt: skip
    page.say(
        f"Hộ gia đình có {chance.randint(2, 7)} người, thu nhập bình quân {money(chance)} đồng mỗi "
        f"tháng, thuộc diện cận nghèo theo quyết định ký ngày {who.issued}. Giấy này có giá trị "
        "sáu tháng, dùng để bổ sung hồ sơ xin giảm học phí cho con."
    )
    page.foot(f"Đại Thượng, {_day(chance)}", "TM. ỦY BAN NHÂN DÂN", person(chance).name)


def _minutes(page: Layout) -> None:
    """Biên bản: dense paragraphs with times, sums and people."""
    one, two, chance = person(page.random), person(page.random), page.random
    works = firm(chance)
    _office_head(page, "TỔ DÂN PHỐ RỪNG THÔNG", f"{chance.randint(3, 88)}/BB-TDP")
    page.centred("BIÊN BẢN LÀM VIỆC", 15)
    page.say(
        f"Hôm nay, {_day(chance)}, vào lúc {chance.randint(7, 16):02d} giờ 30 phút, tại nhà văn "
        "hóa tổ dân phố, chúng tôi gồm có đại diện các bên như sau:"
    )
    page.field("Bên thi công", "", works.name)
    page.field("Mã số thuế", "tax", works.tax_code)
    page.field("Trụ sở", "", works.address)
    page.field("Người đại diện", "", f"{one.name}, số điện thoại {one.phone}")
    page.field("Đại diện tổ dân phố", "", two.name)
    page.say(
        f"Hai bên thống nhất đo lại đoạn rãnh thoát nước dài {chance.randint(120, 890)} mét trước "
        "cổng trường mầm non. Bên thi công nhận phần đào, lắp tấm đan và hoàn trả mặt đường; tổ "
        f"dân phố vận động mỗi hộ góp {money(chance)} đồng, nộp trước ngày {one.issued}."
    )
    page.say(
        f"Ông bà {two.name}, căn cước số {two.id}, giữ sổ thu chi và báo cáo công khai mỗi tuần. "
        f"Tổng kinh phí tạm tính là {money(chance)} đồng, chưa gồm phần xã hỗ trợ. Việc nghiệm thu "
        f"làm vào ngày {two.issued} nếu trời không mưa."
    )
    page.say(
        "Biên bản lập thành ba bản có nội dung như nhau, đã đọc lại cho mọi người cùng nghe, không "
        "ai có ý kiến gì thêm và cùng ký tên dưới đây để làm căn cứ thực hiện."
    )
    page.foot("Rừng Thông, cùng ngày", "ĐẠI DIỆN TỔ DÂN PHỐ", two.name)


def _notice(page: Layout) -> None:
    """Thông báo: a firm, a file's code, a fee."""
    works, who, chance = firm(page.random), person(page.random), page.random
    code = f"000.{chance.randint(10, 99)}.{chance.randint(10, 99)}.H{chance.randint(10, 60)}"
    _office_head(page, "CHI CỤC THỦY LỢI", f"{chance.randint(101, 2999)}/TB-CCTL")
    page.centred("THÔNG BÁO NỘP PHÍ THẨM ĐỊNH", 14)
    page.field("Tên tổ chức", "", works.name)
    page.pair(("Mã số thuế", "tax", works.tax_code), ("Điện thoại", "phone", who.phone))
    page.field("Địa chỉ", "address", works.address)
    page.field(
        "Mã hồ sơ",
        "file_code",
        f"{code}-261{chance.randint(101, 130)}-{chance.randint(1, 9999):04d}",
    )
    page.field("Số tiền phải nộp", "fee", f"{money(chance)} đồng")
    page.field("Email nhận biên lai", "email", who.email)
    page.say(
        f"Đề nghị đơn vị chuyển khoản trước ngày {who.issued}, ghi rõ mã hồ sơ ở phần nội dung. "
        "Sau khi nhận đủ phí, đoàn thẩm định sẽ xuống kiểm tra cống lấy nước, kè đá và hồ chứa; "
        "đơn vị chuẩn bị bản vẽ hoàn công, nhật ký vận hành và cử người dẫn đường."
    )
    page.say(
        "Quá thời hạn trên mà chưa nộp, hồ sơ được trả lại và đơn vị làm lại từ đầu. Mọi vướng mắc "
        f"xin gọi số {person(chance).phone} trong giờ hành chính."
    )
    page.foot(f"Hà Giang, {_day(chance)}", "CHI CỤC TRƯỞNG", person(chance).name)


_PAPERS: Mapping[str, Callable[[Layout], None]] = {
    "đơn": _application,
    "tờ khai": _declaration,
    "giấy xác nhận": _confirmation,
    "biên bản": _minutes,
    "thông báo": _notice,
}
