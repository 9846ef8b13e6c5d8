"""`quay setup` and `quay check`: a counter's settings and store, and how it is."""

import argparse
import shutil
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from app.bootstrap.counter import province_password, wire_of
from app.bootstrap.devices import scanners_of, signer_of
from app.bootstrap.folders import CATALOGUE
from app.bootstrap.logs import log_to
from app.bootstrap.working_calendar import table_of
from app.bootstrap.workplace import fill_catalogue
from app.cli.context import DONE, PROBLEM, Context
from app.domain.calendar import ZONE, Certainty
from app.domain.people import Employee, Role
from app.domain.text import clean
from app.errors import CounterError, InvalidInput, Locked, NotAllowed
from app.ports.province import Answer, AnswerKind
from app.settings import Settings, load
from app.usecases.desk import Desk
from app.usecases.fee_book import FeeBook
from printing.fonts import register as register_fonts
from printing.spool import CupsPrinter
from storage import keys
from storage.store import open_store
from ui.messages import explain

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


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare both commands."""
    make = commands.add_parser("setup", parents=[common], help="tạo hoặc sửa quầy")
    make.add_argument("--from", dest="source", type=Path, metavar="FILE.toml")
    make.add_argument("--employee", default="", metavar="NAME")
    make.add_argument("--role", default="employee", choices=[role.value for role in Role])
    make.add_argument("--new-pin-file", metavar="FILE", help="mã PIN của người được thêm")
    make.set_defaults(run=run_setup)
    check = commands.add_parser("check", parents=[common], help="tự kiểm tra")
    check.set_defaults(run=run_check)


def run_setup(context: Context, args: argparse.Namespace) -> int:
    """Settings are checked before they replace the old ones; the store is made once."""
    folder = context.folder
    folder.make()
    log_to(folder.log)
    created = not keys.has_keys(folder.path)
    settings = _settings_of(args.source or folder.settings, args.source)
    if not created:
        person = Employee(clean(args.employee), Role(args.role))
        _change(context, settings, person, args.new_pin_file)
    else:
        person = Employee(clean(args.employee), Role(args.role))
        if not person.name:
            raise InvalidInput("setup.no_employee")
        dek = keys.create_keys(
            folder.path,
            settings.security.device_key,
            person,
            context.pin(),
            practice=context.practice,
        )
        store = open_store(folder.path, dek, wire_of(settings), clock=context.clock())
        try:
            fill_catalogue(store, CATALOGUE)
        finally:
            store.close()
    if args.source is not None:
        _keep_settings(args.source, folder.settings)
    context.show(
        {"data": str(folder.path), "created": created},
        f"{'Đã tạo' if created else 'Đã cập nhật'} quầy tại {folder.path}.",
    )
    return DONE


def _change(context: Context, settings: Settings, person: Employee, pin_file: str | None) -> None:
    """An existing counter is changed only by somebody with a PIN, and only when it opens.

    People are added by who may: a supervisor or administrator, or anybody as long as the counter
    has neither. Raises NotAllowed("setup.wrong_role").
    """
    with context.session() as (workplace, session):
        if not person.name:
            return
        leads = (Role.SUPERVISOR, Role.ADMINISTRATOR)
        known = keys.people(workplace.folder.path)
        if session.employee.role not in leads and any(p.role in leads for p in known):
            raise NotAllowed("setup.wrong_role")
        if pin_file is None:
            raise Locked("setup.no_new_pin")
    folder, device_key = context.folder.path, settings.security.device_key
    key, _ = keys.unlock(
        folder,
        device_key,
        context.pin(),
        practice=context.practice,
        now=context.clock().now(),
        employee=context.person,
    )
    pin = replace(context, pin_file=pin_file).pin()
    keys.add_employee(folder, device_key, key, person, pin, practice=context.practice)


def _settings_of(path: Path, source: Path | None) -> Settings:
    if source is not None and not source.is_file():
        raise InvalidInput("cli.cannot_read", file=source.name)
    return load(path)


def _keep_settings(source: Path, target: Path) -> None:
    part = target.with_suffix(".part")
    part.write_bytes(source.read_bytes())
    part.chmod(0o600)
    part.replace(target)


@dataclass(frozen=True, slots=True)
class Check:
    """One line of the self-check."""

    name: str
    ok: bool
    detail: str
    next_step: str = ""


def run_check(context: Context, _args: argparse.Namespace) -> int:
    """Exit 1 when something is wrong, 3 when the store is locked."""
    settings = context.settings
    found = [
        *_store(context, settings),
        _scanner(settings),
        _printer(settings),
        *signing_check(settings, context.clock().now()),
        *_province(context, settings),
        _fonts(),
        _disk(context),
        holidays_check(context),
    ]
    ok = all(check.ok for check in found)
    document = {
        "ok": ok,
        "checks": [
            {"name": c.name, "ok": c.ok, "detail": c.detail, "next_step": c.next_step}
            for c in found
        ],
    }
    lines = [
        f"{'tốt ' if c.ok else 'CHÚ Ý'}  {c.name}: {c.detail} {c.next_step}".rstrip() for c in found
    ]
    context.show(document, "\n".join(lines))
    return DONE if ok else PROBLEM


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
        answer = _ping(settings)
    except CounterError as error:
        return [Check("province", False, explain(error)), no_clock]
    if answer.kind is not AnswerKind.ACCEPTED:
        silent = "Hệ thống của tỉnh không trả lời."
        return [Check("province", False, silent, "Hồ sơ vẫn lưu và in được."), no_clock]
    line = Check("province", True, settings.province.adapter_url)
    return [line, _clock(context, answer.server_time) if answer.server_time else no_clock]


def _clock(context: Context, theirs: datetime) -> Check:
    apart = round(abs((context.clock().now() - theirs).total_seconds()))
    detail = f"lệch {apart} giây so với giờ của tỉnh"
    right = apart <= _CLOCK_APART_S
    return Check("clock", right, detail, "" if right else "Chỉnh đồng hồ của máy.")


def _ping(settings: Settings) -> Answer:
    from storage.provincial.client import ProvinceClient

    client = ProvinceClient(
        settings.province, lambda: province_password(settings.province.username), "check"
    )
    try:
        return client.ping()
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
