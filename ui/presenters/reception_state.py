"""What the reception station knows at one moment, and everything that follows from it."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Literal
from uuid import UUID, uuid4

from app.domain.calendar import DueDate
from app.domain.citizen_card import CitizenCard
from app.domain.codes import Channel, ReturnBy
from app.domain.dossier import Dossier, FeeTiming
from app.domain.fees import FeeMethod
from app.domain.party import Party
from app.domain.procedure import Case, Procedure
from app.domain.reception import Obstacle, PaperAtHand, Reception, cautions, obstacles
from app.domain.text import clean
from app.domain.unit_search import AddressHint
from app.domain.verbs import Verb
from app.errors import CounterError
from app.ports.store import DossierLine, Draft
from app.usecases.papers_on_file import PaperOnFile
from app.usecases.print_form import PrintedForm
from ui.presenters.act_sheet_state import SheetState
from ui.presenters.field_offers import FieldOffer, PapersRead, has
from ui.presenters.party_form import NOBODY, Who, as_filed

Busy = Literal["", "card", "leaving", "receiving"]
#: A list that lies over the form.
Sheet = Literal["", "on_file", "copy"]


@dataclass(frozen=True, slots=True)
class CardNotice:
    """What came of the last card. problem: nothing was filled; replaced: what stood there."""

    who: Who = "owner"
    name: str = ""
    warnings: tuple[str, ...] = ()
    problem: str = ""
    replaced: Party | None = None


@dataclass(frozen=True, slots=True)
class Receipt:
    """The paper after the reception. printed None: only a preview, the queue did not take it."""

    pdf: bytes
    printed: PrintedForm | None = None


@dataclass(frozen=True, slots=True)
class AddressHints:
    """Ways to finish the address that is being typed in `field`."""

    field: str = ""
    found: tuple[AddressHint, ...] = ()


@dataclass(frozen=True, slots=True)
class Advice:
    """A form that was printed for the draft: what was said, and when (aware)."""

    verb: Verb
    at: datetime


@dataclass(frozen=True, slots=True)
class CopiedPeople:
    """Who came with an earlier dossier: right for its owner only."""

    owner: Party
    filer: Party = NOBODY
    authority: str = ""
    return_address: str = ""


@dataclass(frozen=True, slots=True)
class ReceptionState:
    """The form as typed. left: fields whose problems may be shown, because they were left.

    query: text of the procedure picker; saved_at: the last draft, aware, UTC. group_id: shared
    with the other dossiers of this filer received in one go, whose numbers are in `group`.
    duplicate: the same request of the last days; on_file: of this owner; paper_open: number of
    the line of the checklist whose details are shown. advising: the sheet of a form for the
    draft; advised: forms it had. began_at: the first draft, None for a form that was resumed.
    camera: its preview is open. copied: who came with the earlier dossier that the form was
    filled from. cards: the citizen cards that were read for this form; papers_read: what its
    scanned papers tell.
    """

    id: UUID = field(default_factory=uuid4)
    catalogue: tuple[Procedure, ...] = ()
    query: str = ""
    found: tuple[Procedure, ...] = ()
    procedure: Procedure | None = None
    case_index: int = 0
    owner: Party = NOBODY
    filer: Party = NOBODY
    other_filer: bool = False
    authority: str = ""
    group_id: UUID = field(default_factory=uuid4)
    group: tuple[str, ...] = ()
    papers: tuple[PaperAtHand, ...] = ()
    sets: int = 1
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    return_address: str = ""
    fee_timing: FeeTiming = "before"
    fee_reason: str = ""
    fee_paid: bool = False
    fee_method: FeeMethod = FeeMethod.CASH
    note: str = ""
    copied: CopiedPeople | None = None
    left: frozenset[str] = frozenset()
    paper_open: int | None = None
    adding_paper: bool = False
    sheet: Sheet = ""
    copy_text: str = ""
    copy_found: tuple[DossierLine, ...] = ()
    duplicate: Dossier | None = None
    on_file: tuple[PaperOnFile, ...] = ()
    hints: AddressHints = field(default_factory=AddressHints)
    advising: SheetState | None = None
    advised: tuple[Advice, ...] = ()
    card: CardNotice | None = None
    camera: bool = False
    cards: Mapping[Who, CitizenCard] = field(default_factory=dict)
    papers_read: PapersRead = field(default_factory=PapersRead)
    busy: Busy = ""
    due: DueDate | None = None
    problem: CounterError | None = None
    draft_problem: CounterError | None = None
    saved_at: datetime | None = None
    began_at: datetime | None = None
    drafts: tuple[Draft, ...] = ()
    thrown_away: Draft | None = None
    received: Dossier | None = None
    receipt: Receipt | None = None
    receipt_problem: CounterError | None = None
    printing: bool = False
    printing_group: bool = False

    def party(self, who: Who) -> Party:
        """Owner or filer as typed."""
        return self.owner if who == "owner" else self.filer

    def with_party(self, who: Who, party: Party) -> "ReceptionState":
        """The same form with another owner or filer."""
        return replace(self, owner=party) if who == "owner" else replace(self, filer=party)

    @property
    def offers(self) -> Mapping[str, FieldOffer]:
        """What the papers say and the form does not, by field."""
        party = self.party(self.papers_read.who)
        return {o.field: o for o in self.papers_read.offers if not has(party, o)}

    @property
    def case(self) -> Case | None:
        """The chosen case."""
        cases = self.procedure.cases if self.procedure else ()
        return cases[self.case_index] if self.case_index < len(cases) else None

    @property
    def reception(self) -> Reception:
        """The form as the use case takes it."""
        return Reception(
            procedure_code=self.procedure.code if self.procedure else "",
            owner=as_filed(self.owner),
            papers=self.papers,
            id=self.id,
            case_index=self.case_index,
            filer=as_filed(self.filer) if self.other_filer else None,
            authority=clean(self.authority) if self.other_filer else "",
            group_id=self.group_id,
            sets=self.sets,
            channel=self.channel,
            return_by=self.return_by,
            return_address=clean(self.return_address),
            fee_timing=self.fee_timing if self.fee else "before",
            fee_reason=clean(self.fee_reason) if self.fee_timing == "exempt" else "",
            fee_paid=self.fee_paid and self.takes_now,
            fee_method=self.fee_method,
            note=clean(self.note),
            began_at=self.began_at,
        )

    @property
    def obstacles(self) -> tuple[Obstacle, ...]:
        """What still blocks the receipt, in the order of the form."""
        return obstacles(self.reception, self.procedure)

    @property
    def cautions(self) -> tuple[Obstacle, ...]:
        """What to look at once more, of fields that were left; nothing is blocked."""
        return tuple(o for o in cautions(self.reception) if o.field in self.left)

    @property
    def takes_now(self) -> bool:
        """There is money to take at the reception."""
        return bool(self.fee) and self.fee_timing == "before"

    @property
    def field_problems(self) -> dict[str, Obstacle]:
        """One obstacle a field, only of fields that were left."""
        return {o.field: o for o in reversed(self.obstacles) if o.field in self.left}

    @property
    def is_blank(self) -> bool:
        """Nothing typed, nothing scanned: not worth a draft."""
        typed = self.query or self.note or any(p.at_hand for p in self.papers)
        if self.group and not typed:  # people or procedure came from the dossier before
            return self.procedure is None or not (self.owner.name or self.owner.id_number)
        people = self.owner != NOBODY or self.filer != NOBODY or self.authority
        return not (typed or people or self.procedure)

    @property
    def can_receive(self) -> bool:
        """F9 does something; with obstacles it leads to the first of them."""
        return not self.busy and self.received is None

    @property
    def can_edit(self) -> bool:
        """What is typed counts; also while a card is read."""
        return self.received is None and self.busy in ("", "card")

    @property
    def fee(self) -> int | None:
        """Whole đồng; None while there is no case."""
        return self.case.fee if self.case else None

    @property
    def pages(self) -> int:
        """Scanned pages of all papers."""
        return sum(len(paper.pages) for paper in self.papers)

    @property
    def papers_at_hand(self) -> int:
        """Papers handed in or scanned."""
        return sum(paper.at_hand for paper in self.papers)
