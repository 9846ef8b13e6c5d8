"""Pages as frames between `host` and `worker`."""

from collections.abc import Mapping
from dataclasses import asdict
from typing import Any

from app.ports.scanner import CleanPage, PageCode, PageFacts, ScannedPage, ScanProfile
from scanning.frames import Frame


def put_scanned(page: ScannedPage, profile: ScanProfile) -> Frame:
    """A request to clean one page."""
    fields = {name: getattr(page, name) for name in ("source", "index", "width", "height", "dpi")}
    return Frame("clean", {"page": fields, "profile": asdict(profile)}, (page.data,))


def take_scanned(frame: Frame) -> tuple[ScannedPage, ScanProfile]:
    """What `put_scanned` put."""
    page = ScannedPage(data=frame.blobs[0], **frame.fields["page"])
    return page, ScanProfile(**frame.fields["profile"])


def put_clean(kind: str, pages: tuple[CleanPage, ...], **more: object) -> Frame:
    """Clean pages, two blobs each."""
    blobs = tuple(blob for page in pages for blob in (page.image, page.thumbnail))
    facts = [{"dpi": page.dpi, "facts": asdict(page.facts)} for page in pages]
    return Frame(kind, {"pages": facts, **more}, blobs)


def take_clean(frame: Frame) -> tuple[CleanPage, ...]:
    """What `put_clean` put."""
    return tuple(
        CleanPage(
            _facts(entry["facts"]), frame.blobs[2 * at], frame.blobs[2 * at + 1], entry["dpi"]
        )
        for at, entry in enumerate(frame.fields["pages"])
    )


def _facts(fields: Mapping[str, Any]) -> PageFacts:
    codes = tuple(PageCode(**code) for code in fields["codes"])
    return PageFacts(**{**fields, "codes": codes})
