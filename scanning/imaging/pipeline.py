"""The order of the steps. Each step is a function; a new one is a line here and a module."""

from app.ports.scanner import CleanPage, PageFacts, ScannedPage, ScanProfile
from scanning.imaging import blank, card, codes, encode, quality, skew, turn
from scanning.imaging.arrays import Image, at_dpi, grey

#: Skew and marks are looked for on a smaller copy, dots per inch: exactly half of 300 is cheap.
_SMALL = 150


def clean(page: ScannedPage, profile: ScanProfile) -> CleanPage:
    """A clean page with what was found out about it. Raises `problems.FileProblem`.

    Facts are measured on the page as it came; only turning changes pixels. Where the page's
    orientation will be found (a later step): right after decoding, before all else.
    """
    decoded = encode.decode(page.data)
    pixels, level = decoded.pixels, grey(decoded.pixels)
    small = at_dpi(pixels, page.dpi, _SMALL)
    small_dpi = min(page.dpi, _SMALL)
    empty = blank.is_blank(small, small_dpi)
    angle = 0.0 if empty else _angle(small, small_dpi, profile)
    facts = PageFacts(
        source=page.source,
        index=page.index,
        angle_deg=round(angle, 2),
        blank=empty,
        codes=codes.read_codes(level),
        quality=quality.measure(level),
    )
    turned = angle if abs(angle) >= turn.SMALLEST else 0.0
    return CleanPage(
        facts=facts,
        image=_image(page, decoded, turned),
        thumbnail=encode.thumbnail(turn.straighten(encode.shrunk(small), turned)),
        dpi=page.dpi,
    )


def _image(page: ScannedPage, decoded: encode.Decoded, turned: float) -> bytes:
    if decoded.keepable and not turned:
        return page.data
    return encode.jpeg(turn.straighten(decoded.pixels, turned))


def _angle(small: Image, dpi: int, profile: ScanProfile) -> float:
    """A card by its own edges (its guilloche misleads the text's profile), a page by its text."""
    if profile.paper == "card" or profile.source == "flatbed":
        found = card.find_card(small, dpi)
        if found:
            return found.angle
    return skew.text_skew(small, dpi).angle
