"""A declaration filled from card and dossier, for the citizen to complete and sign."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from reportlab.lib.enums import TA_CENTER
from reportlab.platypus import Flowable, Paragraph

from app.domain.dossier import Dossier
from app.ports.paper import PrintJob
from printing import declarations, facts
from printing.closing import Signer, close
from printing.columns import columns
from printing.heading import republic
from printing.sheet import Sheet, shortened

#: Left where a sentence has an unknown fact.
_DOTS = "...................."
_LONGEST = 300
Line = Mapping[str, Any]
Known = Mapping[str, str]


def ready(_dossier: Dossier, _job: PrintJob) -> bool:
    """Also of a draft: it is signed before the dossier is received."""
    return True


def write(sheet: Sheet, dossier: Dossier, job: PrintJob) -> None:
    """The citizen's own paper: no agency in its heading, no number, no clerk."""
    package = declarations.of(dossier.procedure_code)
    known = declarations.values(dossier, job, sheet.heading)
    republic(sheet)
    sheet.gap(10)
    style = sheet.look.style(14, TA_CENTER)
    sheet.add(Paragraph(f"<b>{sheet.value(package.title)}</b>", style))
    if package.to:
        sheet.gap(6)
        to = f"{sheet.filled('to')}: <b>{_filled(sheet, package.to, known)}</b>"
        sheet.add(Paragraph(to, sheet.look.style(align=TA_CENTER)))
    sheet.gap(6)
    for line in package.lines:
        _line(sheet, dossier, line, known)
    _sign(sheet, dossier, package)


def _sign(sheet: Sheet, dossier: Dossier, package: declarations.Declaration) -> None:
    """Day and place are the signer's to write; the name is who declares."""
    dated = Paragraph(f"<i>{sheet.filled('dated_blank')}</i>", sheet.look.style(align=TA_CENTER))
    half = sheet.width / 2
    notes = [sheet.filled("note")]
    if package.form:
        notes.insert(0, sheet.filled("form_of", form=package.form))
    signer = Signer(package.signer, facts.signing(dossier.presenter))
    close(sheet, [columns([["", dated]], [half, half], before=6)], None, signer, notes)


def _line(sheet: Sheet, dossier: Dossier, line: Line, known: Known) -> None:
    kind = next(name for name in _KINDS if name in line)
    _KINDS[kind](sheet, dossier, line, known)


def _say(sheet: Sheet, _dossier: Dossier, line: Line, known: Known) -> None:
    sheet.add(Paragraph(_filled(sheet, line["say"], known), sheet.look.prose))


def _head(sheet: Sheet, _dossier: Dossier, line: Line, _known: Known) -> None:
    head = Paragraph(f"<b>{sheet.value(line['head'])}</b>", sheet.look.line)
    head.keepWithNext = True
    sheet.add(head)


def _fact(sheet: Sheet, _dossier: Dossier, line: Line, known: Known) -> None:
    sheet.add(_one(sheet, line, known, sheet.width))


def _pair(sheet: Sheet, _dossier: Dossier, line: Line, known: Known) -> None:
    first, second = line["pair"]
    half = sheet.width / 2
    cells = [_one(sheet, first, known, half - 8), _one(sheet, second, known, half)]
    sheet.add(columns([cells], [half, half], before=sheet.look.gap))


def _one(sheet: Sheet, line: Line, known: Known, width: float) -> Flowable:
    if "choice" in line:
        return _boxes(sheet, line, known)
    value = shortened(known[line["value"]] if line.get("value") else "", _LONGEST)
    return sheet.labelled_line(line["fact"], value, width)


def _choice(sheet: Sheet, _dossier: Dossier, line: Line, known: Known) -> None:
    sheet.add(_boxes(sheet, line, known))


def _boxes(sheet: Sheet, line: Line, known: Known) -> Paragraph:
    """A box is filled only by what is known."""
    chosen = known.get(line.get("value", ""), "")
    boxes = "&nbsp;&nbsp;&nbsp; ".join(
        f"{'■' if chosen == option else '□'} {sheet.value(option)}" for option in line["of"]
    )
    return Paragraph(f"{sheet.value(line['choice'])}: {boxes}", sheet.look.line)


def _dots(sheet: Sheet, _dossier: Dossier, line: Line, _known: Known) -> None:
    for _ in range(line["dots"]):
        sheet.add(sheet.dots(sheet.width, sheet.look.style(gap=4)))


def _papers(sheet: Sheet, dossier: Dossier, line: Line, known: Known) -> None:
    """What was handed in, or empty lines while nothing is."""
    _head(sheet, dossier, {"head": line["papers"]}, known)
    names = [paper.name for paper in facts.handed_in(dossier)]
    for name in names:
        text = f"- {sheet.value(shortened(name, _LONGEST))};"
        sheet.add(Paragraph(text, sheet.look.line))
    if not names:
        _dots(sheet, dossier, {"dots": 3}, known)


def _filled(sheet: Sheet, text: str, known: Known) -> str:
    """A sentence with its facts; dots where one is not known."""
    return text.format_map(
        {key: sheet.value(shortened(value, _LONGEST)) or _DOTS for key, value in known.items()}
    )


_KINDS: Mapping[str, Callable[[Sheet, Dossier, Line, Known], None]] = MappingProxyType(
    {
        "say": _say,
        "head": _head,
        "fact": _fact,
        "pair": _pair,
        "choice": _choice,
        "dots": _dots,
        "papers": _papers,
    }
)
