"""The peers of `bench scan`: ocrmypdf and unpaper, as anybody would call them."""

import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

import img2pdf
import numpy as np

from app.errors import InvalidInput
from scanning.imaging.arrays import Image, cv2
from scanning.imaging.copies import Copies
from scanning.imaging.marks import marks_of
from scanning.imaging.skew import text_skew
from tests.benchmarks.scan_pages import DPI, Sample

OCRMYPDF = ("--deskew", "--clean", "--tesseract-timeout", "0", "--jobs", "1")
#: Everything but its deskew is off; with the layout "none" it would turn nothing at all.
_UNPAPER = (
    *("--layout", "single", "--no-blackfilter", "--no-noisefilter", "--no-blurfilter"),
    *("--no-grayfilter", "--no-mask-center", "--no-border-align", "--no-border-scan"),
    *("--no-wipe", "--no-border", "--dpi", str(DPI), "--overwrite"),
)
#: One thread: more of them cost more processor seconds.
_ENVIRONMENT = {**os.environ, "OMP_THREAD_LIMIT": "1"}


def ocrmypdf(samples: Sequence[Sample]) -> bytes:
    """One PDF of the pages, cleaned, not read. Raises InvalidInput("bench.no_peer")."""
    layout = img2pdf.get_fixed_dpi_layout_fun((DPI, DPI))
    pdf = img2pdf.convert([sample.page.data for sample in samples], layout_fun=layout)
    command = [_program("ocrmypdf"), *OCRMYPDF, "-", "-"]
    return _ran(command, pdf)


class Unpaper:
    """Pages as the files it takes, and what it makes of them. Close it."""

    def __init__(self, samples: Sequence[Sample]) -> None:
        """Raises InvalidInput("bench.no_peer")."""
        self._program = _program("unpaper")
        self._folder = TemporaryDirectory()
        self._angles = [sample.angle for sample in samples]
        for at, sample in enumerate(samples):
            page = cv2.imdecode(np.frombuffer(sample.page.data, np.uint8), cv2.IMREAD_COLOR)
            cv2.imwrite(str(self._file("in", at)), page)

    def run(self) -> None:
        """All pages, one process each."""
        for at in range(len(self._angles)):
            names = (str(self._file(name, at)) for name in ("in", "out"))
            _ran([self._program, *_UNPAPER, *names])

    def straightened(self) -> int:
        """How many pages came out within 0.3 degrees."""
        return sum(abs(_skew(self._file("out", at))) <= 0.3 for at in range(len(self._angles)))

    def close(self) -> None:
        """Remove the files."""
        self._folder.cleanup()

    def _file(self, name: str, at: int) -> Path:
        return Path(self._folder.name) / f"{name}{at}.ppm"


def _skew(file: Path) -> float:
    page: Image = np.asarray(cv2.imread(str(file)), np.uint8)
    return text_skew(marks_of(Copies(page, DPI))).angle


def _program(name: str) -> str:
    """Beside this Python, or on the path."""
    beside = Path(sys.executable).parent / name
    found = str(beside) if beside.exists() else shutil.which(name)
    if found is None:
        raise InvalidInput("bench.no_peer", name=name)
    return found


def _ran(command: Sequence[str], given: bytes = b"") -> bytes:
    done = subprocess.run(command, input=given, capture_output=True, check=True, env=_ENVIRONMENT)
    return done.stdout
