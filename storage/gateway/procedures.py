"""The province's catalogue as its services tell it, from a YAML file."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

_UNITS = {
    "ngay_lam_viec": "Ngày làm việc",
    "ngay": "Ngày",
    "gio": "Giờ",
    "trong_ngay": "Trong ngày",
}
_CHANNELS = ("1", "2", "3")


class ProcedureList:
    """Read once; immutable."""

    def __init__(self, document: Mapping[str, Any] | None = None) -> None:
        """document: the catalogue as in `resources/catalogue.yaml`; None for none."""
        given = document or {}
        self._departments = {d["id"]: d for d in given.get("departments", [])}
        self._procedures = {p["code"]: p for p in given.get("procedures", [])}

    @classmethod
    def load(cls, path: Path | None) -> "ProcedureList":
        """From a file; raises OSError or yaml.YAMLError."""
        if path is None:
            return cls()
        return cls(yaml.safe_load(path.read_text(encoding="utf-8")))

    @property
    def codes(self) -> tuple[str, ...]:
        """National codes, in the order of the file."""
        return tuple(self._procedures)

    def detail(self, code: str) -> dict[str, object] | None:
        """LayThuTuc: the full record of a procedure; a suffix of the province is ignored."""
        procedure = self._procedures.get(code[:8])
        if procedure is None:
            return None
        return _record(procedure, self._departments[procedure["department"]])

    def heading(self, code: str) -> dict[str, str] | None:
        """What a dossier says of its procedure, and the agency whose numbers it has."""
        procedure = self._procedures.get(code[:8])
        if procedure is None:
            return None
        department = self._departments[procedure["department"]]
        return {
            "MaTTHC": procedure["code"],
            "TenTTHC": procedure["name"],
            "MaLinhVuc": _field_code(procedure),
            "TenLinhVuc": procedure.get("field", ""),
            "DonViXuLy": department["name"],
            "agency": department["agency_id"],
        }

    def listed(self) -> list[dict[str, str]]:
        """LayDanhSachTTHC."""
        return [{"MATTHC": p["code"], "TENTTHC": p["name"]} for p in self._procedures.values()]

    def agencies(self) -> list[dict[str, str]]:
        """LayDanhMucCoQuan; CAPDONVI 2 is a department of a province."""
        return [
            {"MADONVI": d["agency_id"], "TENDONVI": d["name"], "CAPDONVI": "2"}
            for d in self._departments.values()
        ]

    def fields(self) -> list[dict[str, str]]:
        """LayDanhMucLinhVuc."""
        names = {p.get("field", ""): _field_code(p) for p in self._procedures.values()}
        return [
            {"MALINHVUC": code, "TENLINHVUC": name, "MANGANH": code.split("-")[0]}
            for name, code in names.items()
        ]


def _field_code(procedure: Mapping[str, Any]) -> str:
    return str(procedure.get("field_code", ""))


def _record(procedure: Mapping[str, Any], department: Mapping[str, Any]) -> dict[str, object]:
    unit = {"MADONVI": department["agency_id"], "TENDONVI": department["name"]}
    cases = procedure.get("cases") or []
    first = cases[0] if cases else {}
    return {
        "ID": procedure["code"],
        "MATTHC": procedure["code"],
        "TENTTHC": procedure["name"],
        "TRANGTHAI": "1",
        "MACOQUANCONGBO": department["agency_id"],
        "MOTA": procedure.get("note", ""),
        "LINHVUCTHUCHIEN": [
            {"MALINHVUC": _field_code(procedure), "TENLINHVUC": procedure.get("field", "")}
        ],
        "COQUANTHUCHIEN": [unit],
        "CACHTHUCTHUCHIEN": [
            {"KENH": channel, "THOIGIAN": [_time(case) for case in cases]} for channel in _CHANNELS
        ],
        "THANHPHANHOSO": [_papers(case, first) for case in cases],
        "KETQUATHUCHIEN": [{"MAKETQUA": "", "TENKETQUA": procedure.get("result", "")}],
    }


def _time(case: Mapping[str, Any]) -> dict[str, object]:
    fee = {"MAPHILEPHI": "1", "SOTIEN": case.get("fee_vnd") or 0, "DONVI": "Đồng"}
    return {
        "THOIGIANGIAIQUYET": case.get("time"),
        "DONVITINH": _UNITS.get(case.get("time_unit", ""), ""),
        "MOTA": case["name"],
        "PHILEPHI": [{**fee, "MOTA": case.get("fee_note", "")}],
    }


def _papers(case: Mapping[str, Any], first: Mapping[str, Any]) -> dict[str, object]:
    """A case without papers of its own asks for those of the first."""
    papers = case.get("documents") or first.get("documents") or []
    return {"TRUONGHOP": case["name"], "GIAYTO": [_paper(paper) for paper in papers]}


def _paper(paper: Mapping[str, Any]) -> dict[str, object]:
    return {
        "MAGIAYTO": paper.get("code", ""),
        "TENGIAYTO": paper["name"],
        "SOBANCHINH": str(paper.get("originals", 0)),
        "SOBANSAO": str(paper.get("copies", 0) + paper.get("certified", 0)),
        "TENMAUDON": paper.get("form", ""),
    }
