"""A dossier as a DongBoHoSoMC object."""

import re

from app.domain.codes import Channel, PartyKind
from app.domain.dossier import Dossier, DossierPaper, ScanFile
from app.domain.text import clean
from app.errors import InvalidInput
from storage.provincial.canonical import wire_time
from storage.provincial.fields import (
    ADDED_2023,
    LONGEST,
    LONGEST_FILE_NAME,
    LONGEST_RESULT_NAME,
    SUMMARY_CUT,
)
from storage.provincial.rounds import supplement_rounds
from storage.provincial.spelling import restore

#: Filed through the province's own system, not the national portal.
FILED_AT_PROVINCE = "2"
_ORIGINAL, _COPY = 1, 2


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
        "ThongTinTra": clean(dossier.return_note),
        "GhiChu": clean(dossier.note),
        "NoiNopHoSo": FILED_AT_PROVINCE,
        "HoSoCoThanhPhanSoHoa": "1" if any(paper.files for paper in dossier.papers) else "0",
        "DuocThanhToanTrucTuyen": _online_payment(dossier),
    }


def _online_payment(dossier: Dossier) -> str:
    """0: nothing due, or paid at the counter; 3: filed online and not paid yet."""
    due = dossier.fee > 0 and dossier.fee_timing != "exempt" and not dossier.fee_paid
    return "3" if due and dossier.channel is Channel.ONLINE else "0"


def _lists(dossier: Dossier) -> dict[str, object]:
    return {
        "TaiLieuNop": [
            _filed(paper, file) for paper in dossier.papers for file in paper.files if file.url
        ],
        "DanhSachLePhi": _fees(dossier),
        "DanhSachTepDinhKemKhac": [
            line for paper in dossier.papers if not paper.files for line in _counted(paper)
        ],
        "DanhSachHoSoBoSung": supplement_rounds(dossier),
        "DanhSachGiayToKetQua": [_result(file) for file in dossier.results if file.url],
        "DSKetNoiCSDL": [],
    }


def _filed(paper: DossierPaper, file: ScanFile) -> dict[str, object]:
    return {
        "TepDinhKemId": str(file.id),
        "TenTepDinhKem": file.name[:LONGEST_FILE_NAME],
        "IsDeleted": "False",
        "MaThanhPhanHoSo": paper.code,
        "DuongDanTaiTepTin": file.url,
        "DuocSoHoa": "1",
        "DuocTaiSuDung": "0",
        "DuocLayTuKhoDMQG": "0",
        "MaKetQuaThayThe": "",
    }


def _counted(paper: DossierPaper) -> list[dict[str, object]]:
    if not paper.present:
        return []
    counts = ((paper.originals, _ORIGINAL), (paper.copies + paper.certified, _COPY))
    return [
        {"TenGiayTo": clean(paper.name), "SoLuong": count, "LoaiGiayTo": kind}
        for count, kind in counts
        if count
    ]


def _fees(dossier: Dossier) -> list[dict[str, object]]:
    """HinhThucThu 1 at reception, 4 at return."""
    if not dossier.fee or dossier.fee_timing == "exempt":
        return []
    line: dict[str, object] = {
        "TenPhiLePhi": "Phí, lệ phí",
        "MaPhiLePhi": "1",
        "HinhThucThu": "4" if dossier.fee_timing == "after" else "1",
        "Gia": str(dossier.fee),
        "LoaiPhiLePhi": "1",
    }
    return [line]


def _result(file: ScanFile) -> dict[str, object]:
    return {
        "TenGiayTo": clean(file.title or file.name)[:LONGEST_RESULT_NAME],
        "MaThanhPhanHoSo": "",
        "GiayToId": str(file.id),
        "DuongDanTepTinKetQua": file.url,
        "MaGiayToKetQua": "",
    }
