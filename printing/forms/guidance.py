"""The guidance slip: what to bring for one case of a procedure, how long and how much."""

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Paragraph

from app.domain.money import dong
from app.domain.procedure import Case, Procedure, RequiredPaper
from app.ports.paper import PrintJob
from printing.barcode import Bars
from printing.closing import Signer, close
from printing.columns import columns
from printing.dates import day
from printing.heading import heading
from printing.identity import title
from printing.sheet import WIDTH, Sheet
from printing.tables import counted


def write(sheet: Sheet, procedure: Procedure, case: Case, job: PrintJob) -> None:
    """For the citizen to take home; the bars bring the clerk back to the procedure."""
    heading(sheet, job.printed_at)
    title(sheet, under="subtitle")
    sheet.gap(4)
    name = f"<b>{sheet.value(procedure.name)}</b>"
    sheet.add(Paragraph(name, sheet.look.style(sheet.look.body + 1, TA_CENTER)))
    sheet.gap(8)
    bars = Bars(procedure.code, f"{sheet.plain('procedure_code')}: ", height=24)
    sheet.add(columns([[bars]], [WIDTH], [("ALIGN", (0, 0), (-1, -1), "CENTER")]))
    _facts(sheet, procedure, case)
    _papers(sheet, case)
    notes = [sheet.filled("code_note"), sheet.filled("valid", day=day(job.printed_at))]
    if sheet.heading.contact:
        notes.append(sheet.filled("contact_line", contact=sheet.heading.contact))
    close(sheet, [], None, Signer("right", job.clerk), notes)


def _facts(sheet: Sheet, procedure: Procedure, case: Case) -> None:
    sheet.gap(3)
    sheet.fact("case", case.name)
    sheet.fact("agency", procedure.agency_name)
    sheet.fact("field", procedure.field_name)
    sheet.fact("time", _time(sheet, case), strong=True)
    sheet.add(Paragraph(_fee(sheet, case), sheet.look.line))
    sheet.fact("result", procedure.result)
    online = sheet.words.get(f"online_{procedure.online_level}")
    if online:
        sheet.fact("online", online)
    if procedure.note:
        sheet.fact("note", procedure.note)


def _time(sheet: Sheet, case: Case) -> str:
    late = sheet.plain("cutoff", at=case.same_day_cutoff) if case.same_day_cutoff else ""
    return case.time_label + late


def _fee(sheet: Sheet, case: Case) -> str:
    amount = dong(case.fee) if case.fee else sheet.plain("fee_none")
    note = f" ({sheet.value(case.fee_note)})" if case.fee_note else ""
    return f"{sheet.filled('fee')}: <b>{sheet.value(amount)}</b>{note}"


def _papers(sheet: Sheet, case: Case) -> None:
    if not case.papers:
        sheet.explain("papers_none")
        return
    sheet.say("papers")
    rows = [
        (_name(sheet, paper), (paper.originals, paper.certified, paper.copies))
        for paper in case.papers
    ]
    sheet.add(counted(sheet, rows))


def _name(sheet: Sheet, paper: RequiredPaper) -> str:
    """Name, then which blank form it is written on and the department's note."""
    name = sheet.value(paper.name)
    if not paper.required:
        name += f" <b>({sheet.filled('optional')})</b>"
    form = sheet.filled("form", form=_bare(paper.form)) if paper.form else ""
    more = [text for text in (form, sheet.value(paper.note)) if text]
    small = sheet.look.table - 1.5
    return name + "".join(f'<br/><font size="{small}"><i>{text}</i></font>' for text in more)


def _bare(form: str) -> str:
    """Catalogues write the form with or without the word itself."""
    return form.removeprefix("Mẫu ")
