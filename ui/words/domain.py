"""What `app/domain/` says in Vietnamese on screen, as the translator finds it."""

from ui.words.marker import QT_TRANSLATE_N_NOOP, QT_TRANSLATE_NOOP

#: The state of what is not received yet.
DRAFT = QT_TRANSLATE_NOOP("Status", "Nháp")

#: With a number: `10 ngày làm việc` (`procedure.py`), lines of a count (`counting.py`).
COUNTED = (
    QT_TRANSLATE_N_NOOP("Domain", "{n} ngày làm việc"),
    QT_TRANSLATE_N_NOOP("Domain", "{n} ngày, kể cả ngày nghỉ"),
    QT_TRANSLATE_N_NOOP("Domain", "{n} ngày"),
    QT_TRANSLATE_N_NOOP("Domain", "{n} giờ làm việc"),
    QT_TRANSLATE_N_NOOP("Domain", "ngày làm việc thứ {n}"),
    QT_TRANSLATE_N_NOOP("Domain", "ngày làm việc thứ {n} ({note})"),
)

#: With a moment, or with words that may be ours again.
WITH_WORDS = (
    QT_TRANSLATE_NOOP("Domain", "tiếp nhận sau {at}"),
    QT_TRANSLATE_NOOP("Domain", "không tính: {why}"),
    QT_TRANSLATE_NOOP("Domain", "hẹn trả kết quả ({doubt})"),
    QT_TRANSLATE_NOOP("Domain", "lịch nghỉ năm {years} là ước tính"),
    QT_TRANSLATE_NOOP("Domain", "chưa biết lịch nghỉ năm {years}"),
)

PLAIN = (
    QT_TRANSLATE_NOOP("Domain", "trong ngày"),
    QT_TRANSLATE_NOOP("Domain", "không quy định thời hạn"),
    QT_TRANSLATE_NOOP("Domain", "tiếp nhận ngoài giờ làm việc"),
    QT_TRANSLATE_NOOP("Domain", "tiếp nhận (ngày 0)"),
    QT_TRANSLATE_NOOP("Domain", "tính từ giờ làm việc tiếp theo (ngày 0)"),
    QT_TRANSLATE_NOOP("Domain", "chuyển sang ngày làm việc tiếp theo"),
    QT_TRANSLATE_NOOP("Domain", "trả trong ngày, trước giờ đóng cửa"),
    QT_TRANSLATE_NOOP("Domain", "hẹn trả kết quả"),
    QT_TRANSLATE_NOOP("Domain", "thứ Bảy"),
    QT_TRANSLATE_NOOP("Domain", "Chủ nhật"),
)

WEEKDAYS = (
    QT_TRANSLATE_NOOP("Weekday", "Thứ Hai"),
    QT_TRANSLATE_NOOP("Weekday", "Thứ Ba"),
    QT_TRANSLATE_NOOP("Weekday", "Thứ Tư"),
    QT_TRANSLATE_NOOP("Weekday", "Thứ Năm"),
    QT_TRANSLATE_NOOP("Weekday", "Thứ Sáu"),
    QT_TRANSLATE_NOOP("Weekday", "Thứ Bảy"),
    QT_TRANSLATE_NOOP("Weekday", "Chủ nhật"),
)

PEOPLE = (
    QT_TRANSLATE_NOOP("Honorific", "Ông"),
    QT_TRANSLATE_NOOP("Honorific", "Bà"),
    QT_TRANSLATE_NOOP("Honorific", "Ông/Bà"),
    QT_TRANSLATE_NOOP("Sex", "Nam"),
    QT_TRANSLATE_NOOP("Sex", "Nữ"),
)
