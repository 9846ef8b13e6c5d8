"""Sending, fetching, and what came back. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "attachment.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh đang bận nên chưa tải được tệp. Đợi ít phút rồi mở lại; hồ sơ không bị "
            "ảnh hưởng.",
        ),
        "attachment.cut": QT_TRANSLATE_NOOP(
            "Problem",
            "Đường truyền đứt khi đang tải tệp; phần dở dang không được giữ. Mở lại tệp để tải "
            "từ đầu.",
        ),
        "attachment.forbidden": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh không cho tài khoản của quầy xem tệp này. Báo người quản trị kiểm tra "
            "tài khoản.",
        ),
        "attachment.foreign_host": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp nằm ở máy chủ khác với máy chủ của tỉnh nên chương trình không tải. Mở tệp trên "
            "hệ thống tỉnh, hoặc hỏi người quản trị.",
        ),
        "attachment.gone": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh không còn tệp này. Yêu cầu công dân nộp lại giấy tờ, hoặc hỏi tỉnh.",
        ),
        "attachment.login_page": QT_TRANSLATE_NOOP(
            "Problem",
            "Mạng đang đòi đăng nhập nên không tải được tệp. Đăng nhập mạng rồi mở lại tệp.",
        ),
        "attachment.no_preview": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp này không phải PDF hay ảnh nên chưa xem được ở đây. Tệp đã lưu ở quầy; xem trên "
            "trang của tỉnh hoặc đề nghị nộp lại dạng PDF.",
        ),
        "attachment.not_here": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ không có tệp này ở đây. Mở lại hồ sơ để xem danh sách tệp mới nhất.",
        ),
        "attachment.offline": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa tải được tệp vì không nối được với tỉnh. Mở lại khi có mạng; các tệp đã tải "
            "vẫn xem được.",
        ),
        "attachment.refused": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh không đưa tệp này. Mở tệp trên hệ thống tỉnh; hồ sơ ở đây vẫn nguyên.",
        ),
        "attachment.too_large": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp lớn hơn {megabytes} MB nên không tải về quầy. Mở tệp trên hệ thống tỉnh.",
        ),
        "file.differs": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp trên hệ thống tỉnh khác với tệp ở đây. Gửi lại tệp; bản ở đây vẫn còn nguyên.",
        ),
        "file.short": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp mới gửi được một phần. Sẽ tự gửi tiếp khi có mạng.",
        ),
        "notice.answer": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh đã trả lời một câu hỏi. Mở hệ thống tỉnh để xem.",
        ),
        "notice.catalogue": QT_TRANSLATE_NOOP(
            "Problem",
            "Danh mục thủ tục của tỉnh vừa thay đổi. Báo người quản trị cập nhật danh mục.",
        ),
        "notice.holiday": QT_TRANSLATE_NOOP(
            "Problem",
            "Lịch nghỉ của tỉnh vừa thay đổi. Báo người quản trị cập nhật bảng ngày nghỉ.",
        ),
        "number.exchanged": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ đã có mã chính thức thay cho mã tạm. In lại giấy hẹn có mã mới và báo cho "
            "người dân.",
        ),
        "province.bad_certificate": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được chứng thư ở mục [province] {key}; chưa có gì được gửi. Kiểm tra "
            "đường dẫn và nội dung tệp, hoặc hỏi quản trị viên.",
        ),
        "province.gateway_start": QT_TRANSLATE_NOOP(
            "Problem",
            "Cổng tỉnh tham chiếu không khởi động được; dữ liệu tại quầy không bị ảnh hưởng. "
            "Kiểm tra cổng mạng và tệp dữ liệu của nó rồi thử lại.",
        ),
        "province.manual": QT_TRANSLATE_NOOP(
            "Problem",
            'Tỉnh này được đặt là nhập tay (transport = "manual") nên chương trình không tự '
            "gửi; hồ sơ vẫn nằm trong danh sách chờ. Mở danh sách đó và nhập theo từng ô.",
        ),
        "province.no_number": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ chưa có mã chính thức nên chưa thể gửi tỉnh; hồ sơ vẫn được giữ nguyên tại "
            "quầy. Nối mạng để nhận số, hồ sơ sẽ tự gửi sau đó.",
        ),
        "province.plain_http": QT_TRANSLATE_NOOP(
            "Problem",
            "Địa chỉ của tỉnh ({host}) không phải https nên chương trình không gửi gì đến đó. "
            "Sửa adapter_url hoặc file_endpoint trong mục [province] thành địa chỉ https.",
        ),
        "pull.online_after_correction": QT_TRANSLATE_NOOP(
            "Problem",
            "Công dân đã sửa hồ sơ trực tuyến sau khi quầy đính chính. Đối chiếu hai bên; hồ sơ ở "
            "đây chưa thay đổi.",
        ),
        "pull.online_changed": QT_TRANSLATE_NOOP(
            "Problem",
            "Công dân vừa sửa hoặc bổ sung hồ sơ trực tuyến. Mở hồ sơ xem lại trước khi trả lời.",
        ),
        "pull.payment_asked": QT_TRANSLATE_NOOP(
            "Problem",
            "Cơ quan chuyên môn yêu cầu thực hiện nghĩa vụ tài chính. Báo người dân và in phiếu "
            "thu khi họ nộp.",
        ),
        "pull.result_taken_back": QT_TRANSLATE_NOOP(
            "Problem",
            "Cơ quan chuyên môn lấy lại kết quả để xử lý tiếp. Chưa trả kết quả này cho người dân.",
        ),
        "pull.stopped": QT_TRANSLATE_NOOP(
            "Problem",
            "Cơ quan chuyên môn dừng xử lý hồ sơ. Báo người dân và in phiếu dừng xử lý.",
        ),
        "pull.supplement_asked": QT_TRANSLATE_NOOP(
            "Problem",
            "Cơ quan chuyên môn yêu cầu bổ sung giấy tờ. Báo người dân và in phiếu yêu cầu bổ "
            "sung.",
        ),
        "pull.unexpected_status": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh đổi trạng thái hồ sơ trái với các bước ở đây. Đối chiếu hai bên; "
            "hồ sơ ở đây chưa thay đổi.",
        ),
        "pull.unreadable": QT_TRANSLATE_NOOP(
            "Problem",
            "Có thay đổi từ hệ thống tỉnh nhưng không đọc được ({field}). Xem hồ sơ trên hệ "
            "thống tỉnh; hồ sơ ở đây chưa thay đổi.",
        ),
        "send.conflict": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh đã có hồ sơ cùng mã nhưng nội dung khác. Đối chiếu hai bên rồi báo "
            "người quản trị; hồ sơ ở đây vẫn còn nguyên.",
        ),
        "send.forbidden": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh không cho quầy này gửi. Báo người quản trị kiểm tra tài khoản; hồ "
            "sơ vẫn lưu và sẽ tự gửi.",
        ),
        "send.refused": QT_TRANSLATE_NOOP(
            "Problem",
            "Hệ thống tỉnh không nhận hồ sơ này. Xem lý do của tỉnh, sửa rồi bấm «Gửi lại»; "
            "hồ sơ ở đây vẫn còn nguyên.",
        ),
        "send.too_large": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp quá lớn so với mức tỉnh cho phép. Quét lại giấy tờ ở 300 dpi; hồ sơ vẫn còn "
            "nguyên.",
        ),
        "send.unknown_for_good": QT_TRANSLATE_NOOP(
            "Problem",
            "Không biết tỉnh đã nhận hay chưa và không có cách tra. Kiểm tra trên hệ thống "
            "tỉnh, rồi bấm «Gửi lại» nếu chưa có.",
        ),
    }
)
