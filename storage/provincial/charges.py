"""Fees of the wire, both ways."""

from collections.abc import Mapping

from app.domain.codes import Channel
from app.domain.dossier import Dossier, FeeTiming
from app.domain.text import clean
from app.domain.verbs import Verb
from storage.provincial.values import entries, inner_text, whole

#: HinhThucThu: when the fee is taken.
_AT_RECEPTION, _LATER, _AT_RETURN = "1", "2", "4"
#: DuocThanhToanTrucTuyen: nothing online, by the province's payment gateway, not paid yet.
_NOT_ONLINE, _BY_PROVINCE, _OPEN = "0", "2", "3"
#: Key in an event's data: by which gate the province says that it was paid, 1 or 2.
GATE = "paid_by"
#: Facts of the history that money came; their `method` tells how.
_TAKEN = frozenset({Verb.PAID.value, "fee"})


def fee_lines(dossier: Dossier) -> list[dict[str, object]]:
    """DanhSachLePhi: one line, none where nothing is due."""
    if not dossier.fee or dossier.fee_timing == "exempt":
        return []
    line: dict[str, object] = {
        "TenPhiLePhi": clean(dossier.fee_name) or "Phí, lệ phí",
        "MaPhiLePhi": "1",
        "HinhThucThu": _when(dossier),
        "Gia": str(dossier.fee),
        "LoaiPhiLePhi": "1",
    }
    return [line]


def online_payment(dossier: Dossier) -> str:
    """How the fee was paid online, if it was; money taken at the counter is not online."""
    taken = [event.data for event in dossier.events if event.verb in _TAKEN or GATE in event.data]
    if dossier.fee_paid and taken:
        online = _BY_PROVINCE if taken[-1].get("method") == "online" else _NOT_ONLINE
        return taken[-1].get(GATE, online)
    due = dossier.fee > 0 and dossier.fee_timing != "exempt" and not dossier.fee_paid
    return _OPEN if due and dossier.channel is Channel.ONLINE else _NOT_ONLINE


def read_fee(obj: Mapping[str, object]) -> tuple[int, FeeTiming, str]:
    """Total in đồng, when it is taken, its names."""
    field = "DanhSachLePhi"
    lines = entries(obj, field)
    total = sum(whole(line, "Gia", field) for line in lines)
    after = any(inner_text(line, "HinhThucThu", field) == _AT_RETURN for line in lines)
    names = dict.fromkeys(inner_text(line, "TenPhiLePhi", field) for line in lines)
    return total, "after" if after else "before", "; ".join(name for name in names if name)


def _when(dossier: Dossier) -> str:
    if dossier.fee_timing == "after":
        return _AT_RETURN
    asked = any(event.verb == Verb.ASK_PAYMENT for event in dossier.events)
    return _LATER if asked else _AT_RECEPTION
