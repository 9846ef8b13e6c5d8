"""The order of the steps. Each step is a function; a new one is a line here and a module."""

from app.ports.scanner import CleanPage, PageFacts, ScannedPage, ScanProfile
from scanning.imaging import blank, card, codes, encode, quality, skew, turn
from scanning.imaging.arrays import Image


def clean(page: ScannedPage, profile: ScanProfile) -> CleanPage:
    """A clean page with what was found out about it. Raises as `encode.decode`.

    Facts are measured on the page as it came; only turning changes pixels. Where the page's
    orientation will be found (a later step): right after decoding, before all else.
    """
    decoded = encode.decode(page.data)
    pixels = decoded.pixels
    empty = blank.is_blank(pixels, page.dpi)
    angle = 0.0 if empty else _angle(pixels, page.dpi, profile)
    facts = PageFacts(
        source=page.source,
        index=page.index,
        angle_deg=round(angle, 2),
        blank=empty,
        codes=codes.read_codes(pixels),
        quality=quality.measure(pixels),
    )
    turned = abs(angle) >= turn.SMALLEST
    result = turn.straighten(pixels, angle) if turned else pixels
    keep = decoded.keepable and not turned
    return CleanPage(
        facts=facts,
        image=page.data if keep else encode.jpeg(result),
        thumbnail=encode.thumbnail(result),
        dpi=page.dpi,
    )


def _angle(pixels: Image, dpi: int, profile: ScanProfile) -> float:
    """A card by its own edges (its guilloche misleads the text's profile), a page by its text."""
    if profile.paper == "card" or profile.source == "flatbed":
        found = card.find_card(pixels, dpi)
        if found:
            return found.angle
    return skew.text_skew(pixels, dpi).angle
