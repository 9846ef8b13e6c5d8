"""`quay digitise` and `quay scan`: pages become papers in a folder. No store, no PIN."""

import argparse
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic
from typing import Any

from app.bootstrap.devices import imaging, reading, scanners_of
from app.cancel import CancelToken
from app.cli.context import DONE, PROBLEM, Context, note
from app.domain.file_names import slug
from app.domain.page import PageFacts
from app.errors import CounterError, DeviceError, InvalidInput
from app.jobs import Progress
from app.ports.reading import TextReader
from app.ports.scanner import PROFILES, Imaging, ScannedPage
from app.usecases.read_pages import OnUnread
from app.usecases.scan_batch import Digitised, DigitisePages
from printing.folder import PdfFolder
from ui.messages import explain


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare both commands."""
    files = commands.add_parser("digitise", parents=[common], help="số hóa tệp ảnh, PDF")
    files.add_argument("paths", nargs="+", type=Path)
    files.set_defaults(run=run_files)
    scan = commands.add_parser("scan", parents=[common], help="quét đến hết khay giấy")
    scan.add_argument("--device")
    scan.set_defaults(run=run_scan)
    for command in (files, scan):
        command.add_argument("--out", required=True, type=Path, metavar="DIR")
        command.add_argument("--profile", default="a4-mau", choices=sorted(PROFILES))
        command.add_argument("--no-ocr", action="store_true", help="không nhận dạng chữ")


def run_files(context: Context, args: argparse.Namespace) -> int:
    """Files in the order given, each page once."""
    worker = imaging()
    try:
        return _digitise(context, args, worker, worker.expand(args.paths))
    finally:
        worker.close()


def run_scan(context: Context, args: argparse.Namespace) -> int:
    """What the feeder gave before an error is filed all the same; the exit status tells."""
    worker = imaging()
    failed: list[DeviceError] = []
    try:
        pages = scanners_of(context.settings).scan(
            args.device, PROFILES[args.profile], CancelToken(), _progress
        )
        status = _digitise(context, args, worker, _until_error(pages, failed))
    finally:
        worker.close()
    return PROBLEM if failed else status


def _until_error(pages: Iterable[ScannedPage], failed: list[DeviceError]) -> Iterable[ScannedPage]:
    done = 0
    try:
        for page in pages:
            done += 1
            yield page
    except DeviceError as error:
        if not done:
            raise
        failed.append(error)
        note(explain(error))


def _digitise(
    context: Context, args: argparse.Namespace, worker: Imaging, sheets: Iterable[ScannedPage]
) -> int:
    if args.out.exists() and not args.out.is_dir():
        raise InvalidInput("cli.out_not_folder")
    args.out.mkdir(parents=True, exist_ok=True)
    started = monotonic()
    unread: list[PageFacts] = []
    with _reader(args) as reader:
        found = DigitisePages(worker, reader)(
            sheets, PROFILES[args.profile], _progress, _tell(unread)
        )
    documents = [_save(args.out, number, item) for number, item in enumerate(found, start=1)]
    pages = sum(len(item.pages) for item in found)
    seconds = round(monotonic() - started, 3)
    context.show(
        {"documents": documents, "page_count": pages, "seconds": seconds},
        "\n".join([*map(_line, documents), f"{pages} trang, {seconds:.1f} giây."]),
    )
    return PROBLEM if unread else DONE


@contextmanager
def _reader(args: argparse.Namespace) -> Iterator[TextReader | None]:
    if args.no_ocr:
        yield None
        return
    reader = reading()
    try:
        yield reader
    finally:
        reader.close()


def _tell(unread: list[PageFacts]) -> OnUnread:
    """Say which page has no text, and why; its paper is saved all the same."""

    def tell(facts: PageFacts, error: CounterError) -> None:
        unread.append(facts)
        note(f"{facts.source}, trang {facts.index + 1}: {explain(error)}")

    return tell


def _save(out: Path, number: int, item: Digitised) -> dict[str, Any]:
    file = None
    if item.pdf is not None:
        file = out / f"{number:02d}_{slug(item.title)}.pdf"
        PdfFolder().save(item.pdf, file)
    separators = set(item.segment.separators)
    return {
        "file": str(file) if file else None,
        "title": item.title,
        "code": item.segment.code.text if item.segment.code else None,
        "pages": [
            page_document(page.facts, separator=position in separators)
            for position, page in zip(item.segment.all_pages, item.pages, strict=True)
        ],
    }


def page_document(facts: PageFacts, *, separator: bool) -> dict[str, Any]:
    """One page as in the contract."""
    return {
        "source": facts.source,
        "index": facts.index,
        "angle_deg": round(facts.angle_deg, 3),
        "rotation_deg": facts.rotation_deg,
        "blank": facts.blank,
        "separator": separator,
        "codes": [{"format": code.format, "text": code.text} for code in facts.codes],
        "quality": dict(facts.quality),
        "ocr_confidence": facts.ocr_confidence,
    }


def _line(document: dict[str, Any]) -> str:
    kept = [p for p in document["pages"] if not (p["separator"] or p["blank"])]
    return f"{document['file'] or '(chỉ có trang trắng)'}  {len(kept)} trang"


def _progress(progress: Progress) -> None:
    """Progress goes to stderr, one line a page."""
    if progress.what == "scan.page":
        note(f"trang {progress.done}")
