"""From codes to what a clerk reads. No Qt: the command line explains with it too.

One sentence of fact, one of next step, and what was not lost. The sentences themselves stand in
`ui/words/`, a file a theme; Vietnamese is the source text, `ui/i18n.py` translates with Qt.
"""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.errors import CounterError
from ui.words import (
    cameras,
    cards,
    catalogue,
    desk,
    fees,
    keys,
    page_quality,
    papers,
    province,
    scanners,
    setup,
    signing,
    store,
)
from ui.words.facts import FORMS
from ui.words.marker import QT_TRANSLATE_NOOP

#: Code to sentence(s) with `{placeholders}` for the error's params.
MESSAGES: Mapping[str, str] = MappingProxyType(
    {
        **desk.WORDS,
        **fees.WORDS,
        **cards.WORDS,
        **signing.WORDS,
        **cameras.WORDS,
        **scanners.WORDS,
        **papers.WORDS,
        **page_quality.WORDS,
        **keys.WORDS,
        **store.WORDS,
        **province.WORDS,
        **setup.WORDS,
        **catalogue.WORDS,
    }
)

#: Verbs as the clerk names them; params called `verb` go through here.
VERBS: Mapping[str, str] = MappingProxyType(
    {
        "receive": QT_TRANSLATE_NOOP("Verb", "Tiếp nhận"),
        "refuse": QT_TRANSLATE_NOOP("Verb", "Từ chối tiếp nhận"),
        "ask-supplement": QT_TRANSLATE_NOOP("Verb", "Yêu cầu bổ sung"),
        "supplement-received": QT_TRANSLATE_NOOP("Verb", "Nhận giấy tờ bổ sung"),
        "not-supplemented": QT_TRANSLATE_NOOP("Verb", "Không bổ sung"),
        "forward": QT_TRANSLATE_NOOP("Verb", "Chuyển cơ quan xử lý"),
        "take-back": QT_TRANSLATE_NOOP("Verb", "Lấy lại hồ sơ"),
        "ask-payment": QT_TRANSLATE_NOOP("Verb", "Yêu cầu nộp tiền"),
        "paid": QT_TRANSLATE_NOOP("Verb", "Đã nộp tiền"),
        "withdraw": QT_TRANSLATE_NOOP("Verb", "Rút hồ sơ"),
        "record-stop": QT_TRANSLATE_NOOP("Verb", "Ghi nhận dừng xử lý"),
        "resume": QT_TRANSLATE_NOOP("Verb", "Xử lý tiếp"),
        "apologise": QT_TRANSLATE_NOOP("Verb", "Xin lỗi và hẹn lại"),
        "record-result": QT_TRANSLATE_NOOP("Verb", "Ghi nhận kết quả"),
        "send-back-result": QT_TRANSLATE_NOOP("Verb", "Trả lại kết quả để sửa"),
        "hand-over": QT_TRANSLATE_NOOP("Verb", "Trả kết quả"),
        "undo": QT_TRANSLATE_NOOP("Verb", "Hoàn tác"),
        "fee": QT_TRANSLATE_NOOP("Verb", "Thu phí, lệ phí"),
        "void-fee": QT_TRANSLATE_NOOP("Verb", "Hủy thu phí, lệ phí"),
        "refund": QT_TRANSLATE_NOOP("Verb", "Hoàn phí, lệ phí"),
        "fee-close": QT_TRANSLATE_NOOP("Verb", "Khóa sổ tiền"),
        "fee-write-off": QT_TRANSLATE_NOOP("Verb", "Ghi số biên lai đã dùng trên giấy"),
        "digitise": QT_TRANSLATE_NOOP("Verb", "Số hóa giấy tờ"),
        "sign": QT_TRANSLATE_NOOP("Verb", "Ký số bản điện tử"),
        "print": QT_TRANSLATE_NOOP("Verb", "In giấy"),
        "correct": QT_TRANSLATE_NOOP("Verb", "Sửa thông tin"),
        "call": QT_TRANSLATE_NOOP("Verb", "Ghi cuộc gọi"),
        "shelve": QT_TRANSLATE_NOOP("Verb", "Xếp chỗ để kết quả"),
        "post": QT_TRANSLATE_NOOP("Verb", "Ghi số hiệu bưu gửi"),
    }
)

#: For a code without words, which the tests do not let through; better than an empty banner.
UNEXPLAINED = QT_TRANSLATE_NOOP(
    "Problem",
    "Chưa làm được việc này ({code}). Những gì đã lưu vẫn còn; báo người quản trị mã trong ngoặc.",
)

Translate = Callable[[str, str], str]


class _Known(dict[str, str]):
    """A param that the error did not bring must not hide the sentence."""

    def __missing__(self, key: str) -> str:
        return "…"


def source_text(_context: str, text: str) -> str:
    """The Vietnamese itself: no translation."""
    return text


def explain(error: CounterError, translate: Translate = source_text) -> str:
    """What happened and what to do, in Vietnamese."""
    return explain_code(error.code, error.params, translate)


def explain_code(
    code: str, params: Mapping[str, object] | None = None, translate: Translate = source_text
) -> str:
    """The same for a code that is no error: an item of "Cần xử lý", an obstacle."""
    known = _Known({key: str(value) for key, value in (params or {}).items()})
    if code not in MESSAGES:
        known["code"] = code
    if "verb" in known:
        known["verb"] = verb_name(known["verb"], translate)
    if "possible" in known:
        verbs = known["possible"].split(", ")
        known["possible"] = ", ".join(verb_name(verb, translate) for verb in verbs)
    if "form" in known:
        known["form"] = form_name(known["form"], translate)
    return translate("Problem", _sentence(code, known)).format_map(known)


def _sentence(code: str, known: Mapping[str, str]) -> str:
    """Before the first page there is nothing to keep: such codes have words of their own."""
    nothing_yet = f"{code}@0"
    if known.get("page") == "0" and nothing_yet in MESSAGES:
        return MESSAGES[nothing_yet]
    return MESSAGES.get(code, UNEXPLAINED)


def verb_name(verb: str, translate: Translate = source_text) -> str:
    """`Trả kết quả` for `hand-over`; an unknown verb as it is."""
    return translate("Verb", VERBS[verb]) if verb in VERBS else verb


def form_name(form: str, translate: Translate = source_text) -> str:
    """`Phiếu kẹp kết quả` for `return-slip`; an unknown form as it is."""
    return translate("Form", FORMS[form]) if form in FORMS else form
