"""A reception as a dossier, before it has a number; pure."""

from dataclasses import replace
from datetime import datetime

from app.domain.codes import DossierCode
from app.domain.dossier import Dossier, DossierPaper, ScanFile
from app.domain.file_names import component_name
from app.domain.procedure import Case, Procedure
from app.domain.reception import PaperAtHand, Reception
from app.domain.text import clean
from app.errors import InvalidInput


def case_of(procedure: Procedure, reception: Reception) -> Case:
    """The case that was chosen; raises InvalidInput("procedure.no_such_case")."""
    if not 0 <= reception.case_index < len(procedure.cases):
        raise InvalidInput("procedure.no_such_case", number=reception.case_index + 1)
    return procedure.cases[reception.case_index]


def unnumbered(
    reception: Reception,
    procedure: Procedure,
    case: Case,
    papers: tuple[DossierPaper, ...],
    now: datetime,
) -> Dossier:
    """The draft as a dossier: everything but number, promise and history."""
    return Dossier(
        id=reception.id,
        procedure_code=procedure.code,
        procedure_name=procedure.name,
        case_name=case.name,
        agency_id=procedure.agency_id,
        agency_name=procedure.agency_name,
        field_code=procedure.field_code,
        field_name=procedure.field_name,
        owner=reception.owner,
        created_at=now,
        filer=reception.filer,
        authority=reception.authority.strip() if reception.filer else "",
        group_id=reception.group_id,
        papers=papers,
        sets=reception.sets,
        summary=reception.summary or procedure.name,
        channel=reception.channel,
        return_by=reception.return_by,
        return_address=reception.post_to,
        time_label=case.time_label,
        fee=case.fee if reception.fee is None else reception.fee,
        fee_name=case.fee_name,
        fee_timing=reception.fee_timing,
        note=reception.note,
    )


def paper_of(paper: PaperAtHand, files: tuple[ScanFile, ...] = ()) -> DossierPaper:
    """A paper of the checklist as the dossier keeps it; what was excused is not required."""
    return DossierPaper(
        name=paper.name,
        code=paper.code,
        originals=paper.originals,
        copies=paper.copies,
        certified=paper.certified,
        required=paper.required and not paper.not_needed,
        present=paper.at_hand,
        files=files,
    )


def decisions(reception: Reception, received: datetime) -> dict[str, str]:
    """What the clerk decided beyond the form's fields, for the history."""
    excused = [f"{p.name}: {clean(p.not_needed)}" for p in reception.papers if p.not_needed]
    reused = [f"{p.name} · {f.reused_from}" for p in reception.papers for f in p.reused]
    exempt = reception.fee_timing == "exempt"
    pages = sum(len(paper.pages) for paper in reception.papers)
    told = {
        "pages": str(pages) if pages else "",
        "minutes": _minutes(reception.began_at, received),
        "not_needed": "\n".join(excused),
        "reused": "\n".join(reused),
        "fee_reason": clean(reception.fee_reason) if exempt else "",
    }
    return {key: text for key, text in told.items() if text}


def _minutes(began: datetime | None, received: datetime) -> str:
    """`4.5`; "" when the beginning is not known, or lies after the reception."""
    if began is None or began > received:
        return ""
    return f"{(received - began).total_seconds() / 60:.1f}"


def named(code: DossierCode, papers: tuple[DossierPaper, ...]) -> tuple[DossierPaper, ...]:
    """The papers with file names that begin with the dossier's number."""
    return tuple(
        replace(
            paper,
            files=tuple(
                replace(file, name=component_name(code.text, number, paper.code or paper.name, n))
                for n, file in enumerate(paper.files, start=1)
            ),
        )
        for number, paper in enumerate(papers, start=1)
    )
