"""Names and limits of the DongBoHoSoMC object."""

#: Scalar fields in the order of the interface. Every value is a string.
SCALARS = (
    "MaHoSo", "MaTTHC", "TenTTHC", "MaLinhVuc", "TenLinhVuc", "KenhThucHien", "SoBienNhan",
    "ChuHoSo", "LoaiDoiTuong", "MaDoiTuong", "SoGiayToChuHoSo", "ThongTinKhac", "Email", "Fax",
    "SoDienThoai", "TrichYeuHoSo", "NgayTiepNhan", "NgayHenTra", "TrangThaiHoSo", "NgayTra",
    "ThongTinTra", "HinhThuc", "NgayKetThucXuLy", "DonViXuLy", "GhiChu", "NoiNopHoSo",
    "HoSoCoThanhPhanSoHoa", "TaiKhoanDuocXacThucVoiVNeID", "DuocThanhToanTrucTuyen",
    "NgayTuChoi", "NgayNopHoSo",
)  # fmt: skip
#: Fields that hold a list of objects.
LISTS = (
    "TaiLieuNop", "DanhSachLePhi", "DanhSachTepDinhKemKhac", "DanhSachHoSoBoSung",
    "DanhSachGiayToKetQua", "DinhDanhCHS", "DSKetNoiCSDL",
)  # fmt: skip
KNOWN = frozenset((*SCALARS, *LISTS))
#: Added by the interface of 2023; a payload of 2019 has none.
ADDED_2023 = frozenset(
    (
        "KenhThucHien", "SoGiayToChuHoSo", "NoiNopHoSo", "HoSoCoThanhPhanSoHoa",
        "TaiKhoanDuocXacThucVoiVNeID", "DuocThanhToanTrucTuyen", "DinhDanhCHS", "NgayNopHoSo",
    )
)  # fmt: skip
#: Longest text the national clients let through.
LONGEST = {"MaHoSo": 50, "ChuHoSo": 500, "TrichYeuHoSo": 1000}
#: A dossier whose number or owner is longer is not of this interface; other texts are kept whole.
REFUSED_ABOVE = {"MaHoSo": 50, "ChuHoSo": 500}
LONGEST_FILE_NAME = 4000
LONGEST_RESULT_NAME = 2000
LONGEST_PERSON = 50
#: A longer summary is cut here and ends in three dots.
SUMMARY_CUT = 995
