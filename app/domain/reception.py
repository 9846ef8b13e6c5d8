"""A reception under way: what the clerk has so far, and what still blocks the receipt."""

import re
from dataclasses import dataclass, field
from datetime import date, datetime
from uuid import UUID, uuid4

from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import FeeTiming
from app.domain.party import Party, born_after, id_number_problem, parse_birth_date
from app.domain.procedure import Case, Procedure


@dataclass(frozen=True, slots=True)
class KeptPage:
    """A page in the encrypted page store. dpi: dots per inch of the stored image."""

    key: str
    dpi: int


@dataclass(frozen=True, slots=True)
class PaperAtHand:
    """A line of the checklist at the counter. present: handed in, scanned or not."""

    name: str
    code: str = ""
    originals: int = 0
    copies: int = 0
    certified: int = 0
    required: bool = True
    present: bool = False
    pages: tuple[KeptPage, ...] = ()


@dataclass(frozen=True, slots=True)
class Reception:
    """Everything a reception needs. id becomes the dossier's id: receiving twice is once.

    received_at None: now. must_be_complete: False when papers may be missing (taken over by a
    program, not judged by a clerk).
    """

    procedure_code: str
    owner: Party
    papers: tuple[PaperAtHand, ...]
    id: UUID = field(default_factory=uuid4)
    case_index: int = 0
    filer: Party | None = None
    sets: int = 1
    summary: str = ""
    channel: Channel = Channel.DIRECT
    return_by: ReturnBy = ReturnBy.COUNTER
    fee: int | None = None
    fee_timing: FeeTiming = "before"
    fee_paid: bool = False
    received_at: datetime | None = None
    note: str = ""
    must_be_complete: bool = True


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
    if reception.must_be_complete:
        found += [
            Obstacle("reception.paper_missing", f"paper.{number}", paper.name)
            for number, paper in enumerate(reception.papers)
            if paper.required and not (paper.present or paper.pages)
        ]
    return tuple(found)


def _party(party: Party, where: str, today: date | None) -> list[Obstacle]:
    found = []
    if not party.name.strip():
        found.append(Obstacle("reception.no_name", f"{where}.name"))
    if party.kind is PartyKind.CITIZEN and party.id_number:
        problem = id_number_problem(party.id_number)
        short = problem == "citizen_id.length" and len(party.id_number) == 9
        if problem and not short and not _is_passport(party.id_number):
            found.append(Obstacle(problem, f"{where}.id_number", str(len(party.id_number))))
    elif party.kind is PartyKind.CITIZEN and not party.id_number:
        found.append(Obstacle("reception.no_id", f"{where}.id_number"))
    born = parse_birth_date(party.birth_date)
    impossible = born is None or (today is not None and born_after(born, today))
    if party.birth_date and impossible:
        found.append(Obstacle("reception.birth_date", f"{where}.birth_date"))
    return found


def _is_passport(text: str) -> bool:
    """A passport of any country: six to nine letters and digits, both kinds (ICAO Doc 9303)."""
    mixed = re.search("[A-Za-z]", text) and re.search("[0-9]", text)
    return bool(mixed and re.fullmatch("[A-Za-z0-9]{6,9}", text))
