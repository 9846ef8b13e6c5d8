"""`quay digitise` and `quay scan`: pages become papers in a folder. No store, no PIN."""

import argparse
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic
from typing import Any

from app.bootstrap.devices import imaging, reading, scanners_of
from app.cancel import CancelToken
from app.cli.context import DONE, PROBLEM, USAGE, Context, note
from app.domain.file_names import slug
from app.domain.page import PageFacts
from app.domain.page_quality import judge
from app.errors import CounterError, DeviceError, InvalidInput
from app.jobs import Progress
from app.ports.reading import TextReader
from app.ports.scanner import PROFILES, ScannedPage
from app.usecases.digitise_pages import Digitised, DigitisePages
from printing.folder import PdfFolder
from ui.messages import explain, explain_code


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare both commands."""
    files = commands.add_parser("digitise", parents=[common])
    files.add_argument("paths", nargs="+", type=Path)
    files.set_defaults(run=run_files)
    scan = commands.add_parser("scan", parents=[common])
    scan.add_argument("--device")
    scan.set_defaults(run=run_scan)
    for command in (files, scan):
        command.add_argument("--out", required=True, type=Path, metavar="DIR")
        command.add_argument("--profile", default="a4-mau", choices=sorted(PROFILES))
        command.add_argument("--no-ocr", action="store_true", help="không nhận dạng chữ")


@dataclass(slots=True)
class _Told:
    """What did not go well, each said on stderr when it happened.

    unread: pages without text, their papers are saved; rejected: files and pages left out.
    """

    unread: list[PageFacts] = field(default_factory=list)
    rejected: list[dict[str, str]] = field(default_factory=list)

    def no_text(self, facts: PageFacts, error: CounterError) -> None:
        """Say which page has no text, and why."""
        self.unread.append(facts)
        note(f"{facts.source}, trang {facts.index + 1}: {explain(error)}")

    def left_out(self, source: str, error: CounterError) -> None:
        """Say which file gets no further, and why."""
        self.rejected.append({"source": source, "problem": explain(error)})
        note(self.rejected[-1]["problem"])


Digitise = Callable[[DigitisePages, _Told], tuple[Digitised, ...]]


def run_files(context: Context, args: argparse.Namespace) -> int:
    """Files in the order given, each page once. Exit 2 when no file could be read."""
    profile = PROFILES[args.profile]

    def of_files(digitise: DigitisePages, told: _Told) -> tuple[Digitised, ...]:
        return digitise.from_files(args.paths, profile, _progress, told.no_text, told.left_out)

    return _digitise(context, args, of_files)


def run_scan(context: Context, args: argparse.Namespace) -> int:
    """What the feeder gave before an error is filed all the same; the exit status tells."""
    profile, failed = PROFILES[args.profile], list[DeviceError]()
    scanners = scanners_of(context.settings)

    def of_feeder(digitise: DigitisePages, told: _Told) -> tuple[Digitised, ...]:
        pages = scanners.scan(args.device, profile, CancelToken(), _progress)
        sheets = _until_error(pages, failed)
        return digitise(sheets, profile, _progress, told.no_text, told.left_out)

    status = _digitise(context, args, of_feeder)
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


def _digitise(context: Context, args: argparse.Namespace, digitise: Digitise) -> int:
    if args.out.exists() and not args.out.is_dir():
        raise InvalidInput("cli.out_not_folder")
    args.out.mkdir(parents=True, exist_ok=True)
    started, told, worker = monotonic(), _Told(), imaging()
    try:
        with _reader(args) as reader:
            found = digitise(DigitisePages(worker, reader), told)
    finally:
        worker.close()
    documents = [_save(args.out, number, item) for number, item in enumerate(found, start=1)]
    pages = sum(len(item.pages) for item in found)
    seconds = round(monotonic() - started, 3)
    counted = {"page_count": pages, "seconds": seconds}
    context.show(
        {"documents": documents, **counted, "rejected": told.rejected},
        "\n".join([*map(_line, documents), _counted(pages, seconds, told)]),
    )
    return _status(pages, told)


def _counted(pages: int, seconds: float, told: _Told) -> str:
    left_out = len({one["source"] for one in told.rejected})
    more = f" {left_out} tệp không đọc được." if left_out else ""
    return f"{pages} trang, {seconds:.1f} giây.{more}"


def _status(pages: int, told: _Told) -> int:
    if told.rejected and not pages:
        return USAGE
    return PROBLEM if told.rejected or told.unread else DONE


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
    judged = judge(facts)
    return {
        "source": facts.source,
        "index": facts.index,
        "angle_deg": round(facts.angle_deg, 3),
        "rotation_deg": facts.rotation_deg,
        "blank": facts.blank,
        "separator": separator,
        "codes": [{"format": code.format, "text": code.text} for code in facts.codes],
        "quality": {
            **facts.quality,
            "verdict": judged.verdict.value,
            "reasons": [reason.value for reason in judged.reasons],
        },
        "ocr_confidence": facts.ocr_confidence,
    }


def _line(document: dict[str, Any]) -> str:
    """The file with its pages, and under it what is wrong with any of them."""
    kept = [p for p in document["pages"] if not (p["separator"] or p["blank"])]
    head = f"{document['file'] or '(chỉ có trang trắng)'}  {len(kept)} trang"
    return "\n".join([head, *(line for page in kept for line in _faults(page))])


def _faults(page: dict[str, Any]) -> list[str]:
    where = f"  {page['source']}, trang {page['index'] + 1}: "
    return [where + explain_code(f"page.{reason}") for reason in page["quality"]["reasons"]]


def _progress(progress: Progress) -> None:
    """Progress goes to stderr, one line a page."""
    if progress.what == "scan.page":
        note(f"trang {progress.done}")
