"""Practice scanner, sane-airscan, libsane, pyinsane2, worker: the whole way."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from scanning.practice.sane_config import DEVICE
from tests.scanning.conftest import (
    children,
    page_pixels,
    pixels_of,
    png,
    until_error,
    wait_until,
)


def feed(practice, count: int) -> list[np.ndarray]:
    pages = [page_pixels(seed) for seed in range(count)]
    practice.feed(png(page) for page in pages)
    return pages


def test_only_the_practice_scanner_is_asked_for_by_its_exact_name(sane_host):
    assert DEVICE in [device["name"] for device in sane_host.devices()]


def test_pages_arrive_pixel_for_pixel(practice, scan):
    fed = feed(practice, 4)
    got = [pixels_of(page.data) for page in scan()]
    assert len(got) == 4
    assert all(np.array_equal(*pair) for pair in zip(fed, got, strict=True))


def test_grey_pages_are_grey(practice, scan):
    feed(practice, 1)
    (page,) = scan(colour=False)
    assert pixels_of(page.data).ndim == 2


def test_the_glass_gives_the_page_laid_on_it(practice, scan):
    page = page_pixels(3)
    practice.lay_on_glass(png(page))
    (got,) = scan(source="flatbed")
    assert np.array_equal(pixels_of(got.data), page)


def test_both_sides_come_in_duplex(practice, scan):
    front = feed(practice, 2)[0]
    got = [pixels_of(page.data) for page in scan(source="duplex")]
    assert len(got) == 4
    assert np.array_equal(got[0], front)
    assert got[1].min() > 200


def test_a_jam_at_page_three_keeps_two(practice, scan):
    fed = feed(practice, 5)
    practice.fault("jam", 3)
    pages, error = until_error(scan(), DeviceError)
    assert (error.code, error.params) == ("scanner.jam", {"page": 2})
    assert np.array_equal(pixels_of(pages[1].data), fed[1])


@pytest.mark.parametrize(
    ("fault", "code"),
    [("door", "scanner.cover_open"), ("cut", "scanner.io"), ("gone", "scanner.io")],
)
def test_trouble_at_page_two_keeps_the_first(practice, scan, fault, code):
    feed(practice, 3)
    practice.fault(fault, 2)
    pages, error = until_error(scan(), DeviceError)
    assert (len(pages), error.code) == (1, code)


def test_after_a_jam_the_rest_is_scanned(practice, scan):
    feed(practice, 3)
    practice.fault("jam", 2)
    until_error(scan(), DeviceError)
    practice.fault(None)
    assert len(list(scan())) == 2


def test_an_empty_feeder_says_so(scan):
    pages, error = until_error(scan(), DeviceError)
    assert (pages, error.code) == ([], "scanner.no_docs")


def test_no_scanner_there_says_so(practice, scan):
    practice.kill()
    _, error = until_error(scan(), DeviceError)
    assert error.code == "scanner.io"


def test_a_worker_killed_in_mid_batch_keeps_its_pages(practice, scan):
    feed(practice, 3)
    practice.fault("hang", 3)
    pages, kept = scan(), []
    kept += [next(pages), next(pages)]
    (worker,) = children("scanning.worker")
    os.kill(worker, signal.SIGKILL)
    more, error = until_error(pages, DeviceError)
    assert (len(kept), more, error.code) == (2, [], "scanner.driver_crash")


def test_a_cancel_in_mid_page_and_then_a_good_scan(practice, scan):
    feed(practice, 3)
    practice.fault("hang", 2)
    token = CancelToken()
    pages = scan(token)
    next(pages)
    token.cancel()
    with pytest.raises(Cancelled):
        next(pages)
    assert children("scanning.worker") == []
    assert len(list(scan())) == 2


def test_a_worker_does_not_outlive_its_parent(practice, sane_host):
    """The scanner must be free again after a kill -9 of the counter."""
    feed(practice, 2)
    practice.fault("hang", 2)
    process = subprocess.Popen(
        [sys.executable, "-c", ORPHAN, str(sane_host.sane_config_dir), DEVICE],
        stdout=subprocess.PIPE,
        text=True,
    )
    worker = int(process.stdout.readline())
    process.kill()
    process.wait()
    process.stdout.close()
    assert wait_until(lambda: not running(worker), 10)


ORPHAN = """
import sys
from pathlib import Path
from app.cancel import CancelToken
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from scanning.host import ScanHost
from tests.scanning.conftest import children
scan = ScanHost(Path(sys.argv[1])).scan(
    sys.argv[2], ScanProfile(paper="card"), CancelToken(), ignore
)
next(scan)
print(*children("scanning.worker"), flush=True)
next(scan)
"""


def running(pid: int) -> bool:
    """True while the process lives; a dead one that nobody has reaped yet does not."""
    try:
        state = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"
