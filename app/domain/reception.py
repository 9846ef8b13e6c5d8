"""A reception under way: what the clerk has so far, and what still blocks the receipt."""

from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import Dossier, FeeTiming, ScanFile
from app.domain.fees import FeeMethod
from app.domain.page import KeptPage
from app.domain.party import (
    Party,
    born_after,
    contact_problem,
    id_number_problem,
    is_passport,
    parse_birth_date,
    same_person,
)
from app.domain.procedure import Case, Procedure
from app.domain.tax_code import tax_code_problem


@dataclass(frozen=True, slots=True)
class PaperAtHand:
    """A line of the checklist at the counter. present: handed in, scanned or not.

    not_needed: why a required paper is not asked for, "" while it is. reused: files of earlier
    dossiers that stand for it.
    """

    name: str
    code: str = ""
    originals: int = 0
    copies: int = 0
    certified: int = 0
    required: bool = True
    present: bool = False
    pages: tuple[KeptPage, ...] = ()
    not_needed: str = ""
    reused: tuple[ScanFile, ...] = ()

    @property
    def at_hand(self) -> bool:
        """Handed in, scanned, or on file from before."""
        return self.present or bool(self.pages or self.reused)

    @property
    def waits_for_pages(self) -> bool:
        """Nothing scanned, nothing on file that stands for it, and not excused."""
        return not (self.pages or self.reused or self.not_needed)

    @property
    def lacking(self) -> bool:
        """Required, not excused, and not here."""
        return self.required and not self.not_needed and not self.at_hand


@dataclass(frozen=True, slots=True)
class Reception:
    """Everything a reception needs. id becomes the dossier's id: receiving twice is once.

    received_at None: now. authority: the paper by which the filer acts for the owner. group_id:
    shared by dossiers received in one go. return_address "": the filer's own. fee_reason: why
    nothing is taken; fee_method: how the money came that was taken now, None for cash. began_at:
    when the form was first written into, None when nobody knows.
    must_be_complete: False when papers may be missing (taken over by a program, not judged by a
    clerk).
    """

    procedure_code: str
    owner: Party
    papers: tuple[PaperAtHand, ...]
    id: UUID = field(default_factory=uuid4)
    case_index: int = 0
    filer: Party | None = None
    authority: str = ""
    group_id: UUID | None = None
    sets: int = 1
    summary: str = ""
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    return_address: str = ""
    fee: int | None = None
    fee_timing: FeeTiming = "before"
    fee_reason: str = ""
    fee_paid: bool = False
    fee_method: FeeMethod | None = None
    received_at: datetime | None = None
    note: str = ""
    began_at: datetime | None = None
    must_be_complete: bool = True

    @property
    def post_to(self) -> str:
        """Where the post takes the result; "" when it stays at the counter."""
        if self.return_by is not ReturnBy.POST:
            return ""
        return self.return_address or (self.filer or self.owner).address


@dataclass(frozen=True, slots=True)
class Obstacle:
    """One thing to put right before the receipt; field: where the cursor goes."""

    code: str
    field: str
    subject: str = ""


def checklist(case: Case) -> tuple[PaperAtHand, ...]:
    """The case's papers, none at hand yet."""
    return tuple(
        PaperAtHand(p.name, p.code, p.originals, p.copies, p.certified, p.required)
        for p in case.papers
    )


def like_before(dossier: Dossier, case: Case | None) -> tuple[PaperAtHand, ...]:
    """The case's checklist, and papers that an earlier dossier had besides; none at hand.

    Names and counts only: no files, no ticks.
    """
    asked = checklist(case) if case else ()
    known = {paper.name for paper in asked}
    besides = tuple(
        PaperAtHand(p.name, p.code, p.originals, p.copies, p.certified, required=False)
        for p in dossier.papers
        if p.name not in known
    )
    return asked + besides


def of_owner(reception: Reception, owner: Party | None) -> Reception:
    """The reception with this owner; None: with its own.

    Filer, authority and address that were copied belong to the owner they were told for: the
    result of another would go to a stranger.
    """
    if owner is None or same_person(owner, reception.owner):
        return reception if owner is None else replace(reception, owner=owner)
    return replace(reception, owner=owner, filer=None, authority="", return_address="")


def obstacles(
    reception: Reception, procedure: Procedure | None, today: date | None = None
) -> tuple[Obstacle, ...]:
    """What blocks the receipt, in the order of the form.

    today: local date; a birth after it is impossible. None: not judged.
    """
    found: list[Obstacle] = []
    if procedure is None:
        found.append(Obstacle("reception.no_procedure", "procedure"))
    elif not procedure.cases:
        found.append(Obstacle("procedure.no_cases", "procedure"))
    found += _party(reception.owner, "owner", today)
    if reception.filer is not None:
        found += _party(reception.filer, "filer", today)
    if reception.sets < 1:
        found.append(Obstacle("reception.sets", "sets"))
    if reception.fee_timing == "exempt" and not reception.fee_reason.strip():
        found.append(Obstacle("reception.no_fee_reason", "fee_reason"))
    if reception.fee_paid and reception.fee_timing != "before":
        found.append(Obstacle("reception.paid_not_before", "fee_timing"))
    if reception.must_be_complete:
        found += _at_the_counter(reception)
    return tuple(found)


def cautions(reception: Reception) -> tuple[Obstacle, ...]:
    """What the clerk should look at once more; nothing is blocked by it."""
    found = []
    for party, where in ((reception.owner, "owner"), (reception.filer, "filer")):
        if party is None or not party.is_organisation:
            continue
        field = f"{where}.id_number"
        if not party.id_number and party.kind is PartyKind.ENTERPRISE:
            found.append(Obstacle("tax_code.missing", field))
        elif party.id_number and (problem := tax_code_problem(party.id_number)):
            found.append(Obstacle(problem, field))
    return tuple(found)


def _at_the_counter(reception: Reception) -> list[Obstacle]:
    """What a clerk judges and a program that takes dossiers over does not."""
    found = []
    if reception.filer is None and reception.owner.is_organisation:
        found.append(Obstacle("reception.no_representative", "other_filer"))
    if reception.filer is not None and not reception.authority.strip():
        found.append(Obstacle("reception.no_authority", "authority"))
    if reception.return_by is ReturnBy.POST and not reception.post_to.strip():
        found.append(Obstacle("reception.no_return_address", "return_address"))
    found += [
        Obstacle("reception.paper_missing", f"paper.{number}", paper.name)
        for number, paper in enumerate(reception.papers)
        if paper.lacking
    ]
    return found


def _party(party: Party, where: str, today: date | None) -> list[Obstacle]:
    found = []
    if not party.name.strip():
        found.append(Obstacle("reception.no_name", f"{where}.name"))
    for part in ("name", "address", "phone", "email"):
        problem = contact_problem(part, getattr(party, part))
        if problem:
            found.append(Obstacle(problem, f"{where}.{part}"))
    if party.is_organisation:
        return found
    if party.id_number:
        problem = id_number_problem(party.id_number)
        short = problem == "citizen_id.length" and len(party.id_number) == 9
        if problem and not short and not is_passport(party.id_number):
            found.append(Obstacle(problem, f"{where}.id_number", str(len(party.id_number))))
    else:
        found.append(Obstacle("reception.no_id", f"{where}.id_number"))
    born = parse_birth_date(party.birth_date, today)
    impossible = born is None or (today is not None and born_after(born, today))
    if party.birth_date and impossible:
        found.append(Obstacle("reception.birth_date", f"{where}.birth_date"))
    return found
