"""The messages as the gateway reads them: written from CONTRACT.md, not from the client's code."""

import re
from typing import Annotated, Literal, TypeVar

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field

_TIME = r"^(|[12]\d{3}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])([01]\d|2[0-3])[0-5]\d[0-5]\d)$"
_CODE = r"^(?:\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2}|[A-Z]\d{2}(?:\.\d{2,3}){0,4})-\d{6}-\d{4,7}$"
_PROCEDURE = r"^[123]\.\d{6}(?:\.\d{3}\.\d{2}\.\d{2}\.[A-Z]\d{2})?$"
#: At most this many objects in one call.
MOST_DOSSIERS, MOST_STEPS = 50, 10


def _none_is_empty(value: object) -> object:
    return "" if value is None else value


def _needed(value: str) -> str:
    if not value.strip():
        raise ValueError("empty")
    return value


def _address(value: str) -> str:
    if value and not re.match(r"https?://", value):
        raise ValueError("address")
    return value


def _none_is_no_line(value: object) -> object:
    return [] if value is None else value


Text = Annotated[str, BeforeValidator(_none_is_empty)]
NeededText = Annotated[str, AfterValidator(_needed)]
Moment = Annotated[Text, Field(pattern=_TIME)]
Url = Annotated[Text, AfterValidator(_address)]
Code = Annotated[str, Field(pattern=_CODE, max_length=50)]
Flag = Literal["0", "1"]
_Line = TypeVar("_Line")
Lines = Annotated[list[_Line], BeforeValidator(_none_is_no_line)]
Status = Literal["1", "2", "3", "4", "5", "6", "7", "8", "9", "10"]


class _Message(BaseModel):
    model_config = ConfigDict(extra="allow", strict=True)


class Login(_Message):
    """Body of the login."""

    username: str
    password: str


class Envelope(_Message):
    """Body of every call; query arguments stand beside these keys."""

    session: str = ""
    madonvi: str = ""
    service: str
    isUpdating: Literal["True", "False"] | None = None
    data: list[dict[str, object]] = Field(default_factory=list)


class FiledDocument(_Message):
    """TaiLieuNop."""

    TepDinhKemId: NeededText
    TenTepDinhKem: Annotated[str, Field(max_length=4000)]
    IsDeleted: Literal["True", "False"]
    MaThanhPhanHoSo: Text = ""
    DuongDanTaiTepTin: Url = ""
    DuocSoHoa: Flag = "0"
    DuocTaiSuDung: Literal["0", "1", "2"] = "0"
    DuocLayTuKhoDMQG: Flag = "0"
    MaKetQuaThayThe: Text = ""


class Fee(_Message):
    """DanhSachLePhi."""

    TenPhiLePhi: Text
    MaPhiLePhi: Text
    HinhThucThu: Text
    Gia: Annotated[str, Field(pattern=r"^\d{0,12}$")]
    LoaiPhiLePhi: Text


class CountedPaper(_Message):
    """DanhSachTepDinhKemKhac."""

    TenGiayTo: NeededText
    SoLuong: Annotated[int, Field(ge=0)] | Annotated[str, Field(pattern=r"^\d+$")]
    LoaiGiayTo: int | str


class SupplementRound(_Message):
    """DanhSachHoSoBoSung."""

    HoSoBoSungId: int | str
    NguoiYeuCauBoSung: Text
    NoiDungBoSung: Text
    NgayBoSung: Moment
    NguoiTiepNhanBoSung: Text = ""
    ThongTinTiepNhan: Text = ""
    NgayTiepNhanBoSung: Moment = ""
    TrangThaiBoSung: bool | str = False
    NgayHenTraTruoc: Moment = ""
    NgayHenTraMoi: Moment = ""


class ResultPaper(_Message):
    """DanhSachGiayToKetQua."""

    TenGiayTo: Annotated[str, Field(max_length=2000)]
    MaThanhPhanHoSo: Text = ""
    GiayToId: Text
    DuongDanTepTinKetQua: Url
    MaGiayToKetQua: Text = ""


class IdentityPaper(_Message):
    """DinhDanhCHS."""

    LoaiDinhDanh: Literal["1", "2"]
    SoDinhDanh: Annotated[str, Field(pattern=r"^(\d{9}|\d{12})$")]


class DossierMessage(_Message):
    """One object of DongBoHoSoMC. A field with a default may be left out."""

    MaHoSo: Code
    MaTTHC: Annotated[str, Field(pattern=_PROCEDURE)]
    TenTTHC: NeededText
    MaLinhVuc: Text
    TenLinhVuc: Text
    ChuHoSo: Annotated[NeededText, Field(max_length=500)]
    LoaiDoiTuong: Literal["1", "2", "3", "4"]
    TrichYeuHoSo: Annotated[NeededText, Field(max_length=1000)]
    NgayTiepNhan: Moment
    TrangThaiHoSo: Status
    HinhThuc: Literal["0", "1"]
    DonViXuLy: NeededText
    NgayHenTra: Moment = ""
    NgayTra: Moment = ""
    NgayKetThucXuLy: Moment = ""
    NgayTuChoi: Moment = ""
    SoBienNhan: Text = ""
    MaDoiTuong: Text = ""
    ThongTinKhac: Text = ""
    Email: Text = ""
    Fax: Text = ""
    SoDienThoai: Text = ""
    ThongTinTra: Text = ""
    GhiChu: Text = ""
    TaiLieuNop: Lines[FiledDocument] = Field(default_factory=list)
    DanhSachLePhi: Lines[Fee] = Field(default_factory=list)
    DanhSachTepDinhKemKhac: Lines[CountedPaper] = Field(default_factory=list)
    DanhSachHoSoBoSung: Lines[SupplementRound] = Field(default_factory=list)
    DanhSachGiayToKetQua: Lines[ResultPaper] = Field(default_factory=list)
    DSKetNoiCSDL: Lines[dict[str, object]] = Field(default_factory=list)
    KenhThucHien: Literal["1", "2", "3"] = "1"
    SoGiayToChuHoSo: Text = ""
    NoiNopHoSo: Literal["1", "2"] = "2"
    HoSoCoThanhPhanSoHoa: Flag = "0"
    TaiKhoanDuocXacThucVoiVNeID: Flag = "0"
    DuocThanhToanTrucTuyen: Literal["0", "1", "2", "3"] = "0"
    NgayNopHoSo: Moment = ""
    DinhDanhCHS: Lines[IdentityPaper] = Field(default_factory=list)


class StepMessage(_Message):
    """One object of CapNhatTienDoHoSoMC."""

    MaHoSo: Code
    NguoiXuLy: Annotated[NeededText, Field(max_length=50)]
    ThoiDiemXuLy: Annotated[Moment, AfterValidator(_needed)]
    NoiDungXuLy: NeededText
    TrangThai: Status
    ChucDanh: Text = ""
    PhongBanXuLy: Text = ""
    NgayBatDau: Moment = ""
    NgayKetThucTheoQuyDinh: Moment = ""
