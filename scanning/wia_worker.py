"""The scan process on Windows: `python -m scanning.wia_worker`. Frames as `scanning.worker`."""

import os
import sys
import threading
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO

from scanning.device_errors import wia_code
from scanning.frames import Frame, claim_stdout, read_frame, write_frame
from scanning.listening import stop_when_told
from scanning.wia_device import WiaDevice, WiaTrouble, device_manager, list_devices
from scanning.worker import encoded


def main() -> int:
    """Serve one request."""
    out = claim_stdout()
    request = read_frame(sys.stdin.buffer)
    if request is None:
        return 0
    manager = device_manager()
    serve(out, manager, request)
    return 0


def serve(
    out: BinaryIO,
    manager: Any,  # noqa: ANN401  (a COM object)
    request: Frame,
    listen: Callable[[Callable[[], None]], None] = stop_when_told,
) -> None:
    """Answer `list`, `loaded` or `scan`. listen: runs beside a scan, may stop it."""
    if request.kind == "list":
        for found in list_devices(manager):
            write_frame(out, Frame("device", found))
        write_frame(out, Frame("done"))
    elif request.kind == "loaded":
        _loaded(out, WiaDevice(manager, request.fields["device"]))
    else:
        device = WiaDevice(manager, request.fields["device"])
        threading.Thread(target=listen, args=(device.cancel,), daemon=True).start()
        _scan(out, device, request.fields)


def _loaded(out: BinaryIO, device: WiaDevice) -> None:
    try:
        write_frame(out, Frame("loaded", {"loaded": device.loaded}))
        write_frame(out, Frame("done"))
    except WiaTrouble as trouble:
        write_frame(out, Frame("failed", {"code": wia_code(trouble.status)}))


def _scan(out: BinaryIO, device: WiaDevice, request: Mapping[str, Any]) -> None:
    profile = request["profile"]
    try:
        device.prepare(profile)
        for index, image in enumerate(device.pages(profile["source"] != "flatbed")):
            width, height = image.size
            facts = {"index": index, "width": width, "height": height, "dpi": device.dpi}
            write_frame(out, Frame("page", facts, (encoded(image, request.get("encoding")),)))
        write_frame(out, Frame("cancelled" if device.cancelled else "done"))
    except WiaTrouble as trouble:
        code = wia_code(trouble.status)
        kind = Frame("cancelled") if device.cancelled else Frame("failed", {"code": code})
        write_frame(out, kind)


if __name__ == "__main__":
    # The listener still waits on standard input; an orderly exit would wait for it.
    os._exit(main())
