"""PINs, keys and the store on this machine. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "keys.damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp khóa của quầy bị hỏng nên chưa mở được kho hồ sơ. Báo người quản trị khôi "
            "phục từ bản sao; đừng cài lại.",
        ),
        "keys.device_changed": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ này thuộc về máy khác. Báo người quản trị; dữ liệu vẫn còn nguyên.",
        ),
        "keys.device_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Không tìm thấy khóa của máy này. Báo người quản trị kiểm tra nơi giữ khóa; dữ "
            "liệu vẫn còn nguyên.",
        ),
        "keys.exist": QT_TRANSLATE_NOOP(
            "Problem",
            "Quầy này đã được thiết lập. Đăng nhập bằng mã PIN đã có.",
        ),
        "keys.file_inside": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp khóa máy không được nằm cùng thư mục dữ liệu. Chuyển tệp ra chỗ khác rồi sửa "
            "cấu hình.",
        ),
        "keys.file_mode": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp khóa máy đang cho người khác đọc. Đặt quyền chỉ chủ sở hữu được đọc.",
        ),
        "keys.lost": QT_TRANSLATE_NOOP(
            "Problem",
            "Có kho hồ sơ nhưng mất tệp khóa. Khôi phục tệp khóa từ bản sao; đừng tạo khóa "
            "mới vì sẽ không mở được dữ liệu cũ.",
        ),
        "keys.missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Quầy chưa được thiết lập trên máy này. Báo người quản trị thiết lập quầy và mã PIN.",
        ),
        "keys.no_keystore": QT_TRANSLATE_NOOP(
            "Problem",
            "Máy này không có kho khóa của hệ điều hành. Báo người quản trị chỉ định tệp khóa "
            "trong cấu hình.",
        ),
        "keys.pin_shape": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN gồm 6 đến 12 chữ số, không phải số liền nhau hay lặp lại. Chọn mã khác.",
        ),
        "keys.pin_taken": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN này đã có người dùng. Chọn mã khác.",
        ),
        "keys.practice_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Thư mục này là của chế độ thực hành. Chọn thư mục dữ liệu thật.",
        ),
        "keys.real_folder": QT_TRANSLATE_NOOP(
            "Problem",
            "Thư mục này là của quầy thật. Chế độ thực hành cần thư mục riêng.",
        ),
        "keys.wait": QT_TRANSLATE_NOOP(
            "Problem",
            "Nhập sai nhiều lần nên phải chờ {seconds} giây. Hỏi người phụ trách nếu quên mã PIN.",
        ),
        "keys.wrong_pin": QT_TRANSLATE_NOOP(
            "Problem",
            "Mã PIN không đúng, còn {left} lần thử trước khi phải chờ. Kiểm tra phím số (Num "
            "Lock) rồi nhập lại.",
        ),
        "store.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ đang bận. Chờ vài giây rồi làm lại; chưa có gì bị mất.",
        ),
        "store.damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ trên máy này bị hỏng nên chưa mở. Báo người quản trị khôi phục từ bản "
            "sao lưu; đừng xóa gì.",
        ),
        "store.disk_full": QT_TRANSLATE_NOOP(
            "Problem",
            "Đĩa đã đầy nên chưa lưu được việc vừa làm. Giải phóng dung lượng rồi làm lại; "
            "những gì đã lưu trước đó vẫn còn.",
        ),
        "store.file_damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Một tệp quét trong kho bị hỏng. Quét lại giấy tờ đó; hồ sơ vẫn còn nguyên.",
        ),
        "store.file_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Một tệp quét trong kho bị thiếu. Quét lại giấy tờ đó; hồ sơ vẫn còn nguyên.",
        ),
        "store.foreign": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp này không phải kho hồ sơ của quầy. Kiểm tra lại thư mục dữ liệu.",
        ),
        "store.in_use": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ đang mở ở một cửa sổ khác. Dùng cửa sổ đang mở, hoặc đóng nó trước.",
        ),
        "store.locked": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ đang khóa. Đăng nhập bằng mã PIN.",
        ),
        "store.missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa có kho hồ sơ trên máy này. Báo người quản trị thiết lập quầy.",
        ),
        "store.newer": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ do phiên bản mới hơn tạo ra. Cập nhật chương trình rồi mở lại; dữ liệu "
            "vẫn còn nguyên.",
        ),
        "store.no_codec": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiếu bộ mã hóa kho hồ sơ nên không mở. Báo người quản trị cài lại chương trình; "
            "dữ liệu vẫn còn nguyên.",
        ),
        "store.not_encrypted": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ này không được mã hóa nên không mở. Báo người quản trị; dữ liệu vẫn "
            "còn nguyên.",
        ),
        "store.write_failed": QT_TRANSLATE_NOOP(
            "Problem",
            "Chưa ghi được vào kho hồ sơ. Việc vừa làm chưa được lưu; làm lại, nếu vẫn lỗi "
            "thì báo người quản trị.",
        ),
        "store.wrong_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Khóa không mở được kho hồ sơ này. Báo người quản trị; dữ liệu vẫn còn nguyên.",
        ),
    }
)
