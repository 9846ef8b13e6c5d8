"""Pages as frames between `host` and `worker`."""

from collections.abc import Mapping, Sequence
from dataclasses import asdict
from itertools import zip_longest
from typing import Any

from app.ports.scanner import (
    CleanPage,
    PageCode,
    PageFacts,
    PageText,
    ScannedPage,
    ScanProfile,
)
from scanning.frames import Frame
from scanning.text_wire import put_text, take_text


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


def put_document(
    pages: Sequence[CleanPage], title: str, texts: Sequence[PageText | None], limit: int
) -> Frame:
    """A request for a PDF; two blobs a page, the second empty where nothing was read."""
    blobs: list[bytes] = []
    for page, text in zip_longest(pages, texts[: len(pages)]):
        blobs += (page.image, b"" if text is None else put_text(text))
    told = {"title": title, "dpi": [page.dpi for page in pages], "limit": limit}
    return Frame("document", told, tuple(blobs))


def take_document(frame: Frame) -> tuple[list[CleanPage], str, list[PageText | None], int]:
    """What `put_document` put; of the pages their images and resolutions."""
    images, texts = frame.blobs[::2], frame.blobs[1::2]
    pages = [
        CleanPage(PageFacts("", number), image, b"", dpi)
        for number, (image, dpi) in enumerate(zip(images, frame.fields["dpi"], strict=True))
    ]
    read = [take_text(text) if text else None for text in texts]
    return pages, frame.fields["title"], read, frame.fields["limit"]


def _facts(fields: Mapping[str, Any]) -> PageFacts:
    codes = tuple(PageCode(**code) for code in fields["codes"])
    return PageFacts(**{**fields, "codes": codes})
