"""Phí, lệ phí: taking, voiding, giving back, counting."""

from collections.abc import Mapping
from types import MappingProxyType

from ui.words.marker import QT_TRANSLATE_NOOP

WORDS: Mapping[str, str] = MappingProxyType(
    {
        "fee.bad_amount": QT_TRANSLATE_NOOP(
            "Problem",
            "Số tiền phải là số đồng lớn hơn 0. Nhập lại số tiền; chưa ghi khoản nào.",
        ),
        "fee.close_again": QT_TRANSLATE_NOOP(
            "Problem",
            "Sổ tiền của ngày này đã khóa. Muốn đếm lại, ghi lý do; lần đếm trước vẫn được giữ.",
        ),
        "fee.day_ahead": QT_TRANSLATE_NOOP(
            "Problem",
            "Ngày khóa sổ chưa đến. Chọn hôm nay hoặc một ngày trước; chưa ghi gì.",
        ),
        "fee.ended": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ đã bị từ chối hoặc đã rút nên không thu tiền nữa. Nếu đã thu trước đó, lập "
            "khoản hoàn tiền.",
        ),
        "fee.exempt": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này được miễn phí, lệ phí. Không thu tiền; nếu miễn nhầm, sửa hồ sơ trước.",
        ),
        "fee.given_back": QT_TRANSLATE_NOOP(
            "Problem",
            "Khoản thu này đã hoàn tiền nên không hủy được nữa. Hoàn phần còn lại nếu cần.",
        ),
        "fee.no_account": QT_TRANSLATE_NOOP(
            "Problem",
            "Hoàn qua ngân hàng cần số tài khoản, tên chủ tài khoản và ngân hàng. Ghi đủ rồi làm "
            "lại; chưa hoàn khoản nào.",
        ),
        "fee.no_bank": QT_TRANSLATE_NOOP(
            "Problem",
            "Quầy chưa khai báo tài khoản nhận tiền. Người quản trị điền mục bank trong "
            "[counter]; vẫn thu tiền mặt được.",
        ),
        "fee.no_code": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ chưa có mã nên chưa thu tiền được. Tiếp nhận hồ sơ trước rồi thu.",
        ),
        "fee.no_note": QT_TRANSLATE_NOOP(
            "Problem",
            "Tiền đếm được lệch {difference} đồng so với sổ. Đếm lại, hoặc ghi chú vì sao lệch "
            "rồi khóa sổ; sổ chưa khóa.",
        ),
        "fee.no_series": QT_TRANSLATE_NOOP(
            "Problem",
            "Quầy không có biên lai ký hiệu {series}. Kiểm tra ký hiệu trong mục fee_series.",
        ),
        "fee.none": QT_TRANSLATE_NOOP(
            "Problem",
            "Không có khoản thu nào như vậy, hoặc khoản thu đã hủy. Mở hồ sơ để xem các khoản "
            "đã thu.",
        ),
        "fee.not_in_series": QT_TRANSLATE_NOOP(
            "Problem",
            "Số {number} không nằm trong dải biên lai của quầy. Xem lại tờ biên lai cuối cùng "
            "trên giấy; chưa ghi gì.",
        ),
        "fee.nothing_due": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ này không còn khoản nào phải thu. Chưa ghi khoản nào.",
        ),
        "fee.number_known": QT_TRANSLATE_NOOP(
            "Problem",
            "Trong sổ đã có biên lai đến số {number}. Nhập số của tờ cuối cùng trên giấy, không "
            "nhỏ hơn số này.",
        ),
        "fee.series_doubtful": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho dữ liệu vừa được khôi phục nên chưa chắc biên lai ký hiệu {series} đã in đến số "
            "nào. Người phụ trách nhập số của tờ cuối cùng trên giấy (quay fee series), rồi thu "
            "tiếp; chưa thu khoản nào.",
        ),
        "fee.series_used_up": QT_TRANSLATE_NOOP(
            "Problem",
            "Biên lai ký hiệu {series} đã hết số. Người quản trị thêm dải số mới vào mục "
            "fee_series; chưa thu khoản nào.",
        ),
        "fee.too_much": QT_TRANSLATE_NOOP(
            "Problem",
            "Số tiền vượt quá số còn phải thu ({most}). Nhập lại số tiền; chưa ghi khoản nào.",
        ),
        "fee.too_much_back": QT_TRANSLATE_NOOP(
            "Problem",
            "Chỉ hoàn được nhiều nhất {most} của khoản thu này. Nhập lại số tiền; chưa hoàn "
            "khoản nào.",
        ),
        "fee.which": QT_TRANSLATE_NOOP(
            "Problem",
            "Hồ sơ có {count} khoản thu. Nêu số biên lai hoặc mã khoản thu cần làm.",
        ),
        "restore.receipts": QT_TRANSLATE_NOOP(
            "Problem",
            "Kho dữ liệu đã khôi phục; biên lai in sau lần sao lưu không còn trong sổ. Nhập số "
            "của tờ biên lai cuối cùng trên giấy (quay fee series) trước khi thu tiếp.",
        ),
    }
)
