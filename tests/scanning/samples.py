"""Invented people and what their sample papers say."""

from scanning.practice.papers import Paper

PAYLOAD = (
    "035090001234|168123456|Nguyễn Văn An|15081990|Nam|"
    "Tổ 3, Châu Sơn, Thành phố Phủ Lý, Hà Nam|15042021"
)
PAPER = Paper(
    title="Đơn đề nghị cấp lại giấy phép",
    to="Ủy ban nhân dân xã Châu Sơn",
    fields=(
        ("Họ và tên", "Nguyễn Văn An"),
        ("Ngày sinh", "15/08/1990"),
        ("Số định danh", "035090001234"),
        ("Nơi thường trú", "Tổ 3, Châu Sơn, tỉnh Ninh Bình"),
        ("Nội dung", "Đề nghị cấp lại bằng tốt nghiệp"),
    ),
    signer="Nguyễn Văn An",
    stamp=("ỦY BAN NHÂN DÂN XÃ CHÂU SƠN * TỈNH NINH BÌNH *", "UBND\nXÃ CHÂU SƠN"),
)


def payload(number: int) -> str:
    """The card text of one more invented person."""
    return (
        f"0350{number % 100:02d}{number:06d}|{168000000 + number}|Trần Thị Bích {number}|"
        f"0{number % 9 + 1}121988|Nữ|Thôn {number}, Mỹ Đà, Mỹ Lộc, tỉnh Ninh Bình|20052022"
    )
