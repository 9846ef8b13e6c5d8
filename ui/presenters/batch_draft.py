"""A batch that was scanned and not yet filed, as JSON values: its pages outlive a crash."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, cast
from uuid import UUID

from app.domain.page import KeptPage, PageCode, PageFacts
from app.ports.store import Draft
from ui.presenters.page_strip import StripPage
from ui.presenters.targets import ScanTarget

KIND = "batch"


@dataclass(frozen=True, slots=True)
class LeftBatch:
    """A batch in the list of those left behind. target: id of the reception or dossier."""

    draft: Draft
    target: UUID
    owner: str
    procedure: str
    pages: int


def to_json(target: ScanTarget, pages: Sequence[StripPage]) -> dict[str, object]:
    """Keys of the pages, what is known of them, what the clerk did with them."""
    return {
        "kind": KIND,
        "target": str(target.id),
        "owner": target.owner,
        "procedure": target.procedure,
        "pages": [_page(page) for page in pages],
    }


def left_batch(draft: Draft) -> LeftBatch | None:
    """None for drafts of other stations."""
    given = cast("Mapping[str, Any]", draft.state)
    if given.get("kind") != KIND:
        return None
    return LeftBatch(
        draft, UUID(given["target"]), given["owner"], given["procedure"], len(given["pages"])
    )


def pages_of(draft: Draft) -> tuple[StripPage, ...]:
    """The strip without thumbnails; those are read from the page store."""
    given = cast("Mapping[str, Any]", draft.state)
    return tuple(_read_page(number, page) for number, page in enumerate(given["pages"], start=1))


def _page(page: StripPage) -> dict[str, object]:
    facts = page.facts
    return {
        "key": page.kept.key,
        "dpi": page.kept.dpi,
        "original": page.kept.original,
        "source": facts.source,
        "index": facts.index,
        "angle": facts.angle_deg,
        "turned": facts.rotation_deg,
        "blank": facts.blank,
        "codes": [[code.format, code.text] for code in facts.codes],
        "aside": page.aside,
        "content": page.content,
        "paper": page.paper,
        "ours": page.ours,
        "filed": page.filed,
        "serial": page.serial,
        "replaced": page.replaced,
        "quality": dict(facts.quality),
    }


def _read_page(number: int, given: Mapping[str, Any]) -> StripPage:
    facts = PageFacts(
        given["source"],
        given["index"],
        given["angle"],
        given["turned"],
        given["blank"],
        tuple(PageCode(kind, text) for kind, text in given["codes"]),
        given.get("quality", {}),
    )
    return StripPage(
        KeptPage(given["key"], given["dpi"], given.get("original", "")),
        facts,
        aside=given["aside"],
        content=given["content"],
        paper=given["paper"],
        ours=given["ours"],
        filed=given["filed"],
        serial=given.get("serial", number),
        replaced=given.get("replaced", False),
    )
