"""Facts read on the scanned papers, as the reception offers them beside its fields. No Qt."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType

from app.domain.citizen_card import CitizenCard
from app.domain.field_checks import agree
from app.domain.field_kinds import FieldKind
from app.domain.page import KeptPage
from app.domain.page_field import Box, FieldState
from app.domain.party import Party
from app.usecases.propose_fields import Proposal
from ui.presenters.party_form import Who, tidy, with_sex, with_text

#: Draws a part of a stored page: its JPEG and the place in it; an image of that place.
Crop = Callable[[bytes, Box], bytes]

#: Fields of a person in the form, by what a paper tells.
_FIELDS: Mapping[FieldKind, str] = MappingProxyType(
    {
        FieldKind.ID: "id_number",
        FieldKind.NAME: "name",
        FieldKind.BIRTH: "birth_date",
        FieldKind.SEX: "sex",
        FieldKind.PHONE: "phone",
        FieldKind.ADDRESS: "address",
    }
)


@dataclass(frozen=True, slots=True)
class FieldOffer:
    """For the field `owner.name` and the like. place: of the page, with some paper around it.

    problem: code of why it is not green; card: what the citizen card says, when it was read.
    """

    field: str
    kind: FieldKind
    value: str
    state: FieldState
    page: KeptPage
    place: Box
    problem: str | None = None
    card: str = ""

    @property
    def can_be_taken(self) -> bool:
        """What cannot be, or contradicts the card, is typed by a person."""
        return self.state is not FieldState.RED


@dataclass(frozen=True, slots=True)
class PapersRead:
    """What the papers of this reception tell. pending: pages still being read.

    looked: field whose picture is shown large; crops: pictures by page and place.
    """

    who: Who = "owner"
    offers: tuple[FieldOffer, ...] = ()
    pending: int = 0
    looked: str = ""
    crops: Mapping[tuple[str, Box], bytes] = field(default_factory=dict)

    def crop_of(self, offer: FieldOffer) -> bytes:
        """Empty while it is being drawn, or when the page is gone."""
        return self.crops.get((offer.page.key, offer.place), b"")


def offers_of(who: Who, found: Sequence[Proposal]) -> tuple[FieldOffer, ...]:
    """Each proposal for the field of this person."""
    return tuple(
        FieldOffer(
            field=f"{who}.{_FIELDS[each.field.kind]}",
            kind=each.field.kind,
            value=each.field.value,
            state=each.field.state,
            page=each.page,
            place=_around(each.field.box),
            problem=each.field.problem,
            card=each.card,
        )
        for each in found
        if each.field.kind in _FIELDS
    )


def says(party: Party, kind: FieldKind) -> str:
    """What the form has of a kind, tidy."""
    return str(getattr(tidy(party), _FIELDS[kind]))


def has(party: Party, offer: FieldOffer) -> bool:
    """The form says the same already."""
    said = says(party, offer.kind)
    return bool(said) and agree(offer.kind, said, offer.value)


def with_fact(party: Party, offer: FieldOffer) -> Party:
    """The party with what the paper says."""
    if offer.kind is FieldKind.SEX:
        return with_sex(party, "Nữ" if offer.value == "Nữ" else "Nam")
    return with_text(party, _FIELDS[offer.kind], offer.value)


def known_of(party: Party) -> Mapping[FieldKind, str]:
    """By what a person's papers are told from another's."""
    return {kind: says(party, kind) for kind in (FieldKind.ID, FieldKind.NAME)}


def tells_of(found: Sequence[Proposal], party: Party, card: CitizenCard | None) -> bool:
    """The papers name this person."""
    known = known_of(party)
    if card is not None:
        known = {FieldKind.ID: card.id or known[FieldKind.ID], FieldKind.NAME: card.name}
    return any(
        bool(value) and agree(kind, each.field.value, value)
        for kind, value in known.items()
        for each in found
        if each.field.kind is kind
    )


def empty_greens(party: Party, offers: Sequence[FieldOffer]) -> tuple[FieldOffer, ...]:
    """Sure facts whose fields are empty: what was typed stays."""
    return tuple(
        offer for offer in offers if offer.state is FieldState.GREEN and not says(party, offer.kind)
    )


def _around(box: Box) -> Box:
    """A little paper on each side, so that a cut letter is seen; never beyond the upper left."""
    edge = box.height // 2
    left, top = max(0, box.left - edge), max(0, box.top - edge)
    return Box(left, top, box.left + box.width + edge - left, box.top + box.height + edge - top)
