"""Scanners, page images and printers. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "imaging.encrypted": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp PDF có mật khẩu nên không đọc được. Xin tệp không khóa, hoặc quét bản giấy.",
        ),
        "imaging.no_pages": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có trang nào để làm tệp PDF. Quét lại giấy tờ.",
        ),
        "imaging.not_archivable": QT_TRANSLATE_NOOP(
            "Problem",
            "Không làm được tệp PDF lưu trữ từ các trang này. Các trang vẫn được giữ; quét "
            "lại trang bị lỗi.",
        ),
        "imaging.too_large": QT_TRANSLATE_NOOP(
            "Problem",
            "Ảnh quá lớn để xử lý. Quét lại ở 300 dpi; các trang khác vẫn được giữ.",
        ),
        "imaging.unreadable": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được ảnh từ {source}. Kiểm tra tệp hoặc quét lại tờ đó; các trang khác "
            "vẫn được giữ.",
        ),
        "imaging.worker_stopped": QT_TRANSLATE_NOOP(
            "Problem",
            "Bộ xử lý ảnh vừa dừng và đang tự khởi động lại. Quét tiếp từ trang đang dở; các "
            "trang đã có vẫn được giữ.",
        ),
        "print.file_not_written": QT_TRANSLATE_NOOP(
            "Problem",
            "Không ghi được tệp PDF. Chọn thư mục khác; giấy đã in và hồ sơ vẫn còn nguyên.",
        ),
        "printer.font_damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Phông chữ in «{file}» bị thiếu hoặc bị đổi nên chưa in. Báo người quản trị cài "
            "lại chương trình; hồ sơ vẫn còn nguyên.",
        ),
        "printer.no_answer": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy in chưa trả lời. Kiểm tra máy in rồi in lại; hồ sơ đã lưu.",
        ),
        "printer.no_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có thư mục «{folder}» để lưu tệp. Chọn thư mục khác; hồ sơ đã lưu.",
        ),
        "printer.no_spooler": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy này chưa có dịch vụ in. Lưu tệp PDF và in ở máy khác; báo người quản trị cài "
            "CUPS.",
        ),
        "printer.not_saved": QT_TRANSLATE_NOOP(
            "Problem",
            "Không lưu được tệp: {reason}. Chọn chỗ khác; hồ sơ đã lưu.",
        ),
        "printer.offline": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy in «{queue}» không nhận lệnh. Kiểm tra nguồn, giấy và dây, rồi in lại; hồ sơ "
            "đã lưu.",
        ),
        "scanner.bad_option": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét không nhận chế độ đã chọn. Chọn máy hoặc chế độ khác; các trang đã quét "
            "vẫn được giữ.",
        ),
        "scanner.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét đang bận. Chờ máy quét xong việc khác rồi quét lại.",
        ),
        "scanner.cover_open": QT_TRANSLATE_NOOP(
            "Problem",
            "Nắp máy quét đang mở. Đóng nắp rồi quét tiếp; {page} trang đã quét vẫn được giữ.",
        ),
        "scanner.driver_crash": QT_TRANSLATE_NOOP(
            "Problem",
            "Trình điều khiển máy quét vừa dừng. {page} trang đã quét vẫn được giữ; bấm quét "
            "tiếp, nếu lặp lại thì tắt bật máy.",
        ),
        "scanner.io": QT_TRANSLATE_NOOP(
            "Problem",
            "Mất liên lạc với máy quét. Kiểm tra dây và nguồn rồi quét tiếp; {page} trang đã "
            "quét vẫn được giữ.",
        ),
        "scanner.jam": QT_TRANSLATE_NOOP(
            "Problem",
            "Kẹt giấy sau trang {page}. Mở nắp, lấy giấy ra, xếp lại từ tờ bị kẹt rồi bấm "
            "quét tiếp; các trang đã quét vẫn được giữ.",
        ),
        "scanner.multifeed": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy kéo hai tờ một lúc sau trang {page}. Tách giấy, đặt lại từ tờ đó rồi quét "
            "tiếp; các trang đã quét vẫn được giữ.",
        ),
        "scanner.no_docs": QT_TRANSLATE_NOOP(
            "Problem",
            "Khay giấy của máy quét trống. Đặt giấy vào khay, mặt chữ lên trên, rồi quét.",
        ),
        "scanner.no_source": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét này không có khay nạp hay mặt kính như đã chọn. Chọn nguồn giấy khác.",
        ),
        "scanner.none": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy máy quét nào. Kiểm tra dây và nguồn; trong khi chờ có thể chọn tệp ảnh.",
        ),
        "scanner.offline": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét không trả lời. Kiểm tra nguồn và dây mạng rồi quét lại; các trang đã "
            "quét vẫn được giữ.",
        ),
        "scanner.silent": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét im lặng quá lâu nên đã ngừng chờ. {page} trang đã quét vẫn được giữ; "
            "tắt bật máy rồi quét tiếp.",
        ),
        "scanner.unsupported": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy quét này chưa dùng được với chương trình. Chọn máy khác hoặc chọn tệp ảnh.",
        ),
    }
)
