"""What the scanned pages of an open batch tell about the citizen: proposals, nothing is filled."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from app.domain.calendar import ZONE
from app.domain.citizen_card import CitizenCard
from app.domain.declarer import declarer
from app.domain.field_kinds import FieldKind
from app.domain.field_labels import FieldLabels
from app.domain.page import KeptPage
from app.domain.page_field import PageField
from app.domain.page_fields import find_fields
from app.domain.page_text import PageText
from app.ports.clock import Clock
from app.ports.reading import ReadAhead
from app.ports.store import Store

#: Pages whose fields are kept ready: more than any stack has.
_READY = 200


@dataclass(frozen=True, slots=True)
class Proposal:
    """A fact of the declarer. page: where it stands; card: what the citizen card says of it."""

    page: KeptPage
    field: PageField
    card: str = ""


@dataclass(frozen=True, slots=True)
class Proposals:
    """found: one of each kind at most; pending: pages still to be read."""

    found: tuple[Proposal, ...] = ()
    pending: int = 0


@dataclass(frozen=True, slots=True)
class ProposeFields:
    """Fast: texts are read elsewhere, and the fields of a page are found once. Any thread.

    A page that nobody read yet, as after a restart, is handed to the reading threads; one that
    could not be read tells nothing. labels: asked when the first page is looked at.
    """

    store: Store
    ahead: ReadAhead
    labels: Callable[[], FieldLabels]
    clock: Clock
    _ready: dict[tuple[str, date], tuple[PageField, ...]] = field(default_factory=dict)

    def __call__(
        self,
        pages: Sequence[KeptPage],
        card: CitizenCard | None = None,
        known: Mapping[FieldKind, str] | None = None,
    ) -> Proposals:
        """card: the declarer's, when it was read; known: number and name as far as typed.

        Errors: StoreError.
        """
        found = [self._fields(page) for page in pages]
        told = declarer([fields or () for fields in found], card, known or {})
        return Proposals(
            tuple(Proposal(pages[each.page], each.field, each.card) for each in told),
            found.count(None),
        )

    def _fields(self, page: KeptPage) -> tuple[PageField, ...] | None:
        """None while the page waits to be read; nothing for one that could not be."""
        today = self.clock.now().astimezone(ZONE).date()
        ready = self._ready.get((page.key, today))
        if ready is not None:
            return ready
        text = self._text(page)
        if text is None:
            self.ahead.soon(page)
            if self.ahead.pending(page.key):
                return None
            text = self._text(page)  # it may have been read just now
        if text is None:
            return ()
        fields = find_fields(text, self.labels(), today)
        if len(self._ready) >= _READY:
            self._ready.clear()
        self._ready[page.key, today] = fields
        return fields

    def _text(self, page: KeptPage) -> PageText | None:
        with self.store.unit_of_work() as uow:
            return uow.texts.get(page.key)
