"""The imaging process: `python -m scanning.imaging.worker`. Answers one request after another.

Foreign files are parsed here, under a limit of memory and of processor time, so that a crafted
file can at worst end this process. Each request loads only the libraries it needs.
"""

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from scanning.cards.wire import put_marks
from scanning.frames import Frame, claim_stdout, read_frame, write_frame
from scanning.imaging.limits import limit_memory, limit_processor
from scanning.imaging.problems import FileProblem, TooLarge, Unreadable
from scanning.imaging.wire import put_clean, take_document, take_scanned


def main() -> int:
    """Serve until standard input closes."""
    out = claim_stdout()
    limit_memory()
    while (request := read_frame(sys.stdin.buffer)) is not None:
        limit_processor()
        for answer in _answers(request):
            write_frame(out, answer)
    return 0


def _answers(request: Frame) -> Iterator[Frame]:
    """The frames for one request; the last one is `done` or `failed`."""
    try:
        yield from _SERVED[request.kind](request)
        yield Frame("done")
    except FileProblem as problem:
        yield Frame("failed", {"code": problem.code})
    except MemoryError:
        yield Frame("failed", {"code": TooLarge.code})
    except Exception as error:  # whatever a library throws at a bad image
        yield Frame("failed", {"code": Unreadable.code, "kind_of": type(error).__name__})


def _clean(request: Frame) -> Iterator[Frame]:
    from scanning.imaging.pipeline import clean  # noqa: PLC0415

    page, profile = take_scanned(request)
    yield put_clean("clean", (clean(page, profile),))


def _turn(request: Frame) -> Iterator[Frame]:
    from scanning.imaging.encode import decode, jpeg, shrunk, thumbnail  # noqa: PLC0415
    from scanning.imaging.turn import quarter_turns  # noqa: PLC0415

    turned = quarter_turns(decode(request.blobs[0]).pixels, request.fields["quarters"])
    yield Frame("turned", {}, (jpeg(turned), thumbnail(shrunk(turned))))


def _expand(request: Frame) -> Iterator[Frame]:
    from scanning.imaging.expand import pages_in, read_file  # noqa: PLC0415
    from scanning.imaging.signed import is_signed  # noqa: PLC0415

    yield Frame("opening")
    data = read_file(Path(request.fields["path"]))
    if is_signed(data):
        yield Frame("original", {}, (data,))
    for page in pages_in(data):
        size = {"width": page.width, "height": page.height, "dpi": page.dpi}
        yield Frame("page", size, (page.data,))


def _document(request: Frame) -> Iterator[Frame]:
    from scanning.imaging.document import document  # noqa: PLC0415

    made = document(*take_document(request))
    yield Frame("document", {"report": made.report}, (made.pdf,))


def _card(request: Frame) -> Iterator[Frame]:
    from scanning.cards.marks import marks_of  # noqa: PLC0415
    from scanning.imaging.encode import decode  # noqa: PLC0415

    yield put_marks("card", marks_of(decode(request.blobs[0]).pixels))


def _warm(_request: Frame) -> Iterator[Frame]:
    import scanning.imaging.pipeline  # noqa: F401, PLC0415

    yield from ()


_SERVED: dict[str, Callable[[Frame], Iterator[Frame]]] = {
    "clean": _clean,
    "turn": _turn,
    "expand": _expand,
    "document": _document,
    "card": _card,
    "warm": _warm,
}


if __name__ == "__main__":
    sys.exit(main())
