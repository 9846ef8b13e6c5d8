"""The order of the steps. Each step is a function; a new one is a line here and a module."""

from app.ports.scanner import CleanPage, PageFacts, ScannedPage, ScanProfile
from scanning.imaging import blank, card, codes, encode, orientation, quality, turn
from scanning.imaging.arrays import Image
from scanning.imaging.copies import Copies
from scanning.imaging.marks import DPI as _MARKS
from scanning.imaging.marks import marks_of
from scanning.imaging.orientation import Lie
from scanning.imaging.skew import text_skew

#: What is left of the skew is looked for so far, degrees.
_LEFT = 4.0
#: Resolution at which cards are looked for, and from which thumbnails are made.
_CARD, _THUMBNAIL = 100, 50


def clean(page: ScannedPage, profile: ScanProfile) -> CleanPage:
    """A clean page with what was found out about it. Raises `problems.FileProblem`.

    Facts are measured on the page as it came; only turning changes pixels.
    """
    decoded = encode.decode(page.data)
    facts, lie, thumbnail = _seen(page, profile, decoded)
    return CleanPage(facts, _image(page, decoded, lie), thumbnail, page.dpi)


def _seen(
    page: ScannedPage, profile: ScanProfile, decoded: encode.Decoded
) -> tuple[PageFacts, Lie, bytes]:
    """Facts, how the page lies, its thumbnail. The copies it takes are gone before it is turned."""
    copies = Copies(decoded.pixels, page.dpi)
    empty = blank.is_blank(copies)
    lie = Lie() if empty else _lie(copies, profile)
    numbers = quality.measure(copies)
    if not empty:
        numbers["skew_left"] = _skew_left(copies, lie)
    facts = PageFacts(
        source=page.source,
        index=page.index,
        angle_deg=round(lie.angle, 2),
        rotation_deg=lie.rotation,
        blank=empty,
        codes=codes.read_codes(copies.grey_near(page.dpi).pixels),
        quality=numbers,
    )
    small = encode.shrunk(_upright(copies.near(_THUMBNAIL).pixels, lie))
    return facts, lie, encode.thumbnail(small)


def _image(page: ScannedPage, decoded: encode.Decoded, lie: Lie) -> bytes:
    if decoded.keepable and not _changes(lie):
        return page.data
    return encode.jpeg(_upright(decoded.pixels, lie))


def _changes(lie: Lie) -> bool:
    return bool(lie.rotation) or abs(lie.angle) >= turn.SMALLEST


def _upright(page: Image, lie: Lie) -> Image:
    angle = lie.angle if abs(lie.angle) >= turn.SMALLEST else 0.0
    return turn.upright(page, angle, lie.room, lie.rotation // 90)


def _lie(page: Copies, profile: ScanProfile) -> Lie:
    """A card by its own edges (its guilloche misleads the text's profile), a page by its text."""
    if profile.paper == "card" or profile.source == "flatbed":
        found = card.find_card(*page.near(_CARD))
        if found:
            return Lie(found.angle)
    return orientation.lie_of(page)


def _skew_left(page: Copies, lie: Lie) -> float:
    """Skew of the page as it will be stored, degrees without sign."""
    if abs(lie.angle) < turn.SMALLEST:
        return round(abs(lie.angle), 2)
    level, dpi = page.at(_MARKS)
    straight = Copies(_upright(level, lie), dpi)
    return round(abs(text_skew(marks_of(straight), _LEFT).angle), 2)
