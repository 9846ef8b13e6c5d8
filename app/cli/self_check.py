"""The self-check: store, keys, scanner, printer, province, clock, fonts, disk, holidays."""

import shutil
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from app.bootstrap.counter import province_password
from app.bootstrap.devices import scanners_of, signer_of
from app.bootstrap.working_calendar import table_of
from app.cli.context import Context
from app.domain.calendar import ZONE, Certainty
from app.errors import CounterError, Locked
from app.ports.province import Answer, AnswerKind
from app.settings import Settings
from app.usecases.desk import Desk
from app.usecases.fee_book import FeeBook
from printing.fonts import register as register_fonts
from printing.spool import CupsPrinter
from storage import keys
from storage.provincial.client import ProvinceClient
from ui.messages import explain, explain_code

_ENOUGH_FREE = 500 * 1024 * 1024
#: About a day's receipts.
_FEW_RECEIPTS = 50
#: A promised time is given to the minute; more than this shows on paper.
_CLOCK_APART_S = 120
#: A certificate takes weeks to be issued anew.
_RENEW_BEFORE = timedelta(days=30)
#: Month and day by which the holidays of the next year have been announced.
_ANNOUNCED = (12, 15)
_ENTER_HOLIDAYS = "Nhập đủ các ngày nghỉ của năm vào holidays.yaml của quầy."


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the self-check."""

    name: str
    ok: bool
    detail: str
    next_step: str = ""


def checks(context: Context) -> list[Check]:
    """All of them, in the order they are shown. Raises Locked without a PIN."""
    settings = context.settings
    return [
        *_store(context, settings),
        _scanner(settings),
        _printer(settings),
        *signing_check(settings, context.clock().now()),
        *_province(context, settings),
        _fonts(),
        _disk(context),
        holidays_check(context),
    ]


def _store(context: Context, settings: Settings) -> list[Check]:
    if not keys.has_keys(context.folder.path) and not context.practice:
        return [Check("store", False, "Quầy chưa được tạo.", "Chạy quay setup.")]
    try:
        with context.session() as (_, session):
            counts = session.desk.look_up.sends()
            receipts = _receipts(session.desk.fee_book)
            numbers = _numbers(session.desk)
    except Locked:
        raise
    except CounterError as error:
        return [Check("store", False, explain(error))]
    waiting = f"{counts.unsettled} thông điệp chờ gửi, {counts.refused} bị từ chối"
    return [
        Check("store", True, "Kho dữ liệu mở được và đã mã hóa."),
        Check("keys", True, f"Khóa thiết bị: {settings.security.device_key.split(':')[0]}"),
        Check("outbox", counts.refused == 0, waiting),
        numbers,
        *receipts,
    ]


def _numbers(desk: Desk) -> Check:
    """How many dossier numbers the poorest agency has left today, and who waits for one."""
    block, today = desk.settings.counter.block, desk.clock.now().astimezone(ZONE).date()
    with desk.store.unit_of_work() as uow:
        agencies = {agency.id for agency in uow.catalogue.agencies()}
        left = min((uow.numbers.left(one, today, block) for one in agencies), default=0)
        waiting = len(uow.numbers.waiting_for_number())
    source = "dải số của quầy" if block else "số xin từ tỉnh"
    detail = f"{source}: hôm nay cơ quan ít nhất còn {left} số; {waiting} hồ sơ mang số tạm"
    if left:
        return Check("numbers", True, detail)
    ask = "Xin tỉnh dải số rộng hơn." if block else "Kết nối với tỉnh, hoặc khai numbering = block."
    return Check("numbers", False, detail, f"Hồ sơ mới nhận số tạm, đổi sau. {ask}")


def _receipts(book: FeeBook) -> list[Check]:
    """How many numbered receipts are left; nothing where slips are used."""
    stock = book.stock.use(book.today, book.today)
    if not stock:
        return []
    left = sum(series.closing for series in stock)
    enough = left >= _FEW_RECEIPTS
    next_step = "" if enough else "Thêm dải số mới vào fee_series."
    return [Check("receipts", enough, f"còn {left} số biên lai", next_step)]


def _scanner(settings: Settings) -> Check:
    seen = scanners_of(settings).devices()
    if not seen:
        return Check("scanner", False, "Không thấy máy quét.", "Bật máy quét và cắm cáp.")
    return Check("scanner", True, ", ".join(s.name for s in seen))


def _printer(settings: Settings) -> Check:
    queues = CupsPrinter().queues()
    wanted = settings.counter.printer
    if wanted and wanted not in queues:
        return Check("printer", False, f"Không thấy máy in {wanted}.", "Kiểm tra hàng đợi in.")
    detail = ", ".join(queues) or "Không có máy in; biểu mẫu được lưu thành tệp PDF."
    return Check("printer", True, detail)


def signing_check(settings: Settings, now: datetime) -> list[Check]:
    """The counter's own key, as far as it is seen without its PIN; nothing where none is used."""
    signer = signer_of(settings)
    if not signer.configured and not settings.signing.required:
        return []
    try:
        found = signer.peek()
    except CounterError as error:
        return [Check("signing", False, explain(error))]
    finally:
        signer.close()
    if found is None:
        return [Check("signing", True, "có khóa ký; chứng thư chỉ xem được khi nhập PIN ký số")]
    until = found.valid_until.astimezone(ZONE)
    detail = f"{found.signer}, chứng thư dùng được đến {until:%d/%m/%Y}"
    if found.valid_until - now < _RENEW_BEFORE:
        return [Check("signing", False, detail, "Xin cấp lại chứng thư trước ngày đó.")]
    return [Check("signing", True, detail)]


def _province(context: Context, settings: Settings) -> list[Check]:
    """The line, and the clock beside the province's."""
    no_clock = Check("clock", True, "chưa có giờ của tỉnh để đối chiếu")
    if not settings.province.adapter_url:
        missing = "Chưa khai báo hệ thống của tỉnh."
        return [Check("province", False, missing, "Điền mục [province]."), no_clock]
    try:
        answer, entered = _asked(settings)
    except CounterError as error:
        return [Check("province", False, explain(error)), no_clock]
    if answer.kind is not AnswerKind.ACCEPTED:
        silent = "Hệ thống của tỉnh không trả lời."
        return [Check("province", False, silent, "Hồ sơ vẫn lưu và in được."), no_clock]
    line = Check("province", True, settings.province.adapter_url)
    if entered.kind is AnswerKind.FORBIDDEN:
        line = Check("province", False, explain_code("sync.forbidden"))
    return [line, _clock(context, answer.server_time) if answer.server_time else no_clock]


def _clock(context: Context, theirs: datetime) -> Check:
    apart = round(abs((context.clock().now() - theirs).total_seconds()))
    detail = f"lệch {apart} giây so với giờ của tỉnh"
    right = apart <= _CLOCK_APART_S
    return Check("clock", right, detail, "" if right else "Chỉnh đồng hồ của máy.")


def _asked(settings: Settings) -> tuple[Answer, Answer]:
    """Is it there, and does it let us in? The second reads one change, which changes nothing."""
    client = ProvinceClient(
        settings.province, lambda: province_password(settings.province.username), "check"
    )
    try:
        return client.ping(), client.changes("", 1).answer
    finally:
        client.close()


def _fonts() -> Check:
    try:
        register_fonts()
    except CounterError as error:
        return Check("fonts", False, explain(error))
    return Check("fonts", True, "Phông chữ in đầy đủ.")


def _disk(context: Context) -> Check:
    folder = context.folder.path
    while not folder.exists():
        folder = folder.parent
    free = shutil.disk_usage(folder).free
    detail = f"còn trống {free / 1024**3:.1f} GB"
    return Check("disk", free >= _ENOUGH_FREE, detail, "" if free >= _ENOUGH_FREE else "Dọn đĩa.")


def holidays_check(context: Context) -> Check:
    """This year, and after 15 December the next one too, must stand in a table as decided."""
    today: date = context.clock().now().astimezone(ZONE).date()
    try:
        table = table_of(context.folder, today.year + 1)  # reads both tables
    except CounterError as error:
        return Check("holidays", False, explain(error))
    next_year = (today.month, today.day) > _ANNOUNCED
    for year in range(today.year, today.year + 1 + next_year):
        if table.certainty(year) is not Certainty.DECIDED:
            missing = f"Chưa có lịch nghỉ năm {year} theo quyết định; đang dùng bản ước tính."
            return Check("holidays", False, missing, _ENTER_HOLIDAYS)
    decided = [year for year, sure in table.years.items() if sure is Certainty.DECIDED]
    return Check("holidays", True, f"lịch nghỉ đã có đến năm {max(decided)}")
