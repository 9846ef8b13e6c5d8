"""Scanned pages made clean: processor time beside peers, memory, and how often it is wrong.

Time is processor time of A4 pages in colour at 300 dpi. Targets stand in the notes; a figure that
misses one is for whoever changes the pipeline.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import cycle, islice
from pathlib import Path
from statistics import fmean
from time import process_time

import numpy as np

from app.ports.scanner import PageFacts
from scanning.imaging import encode, orientation
from scanning.imaging.arrays import cv2
from scanning.imaging.copies import Copies
from scanning.imaging.host import ImagingHost
from scanning.imaging.marks import marks_of
from scanning.imaging.skew import text_skew
from tests.benchmarks import scan_pages, scan_peers
from tests.benchmarks.processor import by_children, by_us
from tests.benchmarks.row import Row, Say
from tests.benchmarks.scan_pages import Sample
from tests.benchmarks.scan_truth import facts_of, right_or_wrong

_BATCH = 200
#: Pages for ocrmypdf, which takes 10 processor seconds for one.
_FEW = 3


def measure(say: Say) -> Iterable[Row]:
    """All rows; six minutes of one core, one of them ocrmypdf's."""
    say("thời gian xử lý một trang")
    askew = list(scan_pages.ordinary(1.3))
    office = [page for page in askew if "office" in page.name]
    yield _beside_jpeg("askew", askew)
    yield _beside_jpeg("straight", list(scan_pages.ordinary(0.0)))
    yield _way_up("ordinary", office)
    yield _way_up("upside down", list(scan_pages.upside_down()))
    say("ocrmypdf, unpaper")
    yield from _beside_programs(office)
    say(f"{_BATCH} trang liền nhau")
    yield from _long_batch()
    say("độ nghiêng, trang trắng, mã vạch")
    yield from right_or_wrong()


def _beside_jpeg(name: str, pages: Sequence[Sample]) -> Row:
    """The whole pipeline beside what no pipeline can avoid."""
    ours = fmean(by_us(lambda page=page: facts_of(page)) for page in pages)
    peer = fmean(by_us(lambda page=page: _recoded(page)) for page in pages)
    note = f"cv2 JPEG decode + encode of the same page; {len(pages)} pages; at most 6 times"
    return Row(f"scan {name} page", _ms(ours), _ms(peer), "ms", note)


def _way_up(name: str, pages: Sequence[Sample]) -> Row:
    """What the way up costs beyond the skew, which it is found with."""
    seconds = fmean(_way_up_seconds(page) for page in pages)
    note = f"in the page's time already; {len(pages)} pages"
    return Row(f"scan orientation, {name}", _ms(seconds), None, "ms", note)


def _way_up_seconds(sample: Sample) -> float:
    copies = Copies(encode.decode(sample.page.data).pixels, sample.page.dpi)
    whole = by_us(lambda: orientation.lie_of(copies))
    return max(0.0, whole - by_us(lambda: text_skew(marks_of(copies))))


def _beside_programs(pages: Sequence[Sample]) -> Iterator[Row]:
    few = pages[:_FEW]
    _, peer = by_children(lambda: scan_peers.ocrmypdf(few))
    _, ours = by_children(lambda: _archive(few))
    yield Row("scan to PDF/A", _ms(ours / _FEW), _ms(peer / _FEW), "ms",
              f"ocrmypdf {' '.join(scan_peers.OCRMYPDF[:4])}; PDF/A-2b of {_FEW} pages, start-up "
              "counted for both; at least 15 times faster")  # fmt: skip
    white = [scan_pages.whitened(page) for page in pages[:_FEW]]
    for name, given in (("", pages), (", white paper", white)):
        yield _beside_unpaper(f"scan to JPEG{name}", given)


def _beside_unpaper(name: str, pages: Sequence[Sample]) -> Row:
    peer = scan_peers.Unpaper(pages)
    try:
        _, seconds = by_children(peer.run)
        straight = f"{peer.straightened()} of {len(pages)}"
    finally:
        peer.close()
    ours = fmean(by_us(lambda page=page: facts_of(page)) for page in pages)
    turned = sum(abs(facts_of(page).angle_deg - page.angle) <= 0.3 for page in pages)
    note = f"unpaper, deskew only, PPM to PPM; straight: ours {turned}, its {straight}; faster"
    return Row(name, _ms(ours), _ms(seconds / len(pages)), "ms", note)


def _long_batch() -> Iterator[Row]:
    """The worker process of the program, as it runs behind a feeder."""
    pages = list(scan_pages.batch())
    host = ImagingHost()
    try:
        started = process_time()
        (peak, straight), theirs = by_children(lambda: _through(host, pages))
        seconds = (theirs + process_time() - started) / _BATCH
    finally:
        host.close()
    yield Row("scan batch", round(seconds, 3), 60 / 160, "s/image",
              f"160 images a minute on one core; {_BATCH} images, worker's start, both ends of the "
              f"pipe and the way up counted; {straight} lie as they should")  # fmt: skip
    yield Row("scan peak memory", round(peak), 200, "MB",
              f"limit; VmHWM of the worker (Linux) after {_BATCH} images")  # fmt: skip


def _through(host: ImagingHost, pages: Sequence[Sample]) -> tuple[float, int]:
    """Peak memory of the worker in MB, and how many images were laid straight."""
    right = 0
    for sample in islice(cycle(pages), _BATCH):
        right += _lies_right(sample, host.clean(sample.page, sample.profile).facts)
    status = Path(f"/proc/{host.worker_pid}/status").read_text()
    peak = re.search(r"VmHWM:\s+(\d+) kB", status)
    host.close()
    return int(peak[1]) / 1024 if peak else 0.0, right


def _lies_right(sample: Sample, facts: PageFacts) -> bool:
    if sample.name == "back":
        return facts.blank
    return abs(facts.angle_deg - sample.angle) <= 0.3 and facts.rotation_deg == sample.rotation


def _recoded(sample: Sample) -> None:
    page = cv2.imdecode(np.frombuffer(sample.page.data, np.uint8), cv2.IMREAD_COLOR)
    cv2.imencode(".jpg", page, [cv2.IMWRITE_JPEG_QUALITY, 75])


def _archive(pages: Sequence[Sample]) -> bytes:
    host = ImagingHost()
    try:
        return host.document([host.clean(each.page, each.profile) for each in pages], "Hồ sơ").pdf
    finally:
        host.close()


def _ms(seconds: float) -> float:
    return round(1000 * seconds, 1)
