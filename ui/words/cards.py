"""The citizen card. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "card.back_differs": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày sinh hoặc giới tính ở mặt sau khác với mã QR. Đã điền theo mã QR; đối chiếu lại.",
        ),
        "card.birth_date": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày sinh trong mã QR không có thật. Không điền gì; đối chiếu thẻ và gõ tay.",
        ),
        "card.cut_off": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã của thẻ chỉ đến được một phần. Không điền gì; quét lại hoặc gõ tay theo thẻ.",
        ),
        "card.expired": QT_TRANSLATE_NOOP(
            "Problem",
            "Thẻ đã hết hạn theo dòng mã ở mặt sau. Đã điền theo thẻ; nhắc người dân đổi thẻ.",
        ),
        "card.file_unreadable": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được tệp ảnh thẻ. Chọn lại tệp hoặc chụp lại thẻ; những gì đã gõ vẫn còn.",
        ),
        "card.from_back": QT_TRANSLATE_NOOP(
            "Problem",
            "Chỉ đọc được dòng mã ở mặt sau, chưa được mã QR xác nhận. Đối chiếu số, ngày sinh, "
            "giới tính; gõ tay họ tên và nơi cư trú.",
        ),
        "card.garbled": QT_TRANSLATE_NOOP(
            "Problem",
            "Họ tên trong mã QR bị hỏng chữ. Tắt bộ gõ tiếng Việt rồi quét lại, hoặc gõ tay "
            "theo thẻ.",
        ),
        "card.health_insurance": QT_TRANSLATE_NOOP(
            "Problem",
            "Đây là mã QR của thẻ bảo hiểm y tế, không phải thẻ căn cước. Quét mã QR ở mặt có "
            "ảnh của thẻ căn cước.",
        ),
        "card.id_length": QT_TRANSLATE_NOOP(
            "Problem",
            "Số định danh trong mã QR không đủ 12 chữ số. Không điền gì; quét lại hoặc gõ tay "
            "theo thẻ.",
        ),
        "card.issue_date": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày cấp trong mã QR không có thật. Không điền gì; đối chiếu thẻ và gõ tay.",
        ),
        "card.name_letters": QT_TRANSLATE_NOOP(
            "Problem",
            "Họ tên có chữ không thuộc bảng chữ tiếng Việt. Đã điền theo thẻ; đối chiếu lại.",
        ),
        "card.no_marks": QT_TRANSLATE_NOOP(
            "Problem",
            "Họ tên và nơi cư trú không có dấu nào: máy quét cầm tay có thể đã bỏ dấu. Đối chiếu "
            "và sửa theo thẻ.",
        ),
        "card.no_qr": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy mã QR trên ảnh thẻ. Lau sạch thẻ, đặt mặt có mã QR vào kính, quét lại "
            "(F5) hoặc gõ tay.",
        ),
        "card.not_a_card": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã vừa quét không phải mã QR của thẻ căn cước. Quét mã ở góc trên bên phải của thẻ.",
        ),
        "card.old_id_length": QT_TRANSLATE_NOOP(
            "Problem",
            "Số chứng minh nhân dân cũ trong mã QR không có 9 chữ số. Đã điền phần còn lại; "
            "đối chiếu nếu cần số cũ.",
        ),
        "card.province_unknown": QT_TRANSLATE_NOOP(
            "Problem",
            "Ba chữ số đầu không phải mã của tỉnh nào. Đã điền theo thẻ; đối chiếu lại số "
            "định danh.",
        ),
        "card.qr_unreadable": QT_TRANSLATE_NOOP(
            "Problem",
            "Thấy mã QR nhưng không đọc được. Lau thẻ, quét ở 300 dpi trở lên hoặc chụp gần và "
            "rõ hơn; vẫn gõ tay được.",
        ),
        "card.sex": QT_TRANSLATE_NOOP(
            "Problem",
            "Giới tính trong mã QR không đọc được. Không điền gì; quét lại hoặc gõ tay theo thẻ.",
        ),
        "card.sex_differs": QT_TRANSLATE_NOOP(
            "Problem",
            "Giới tính trên thẻ khác với số định danh. Đã điền theo thẻ; đối chiếu lại.",
        ),
        "card.two_cards": QT_TRANSLATE_NOOP(
            "Problem",
            "Trên ảnh có thẻ của hơn một người. Không điền gì; đọc lại từng thẻ một.",
        ),
        "card.year_differs": QT_TRANSLATE_NOOP(
            "Problem",
            "Năm sinh trên thẻ khác với số định danh. Đã điền theo thẻ; đối chiếu lại.",
        ),
        "tax_code.check_digit": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã số thuế sai số kiểm tra. Đối chiếu giấy đăng ký; vẫn tiếp nhận được.",
        ),
        "tax_code.missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có mã số thuế của doanh nghiệp. Hỏi và ghi thêm nếu có; vẫn tiếp nhận được.",
        ),
        "tax_code.shape": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã số thuế có 10, 13 hoặc 12 số. Đối chiếu giấy đăng ký; vẫn tiếp nhận được.",
        ),
    }
)
