"""The XML of eSCL (AirScan): what is read from a scanner and the job that is asked of it."""

from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree import ElementTree
from xml.sax.saxutils import escape

from app.ports.scanner import ScanProfile, Source
from scanning.sane_options import PAPERS

#: eSCL measures regions in 1/300 inch.
_PER_MM = 300 / 25.4


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a scanner offers. resolutions: dots per inch, empty when it did not say."""

    model: str
    sources: tuple[Source, ...]
    resolutions: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Status:
    """state: Idle, Processing, Stopped, ...; adf: the feeder's own state, "" without one."""

    state: str
    adf: str


def read_capabilities(body: bytes) -> Capabilities:
    """Raises ValueError when it is not a ScannerCapabilities document."""
    root = _parse(body)
    if _tag(root) != "ScannerCapabilities":
        raise ValueError("not ScannerCapabilities")
    names = {_tag(element) for element in root.iter()}
    sources: list[Source] = []
    if "AdfSimplexInputCaps" in names or "Adf" in names:
        sources.append("feeder")
    if "AdfDuplexInputCaps" in names:
        sources.append("duplex")
    if "PlatenInputCaps" in names:
        sources.append("flatbed")
    resolutions = sorted({int(text) for text in _texts(root, "XResolution") if text.isdigit()})
    model = next(iter(_texts(root, "MakeAndModel")), "eSCL")
    return Capabilities(model, tuple(sources), tuple(resolutions))


def read_status(body: bytes) -> Status:
    """Raises ValueError when it is not XML."""
    root = _parse(body)
    return Status(next(iter(_texts(root, "State")), ""), next(iter(_texts(root, "AdfState")), ""))


def job(profile: ScanProfile, dpi: int) -> bytes:
    """ScanSettings for one batch: JPEG, so that the scanner's own bytes can be kept."""
    width, height = PAPERS[profile.paper]
    source = "Platen" if profile.source == "flatbed" else "Feeder"
    mode = "RGB24" if profile.colour else "Grayscale8"
    fields = [
        ("pwg:InputSource", source),
        ("scan:ColorMode", mode),
        ("scan:XResolution", str(dpi)),
        ("scan:YResolution", str(dpi)),
        ("pwg:DocumentFormat", "image/jpeg"),
        ("scan:DocumentFormatExt", "image/jpeg"),
    ]
    if profile.source == "duplex":
        fields.append(("scan:Duplex", "true"))
    region = _elements(
        [
            ("pwg:XOffset", "0"),
            ("pwg:YOffset", "0"),
            ("pwg:Width", str(round(width * _PER_MM))),
            ("pwg:Height", str(round(height * _PER_MM))),
            ("pwg:ContentRegionUnits", "escl:ThreeHundredthsOfInches"),
        ]
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>'
        '<scan:ScanSettings xmlns:scan="http://schemas.hp.com/imaging/escl/2011/05/03"'
        ' xmlns:pwg="http://www.pwg.org/schemas/2010/12/sm">'
        "<pwg:Version>2.6</pwg:Version><scan:Intent>Document</scan:Intent>"
        f"<pwg:ScanRegions><pwg:ScanRegion>{region}</pwg:ScanRegion></pwg:ScanRegions>"
        f"{_elements(fields)}</scan:ScanSettings>"
    ).encode()


def nearest(dpi: int, offered: Iterable[int]) -> int:
    """The offered resolution to ask for: the smallest that is enough, else the largest."""
    enough = [value for value in offered if value >= dpi]
    return min(enough) if enough else max(offered, default=dpi)


def _elements(fields: Iterable[tuple[str, str]]) -> str:
    return "".join(f"<{name}>{escape(value)}</{name}>" for name, value in fields)


def _parse(body: bytes) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(body)  # noqa: S314  (expat stops entity bombs)
    except ElementTree.ParseError as error:
        raise ValueError("not XML") from error


def _tag(element: ElementTree.Element) -> str:
    return element.tag.rpartition("}")[2]


def _texts(root: ElementTree.Element, tag: str) -> list[str]:
    return [(found.text or "").strip() for found in root.iter() if _tag(found) == tag]
