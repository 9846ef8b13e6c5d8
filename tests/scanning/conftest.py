"""Real devices without hardware: SANE's test backend and the practice scanner."""

import io
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from threading import Event
from time import monotonic

import numpy as np
import pytest
from PIL import Image

from app.cancel import CancelToken
from app.jobs import ignore
from app.ports.scanner import ScannedPage, ScanProfile
from scanning.host import ScanHost
from scanning.practice.launch import PracticeScanner
from scanning.practice.sane_config import DEVICE, write_sane_config

#: A small area keeps the tests quick: 105 x 74 mm at 300 dpi.
SMALL = ScanProfile(paper="card")
SMALL_PIXELS = (874, 1240)

Scan = Callable[..., Iterator[ScannedPage]]


@pytest.fixture
def test_backend(tmp_path: Path) -> Path:
    """A SANE that has only its own test device `test:0`."""
    (tmp_path / "dll.conf").write_text("test\n")
    (tmp_path / "test.conf").write_text("number_of_devices 1\n")
    return tmp_path


@pytest.fixture(scope="session")
def practice_room() -> Iterator[list[PracticeScanner]]:
    """Starting a process for each test would take longer than the tests."""
    room: list[PracticeScanner] = []
    yield room
    for scanner in room:
        scanner.close()


@pytest.fixture
def practice(practice_room: list[PracticeScanner]) -> PracticeScanner:
    """The practice scanner, empty and in order; a new one when the last test broke it."""
    try:
        practice_room[0].fault(None)
        practice_room[0].empty()
        practice_room[0].take_off_glass()
    except (IndexError, OSError):
        practice_room[:] = [PracticeScanner(formats="image/jpeg,image/png")]
    return practice_room[0]


@pytest.fixture
def sane_host(practice: PracticeScanner, tmp_path: Path) -> ScanHost:
    """The practice scanner as SANE sees it, its pages handed on without loss."""
    return ScanHost(write_sane_config(tmp_path / "sane", practice.url), encoding="png")


@pytest.fixture
def scan(sane_host: ScanHost) -> Scan:
    """A scan of the practice scanner through SANE."""

    def start(cancel: CancelToken | None = None, **wish: object) -> Iterator[ScannedPage]:
        profile = ScanProfile(**{"paper": "card", **wish})  # type: ignore[arg-type]
        return sane_host.scan(DEVICE, profile, cancel or CancelToken(), ignore)

    return start


def page_pixels(seed: int, size: tuple[int, int] = SMALL_PIXELS) -> np.ndarray:
    """A colourful page, the same for the same seed."""
    blocks = np.random.default_rng(seed).integers(0, 255, (size[0] // 8 + 1, size[1] // 8 + 1, 3))
    return np.kron(blocks, np.ones((8, 8, 1)))[: size[0], : size[1]].astype(np.uint8)


def png(pixels: np.ndarray) -> bytes:
    buffer = io.BytesIO()
    Image.fromarray(pixels).save(buffer, "PNG", compress_level=1)
    return buffer.getvalue()


def pixels_of(data: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(data)))


def until_error(pages: Iterator[ScannedPage], error: type[Exception]) -> tuple[list, Exception]:
    """What was delivered, and the error it ended with."""
    kept: list[ScannedPage] = []
    with pytest.raises(error) as caught:
        kept.extend(_each(pages, kept))
    return kept, caught.value


def _each(pages: Iterator[ScannedPage], kept: list[ScannedPage]) -> list[ScannedPage]:
    for page in pages:
        kept.append(page)
    return []


def children(module: str) -> list[int]:
    """Process ids of this process's children that run a module."""
    found = []
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            words = (entry / "cmdline").read_bytes().split(b"\0")
            parent = (entry / "stat").read_text().rpartition(")")[2].split()[1]
        except OSError:
            continue
        if module.encode() in words and int(parent) == os.getpid():
            found.append(int(entry.name))
    return found


def wait_until(condition: Callable[[], bool], seconds: float) -> bool:
    """True as soon as the condition holds, False when it did not in time."""
    deadline = monotonic() + seconds
    while not condition():
        if monotonic() > deadline:
            return False
        Event().wait(0.02)
    return True
