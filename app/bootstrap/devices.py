"""The counter's scanners and the pipeline, for desks and for commands without a store."""

from pathlib import Path

from app.ports.camera import Camera
from app.ports.reading import TextReader
from app.ports.scanner import Imaging, Scanner
from app.ports.signing import Signer
from app.settings import Settings
from scanning.cards.camera import CameraHost
from scanning.imaging.host import ImagingHost
from scanning.reading.host import ReadingPool
from scanning.scanner import build_scanners
from scanning.signing.host import CounterSigner, KeyPlace


def scanners_of(settings: Settings) -> Scanner:
    """Every driver the settings name; the machine's own SANE when they name none."""
    counter = settings.counter
    own_sane = Path(counter.sane_config_dir) if counter.sane_config_dir else None
    return build_scanners(
        sane_config_dir=own_sane,
        # A configuration of our own still sees the machine's devices: only the named one counts.
        sane_only=counter.scanner if own_sane and counter.scanner else None,
        escl_urls=counter.escl_urls,
        folders=[Path(folder) for folder in counter.scan_folders],
    )


def camera_of(settings: Settings) -> Camera:
    """The camera for cards; its process starts when somebody wants to look."""
    return CameraHost(settings.counter.camera)


def reading() -> TextReader:
    """The reader of print; its processes start with the first page."""
    return ReadingPool()


def signer_of(settings: Settings) -> Signer:
    """The counter's token or key file; its driver is loaded only when somebody signs."""
    signing = settings.signing
    return CounterSigner(
        KeyPlace(
            driver=signing.driver,
            token=signing.token,
            key=signing.key,
            pkcs12=signing.pkcs12,
            timestamp_url=signing.timestamp_url,
            roots=signing.roots,
        )
    )


def imaging(settings: Settings | None = None) -> Imaging:
    """The pipeline; its process starts with the first page. settings: None for no limit of size."""
    limit = settings.province.file_limit_mb * 1_000_000 if settings else 0
    return ImagingHost(file_limit=limit)
