"""The reading process: `python -m scanning.reading.worker`. One page after another.

Runs at low priority: reading comes after scanning and after the window. The same limits as in
the imaging process; the image was decoded there once already, but a page may also be an old one.
"""

import os
import sys

from scanning.frames import Frame, claim_stdout, read_frame, write_frame
from scanning.imaging.limits import limit_memory, limit_processor
from scanning.imaging.problems import FileProblem
from scanning.text_wire import put_text

#: Below everything a person waits for. Not the idle class: on a busy machine it would never run,
#: and every page would pass its deadline.
_NICE = 10
_BELOW_NORMAL = 0x4000


def main() -> int:
    """Serve until standard input closes."""
    out = claim_stdout()
    limit_memory()
    _step_back()
    from scanning.reading.engine import Engine, NoModel  # noqa: PLC0415  (after claim_stdout)
    from scanning.reading.page import read_page  # noqa: PLC0415

    engine: Engine | None = None
    while (request := read_frame(sys.stdin.buffer)) is not None:
        limit_processor()
        try:
            engine = engine or Engine()
            text = read_page(engine, request.blobs[0], int(request.fields["dpi"]))
            write_frame(out, Frame("text", {}, (put_text(text),)))
        except NoModel:
            write_frame(out, _failed("reading.no_model"))
        except (FileProblem, MemoryError):
            write_frame(out, _failed("reading.unreadable"))
    return 0


def _failed(code: str) -> Frame:
    return Frame("failed", {"code": code})


def _step_back() -> None:
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(_NICE)


if __name__ == "__main__":
    sys.exit(main())
