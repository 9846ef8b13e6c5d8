"""Why a page should be looked at or scanned again: one sentence of fact and what to do.

`page.` and the word of an `app.domain.page_quality.Reason`.
"""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "page.blurred": QT_TRANSLATE_NOOP(
            "Problem",
            "Chữ trên trang bị nhòe; lau kính máy quét, vuốt phẳng tờ giấy rồi quét lại.",
        ),
        "page.dark": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang quá tối, khó đọc; tăng độ sáng của máy quét hoặc thêm ánh sáng rồi quét lại.",
        ),
        "page.shaded": QT_TRANSLATE_NOOP(
            "Problem",
            "Có bóng đổ lên trang; ép sát tờ giấy xuống kính và đậy nắp rồi quét lại.",
        ),
        "page.corner": QT_TRANSLATE_NOOP(
            "Problem",
            "Một góc trang bị gập hoặc rách; mở góc giấy ra, xem có mất chữ không, rồi quét lại.",
        ),
        "page.cut_edge": QT_TRANSLATE_NOOP(
            "Problem",
            "Chữ ở mép trang bị cắt mất; đặt giấy sát thanh chặn của khay rồi quét lại.",
        ),
        "page.finger": QT_TRANSLATE_NOOP(
            "Problem",
            "Có ngón tay che mép trang; đặt tờ giấy nằm yên rồi quét lại.",
        ),
        "page.length": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang dài hoặc ngắn khác cỡ giấy; xem máy có kéo hai tờ một lúc không, nếu có thì "
            "tách giấy rồi quét lại.",
        ),
        "page.askew": QT_TRANSLATE_NOOP(
            "Problem",
            "Trang còn nghiêng sau khi nắn; chỉnh hai thanh chặn cho thẳng rồi quét lại.",
        ),
    }
)
