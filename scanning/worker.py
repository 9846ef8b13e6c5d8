"""The scan process: `python -m scanning.worker`. One request, one scan, then it ends.

Frames in: `list` or `scan`, later perhaps `cancel`. Frames out: `device`s, `lines`, `page`s, and
at the end `done`, `cancelled` or `failed` with a code. When the parent is gone (standard input
closes) the device is stopped and the process ends, so a dead counter never holds a scanner.
"""

import io
import os
import sys
import threading
from collections.abc import Mapping
from time import monotonic
from typing import Any, BinaryIO

from PIL import Image

from scanning.device_errors import sane_code
from scanning.frames import Frame, claim_stdout, read_frame, write_frame
from scanning.listening import stop_when_told
from scanning.sane_device import SaneDevice, SaneTrouble, UnsupportedFrame, list_devices
from scanning.sane_options import OptionRefused


def main() -> int:
    """Serve one request."""
    out = claim_stdout()
    request = read_frame(sys.stdin.buffer)
    if request is None:
        return 0
    if request.kind == "list":
        _list(out)
    elif request.kind == "loaded":
        _loaded(out, request.fields["device"])
    else:
        _scan(out, request.fields)
    return 0


def _list(out: BinaryIO) -> None:
    for device in list_devices():
        write_frame(out, Frame("device", device))
    write_frame(out, Frame("done"))


def _loaded(out: BinaryIO, name: str) -> None:
    device = SaneDevice(name)
    try:
        write_frame(out, Frame("loaded", {"loaded": device.loaded}))
        write_frame(out, Frame("done"))
    except SaneTrouble as trouble:
        write_frame(out, _failed(sane_code(trouble.status)))
    finally:
        device.close()


def _scan(out: BinaryIO, request: Mapping[str, Any]) -> None:
    device = SaneDevice(request["device"])
    threading.Thread(target=stop_when_told, args=(device.cancel,), daemon=True).start()
    try:
        device.prepare(request["profile"], request.get("options", {}))
        _send_pages(out, device, request)
        write_frame(out, Frame("cancelled" if device.cancelled else "done"))
    except SaneTrouble as trouble:
        stopped = device.cancelled or trouble.status == 2
        write_frame(out, Frame("cancelled") if stopped else _failed(sane_code(trouble.status)))
    except OptionRefused:
        write_frame(out, _failed("scanner.bad_option"))
    except UnsupportedFrame:
        write_frame(out, _failed("scanner.unsupported"))
    finally:
        device.stop()
        device.close()


def _send_pages(out: BinaryIO, device: SaneDevice, request: Mapping[str, Any]) -> None:
    lines = _Lines(out)
    many = request["profile"]["source"] != "flatbed"
    for index, image in enumerate(device.pages(lines, many)):
        width, height = image.size
        facts = {"index": index, "width": width, "height": height, "dpi": device.dpi}
        write_frame(out, Frame("page", facts, (encoded(image, request.get("encoding")),)))


def encoded(image: Image.Image, encoding: str | None) -> bytes:
    """JPEG of quality 90 without colour subsampling (stamps stay red), or PNG when asked."""
    buffer = io.BytesIO()
    if encoding == "png":
        image.save(buffer, "PNG", compress_level=1)
    else:
        image.save(buffer, "JPEG", quality=90, subsampling=0)
    return buffer.getvalue()


def _failed(code: str) -> Frame:
    return Frame("failed", {"code": code})


class _Lines:
    """Reports lines read, at most ten times a second."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._last = out, 0.0

    def __call__(self, done: int, expected: int | None) -> None:
        now = monotonic()
        if now - self._last >= 0.1:
            self._last = now
            write_frame(self._out, Frame("lines", {"done": done, "total": expected}))


if __name__ == "__main__":
    # The listener still waits on standard input; an orderly exit would wait a second for it.
    os._exit(main())
