"""Signing. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "signing.bad_file": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp này không phải PDF ký được; tệp vẫn còn nguyên. Số hóa lại giấy tờ rồi ký.",
        ),
        "signing.driver_crash": QT_TRANSLATE_NOOP(
            "Problem",
            "Phần mềm của thiết bị ký dừng đột ngột; các tệp đã ký vẫn được giữ. Rút thiết bị, "
            "cắm lại rồi ký tiếp.",
        ),
        "signing.driver_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy phần mềm của thiết bị ký trên máy này; chưa tệp nào thay đổi. Báo quản trị "
            "cài lại hoặc sửa mục [signing].",
        ),
        "signing.expired": QT_TRANSLATE_NOOP(
            "Problem",
            "Chứng thư số đã hết hạn hoặc chưa có hiệu lực; chưa tệp nào thay đổi. Xem lại ngày "
            "giờ của máy, hoặc gia hạn chứng thư.",
        ),
        "signing.failed": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiết bị ký không ký được; các tệp vẫn còn nguyên và vẫn chờ ký. Rút thiết bị, cắm "
            "lại rồi thử lại.",
        ),
        "signing.no_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiết bị ký không có khóa đã khai báo; chưa tệp nào thay đổi. Cắm đúng thiết bị, hoặc "
            "báo quản trị sửa mục [signing].",
        ),
        "signing.no_seal": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được ảnh con dấu; chưa tệp nào thay đổi. Báo quản trị kiểm tra tệp PNG "
            "trong mục [signing].",
        ),
        "signing.no_service": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa khai báo dịch vụ cấp dấu thời gian. Báo quản trị điền timestamp_url trong mục "
            "[signing].",
        ),
        "signing.no_token": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy thiết bị ký; các tệp vẫn chờ ký. Cắm thiết bị rồi ký lại.",
        ),
        "signing.not_wanted": QT_TRANSLATE_NOOP(
            "Problem",
            "Quầy này không ký số tệp đã quét. Ghi required = true trong mục [signing] nếu cần ký.",
        ),
        "signing.pin_locked": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN của thiết bị ký sai hai lần nên không thử nữa để thiết bị không bị khóa. Tìm "
            "đúng mã PIN, đóng chương trình, mở lại rồi ký.",
        ),
        "signing.silent": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiết bị ký không trả lời; các tệp đã ký vẫn được giữ. Rút thiết bị, cắm lại rồi ký "
            "tiếp.",
        ),
        "signing.unread": QT_TRANSLATE_NOOP(
            "Problem",
            "Còn tệp chưa đọc xong chữ nên chưa ký được; tệp vẫn còn nguyên. Chạy lại sau ít phút.",
        ),
        "signing.waiting": QT_TRANSLATE_NOOP(
            "Problem",
            "Còn {count} tệp chờ ký nên chưa được gửi; tệp vẫn còn nguyên. Ký số (quay sign) rồi "
            "gửi lại.",
        ),
        "signing.wrong_pin": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN của thiết bị ký chưa đúng; chưa tệp nào thay đổi. Còn được thử một lần nữa.",
        ),
    }
)
