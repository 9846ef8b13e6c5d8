"""A DongBoHoSoMC object as a dossier: what other systems and the online list hand to us."""

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID, uuid5

from app.domain.codes import Channel, DossierCode, PartyKind, ReturnBy, Status, procedure_stem
from app.domain.dossier import Dossier, DossierPaper, FeeTiming, ScanFile
from app.domain.party import Party
from app.domain.text import clean
from app.errors import InvalidInput
from storage.provincial.canonical import read_time
from storage.provincial.fields import LONGEST
from storage.provincial.render import plain, summary_of
from storage.provincial.rounds import read_rounds
from storage.provincial.spelling import remember

#: Names what other systems number in their own way.
_NAMESPACE = UUID("6f0c7d0a-3c52-5d0e-9a57-51c2f4a1b7e3")
#: Where a stop or an end most likely came from, when the object does not tell.
_BEFORE = {
    Status.RECEIVED: Status.REGISTERED,
    Status.REFUSED: Status.REGISTERED,
    Status.PROCESSING: Status.RECEIVED,
    Status.SUPPLEMENT_ASKED: Status.PROCESSING,
    Status.PAYMENT_ASKED: Status.PROCESSING,
    Status.WITHDRAWN: Status.PROCESSING,
    Status.STOPPED: Status.PROCESSING,
    Status.RESOLVED: Status.PROCESSING,
    Status.RETURNED: Status.RESOLVED,
}
_Choice = TypeVar("_Choice", bound=StrEnum)


def read(source: Mapping[str, object]) -> Dossier:
    """The dossier, with `foreign` filled. Raises InvalidInput("import.field", field=…)."""
    obj = dict(source)
    if isinstance(obj.get("TrichYeuHoSo"), str):
        obj["TrichYeuHoSo"] = summary_of(str(obj["TrichYeuHoSo"]))
    dossier = _dossier(obj)
    return replace(dossier, foreign=remember(obj, plain(dossier)))


def text_of(obj: Mapping[str, object], field: str) -> str:
    """A scalar as clean text; numbers are taken as their digits, null as ""."""
    value = obj.get(field)
    if isinstance(value, str):
        text = clean(value)
    elif value is None:
        text = ""
    elif isinstance(value, int) and not isinstance(value, bool):
        text = str(value)
    else:
        raise InvalidInput("import.field", field=field)
    if len(text) > LONGEST.get(field, 10_000):
        raise InvalidInput("import.field", field=field)
    return text


def _dossier(obj: Mapping[str, object]) -> Dossier:
    code, status = _code(obj), _status(obj)
    received, filed = _moment(obj, "NgayTiepNhan"), _moment(obj, "NgayNopHoSo")
    created = received or filed
    if created is None or (received is None and status not in (Status.REGISTERED, Status.REFUSED)):
        raise InvalidInput("import.field", field="NgayTiepNhan")
    fee, timing = _fee(obj)
    return Dossier(
        id=uuid5(_NAMESPACE, code.text),
        procedure_code=_procedure(obj),
        procedure_name=_needed(obj, "TenTTHC"),
        case_name="",
        agency_id=code.agency,
        agency_name=text_of(obj, "DonViXuLy"),
        field_code=text_of(obj, "MaLinhVuc"),
        field_name=text_of(obj, "TenLinhVuc"),
        owner=_owner(obj),
        created_at=created,
        code=code,
        status=status,
        previous_status=_BEFORE.get(status),
        papers=(*_filed(obj, code), *_counted(obj)),
        results=_results(obj, code),
        summary=text_of(obj, "TrichYeuHoSo"),
        channel=_choice(Channel, obj, "KenhThucHien"),
        return_by=_choice(ReturnBy, obj, "HinhThuc"),
        received_at=received,
        filed_at=filed,
        due_at=_moment(obj, "NgayHenTra"),
        refused_at=_moment(obj, "NgayTuChoi"),
        resolved_at=_moment(obj, "NgayKetThucXuLy"),
        returned_at=_moment(obj, "NgayTra"),
        fee=fee,
        fee_timing=timing,
        fee_paid=text_of(obj, "DuocThanhToanTrucTuyen") in ("1", "2"),
        note=text_of(obj, "GhiChu"),
        return_note=text_of(obj, "ThongTinTra"),
        events=read_rounds(_entries(obj, "DanhSachHoSoBoSung")),
    )


def _needed(obj: Mapping[str, object], field: str) -> str:
    text = text_of(obj, field)
    if not text:
        raise InvalidInput("import.field", field=field)
    return text


def _code(obj: Mapping[str, object]) -> DossierCode:
    try:
        code = DossierCode(_needed(obj, "MaHoSo"))
    except InvalidInput as error:
        raise InvalidInput("import.field", field="MaHoSo") from error
    if code.is_provisional:
        raise InvalidInput("import.field", field="MaHoSo")
    return code


def _procedure(obj: Mapping[str, object]) -> str:
    try:
        return procedure_stem(_needed(obj, "MaTTHC"))
    except InvalidInput as error:
        raise InvalidInput("import.field", field="MaTTHC") from error


def _status(obj: Mapping[str, object]) -> Status:
    text = text_of(obj, "TrangThaiHoSo")
    if not re.fullmatch(r"[1-9]|10", text):
        raise InvalidInput("import.field", field="TrangThaiHoSo")
    return Status(int(text))


def _choice(kind: type[_Choice], obj: Mapping[str, object], field: str) -> _Choice:
    """The first value of the table when the field is empty or absent (payload 2019)."""
    text = text_of(obj, field)
    try:
        return kind(text) if text else next(iter(kind))
    except ValueError as error:
        raise InvalidInput("import.field", field=field) from error


def _moment(obj: Mapping[str, object], field: str) -> datetime | None:
    return read_time(field, text_of(obj, field))


def _owner(obj: Mapping[str, object]) -> Party:
    papers = _entries(obj, "DinhDanhCHS")
    number = text_of(obj, "SoGiayToChuHoSo") or (text_of(papers[0], "SoDinhDanh") if papers else "")
    return Party(
        name=_needed(obj, "ChuHoSo"),
        id_number=number,
        kind=_choice(PartyKind, obj, "LoaiDoiTuong"),
        phone=text_of(obj, "SoDienThoai"),
        email=text_of(obj, "Email"),
    )


def _entries(obj: Mapping[str, object], field: str) -> list[Mapping[str, Any]]:
    value = obj.get(field)
    entries = [] if value in (None, "") else value
    if not isinstance(entries, list) or not all(isinstance(item, Mapping) for item in entries):
        raise InvalidInput("import.field", field=field)
    return entries


def _filed(obj: Mapping[str, object], code: DossierCode) -> list[DossierPaper]:
    return [
        DossierPaper(
            name=text_of(entry, "TenTepDinhKem"),
            code=text_of(entry, "MaThanhPhanHoSo"),
            present=True,
            files=(_file(code, entry, "TepDinhKemId", "TenTepDinhKem", "DuongDanTaiTepTin"),),
        )
        for entry in _entries(obj, "TaiLieuNop")
        if text_of(entry, "DuongDanTaiTepTin") and text_of(entry, "IsDeleted") != "True"
    ]


def _results(obj: Mapping[str, object], code: DossierCode) -> tuple[ScanFile, ...]:
    return tuple(
        _file(code, entry, "GiayToId", "TenGiayTo", "DuongDanTepTinKetQua")
        for entry in _entries(obj, "DanhSachGiayToKetQua")
        if text_of(entry, "DuongDanTepTinKetQua")
    )


def _file(code: DossierCode, entry: Mapping[str, Any], ident: str, name: str, url: str) -> ScanFile:
    """A file that is only at the other end: no key, no pages, no hash here."""
    title, address = text_of(entry, name), text_of(entry, url)
    number = _uuid(text_of(entry, ident) or address, code)
    return ScanFile(number, "", title, title, 0, 0, "", address)


def _uuid(text: str, code: DossierCode) -> UUID:
    try:
        return UUID(text)
    except ValueError:
        return uuid5(_NAMESPACE, f"{code}/{text}")


def _counted(obj: Mapping[str, object]) -> list[DossierPaper]:
    papers = []
    for entry in _entries(obj, "DanhSachTepDinhKemKhac"):
        count = _whole("DanhSachTepDinhKemKhac.SoLuong", text_of(entry, "SoLuong"))
        original = text_of(entry, "LoaiGiayTo") != "2"
        papers.append(
            DossierPaper(
                name=text_of(entry, "TenGiayTo"),
                originals=count if original else 0,
                copies=0 if original else count,
                present=True,
            )
        )
    return papers


def _fee(obj: Mapping[str, object]) -> tuple[int, FeeTiming]:
    lines = _entries(obj, "DanhSachLePhi")
    total = sum(_whole("DanhSachLePhi.Gia", text_of(line, "Gia")) for line in lines)
    after = any(text_of(line, "HinhThucThu") == "4" for line in lines)
    return total, "after" if after else "before"


def _whole(field: str, text: str) -> int:
    if not re.fullmatch(r"[0-9]{0,12}", text):
        raise InvalidInput("import.field", field=field)
    return int(text or 0)
