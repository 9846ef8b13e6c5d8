"""The store on this machine. One sentence of fact, one of next step."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "audit.chain": QT_TRANSLATE_NOOP(
            "Problem",
            "Chuỗi nhật ký bị đứt ở một dòng. Báo quản trị viên; nhật ký hiện tại được giữ "
            "nguyên làm bằng chứng.",
        ),
        "database.pages": QT_TRANSLATE_NOOP(
            "Problem",
            "Có trang dữ liệu bị hỏng trên ổ đĩa. Khôi phục bản sao lưu gần nhất (quay "
            "restore); tệp hỏng vẫn được giữ.",
        ),
        "database.references": QT_TRANSLATE_NOOP(
            "Problem",
            "Có dòng dữ liệu trỏ đến hồ sơ không tồn tại. Báo quản trị viên và gửi kèm kết "
            "quả quay verify; dữ liệu vẫn nguyên.",
        ),
        "database.structure": QT_TRANSLATE_NOOP(
            "Problem",
            "Cấu trúc kho dữ liệu có lỗi. Khôi phục bản sao lưu gần nhất (quay restore); tệp "
            "hiện tại vẫn được giữ.",
        ),
        "restore.not_a_backup": QT_TRANSLATE_NOOP(
            "Problem",
            "Thư mục này không phải bản sao lưu của quầy. Chọn thư mục khác; chưa có gì bị "
            "thay đổi.",
        ),
        "restore.unnumbered": QT_TRANSLATE_NOOP(
            "Problem",
            "Sau khi khôi phục, hồ sơ này chỉ có số tạm; có thể đã được cấp số chính thức "
            "trước đó. Tra trên hệ thống tỉnh trước khi gửi; chưa gửi lại gì.",
        ),
        "scan.damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp quét của một hồ sơ bị hỏng. Quét lại hoặc khôi phục bản sao lưu.",
        ),
        "scan.missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Thiếu tệp quét của một hồ sơ. Quét lại hoặc khôi phục bản sao lưu.",
        ),
        "scan.other_content": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp quét của một hồ sơ không còn đúng nội dung đã lưu. Đối chiếu giấy tờ rồi "
            "quét lại.",
        ),
        "store.busy": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho dữ liệu đang bận nên bước này chưa được lưu. Chờ vài giây rồi làm lại; chưa "
            "có gì bị mất.",
        ),
        "store.damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho dữ liệu bị hỏng, Quầy không đọc tiếp để khỏi làm hỏng thêm. Gọi quản trị "
            "viên khôi phục bản sao lưu gần nhất (quay restore); tệp hỏng vẫn được giữ.",
        ),
        "store.disk_full": QT_TRANSLATE_NOOP(
            "Problem",
            "Ổ đĩa đã đầy nên chưa lưu được bước này. Giải phóng ổ đĩa rồi làm lại; những gì "
            "đã lưu trước đó vẫn còn.",
        ),
        "store.file_damaged": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp quét này đã bị hỏng trên ổ đĩa. Quét lại giấy tờ hoặc khôi phục bản sao lưu "
            "(quay restore); các tệp khác không bị ảnh hưởng.",
        ),
        "store.file_missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Không thấy tệp quét này trong kho. Quét lại giấy tờ hoặc khôi phục bản sao lưu "
            "(quay restore); các tệp khác không bị ảnh hưởng.",
        ),
        "store.foreign": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp quay.db trong thư mục dữ liệu không phải kho của Quầy. Chọn đúng thư mục dữ "
            "liệu hoặc chuyển tệp đó đi nơi khác; tệp chưa bị sửa.",
        ),
        "store.in_use": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho dữ liệu của quầy đang được một cửa sổ Quầy khác dùng. Đóng cửa sổ kia rồi mở "
            "lại; chưa có gì bị thay đổi.",
        ),
        "store.locked": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho hồ sơ đang khóa. Đăng nhập bằng mã PIN.",
        ),
        "store.missing": QT_TRANSLATE_NOOP(
            "Problem",
            "Có tệp quét nhưng không thấy kho dữ liệu quay.db. Khôi phục bản sao lưu (quay "
            "restore) hoặc đưa tệp quay.db về chỗ cũ; các tệp quét vẫn còn.",
        ),
        "store.newer": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho dữ liệu được tạo bởi phiên bản Quầy mới hơn (bản {revision}). Cập nhật "
            "chương trình rồi mở lại; dữ liệu vẫn nguyên.",
        ),
        "store.no_backup": QT_TRANSLATE_NOOP(
            "Problem",
            "Thư mục này không có bản sao lưu của Quầy. Chọn thư mục có tên "
            "quay-NĂMTHÁNGNGÀY-GIỜ; kho hiện tại chưa bị thay đổi.",
        ),
        "store.no_codec": QT_TRANSLATE_NOOP(
            "Problem",
            "Thư viện mã hóa SQLCipher trên máy không hoạt động nên Quầy không ghi gì. Chạy "
            "lại ./run để cài lại môi trường; dữ liệu vẫn nguyên.",
        ),
        "store.not_encrypted": QT_TRANSLATE_NOOP(
            "Problem",
            "Tệp quay.db trong thư mục dữ liệu không được mã hóa nên Quầy không mở. Chuyển "
            "tệp đó đi nơi khác hoặc khôi phục bản sao lưu (quay restore); tệp chưa bị sửa.",
        ),
        "store.write_failed": QT_TRANSLATE_NOOP(
            "Problem",
            "Không ghi được vào ổ đĩa ({detail}) nên bước này chưa được lưu. Kiểm tra ổ đĩa "
            "và quyền ghi rồi làm lại; những gì đã lưu trước đó vẫn còn.",
        ),
        "store.wrong_key": QT_TRANSLATE_NOOP(
            "Problem",
            "Khóa này không mở được kho dữ liệu của quầy. Kiểm tra đúng thư mục dữ liệu và "
            "đúng máy, rồi thử lại; dữ liệu vẫn nguyên.",
        ),
    }
)
