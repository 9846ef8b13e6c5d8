"""Who owns which field: an update of a counter never takes back what the department wrote."""

from typing import Any

#: A counter that changes none of these since its last message is not moving the dossier: it
#: adds file addresses or a telephone number to a body frozen before the department acted.
_MOVES = ("TrangThaiHoSo", "NgayHenTra", "NgayTra", "NgayTuChoi")
_ENDED = "NgayKetThucXuLy"
#: Lists the department fills; an empty one from a counter means "nothing from here".
_PROVINCE_LISTS = ("DanhSachGiayToKetQua", "DanhSachHoSoBoSung")


def merged(stored: dict[str, Any], sent: dict[str, Any], told: dict[str, Any]) -> dict[str, Any]:
    """The new object. told: what the counter sent last time, {} when it never did."""
    result = dict(sent)
    for field in _PROVINCE_LISTS:
        if not sent.get(field):
            result[field] = stored.get(field) or []
    if told and _facts(sent) == _facts(told):
        result["TrangThaiHoSo"] = stored["TrangThaiHoSo"]
        result[_ENDED] = sent.get(_ENDED) or stored.get(_ENDED, "")
    return result


def _facts(obj: dict[str, Any]) -> list[object]:
    rounds = [
        (entry.get("NgayBoSung"), entry.get("NgayTiepNhanBoSung"))
        for entry in obj.get("DanhSachHoSoBoSung") or []
    ]
    return [*(obj.get(field) or "" for field in _MOVES), rounds]
