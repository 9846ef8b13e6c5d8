"""One change of the province as domain values: what QuayThayDoi says about a dossier."""

from collections.abc import Mapping
from typing import Any

from app.domain.codes import Status
from app.errors import InvalidInput
from app.ports.province import ProvincialStep
from storage.provincial.canonical import read_time
from storage.provincial.values import text_of


def read_step(data: Mapping[str, object]) -> ProvincialStep:
    """Raises InvalidInput("import.field", field=…); fields that are absent are empty."""
    code = text_of(data, "MaHoSo")
    if not code:
        raise InvalidInput("import.field", field="MaHoSo")
    result = _last(data, "DanhSachGiayToKetQua")
    round_ = _last(data, "DanhSachHoSoBoSung")
    return ProvincialStep(
        code=code,
        status=_status(data),
        at=read_time("ThoiDiemXuLy", text_of(data, "ThoiDiemXuLy")),
        officer=text_of(data, "NguoiXuLy"),
        words=text_of(data, "NoiDungXuLy"),
        asked=text_of(round_, "NoiDungBoSung"),
        resolved_at=read_time("NgayKetThucXuLy", text_of(data, "NgayKetThucXuLy")),
        returned_at=read_time("NgayTra", text_of(data, "NgayTra")),
        due_at=read_time("NgayHenTra", text_of(data, "NgayHenTra")),
        result_title=text_of(result, "TenGiayTo"),
        result_url=text_of(result, "DuongDanTepTinKetQua"),
        paid_by=_paid_by(data),
    )


def _paid_by(data: Mapping[str, object]) -> str:
    text = text_of(data, "DuocThanhToanTrucTuyen")
    return text if text in ("1", "2") else ""


def _status(data: Mapping[str, object]) -> Status:
    try:
        return Status(int(text_of(data, "TrangThaiHoSo")))
    except ValueError as error:
        raise InvalidInput("import.field", field="TrangThaiHoSo") from error


def _last(data: Mapping[str, object], field: str) -> Mapping[str, Any]:
    entries = data.get(field) or []
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        raise InvalidInput("import.field", field=field)
    return entries[-1] if entries else {}
