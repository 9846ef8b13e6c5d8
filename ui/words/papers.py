"""Page images, printing and files. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "imaging.empty": QT_TRANSLATE_NOOP(
            "Problem",
            "{source} là tệp rỗng; không có gì bị thay đổi. Chép lại tệp từ máy hoặc điện thoại "
            "của người nộp, hoặc quét bản giấy.",
        ),
        "imaging.not_supported": QT_TRANSLATE_NOOP(
            "Problem",
            "{source} không phải ảnh (JPEG, PNG, TIFF) hay PDF; không có gì bị thay đổi. Xin "
            "người nộp lưu lại thành PDF, hoặc quét bản giấy.",
        ),
        "field.contradicts": QT_TRANSLATE_NOOP(
            "Problem",
            "Chỗ này không khớp với chỗ khác trên giấy; chưa có gì được điền. Xem ảnh bên cạnh rồi "
            "sửa hoặc xác nhận.",
        ),
        "field.differs_from_card": QT_TRANSLATE_NOOP(
            "Problem",
            "Chỗ này khác với thẻ căn cước vừa đọc; chưa có gì được điền. Xem giấy có phải của "
            "người này không, rồi sửa hoặc bỏ qua.",
        ),
        "field.empty": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được chữ nào ở chỗ này; chưa có gì được điền. Xem ảnh bên cạnh rồi gõ vào "
            "nếu trên giấy có ghi.",
        ),
        "field.impossible": QT_TRANSLATE_NOOP(
            "Problem",
            "Chữ đọc được ở chỗ này không thể đúng; chưa có gì được điền. Xem ảnh bên cạnh rồi gõ "
            "lại.",
        ),
        "field.look": QT_TRANSLATE_NOOP(
            "Problem",
            "Chỗ này không có gì để đối chiếu; chưa có gì được điền. So với ảnh bên cạnh rồi xác "
            "nhận.",
        ),
        "field.other_person": QT_TRANSLATE_NOOP(
            "Problem",
            "Giấy này đứng tên người khác; chưa có gì được điền. Xem giấy có đúng của hồ sơ này "
            "không, rồi bỏ qua hoặc xác nhận.",
        ),
        "field.unsure": QT_TRANSLATE_NOOP(
            "Problem",
            "Chữ ở chỗ này đọc chưa chắc; chưa có gì được điền. So với ảnh bên cạnh rồi sửa hoặc "
            "xác nhận.",
        ),
        "imaging.encrypted": QT_TRANSLATE_NOOP(
            "Problem",
            "{source} bị khóa bằng mật khẩu; không có gì bị thay đổi. Xin người nộp bản không "
            "khóa, hoặc quét bản giấy.",
        ),
        "imaging.no_pages": QT_TRANSLATE_NOOP(
            "Problem",
            "Giấy tờ chưa có trang nào nên chưa ghép được tệp PDF; hồ sơ không bị ảnh hưởng. "
            "Quét hoặc thêm trang rồi thử lại.",
        ),
        "imaging.not_an_image": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp này không phải ảnh JPEG hoặc PNG đọc được; không có gì bị thay đổi. Chọn tệp "
            "ảnh khác hoặc chụp lại thẻ.",
        ),
        "imaging.not_archivable": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp PDF ghép ra không đạt chuẩn lưu trữ PDF/A-2b nên không được giữ; các trang "
            "ảnh vẫn còn. Quét lại các trang rồi thử lại, hoặc báo quản trị.",
        ),
        "imaging.too_large": QT_TRANSLATE_NOOP(
            "Problem",
            "{source} quá lớn so với một tờ giấy (quá nhiều điểm ảnh, trang hoặc dung lượng); "
            "không có gì bị thay đổi. Quét lại ở 300 dpi hoặc chia nhỏ tệp.",
        ),
        "imaging.unreadable": QT_TRANSLATE_NOOP(
            "Problem",
            "Không đọc được ảnh từ {source}; không có gì bị thay đổi. Mở thử tệp bằng chương "
            "trình khác, hoặc quét lại trang này.",
        ),
        "imaging.worker_stopped": QT_TRANSLATE_NOOP(
            "Problem",
            "Phần xử lý ảnh dừng đột ngột; các trang đã xử lý vẫn được giữ. Thử lại trang "
            "này; nếu lặp lại, quét lại trang.",
        ),
        "print.file_not_written": QT_TRANSLATE_NOOP(
            "Problem",
            "Không ghi được tệp PDF. Chọn thư mục khác; giấy đã in và hồ sơ vẫn còn nguyên.",
        ),
        "reading.no_model": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiếu hoặc hỏng dữ liệu nhận dạng chữ tiếng Việt của Quầy nên trang này chưa có lớp "
            "chữ; ảnh trang vẫn còn nguyên. Báo quản trị cài lại chương trình.",
        ),
        "reading.stopped": QT_TRANSLATE_NOOP(
            "Problem",
            "Phần nhận dạng chữ dừng đột ngột nên trang này chưa có lớp chữ; ảnh trang vẫn còn "
            "nguyên. Số hóa lại trang này nếu cần tìm theo chữ.",
        ),
        "reading.too_slow": QT_TRANSLATE_NOOP(
            "Problem",
            "Nhận dạng chữ quá lâu nên trang này chưa có lớp chữ; ảnh trang vẫn còn nguyên. Số "
            "hóa lại trang này khi máy rảnh.",
        ),
        "reading.unreadable": QT_TRANSLATE_NOOP(
            "Problem",
            "Ảnh trang này không nhận dạng chữ được; ảnh vẫn còn nguyên. Quét lại trang này nếu "
            "cần tìm theo chữ.",
        ),
        "report.not_written": QT_TRANSLATE_NOOP(
            "Problem",
            "Không ghi được bảng tính. Chọn thư mục khác hoặc đóng tệp đang mở; số liệu vẫn còn "
            "nguyên.",
        ),
        "printer.font_damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp phông chữ {file} của Quầy bị hỏng hoặc bị thay, nên không in để tránh sai "
            "dấu tên người. Hồ sơ vẫn còn nguyên; báo quản trị cài lại chương trình rồi in "
            "lại.",
        ),
        "printer.no_answer": QT_TRANSLATE_NOOP(
            "Problem",
            "Dịch vụ in không trả lời kịp. Hồ sơ vẫn còn nguyên; xem máy in đã ra giấy chưa "
            "trước khi in lại.",
        ),
        "printer.no_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có thư mục {folder}. Chưa ghi gì; tạo thư mục hoặc chọn nơi khác rồi lưu lại.",
        ),
        "printer.no_queue": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có máy in tên {queue}. Hồ sơ vẫn còn nguyên; chọn máy in khác trong cài "
            "đặt rồi in lại.",
        ),
        "printer.no_spooler": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy này không có hoặc chưa chạy dịch vụ in. Hồ sơ vẫn còn nguyên; lưu giấy thành "
            "tệp PDF, hoặc báo quản trị bật dịch vụ in rồi in lại.",
        ),
        "printer.not_saved": QT_TRANSLATE_NOOP(
            "Problem",
            "Không ghi được tệp PDF ({reason}). Tệp cũ, nếu có, vẫn nguyên; chọn nơi khác "
            "hoặc giải phóng ổ đĩa rồi lưu lại.",
        ),
        "printer.offline": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy in {queue} đang tạm dừng. Hồ sơ vẫn còn nguyên; kiểm tra giấy, nguồn và dây "
            "máy in, cho chạy tiếp rồi in lại.",
        ),
        "printer.refused": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy in {queue} không nhận bản in. Hồ sơ vẫn còn nguyên; chọn máy in khác hoặc "
            "báo quản trị, rồi in lại.",
        ),
    }
)
