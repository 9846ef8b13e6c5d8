"""Which forms there are: by name, when each may be printed, on which paper, of which day."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from types import MappingProxyType

from app.domain.dossier import Dossier
from app.domain.verbs import LAW
from app.ports.paper import PrintJob
from printing.forms import (
    apology,
    control,
    declaration,
    fee_slip,
    history,
    postal_label,
    receipt,
    refusal,
    return_receipt,
    return_slip,
    stop,
    supplement,
)
from printing.paper import LABEL, PORTRAIT, Paper
from printing.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Kind:
    """A form of a dossier: when it may be printed, what it says, on which paper.

    wording: whose words it takes; None: those of its own name.
    """

    ready: Callable[[Dossier, PrintJob], bool]
    write: Callable[[Sheet, Dossier, PrintJob], None]
    paper: Paper = PORTRAIT
    wording: Callable[[Dossier], str] | None = None


#: Forms of a dossier by the name the command line gives them.
FORMS = MappingProxyType(
    {
        "receipt": Kind(receipt.ready, receipt.write),
        "supplement": Kind(supplement.ready, supplement.write),
        "refusal": Kind(refusal.ready, refusal.write),
        "apology": Kind(apology.ready, apology.write),
        "control": Kind(control.ready, control.write),
        "stop": Kind(stop.ready, stop.write),
        "return-slip": Kind(return_slip.ready, return_slip.write, wording=return_slip.wording),
        "return-receipt": Kind(
            return_receipt.ready, return_receipt.write, wording=return_receipt.wording
        ),
        "fee-receipt": Kind(fee_slip.ready, fee_slip.write),
        "history": Kind(history.ready, history.write),
        "declaration": Kind(declaration.ready, declaration.write),
        "postal-label": Kind(postal_label.ready, postal_label.write, LABEL, postal_label.wording),
    }
)
#: The verbs whose paper a form is.
LAW_FORMS = MappingProxyType(
    {
        rule.form: frozenset(str(verb) for verb, other in LAW.items() if other.form == rule.form)
        for rule in LAW.values()
        if rule.form
    }
)
#: Lists by name; `report` brings its own columns and title.
LISTS = frozenset({"register", "handover", "results", "dispatch", "uncollected", "report"})
#: The others need the width of a turned page.
UPRIGHT = frozenset({"handover"})


def day_of(form: str, dossier: Dossier, job: PrintJob) -> datetime:
    """The moment a paper stands for: its newest step, else reception, else the printing.

    A second print years later keeps the form, its number and its title.
    """
    steps = [e.at for e in dossier.events if e.verb in LAW_FORMS.get(form, ())]
    if steps:
        return steps[-1]
    at_reception = dossier.received_at if form in ("receipt", "control") else None
    return at_reception or job.printed_at
