"""The camera for citizen cards. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "camera.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Camera không cho hình: chương trình khác đang dùng, hoặc chưa được phép dùng. Đóng "
            "chương trình kia rồi thử lại, hoặc đọc thẻ bằng máy quét (F5).",
        ),
        "camera.lost": QT_TRANSLATE_NOOP(
            "Problem",
            "Mất hình từ camera, có thể do lỏng dây. Cắm lại rồi mở camera lần nữa; những gì đã "
            "gõ vẫn còn.",
        ),
        "camera.none": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy camera nào ở máy này. Cắm camera rồi thử lại, hoặc đọc thẻ bằng máy "
            "quét (F5).",
        ),
        "camera.nothing_read": QT_TRANSLATE_NOOP(
            "Problem",
            "Hai phút chưa đọc được thẻ nào nên camera đã tắt. Lau thẻ rồi mở lại camera, đặt "
            "thẻ lên máy quét (F5) hoặc gõ tay.",
        ),
        "camera.stopped": QT_TRANSLATE_NOOP(
            "Problem",
            "Phần đọc camera dừng đột ngột. Mở camera lần nữa; những gì đã gõ vẫn còn.",
        ),
    }
)
