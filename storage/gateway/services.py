"""Which function answers which service, and the gate every call passes."""

from types import MappingProxyType

from storage.gateway import dossiers, feed, numbers, oversight, reading
from storage.gateway.messages import Envelope
from storage.gateway.state import Call, Gateway, Refusal, Service

INTEGRATION: MappingProxyType[str, Service] = MappingProxyType(
    {
        "DongBoHoSoMC": dossiers.receive_dossiers,
        "CapNhatTienDoHoSoMC": dossiers.receive_steps,
        "TraCuuHoSo": dossiers.look_up,
        "LayThuTuc": reading.procedure,
        "QuayThayDoi": feed.serve_changes,
        "QuayCapSo": numbers.lease_numbers,
        "QuayDoiSoat": oversight.compare_day,
        "QuaySoCai": oversight.countersign,
        "QuayHoi": oversight.take_question,
    }
)
SHARE: MappingProxyType[str, Service] = MappingProxyType(
    {
        "LayDanhSachTTHC": reading.procedures,
        "LayDanhMucCoQuan": reading.agencies,
        "LayDanhMucLinhVuc": reading.fields,
    }
)
_NO_SESSION = Refusal("-1", "Phiên làm việc không hợp lệ hoặc đã hết hạn")


def serve(
    gateway: Gateway, offered: MappingProxyType[str, Service], envelope: Envelope, instance: str
) -> dict[str, object]:
    """The answer of one call with a session."""
    if not gateway.sessions.holds(envelope.session, gateway.faults.expire):
        return refused(_NO_SESSION)
    return serve_trusted(gateway, offered, envelope, instance)


def serve_trusted(
    gateway: Gateway, offered: MappingProxyType[str, Service], envelope: Envelope, instance: str
) -> dict[str, object]:
    """The answer of one call from somebody who is known in another way."""
    call = Call(envelope, instance)
    try:
        service = offered.get(envelope.service)
        if service is None or not envelope.madonvi:
            raise Refusal("2", "Dịch vụ không có hoặc thiếu madonvi")
        if envelope.service == "QuayThayDoi":
            feed.note_contact(gateway, call)
        return {"error_code": "0", "message": "Thành công", **service(gateway, call)}
    except Refusal as refusal:
        return refused(refusal)


def refused(refusal: Refusal) -> dict[str, object]:
    """A complete answer that says no."""
    return {"error_code": refusal.code, "message": refusal.message}
