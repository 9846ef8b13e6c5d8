"""A folder of page images as a scanner: what a copier drops there, or sheets for practice."""

import io
import re
from collections.abc import Iterator
from pathlib import Path

from PIL import Image

from app.cancel import CancelToken
from app.errors import DeviceError
from app.jobs import Progress, Report
from app.ports.scanner import ScannedPage, ScannerInfo, ScanProfile

_ENDINGS = (".jpg", ".jpeg", ".png")


class FolderDriver:
    """Each folder is a feeder that holds its JPEG and PNG files; nothing is moved or deleted."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = {f"folder:{folder}": folder for folder in folders}

    def devices(self) -> tuple[ScannerInfo, ...]:
        """Folders that exist now."""
        return tuple(
            ScannerInfo(name, "folder", folder.name, ("feeder",))
            for name, folder in self._folders.items()
            if folder.is_dir()
        )

    def loaded(self, device: str) -> bool | None:
        """A folder keeps its files after a scan: it never asks to be scanned by itself."""
        return None

    def scan(
        self, device: str, profile: ScanProfile, cancel: CancelToken, report: Report
    ) -> Iterator[ScannedPage]:
        """The images in natural order of their names. dpi: the file's word, or the profile's."""
        files = _images(self._folders[device])
        if not files:
            raise DeviceError("scanner.no_docs", page=0)
        for index, path in enumerate(files):
            cancel.raise_if_cancelled()
            yield _page(device, index, path, profile.dpi)
            report(Progress("scanner.pages", index + 1, len(files)))


def _images(folder: Path) -> list[Path]:
    files = [path for path in folder.iterdir() if path.suffix.lower() in _ENDINGS]
    return sorted(files, key=lambda path: _natural(path.name))


def _natural(name: str) -> list[tuple[int, str]]:
    """`trang 2` comes before `trang 10`."""
    return [
        (int(part), "") if part.isdigit() else (-1, part)
        for part in re.split(r"(\d+)", name.casefold())
    ]


def _page(device: str, index: int, path: Path, dpi: int) -> ScannedPage:
    try:
        data = path.read_bytes()
        with Image.open(io.BytesIO(data), formats=("JPEG", "PNG")) as image:
            own = image.info.get("dpi", (0, 0))[0]
            return ScannedPage(
                source=device,
                index=index,
                data=data,
                width=image.width,
                height=image.height,
                dpi=round(own) if own >= 72 else dpi,
            )
    except (OSError, ValueError, Image.DecompressionBombError) as error:
        raise DeviceError("imaging.unreadable", source=path.name, page=index) from error
