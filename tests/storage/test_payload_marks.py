"""What the object of another system is believed to say of itself."""

import pytest

from app.domain.report.files import Marks
from storage.payload_marks import marks_of
from storage.provincial.read import read

OBJECT: dict[str, object] = {
    "MaHoSo": "000.00.14.H25-260302-0001", "MaTTHC": "2.000488", "TenTTHC": "Cấp Phiếu lý lịch",
    "MaLinhVuc": "LLTP", "TenLinhVuc": "Lý lịch tư pháp", "KenhThucHien": "2",
    "ChuHoSo": "An", "LoaiDoiTuong": "1", "TrichYeuHoSo": "x", "DonViXuLy": "Sở Tư pháp",
    "NgayTiepNhan": "20260302090000", "NgayHenTra": "", "TrangThaiHoSo": "4", "HinhThuc": "0",
}  # fmt: skip
SAID = {
    "TaiKhoanDuocXacThucVoiVNeID": "0", "DuocThanhToanTrucTuyen": "0",
    "NgayNopHoSo": "20260302080000", "TaiLieuNop": [], "DanhSachGiayToKetQua": [],
}  # fmt: skip


def marks(**said: object) -> Marks:
    dossier = read({**OBJECT, **said})
    return marks_of(dossier.foreign, newer=dossier.filed_at is not None)


def test_an_object_of_2019_says_nothing_of_what_came_later() -> None:
    assert marks() == Marks()


def test_a_mark_that_was_left_out_is_not_known() -> None:
    left = {key: value for key, value in SAID.items() if key != "TaiKhoanDuocXacThucVoiVNeID"}
    assert marks(**left).verified is None
    assert marks(**SAID).verified is False


@pytest.mark.parametrize(("text", "paid"), [("0", False), ("1", True), ("2", True), ("3", False)])
def test_payment_online_is_gate_one_or_two(text: str, paid: bool) -> None:
    assert marks(**{**SAID, "DuocThanhToanTrucTuyen": text}).paid_online is paid


@pytest.mark.parametrize(("text", "found"), [("0", False), ("1", True)])
def test_a_document_may_come_from_the_national_store(text: str, found: bool) -> None:
    entry = {"TenTepDinhKem": "a", "DuongDanTaiTepTin": "u", "DuocLayTuKhoDMQG": text}
    assert marks(**{**SAID, "TaiLieuNop": [entry]}).from_store is found
    silent = {"TenTepDinhKem": "a", "DuongDanTaiTepTin": "u"}
    assert marks(**{**SAID, "TaiLieuNop": [silent]}).from_store is None


@pytest.mark.parametrize(("code", "coded"), [("", False), ("KQ.G05", True)])
def test_a_result_has_its_code_or_not(code: str, coded: bool) -> None:
    entry = {"TenGiayTo": "a", "DuongDanTepTinKetQua": "u", "MaGiayToKetQua": code}
    assert marks(**{**SAID, "DanhSachGiayToKetQua": [entry]}).coded is coded
