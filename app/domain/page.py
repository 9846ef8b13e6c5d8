"""What is known about one scanned page."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class PageCode:
    """A bar or matrix code on a page. format: "Code128", "Code39" or "QRCode"."""

    format: str
    text: str


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page in the encrypted page store. dpi: dots per inch of the stored image.

    original: key of the signed file it is a picture of, which goes as it came; "" for a page that
    is its own original.
    """

    key: str
    dpi: int
    original: str = ""


@dataclass(frozen=True, slots=True)
class PageFacts:
    """What the pipeline found out about one page.

    angle_deg: skew found, counter-clockwise positive, degrees; rotation_deg: quarter turns
    applied, clockwise; quality: metric name to number; ocr_confidence 0-100 or None.
    """

    source: str
    index: int
    angle_deg: float = 0.0
    rotation_deg: int = 0
    blank: bool = False
    codes: tuple[PageCode, ...] = ()
    quality: Mapping[str, float] = field(default_factory=dict)
    ocr_confidence: float | None = None
