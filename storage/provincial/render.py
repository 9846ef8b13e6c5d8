"""A dossier as a DongBoHoSoMC object."""

import re

from app.domain.codes import PartyKind
from app.domain.dossier import Dossier
from app.domain.text import clean
from app.errors import InvalidInput
from storage.provincial.canonical import wire_time
from storage.provincial.charges import fee_lines, online_payment
from storage.provincial.documents import lists_of
from storage.provincial.fields import ADDED_2023, LONGEST, SUMMARY_CUT
from storage.provincial.handed import handed_note
from storage.provincial.rounds import supplement_rounds
from storage.provincial.spelling import restore

#: Filed through the province's own system, not the national portal.
FILED_AT_PROVINCE = "2"


def render(dossier: Dossier, version: int) -> dict[str, object]:
    """The object as it would be sent now. Raises InvalidInput("province.no_number")."""
    full = plain(dossier)
    restore(dossier.foreign, full)
    return {k: v for k, v in full.items() if version >= 2023 or k not in ADDED_2023}


def plain(dossier: Dossier) -> dict[str, object]:
    """Every known field from the dossier's own values, imported spellings left aside."""
    if dossier.code is None or dossier.code.is_provisional or dossier.status is None:
        raise InvalidInput("province.no_number")
    return {
        **_procedure(dossier),
        **_owner(dossier),
        **_moments(dossier),
        **_handling(dossier),
        **_lists(dossier),
        "MaHoSo": dossier.code.text,
        "TrangThaiHoSo": str(int(dossier.status)),
    }


def summary_of(text: str) -> str:
    """A summary short enough for the interface."""
    return text if len(text) <= LONGEST["TrichYeuHoSo"] else text[:SUMMARY_CUT] + "..."


def identity_papers(kind: PartyKind, number: str) -> list[dict[str, str]]:
    """DinhDanhCHS: personal number or old card; empty rather than a filler for all else."""
    if kind is PartyKind.CITIZEN and re.fullmatch(r"[0-9]{12}|[0-9]{9}", number):
        return [{"LoaiDinhDanh": "1" if len(number) == 12 else "2", "SoDinhDanh": number}]
    return []


def _procedure(dossier: Dossier) -> dict[str, object]:
    return {
        "MaTTHC": dossier.procedure_code,
        "TenTTHC": clean(dossier.procedure_name),
        "MaLinhVuc": dossier.field_code,
        "TenLinhVuc": clean(dossier.field_name),
        "TrichYeuHoSo": summary_of(clean(dossier.summary or dossier.procedure_name)),
        "DonViXuLy": clean(dossier.agency_name),
    }


def _owner(dossier: Dossier) -> dict[str, object]:
    owner = dossier.owner
    return {
        "ChuHoSo": clean(owner.name)[: LONGEST["ChuHoSo"]],
        "LoaiDoiTuong": owner.kind.value,
        "MaDoiTuong": "",
        "SoGiayToChuHoSo": owner.id_number,
        "ThongTinKhac": "",
        "Email": owner.email,
        "Fax": "",
        "SoDienThoai": owner.phone,
        "DinhDanhCHS": identity_papers(owner.kind, owner.id_number),
        "TaiKhoanDuocXacThucVoiVNeID": "0",
    }


def _moments(dossier: Dossier) -> dict[str, object]:
    return {
        "NgayNopHoSo": wire_time(dossier.filed_at or dossier.received_at),
        "NgayTiepNhan": wire_time(dossier.received_at),
        "NgayHenTra": wire_time(dossier.due_at),
        "NgayKetThucXuLy": wire_time(dossier.resolved_at),
        "NgayTra": wire_time(dossier.returned_at),
        "NgayTuChoi": wire_time(dossier.refused_at),
    }


def _handling(dossier: Dossier) -> dict[str, object]:
    return {
        "KenhThucHien": dossier.channel.value,
        "HinhThuc": dossier.return_by.value,
        "SoBienNhan": "",
        "ThongTinTra": handed_note(dossier),
        "GhiChu": clean(dossier.note),
        "NoiNopHoSo": FILED_AT_PROVINCE,
        "HoSoCoThanhPhanSoHoa": "1" if any(paper.files for paper in dossier.papers) else "0",
        "DuocThanhToanTrucTuyen": online_payment(dossier),
    }


def _lists(dossier: Dossier) -> dict[str, object]:
    return {
        **lists_of(dossier),
        "DanhSachLePhi": fee_lines(dossier),
        "DanhSachHoSoBoSung": supplement_rounds(dossier),
        "DSKetNoiCSDL": [],
    }
