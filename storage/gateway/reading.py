"""The read services of the catalogue: LayThuTuc and the lists of the share endpoint."""

from storage.gateway.state import Call, Gateway


def procedure(gateway: Gateway, call: Call) -> dict[str, object]:
    """LayThuTuc by `maTTHC`; an empty result when there is no such procedure."""
    found = gateway.procedures.detail(call.argument("maTTHC"))
    return {"result": [] if found is None else [found]}


def procedures(gateway: Gateway, _call: Call) -> dict[str, object]:
    """LayDanhSachTTHC."""
    return {"result": gateway.procedures.listed()}


def agencies(gateway: Gateway, _call: Call) -> dict[str, object]:
    """LayDanhMucCoQuan."""
    return {"result": gateway.procedures.agencies()}


def fields(gateway: Gateway, _call: Call) -> dict[str, object]:
    """LayDanhMucLinhVuc."""
    return {"result": gateway.procedures.fields()}
