"""Papers of the wire, both ways: filed with a file, counted without one, results."""

from collections import Counter
from collections.abc import Mapping
from typing import Any
from uuid import UUID, uuid5

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier, DossierPaper, Reuse, ScanFile
from app.domain.text import clean
from storage.provincial.fields import LONGEST_FILE_NAME, LONGEST_RESULT_NAME
from storage.provincial.values import Values, entries, inner_text, whole

#: Names what other systems number in their own way.
NAMESPACE = UUID("6f0c7d0a-3c52-5d0e-9a57-51c2f4a1b7e3")
_ORIGINAL, _COPY = 1, 2
_NAMELESS = "Giấy tờ kèm theo"


def lists_of(dossier: Dossier) -> dict[str, object]:
    """TaiLieuNop, DanhSachTepDinhKemKhac, DanhSachGiayToKetQua; a file only once it has a URL."""
    return {
        "TaiLieuNop": [
            filed(paper, file) for paper in dossier.papers for file in paper.files if file.url
        ],
        "DanhSachTepDinhKemKhac": [
            line for paper in dossier.papers if not paper.files for line in _counted(paper)
        ],
        "DanhSachGiayToKetQua": [_result(file) for file in dossier.results if file.url],
    }


def filed(paper: DossierPaper, file: ScanFile) -> dict[str, object]:
    """One entry of TaiLieuNop."""
    return {
        "TepDinhKemId": str(file.id),
        "TenTepDinhKem": file.name[:LONGEST_FILE_NAME],
        "IsDeleted": "False",
        "MaThanhPhanHoSo": paper.code,
        "DuongDanTaiTepTin": file.url,
        "DuocSoHoa": "1",
        "DuocTaiSuDung": str(int(file.reuse)),
        "DuocLayTuKhoDMQG": "0",
        "MaKetQuaThayThe": "",
    }


def read_papers(obj: Mapping[str, object], code: DossierCode) -> tuple[DossierPaper, ...]:
    """Papers with a file and papers that were only counted."""
    return (*_read_filed(obj, code), *_read_counted(obj))


def read_results(obj: Mapping[str, object], code: DossierCode) -> tuple[ScanFile, ...]:
    """Results that have an address."""
    field = "DanhSachGiayToKetQua"
    numbers = _Numbers(code, field)
    found = (
        numbers.file(entry, "GiayToId", "TenGiayTo", "DuongDanTepTinKetQua")
        for entry in entries(obj, field)
    )
    return tuple(file for file in found if file.url)


def _read_filed(obj: Mapping[str, object], code: DossierCode) -> list[DossierPaper]:
    field = "TaiLieuNop"
    numbers = _Numbers(code, field)
    papers = []
    for entry in entries(obj, field):
        file = numbers.file(entry, "TepDinhKemId", "TenTepDinhKem", "DuongDanTaiTepTin")
        if inner_text(entry, "IsDeleted", field) == "True":
            continue
        component = inner_text(entry, "MaThanhPhanHoSo", field)
        paper = DossierPaper(
            name=file.title or component or _NAMELESS,
            code=component,
            present=True,
            files=(file,) if file.url else (),
        )
        papers.append(paper)
    return papers


class _Numbers:
    """Ids of our own for files that others number: the same entry always gets the same.

    Their ids are not unique: two dossiers, or two lines of one, may bear the same.
    """

    def __init__(self, code: DossierCode, field: str) -> None:
        self._place = f"{code}/{field}"
        self._seen: Counter[str] = Counter()

    def file(self, entry: Values, ident: str, name: str, url: str) -> ScanFile:
        """A file that is only at the other end: no key, no pages, no hash here."""
        field = self._place.rpartition("/")[2]
        title, address = inner_text(entry, name, field), inner_text(entry, url, field)
        mark = f"{self._place}/{inner_text(entry, ident, field)}/{address}"
        self._seen[mark] += 1
        return ScanFile(
            id=uuid5(NAMESPACE, f"{mark}/{self._seen[mark]}"),
            key="",
            name=title,
            title=title,
            pages=0,
            size=0,
            sha256="",
            url=address,
            reuse=_reuse(inner_text(entry, "DuocTaiSuDung", field)),
        )


def _reuse(text: str) -> Reuse:
    return Reuse(int(text)) if text in ("1", "2") else Reuse.NONE


def _read_counted(obj: Mapping[str, object]) -> list[DossierPaper]:
    field = "DanhSachTepDinhKemKhac"
    papers = []
    for entry in entries(obj, field):
        count = whole(entry, "SoLuong", field)
        original = inner_text(entry, "LoaiGiayTo", field) != str(_COPY)
        paper = DossierPaper(
            name=inner_text(entry, "TenGiayTo", field) or _NAMELESS,
            originals=count if original else 0,
            copies=0 if original else count,
            present=True,
        )
        papers.append(paper)
    return papers


def _counted(paper: DossierPaper) -> list[dict[str, Any]]:
    if not paper.present:
        return []
    counts = ((paper.originals, _ORIGINAL), (paper.copies + paper.certified, _COPY))
    return [
        {"TenGiayTo": clean(paper.name), "SoLuong": count, "LoaiGiayTo": kind}
        for count, kind in counts
        if count
    ]


def _result(file: ScanFile) -> dict[str, object]:
    return {
        "TenGiayTo": clean(file.title or file.name)[:LONGEST_RESULT_NAME],
        "MaThanhPhanHoSo": "",
        "GiayToId": str(file.id),
        "DuongDanTepTinKetQua": file.url,
        "MaGiayToKetQua": "",
    }
