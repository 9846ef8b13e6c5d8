"""A file of an earlier dossier in a draft, as JSON values and back."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from app.domain.dossier import FileStage, Reuse, ScanFile
from app.domain.page import KeptPage


def file_to_json(file: ScanFile) -> dict[str, object]:
    """Where the stored bytes are and where they came from."""
    return {
        "id": str(file.id),
        "key": file.key,
        "title": file.title,
        "pages": file.pages,
        "size": file.size,
        "sha256": file.sha256,
        "url": file.url,
        "reuse": int(file.reuse),
        "reused_from": file.reused_from,
        "stage": file.stage.value,
        "images": [[page.key, page.dpi, page.original] for page in file.images],
    }


def file_from_json(given: Mapping[str, Any]) -> ScanFile:
    """The file as it was chosen; it gets its name with the dossier's number."""
    return ScanFile(
        id=UUID(given["id"]),
        key=given["key"],
        name="",
        title=given["title"],
        pages=given["pages"],
        size=given["size"],
        sha256=given["sha256"],
        url=given["url"],
        reuse=Reuse(given["reuse"]),
        reused_from=given["reused_from"],
        stage=FileStage(given.get("stage", FileStage.FINISHED)),
        images=tuple(KeptPage(*page) for page in given.get("images", ())),
    )
