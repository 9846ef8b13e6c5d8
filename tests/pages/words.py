"""Vietnamese in our own words, for pages whose meaning does not matter."""

from random import Random

_FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi", "Đỗ", "Ngô")
_MIDDLES = ("Văn", "Thị", "Đức", "Ngọc", "Hữu", "Minh", "Thanh", "Quốc")
_GIVEN = ("An", "Bích", "Cường", "Dũng", "Giang", "Hạnh", "Khuê", "Lượng", "Mỹ", "Phượng", "Quỳnh")
_PLACES = ("Châu Sơn", "Mỹ Đà", "Khả Lãm", "Vĩnh Trụ", "Đồng Hóa", "Yên Lạc", "Phú Thịnh")

SENTENCES = (
    "Căn cứ đơn đề nghị của ông bà và kết quả kiểm tra thực địa ngày đầu tháng.",
    "Thửa đất nói trên gia đình tôi sử dụng ổn định từ năm 1993 đến nay, không có tranh chấp.",
    "Kính đề nghị Ủy ban nhân dân xã xem xét, xác nhận để tôi hoàn thiện hồ sơ theo quy định.",
    "Tôi xin chịu trách nhiệm trước pháp luật về những nội dung đã khai trong đơn này.",
    "Cơ sở sản xuất gạch không nung của hợp tác xã đã được thẩm duyệt về phòng cháy.",
    "Người được ủy quyền có quyền nộp hồ sơ, bổ sung giấy tờ và nhận kết quả giải quyết.",
    "Hai bên thống nhất mốc giới là bờ tường phía đông, dài mười bảy mét hai mươi.",
    "Đề nghị các hộ liền kề ký giáp ranh trước ngày hai mươi lăm để kịp trình thẩm định.",
    "Học sinh đã hoàn thành chương trình và được công nhận tốt nghiệp trung học cơ sở.",
    "Giấy phép này có giá trị đến hết ngày ba mươi mốt tháng mười hai năm hai không hai bảy.",
    "Số tiền lệ phí được nộp bằng chuyển khoản, biên lai kèm theo hồ sơ gửi qua bưu chính.",
    "Việc cải chính hộ tịch căn cứ vào giấy khai sinh bản chính do đương sự xuất trình.",
)

LABELS = (
    "Họ và tên",
    "Ngày, tháng, năm sinh",
    "Số định danh cá nhân",
    "Nơi thường trú",
    "Nơi ở hiện tại",
    "Quan hệ với chủ hộ",
    "Nghề nghiệp",
    "Dân tộc",
    "Quốc tịch",
    "Nội dung đề nghị",
    "Giấy tờ kèm theo",
    "Điện thoại liên hệ",
)

TITLES = (
    "ĐƠN ĐỀ NGHỊ XÁC NHẬN",
    "TỜ KHAI CẤP BẢN SAO TRÍCH LỤC",
    "GIẤY ỦY QUYỀN",
    "BIÊN BẢN LÀM VIỆC",
    "QUYẾT ĐỊNH CẤP PHÉP",
)


def name(chance: Random) -> str:
    """An invented person."""
    return f"{chance.choice(_FAMILIES)} {chance.choice(_MIDDLES)} {chance.choice(_GIVEN)}"


def place(chance: Random) -> str:
    """An invented address."""
    return f"Thôn {chance.randint(1, 12)}, xã {chance.choice(_PLACES)}"


def value(chance: Random) -> str:
    """Something filled into a field."""
    return chance.choice((name(chance), place(chance), day(chance), f"0{chance.randrange(10**11)}"))


def day(chance: Random) -> str:
    """A date as written in a form."""
    return f"{chance.randint(1, 28):02d}/{chance.randint(1, 12):02d}/{chance.randint(1950, 2026)}"


def prose(chance: Random, sentences: int) -> str:
    """Running text."""
    return " ".join(chance.choice(SENTENCES) for _ in range(sentences))
