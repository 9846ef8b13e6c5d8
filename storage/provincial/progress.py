"""CapNhatTienDoHoSoMC: one step of a dossier's history."""

from collections.abc import Mapping
from types import MappingProxyType

from app.domain.dossier import Dossier, Event
from app.domain.text import clean
from app.domain.verbs import Verb
from app.errors import InvalidInput
from storage.provincial.canonical import wire_time
from storage.provincial.fields import LONGEST_PERSON

#: Where the counter's own steps happen, and who acts when the name is empty.
COUNTER_OFFICE = "Bộ phận Một cửa"
SOMEBODY = "Cán bộ Một cửa"
_WORDS: Mapping[str, str] = MappingProxyType(
    {
        Verb.RECEIVE: "Tiếp nhận hồ sơ",
        Verb.REFUSE: "Không tiếp nhận hồ sơ",
        Verb.ASK_SUPPLEMENT: "Yêu cầu bổ sung hồ sơ",
        Verb.SUPPLEMENT_RECEIVED: "Tiếp nhận giấy tờ bổ sung",
        Verb.NOT_SUPPLEMENTED: "Dừng xử lý do hồ sơ không được bổ sung",
        Verb.FORWARD: "Chuyển hồ sơ đến cơ quan giải quyết",
        Verb.TAKE_BACK: "Nhận lại hồ sơ từ cơ quan giải quyết",
        Verb.ASK_PAYMENT: "Yêu cầu thực hiện nghĩa vụ tài chính",
        Verb.PAID: "Đã thực hiện nghĩa vụ tài chính",
        Verb.WITHDRAW: "Công dân rút hồ sơ",
        Verb.RECORD_STOP: "Dừng xử lý hồ sơ",
        Verb.RESUME: "Tiếp tục xử lý hồ sơ",
        Verb.APOLOGISE: "Xin lỗi và hẹn lại ngày trả kết quả",
        Verb.RECORD_RESULT: "Nhận kết quả giải quyết từ cơ quan xử lý",
        Verb.SEND_BACK_RESULT: "Chuyển lại kết quả để chỉnh sửa",
        Verb.HAND_OVER: "Trả kết quả cho công dân",
        Verb.UNDO: "Thu hồi bước vừa thực hiện",
        "call": "Liên hệ với công dân",
        "correct": "Đính chính thông tin hồ sơ",
        "digitise": "Số hóa giấy tờ của hồ sơ",
        "fee": "Thu phí, lệ phí",
        "filed-online": "Công dân nộp hồ sơ trực tuyến",
        "numbered": "Cấp mã hồ sơ chính thức",
        "post": "Gửi kết quả qua bưu chính",
        "refund": "Hoàn phí, lệ phí",
        "shelve": "Xếp kết quả chờ trả",
        "updated-online": "Công dân bổ sung hồ sơ trực tuyến",
        "void-fee": "Hủy phiếu thu phí, lệ phí",
    }
)
#: What the history calls something nobody thought of here; no English word goes out.
_SOMETHING = "Cập nhật hồ sơ"


def step_object(dossier: Dossier, event: Event) -> dict[str, object]:
    """The step as the interface wants it. Raises InvalidInput("province.no_number")."""
    status = event.status or dossier.status
    if dossier.code is None or dossier.code.is_provisional or status is None:
        raise InvalidInput("province.no_number")
    return {
        "MaHoSo": dossier.code.text,
        "NguoiXuLy": (clean(event.actor) or SOMEBODY)[:LONGEST_PERSON],
        "ChucDanh": "",
        "ThoiDiemXuLy": wire_time(event.at),
        "PhongBanXuLy": COUNTER_OFFICE,
        "NoiDungXuLy": _what(event),
        "TrangThai": str(int(status)),
        "NgayBatDau": "",
        "NgayKetThucTheoQuyDinh": wire_time(dossier.due_at),
    }


def _what(event: Event) -> str:
    words = _WORDS.get(event.verb, _SOMETHING)
    return f"{words}: {clean(event.reason)}" if event.reason else words
