"""Ready-made reasons of the steps; they go into the history and onto the forms as they stand."""

from collections.abc import Mapping
from types import MappingProxyType

#: By the verb's word. Short, and true of most cases; the clerk completes them.
REASONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "refuse": (
            "Hồ sơ không thuộc thẩm quyền giải quyết của cơ quan",
            "Hồ sơ không đúng thủ tục đã chọn; đề nghị nộp lại theo đúng thủ tục",
            "Giấy tờ nộp không hợp lệ, không bổ sung được",
        ),
        "ask-supplement": (
            "Thiếu giấy tờ trong thành phần hồ sơ",
            "Tờ khai ghi chưa đủ hoặc chưa đúng",
            "Bản sao không rõ hoặc chưa được chứng thực",
            "Cơ quan giải quyết yêu cầu bổ sung",
        ),
        "not-supplemented": ("Quá thời hạn mà người nộp không bổ sung giấy tờ",),
        "take-back": (
            "Chuyển nhầm cơ quan",
            "Cơ quan giải quyết đề nghị hoàn thiện lại hồ sơ",
        ),
        "withdraw": (
            "Người nộp có đơn xin rút hồ sơ",
            "Người nộp không còn nhu cầu giải quyết",
        ),
        "record-stop": (
            "Cơ quan giải quyết có văn bản dừng xử lý",
            "Cơ quan giải quyết không giải quyết vì không đủ điều kiện",
        ),
        "apologise": (
            "Cơ quan giải quyết cần thêm thời gian thẩm định",
            "Chờ ý kiến của cơ quan phối hợp",
            "Hệ thống của cơ quan giải quyết bị gián đoạn",
        ),
        "send-back-result": (
            "Kết quả sai thông tin, đề nghị cơ quan sửa lại",
            "Kết quả thiếu chữ ký hoặc con dấu",
        ),
        "undo": (
            "Ghi nhầm hồ sơ",
            "Ghi nhầm bước",
        ),
        "correct": (
            "Người nộp đề nghị sửa",
            "Gõ nhầm khi tiếp nhận",
        ),
        "call": (
            "Người dân hẹn đến nhận",
            "Người dân đề nghị gửi qua bưu chính",
            "Người dân hẹn bổ sung giấy tờ",
        ),
    }
)
