"""Scanners. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "scanner.bad_option": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét không nhận kiểu quét đã chọn; đã quét {page} trang và vẫn được giữ. "
            "Chọn kiểu quét khác rồi bấm Quét.",
        ),
        "scanner.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét đang bận hoặc đang khởi động; đã quét {page} trang và vẫn được giữ. Chờ "
            "một lát rồi bấm Quét lại.",
        ),
        "scanner.cover_open": QT_TRANSLATE_NOOP(
            "Problem",
            "Nắp máy quét đang mở sau trang {page}; các trang đã quét vẫn được giữ. Đóng nắp "
            "rồi bấm Quét tiếp.",
        ),
        "scanner.driver_crash": QT_TRANSLATE_NOOP(
            "Problem",
            "Trình điều khiển máy quét dừng đột ngột sau trang {page}; các trang đã quét vẫn "
            "được giữ. Bấm Quét tiếp; nếu lặp lại, tắt và bật lại máy quét.",
        ),
        "scanner.io": QT_TRANSLATE_NOOP(
            "Problem",
            "Mất liên lạc với máy quét sau trang {page}; các trang đã quét vẫn được giữ. Kiểm "
            "tra dây và nguồn điện rồi bấm Quét tiếp.",
        ),
        "scanner.jam": QT_TRANSLATE_NOOP(
            "Problem",
            "Kẹt giấy sau trang {page}; các trang đã quét vẫn được giữ. Mở nắp, lấy giấy kẹt "
            "ra, đặt lại các tờ chưa quét rồi bấm Quét tiếp.",
        ),
        "scanner.multifeed": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét kéo hai tờ một lúc sau trang {page}; các trang đã quét vẫn được giữ. "
            "Tách giấy, đặt lại các tờ chưa quét rồi bấm Quét tiếp.",
        ),
        "scanner.no_docs": QT_TRANSLATE_NOOP(
            "Problem",
            "Khay nạp không có giấy. Đặt giấy vào khay rồi bấm Quét lại.",
        ),
        "scanner.no_source": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét này không có khay hoặc mặt kính được chọn; chưa quét trang nào. Chọn "
            "nguồn giấy khác rồi bấm Quét.",
        ),
        "scanner.none": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa thấy máy quét nào; hồ sơ không bị ảnh hưởng. Cắm và bật máy quét rồi thử "
            "lại, hoặc thêm tệp ảnh có sẵn.",
        ),
        "scanner.offline": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy máy quét đã chọn; đã quét {page} trang và vẫn được giữ. Bật máy, kiểm "
            "tra dây hoặc mạng, hoặc chọn máy quét khác.",
        ),
        "scanner.silent": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét không trả lời sau trang {page}; các trang đã quét vẫn được giữ. Tắt máy "
            "quét, bật lại rồi bấm Quét tiếp.",
        ),
        "scanner.unsupported": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét chỉ trả về kiểu ảnh mà chương trình không dùng; chưa lưu trang nào "
            "hỏng. Chọn kiểu quét màu hoặc xám 8 bit rồi bấm Quét.",
        ),
        # Before the first page there is nothing that could have been kept.
        "scanner.bad_option@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét không nhận kiểu quét đã chọn; chưa quét trang nào. Chọn kiểu quét khác rồi "
            "bấm Quét.",
        ),
        "scanner.busy@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét đang bận hoặc đang khởi động; chưa quét trang nào. Chờ một lát rồi bấm Quét "
            "lại.",
        ),
        "scanner.cover_open@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Nắp máy quét đang mở; chưa quét trang nào. Đóng nắp rồi bấm Quét.",
        ),
        "scanner.driver_crash@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Trình điều khiển máy quét dừng đột ngột; chưa quét trang nào. Bấm Quét lại; nếu lặp "
            "lại, tắt và bật lại máy quét.",
        ),
        "scanner.io@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Mất liên lạc với máy quét; chưa quét trang nào. Kiểm tra dây và nguồn điện rồi bấm "
            "Quét lại.",
        ),
        "scanner.jam@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Kẹt giấy ngay tờ đầu; chưa quét trang nào. Mở nắp, lấy giấy kẹt ra, đặt lại giấy rồi "
            "bấm Quét.",
        ),
        "scanner.multifeed@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét kéo hai tờ một lúc ngay tờ đầu; chưa quét trang nào. Tách giấy, đặt lại rồi "
            "bấm Quét.",
        ),
        "scanner.offline@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy máy quét đã chọn; chưa quét trang nào. Bật máy, kiểm tra dây hoặc mạng, "
            "hoặc chọn máy quét khác.",
        ),
        "scanner.silent@0": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét không trả lời; chưa quét trang nào. Tắt máy quét, bật lại rồi bấm Quét.",
        ),
    }
)
