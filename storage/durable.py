"""Writing that survives a power cut: bytes counted, file and folder synced."""

import os
from collections.abc import Iterable
from errno import EIO
from pathlib import Path

OWNER_ONLY = 0o600


def write_whole(path: Path, pieces: Iterable[bytes]) -> None:
    """Create `path` (0600) with all the bytes, fsynced. Raises OSError; the caller removes it.

    os.write may write less than asked without an error when the disk is nearly full, so it is
    asked again until every byte is written, and the size is compared before the fsync.
    """
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, OWNER_ONLY)
    try:
        total = sum(_write_all(descriptor, piece) for piece in pieces)
        if os.fstat(descriptor).st_size != total:
            raise OSError(EIO, "the file is shorter than what was written")
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def replace_whole(path: Path, data: bytes) -> None:
    """Exchange the content of `path` in one step that a power cut cannot tear."""
    unfinished = path.with_name(path.name + ".tmp")
    unfinished.unlink(missing_ok=True)
    try:
        write_whole(unfinished, [data])
        unfinished.replace(path)
    except BaseException:
        unfinished.unlink(missing_ok=True)
        raise
    sync_folder(path.parent)


def make_folder(folder: Path) -> None:
    """Create a folder and its parents; each new name is synced into the folder above."""
    if folder.is_dir():
        return
    make_folder(folder.parent)
    folder.mkdir(mode=0o700, exist_ok=True)
    sync_folder(folder.parent)


def sync_folder(folder: Path) -> None:
    """Make the names in a folder durable. Windows has no such call and does it with the file."""
    if os.name == "nt":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _write_all(descriptor: int, piece: bytes) -> int:
    view = memoryview(piece)
    while view:
        view = view[os.write(descriptor, view) :]
    return len(piece)
