"""Saves instead of printing: the file is there whole, or not at all."""

import os
import tempfile
from itertools import count
from pathlib import Path

from app.errors import DeviceError, InvalidInput


class PdfFolder:
    """Implements `PrinterToFolder`. Thread-safe."""

    def save(self, pdf: bytes, path: Path) -> None:
        """Writes beside `path`, then renames over it; readable by its owner only.

        Raises InvalidInput("printer.no_folder") for a folder that does not exist (it is never
        created), DeviceError("printer.not_saved") for a full disk or a read-only folder; what
        stood at `path` before then still stands there.
        """
        if not path.parent.is_dir():
            raise InvalidInput("printer.no_folder", folder=path.parent.name)
        try:
            _replace(pdf, path)
        except OSError as error:
            raise DeviceError("printer.not_saved", reason=error.strerror) from error

    def save_new(self, pdf: bytes, folder: Path, name: str) -> Path:
        """Writes `name.pdf`, or `name_2.pdf` and so on where a paper stands already; says where.

        Raises as `save`; then nothing new stands in the folder.
        """
        if not folder.is_dir():
            raise InvalidInput("printer.no_folder", folder=folder.name)
        try:
            path = _claimed(folder, name)
        except OSError as error:
            raise DeviceError("printer.not_saved", reason=error.strerror) from error
        try:
            self.save(pdf, path)
        except BaseException:
            path.unlink(missing_ok=True)
            raise
        return path


def _claimed(folder: Path, name: str) -> Path:
    """An empty file of its own, so that two programs never choose the same name."""
    for number in count(1):
        path = folder / (f"{name}.pdf" if number == 1 else f"{name}_{number}.pdf")
        try:
            path.touch(mode=0o600, exist_ok=False)
        except FileExistsError:
            continue
        return path
    raise AssertionError  # counting never ends


def _replace(pdf: bytes, path: Path) -> None:
    handle, name = tempfile.mkstemp(prefix=".", suffix=".part", dir=path.parent)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(pdf)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
    _sync_folder(path.parent)


def _sync_folder(folder: Path) -> None:
    """Makes the new name itself survive a power cut; Windows has no such call."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
