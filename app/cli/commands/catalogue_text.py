"""A procedure as JSON and as text for people."""

from datetime import date

from app.domain.money import dong
from app.domain.procedure import Agency, Case, Procedure, RequiredPaper


def document(procedure: Procedure, agency: Agency | None = None) -> dict[str, object]:
    """A procedure as JSON; with its agency what that one says too."""
    told = {"note": agency.note, "contact": agency.contact} if agency else {}
    return {
        "code": procedure.code,
        "name": procedure.name,
        "agency": procedure.agency_name,
        "agency_id": procedure.agency_id,
        **({"agency_note": told["note"], "agency_contact": told["contact"]} if told else {}),
        "field": procedure.field_name,
        "field_code": procedure.field_code,
        "result": procedure.result,
        "note": procedure.note,
        "online_level": procedure.online_level,
        "scan": procedure.scan,
        "valid_from": _iso(procedure.valid_from),
        "valid_to": _iso(procedure.valid_to),
        "cases": [_case(number, case) for number, case in enumerate(procedure.cases, start=1)],
    }


def _case(number: int, case: Case) -> dict[str, object]:
    return {
        "number": number,
        "name": case.name,
        "time": case.amount,
        "unit": case.unit.value,
        "cutoff": case.same_day_cutoff or None,
        "fee": case.fee,
        "fee_name": case.fee_name,
        "fee_note": case.fee_note,
        "papers": [_paper(paper) for paper in case.papers],
    }


def _paper(paper: RequiredPaper) -> dict[str, object]:
    return {
        "name": paper.name,
        "code": paper.code,
        "originals": paper.originals,
        "copies": paper.copies,
        "certified": paper.certified,
        "required": paper.required,
        "form": paper.form,
        "note": paper.note,
    }


def procedure_text(procedure: Procedure) -> str:
    """Lines for people."""
    lines = [f"{procedure.code}  {procedure.name}", f"Cơ quan: {procedure.agency_name}"]
    if procedure.valid_from or procedure.valid_to:
        lines.append(f"Hiệu lực: {_days(procedure)}")
    for number, case in enumerate(procedure.cases, start=1):
        lines.append(f"\nTrường hợp {number}: {case.name} - {case.time_label}, {dong(case.fee)}")
        lines += [_paper_line(paper) for paper in case.papers]
    if procedure.note:
        lines.append(f"\nLưu ý: {procedure.note}")
    return "\n".join(lines)


def agency_lines(agency: Agency | None) -> list[str]:
    """What the department wants known, and whom to ask there."""
    if agency is None:
        return []
    told = (("Lưu ý của cơ quan", agency.note), ("Liên hệ", agency.contact))
    return [f"{title}: {text}" for title, text in told if text]


def _paper_line(paper: RequiredPaper) -> str:
    need = "phải có" if paper.required else "nếu có"
    return (
        f"  - {paper.name} ({need}; bản chính {paper.originals}, "
        f"bản sao {paper.copies}, chứng thực {paper.certified})"
    )


def _days(procedure: Procedure) -> str:
    first, last = procedure.valid_from, procedure.valid_to
    parts = [f"từ {first:%d/%m/%Y}" if first else "", f"đến {last:%d/%m/%Y}" if last else ""]
    return " ".join(filter(None, parts))


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
