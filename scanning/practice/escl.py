"""The eSCL documents of the practice scanner and its jobs."""

from dataclasses import dataclass, field
from functools import cache
from io import BytesIO
from threading import Lock
from time import monotonic
from xml.etree import ElementTree

from PIL import Image

from scanning.practice.feeder import Feeder
from scanning.practice.render import SHEET_DPI, Look

MODEL = "Máy quét tập dượt"
_SPACES = (
    ' xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"'
    ' xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm"'
)
#: A4 and a little; units of 1/300 inch.
_WIDTH, _HEIGHT = 2550, 4200


def capabilities(formats: tuple[str, ...]) -> bytes:
    """ScannerCapabilities with a flatbed and a two-sided feeder."""
    caps = _input_caps(formats)
    return _document(
        f"<scan:ScannerCapabilities{_SPACES}><pwg:Version>2.6</pwg:Version>"
        f"<pwg:MakeAndModel>{MODEL}</pwg:MakeAndModel>"
        "<pwg:SerialNumber>QUAY-0001</pwg:SerialNumber>"
        f"<scan:Platen><scan:PlatenInputCaps>{caps}</scan:PlatenInputCaps></scan:Platen>"
        f"<scan:Adf><scan:AdfSimplexInputCaps>{caps}</scan:AdfSimplexInputCaps>"
        f"<scan:AdfDuplexInputCaps>{caps}</scan:AdfDuplexInputCaps>"
        "<scan:FeederCapacity>50</scan:FeederCapacity>"
        "<scan:AdfOptions><scan:AdfOption>DetectPaperLoaded</scan:AdfOption>"
        "<scan:AdfOption>Duplex</scan:AdfOption></scan:AdfOptions></scan:Adf>"
        "</scan:ScannerCapabilities>"
    )


def status(feeder: Feeder, busy: bool) -> bytes:
    """ScannerStatus."""
    return _document(
        f"<scan:ScannerStatus{_SPACES}><pwg:Version>2.6</pwg:Version>"
        f"<pwg:State>{'Processing' if busy else 'Idle'}</pwg:State>"
        f"<scan:AdfState>{feeder.adf_state()}</scan:AdfState></scan:ScannerStatus>"
    )


@dataclass
class Job:
    """One scan job. `next_page` is called by one request at a time."""

    source: str
    duplex: bool
    look: Look
    delivered: int = 0
    asked_at: float = field(default_factory=monotonic)
    _waiting: list[bytes] = field(default_factory=list)
    lock: Lock = field(default_factory=Lock)

    def next_page(self, feeder: Feeder) -> bytes | None:
        """The next side, drawn from the feeder sheet by sheet, or once from the glass."""
        if not self._waiting:
            self._waiting = self._draw(feeder)
        if not self._waiting:
            return None
        self.delivered += 1
        return self._waiting.pop(0)

    def _draw(self, feeder: Feeder) -> list[bytes]:
        if self.source == "Platen":
            # An empty glass is scanned too: one sees the white of the lid.
            return [] if self.delivered else [feeder.glass or white()]
        sheet = feeder.take()
        if sheet is None:
            return []
        return [sheet.front, sheet.back or white()] if self.duplex else [sheet.front]


def read_job(body: bytes, formats: tuple[str, ...]) -> Job:
    """A job from ScanSettings. Raises ValueError for what this scanner cannot do."""
    try:
        root = ElementTree.fromstring(body)  # noqa: S314  (expat stops entity bombs)
    except ElementTree.ParseError as error:
        raise ValueError("not XML") from error
    words = {_tag(item): (item.text or "").strip() for item in root.iter()}
    asked = words.get("DocumentFormatExt") or words.get("DocumentFormat") or formats[0]
    if asked not in formats:
        raise ValueError("format")
    dpi = int(words.get("XResolution", SHEET_DPI))
    if not 50 <= dpi <= 600:
        raise ValueError("resolution")
    look = Look(
        format=asked,
        colour=words.get("ColorMode", "RGB24") == "RGB24",
        dpi=dpi,
        width=_pixels(words.get("Width"), 2480, dpi),
        height=_pixels(words.get("Height"), 3508, dpi),
    )
    return Job(words.get("InputSource", "Platen"), words.get("Duplex") == "true", look)


@cache
def white() -> bytes:
    """The empty back of a sheet."""
    buffer = BytesIO()
    Image.new("RGB", (2480, 3508), (250, 250, 248)).save(buffer, "JPEG", quality=90)
    return buffer.getvalue()


def _pixels(text: str | None, default: int, dpi: int) -> int:
    units = min(int(text or default), _HEIGHT)
    if units < 16:
        raise ValueError("area")
    return round(units * dpi / 300)


def _input_caps(formats: tuple[str, ...]) -> str:
    named = "".join(
        f"<pwg:DocumentFormat>{name}</pwg:DocumentFormat>"
        f"<scan:DocumentFormatExt>{name}</scan:DocumentFormatExt>"
        for name in formats
    )
    steps = "".join(
        "<scan:DiscreteResolution>"
        f"<scan:XResolution>{dpi}</scan:XResolution><scan:YResolution>{dpi}</scan:YResolution>"
        "</scan:DiscreteResolution>"
        for dpi in (100, 150, 200, 300, 400, 600)
    )
    return (
        "<scan:MinWidth>16</scan:MinWidth><scan:MinHeight>16</scan:MinHeight>"
        f"<scan:MaxWidth>{_WIDTH}</scan:MaxWidth><scan:MaxHeight>{_HEIGHT}</scan:MaxHeight>"
        "<scan:MaxScanRegions>1</scan:MaxScanRegions>"
        "<scan:SettingProfiles><scan:SettingProfile><scan:ColorModes>"
        "<scan:ColorMode>Grayscale8</scan:ColorMode><scan:ColorMode>RGB24</scan:ColorMode>"
        f"</scan:ColorModes><scan:DocumentFormats>{named}</scan:DocumentFormats>"
        "<scan:SupportedResolutions><scan:DiscreteResolutions>"
        f"{steps}</scan:DiscreteResolutions></scan:SupportedResolutions>"
        "</scan:SettingProfile></scan:SettingProfiles>"
    )


def _document(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>{body}'.encode()


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]
