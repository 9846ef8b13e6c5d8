"""What a step is told, as the clerk reads it: fields of the sheet and lines of the history."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

#: By the key of the fact, or of a field that may be corrected.
FACTS: Mapping[str, str] = MappingProxyType(
    {
        "case": QT_TRANSLATE_NOOP("Fact", "Trường hợp"),
        "papers": QT_TRANSLATE_NOOP("Fact", "Giấy tờ"),
        "deadline": QT_TRANSLATE_NOOP("Fact", "Hạn bổ sung"),
        "requested_by": QT_TRANSLATE_NOOP("Fact", "Theo yêu cầu của"),
        "note": QT_TRANSLATE_NOOP("Fact", "Ghi chú"),
        "document": QT_TRANSLATE_NOOP("Fact", "Văn bản (số, ngày)"),
        "taken_by": QT_TRANSLATE_NOOP("Fact", "Bên nhận hồ sơ"),
        "amount": QT_TRANSLATE_NOOP("Fact", "Số tiền (đồng)"),
        "fee_name": QT_TRANSLATE_NOOP("Fact", "Khoản thu"),
        "method": QT_TRANSLATE_NOOP("Fact", "Hình thức nộp"),
        "number": QT_TRANSLATE_NOOP("Fact", "Biên lai số"),
        "paper": QT_TRANSLATE_NOOP("Fact", "Giấy tờ"),
        "signer": QT_TRANSLATE_NOOP("Fact", "Người ký"),
        "level": QT_TRANSLATE_NOOP("Fact", "Mức chữ ký"),
        "pages": QT_TRANSLATE_NOOP("Fact", "Số trang đã quét"),
        "not_needed": QT_TRANSLATE_NOOP("Fact", "Không cần nộp"),
        "reused": QT_TRANSLATE_NOOP("Fact", "Giấy tờ đã có"),
        "fee_reason": QT_TRANSLATE_NOOP("Fact", "Lý do miễn phí, lệ phí"),
        "old": QT_TRANSLATE_NOOP("Fact", "Mã tạm trước đó"),
        "words": QT_TRANSLATE_NOOP("Fact", "Tỉnh ghi"),
        "url": QT_TRANSLATE_NOOP("Fact", "Tệp kết quả"),
        "resolved_at": QT_TRANSLATE_NOOP("Fact", "Có kết quả lúc"),
        "minutes": QT_TRANSLATE_NOOP("Fact", "Thời gian tiếp nhận (phút)"),
        "payer": QT_TRANSLATE_NOOP("Fact", "Người nộp tiền"),
        "request": QT_TRANSLATE_NOOP("Fact", "Đơn xin rút (số, ngày)"),
        "due_at": QT_TRANSLATE_NOOP("Fact", "Hẹn trả mới"),
        "previous_due_at": QT_TRANSLATE_NOOP("Fact", "Hẹn trả cũ"),
        "shelf": QT_TRANSLATE_NOOP("Fact", "Chỗ để kết quả"),
        "result": QT_TRANSLATE_NOOP("Fact", "Kết quả (số, ngày)"),
        "receiver": QT_TRANSLATE_NOOP("Fact", "Người nhận"),
        "receiver_id": QT_TRANSLATE_NOOP("Fact", "Giấy tờ người nhận"),
        "receiver_phone": QT_TRANSLATE_NOOP("Fact", "Điện thoại người nhận"),
        "authority": QT_TRANSLATE_NOOP("Fact", "Giấy ủy quyền (số, ngày)"),
        "taken_back": QT_TRANSLATE_NOOP("Fact", "Giấy tờ nhận lại"),
        "postal_item": QT_TRANSLATE_NOOP("Fact", "Số hiệu bưu gửi"),
        "outcome": QT_TRANSLATE_NOOP("Fact", "Kết quả cuộc gọi"),
        "field": QT_TRANSLATE_NOOP("Fact", "Sửa thông tin"),
        "value": QT_TRANSLATE_NOOP("Fact", "Sửa thành"),
        "before": QT_TRANSLATE_NOOP("Fact", "Trước khi sửa"),
        "after": QT_TRANSLATE_NOOP("Fact", "Sau khi sửa"),
        "owner.name": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: họ và tên"),
        "owner.id_number": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: số định danh"),
        "owner.birth_date": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: ngày sinh"),
        "owner.sex": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: giới tính"),
        "owner.address": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: nơi cư trú"),
        "owner.phone": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: điện thoại"),
        "owner.email": QT_TRANSLATE_NOOP("Fact", "Chủ hồ sơ: thư điện tử"),
        "filer.name": QT_TRANSLATE_NOOP("Fact", "Người nộp: họ và tên"),
        "filer.id_number": QT_TRANSLATE_NOOP("Fact", "Người nộp: số định danh"),
        "filer.birth_date": QT_TRANSLATE_NOOP("Fact", "Người nộp: ngày sinh"),
        "filer.sex": QT_TRANSLATE_NOOP("Fact", "Người nộp: giới tính"),
        "filer.address": QT_TRANSLATE_NOOP("Fact", "Người nộp: nơi cư trú"),
        "filer.phone": QT_TRANSLATE_NOOP("Fact", "Người nộp: điện thoại"),
        "filer.email": QT_TRANSLATE_NOOP("Fact", "Người nộp: thư điện tử"),
        "summary": QT_TRANSLATE_NOOP("Fact", "Trích yếu"),
        "return_by": QT_TRANSLATE_NOOP("Fact", "Cách nhận kết quả"),
        "return_address": QT_TRANSLATE_NOOP("Fact", "Địa chỉ nhận kết quả"),
        "sets": QT_TRANSLATE_NOOP("Fact", "Số bộ hồ sơ"),
    }
)

#: What can be chosen, by its word in the history.
CHOICES: Mapping[str, str] = MappingProxyType(
    {
        "cash": QT_TRANSLATE_NOOP("Choice", "Tiền mặt"),
        "transfer": QT_TRANSLATE_NOOP("Choice", "Chuyển khoản"),
        "online": QT_TRANSLATE_NOOP("Choice", "Trực tuyến"),
        "reached": QT_TRANSLATE_NOOP("Choice", "Đã nói chuyện với người dân"),
        "no_answer": QT_TRANSLATE_NOOP("Choice", "Không nghe máy"),
        "wrong_number": QT_TRANSLATE_NOOP("Choice", "Sai số điện thoại"),
        "message": QT_TRANSLATE_NOOP("Choice", "Đã để lại tin nhắn"),
        "counter": QT_TRANSLATE_NOOP("Choice", "Tại quầy"),
        "post": QT_TRANSLATE_NOOP("Choice", "Qua bưu chính"),
    }
)

#: Papers that are printed, by the form's name.
FORMS: Mapping[str, str] = MappingProxyType(
    {
        "receipt": QT_TRANSLATE_NOOP("Form", "Giấy tiếp nhận và hẹn trả"),
        "supplement": QT_TRANSLATE_NOOP("Form", "Phiếu yêu cầu bổ sung"),
        "refusal": QT_TRANSLATE_NOOP("Form", "Phiếu từ chối tiếp nhận"),
        "apology": QT_TRANSLATE_NOOP("Form", "Phiếu xin lỗi và hẹn lại"),
        "control": QT_TRANSLATE_NOOP("Form", "Phiếu kiểm soát"),
        "stop": QT_TRANSLATE_NOOP("Form", "Thông báo dừng giải quyết"),
        "return-slip": QT_TRANSLATE_NOOP("Form", "Phiếu kẹp kết quả"),
        "return-receipt": QT_TRANSLATE_NOOP("Form", "Phiếu ký nhận kết quả"),
        "fee-receipt": QT_TRANSLATE_NOOP("Form", "Phiếu thu"),
        "history": QT_TRANSLATE_NOOP("Form", "Quá trình giải quyết"),
        "thermal": QT_TRANSLATE_NOOP("Form", "Biên nhận khổ 80 mm"),
        "postal-label": QT_TRANSLATE_NOOP("Form", "Nhãn bưu gửi"),
        "declaration": QT_TRANSLATE_NOOP("Form", "Tờ khai điền sẵn để ký"),
        "group-receipt": QT_TRANSLATE_NOOP("Form", "Giấy tiếp nhận chung cho nhiều hồ sơ"),
    }
)
