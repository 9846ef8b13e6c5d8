"""PINs and keys. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "keys.damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp khóa keys.json không đọc được. Lấy lại keys.json từ bản sao lưu gần nhất; dữ "
            "liệu vẫn nguyên.",
        ),
        "keys.device_changed": QT_TRANSLATE_NOOP(
            "Problem",
            "Khóa thiết bị trên máy này không phải của thư mục dữ liệu này. Trỏ device_key về "
            "đúng tệp hoặc mở trên máy đã thiết lập; chưa mất lần thử PIN nào.",
        ),
        "keys.device_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy khóa thiết bị của quầy trên máy này. Mở đúng tài khoản và đúng máy đã "
            "thiết lập, hoặc trỏ device_key về đúng tệp; dữ liệu vẫn nguyên.",
        ),
        "keys.exist": QT_TRANSLATE_NOOP(
            "Problem",
            "Quầy này đã có khóa, không tạo lại. Đăng nhập bằng mã PIN hiện có; dữ liệu vẫn "
            "nguyên.",
        ),
        "keys.file_inside": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp khóa thiết bị nằm trong thư mục dữ liệu nên bị từ chối. Chọn một nơi ngoài "
            "thư mục dữ liệu; chưa có gì được tạo.",
        ),
        "keys.file_mode": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp khóa thiết bị đang để người khác đọc được nên bị từ chối. Đặt quyền chỉ chủ "
            "tệp đọc ghi (chmod 600) rồi thử lại; dữ liệu vẫn nguyên.",
        ),
        "keys.lost": QT_TRANSLATE_NOOP(
            "Problem",
            "Có kho dữ liệu nhưng thiếu tệp khóa keys.json, khóa mới sẽ không mở được kho "
            "này. Lấy lại keys.json từ bản sao lưu rồi thử lại; dữ liệu vẫn nguyên.",
        ),
        "keys.missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Thư mục này chưa có khóa của quầy. Chạy quay setup để thiết lập quầy, hoặc chọn "
            "đúng thư mục dữ liệu.",
        ),
        "keys.no_keystore": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy này không có kho khóa an toàn của hệ điều hành. Bật kho khóa (Secret "
            "Service, Windows Credential Manager), hoặc để quản trị viên đặt [security] "
            'device_key = "file:ĐƯỜNG-DẪN"; chưa có gì bị thay đổi.',
        ),
        "keys.no_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có thư mục «{folder}» để giữ tệp khóa thiết bị; chưa có gì được tạo. Tạo thư mục "
            "đó, chỉ người dùng chương trình vào được, rồi chạy lại.",
        ),
        "keys.pin_shape": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN phải có từ 6 đến 12 chữ số (chế độ luyện tập: 000000). Nhập mã khác; chưa "
            "có gì bị thay đổi.",
        ),
        "keys.pin_taken": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN này không dùng được. Chọn một mã PIN khác; chưa có gì bị thay đổi.",
        ),
        "keys.practice_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Đây là thư mục của chế độ luyện tập. Mở bằng --practice, hoặc chọn thư mục dữ "
            "liệu thật.",
        ),
        "keys.real_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Đây là thư mục dữ liệu thật, không mở được ở chế độ luyện tập. Bỏ --practice, "
            "hoặc chọn thư mục khác; dữ liệu vẫn nguyên.",
        ),
        "keys.wait": QT_TRANSLATE_NOOP(
            "Problem",
            "Nhập sai mã PIN nhiều lần. Chờ {seconds} giây rồi nhập lại; dữ liệu vẫn nguyên.",
        ),
        "keys.wrong_pin": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN không đúng, còn {left} lần thử. Nhập lại mã PIN; dữ liệu vẫn nguyên.",
        ),
    }
)
