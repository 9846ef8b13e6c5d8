"""What was read on pages, and the files that are not finished."""

from dataclasses import dataclass
from typing import Protocol
from uuid import UUID

from app.domain.page_text import PageText


class Texts(Protocol):
    """Texts of page images, by the key of the image. Personal data."""

    def put(self, key: str, text: PageText) -> None:
        """Keep what was read; a second reading of the same image replaces the first."""
        ...

    def get(self, key: str) -> PageText | None:
        """None: not read yet."""
        ...

    def index(self, dossier_id: UUID) -> None:
        """The dossier is found by the words of its pages, as far as they were read."""
        ...


@dataclass(frozen=True, slots=True)
class UnfinishedFile:
    """A file that waits for its text or its signature. code: the dossier's number, "" without."""

    dossier_id: UUID
    file_id: UUID
    code: str
    procedure: str
    title: str
    pages: int
