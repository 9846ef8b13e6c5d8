"""What was read on pages, and finding dossiers by it."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.orm import Session

from app.domain.page_text import Line, PageText, Word
from storage.search_text import words_of
from storage.tables import DossierRow, PageTextRow, ScanFileRow

_UNINDEX = text("DELETE FROM dossier_text WHERE rowid = :seq")
_INDEX = text("INSERT INTO dossier_text (rowid, words) VALUES (:seq, :words)")


class SqlTexts:
    """`app.ports.store.Texts`."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def put(self, key: str, text: PageText) -> None:
        """Insert or replace."""
        self._session.merge(PageTextRow(key=key, document=_document(text)))
        self._session.flush()

    def get(self, key: str) -> PageText | None:
        """None: not read yet."""
        row = self._session.get(PageTextRow, key)
        return None if row is None else _text(row.document)

    def index(self, dossier_id: UUID) -> None:
        """Each word once: only whether it is there matters."""
        seq = self._session.scalar(select(DossierRow.seq).where(DossierRow.id == dossier_id))
        if seq is None:
            return
        read = [text for key in self._keys(dossier_id) if (text := self.get(key)) is not None]
        words = dict.fromkeys(word for text in read for word in words_of(text.text))
        self._session.execute(_UNINDEX, {"seq": seq})
        self._session.execute(_INDEX, {"seq": seq, "words": " ".join(words)})

    def _keys(self, dossier_id: UUID) -> list[str]:
        found = select(ScanFileRow.images).where(ScanFileRow.dossier_id == dossier_id)
        return [page[0] for images in self._session.scalars(found) for page in images["pages"]]


def _document(text: PageText) -> dict[str, Any]:
    return {
        "size": [text.width, text.height],
        "lines": [
            [line.baseline, round(line.slope, 5), [_word(word) for word in line.words]]
            for line in text.lines
        ],
    }


def _word(word: Word) -> list[str | int | float]:
    place: list[int] = [word.left, word.top, word.width, word.height]
    return [word.text, *place, round(word.confidence, 1)]


def _text(document: Mapping[str, Any]) -> PageText:
    lines = tuple(
        Line(tuple(Word(*word) for word in words), baseline, slope)
        for baseline, slope, words in document["lines"]
    )
    width, height = document["size"]
    return PageText(width, height, lines)
