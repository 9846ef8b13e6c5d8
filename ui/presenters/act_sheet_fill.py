"""What stands in a sheet before the clerk types: what the dossier knows already."""

from dataclasses import replace
from datetime import datetime

from app.domain.codes import Status
from app.domain.dossier import Dossier, DossierPaper
from app.domain.effects import cautions
from app.domain.facts import FACTS, Fact, FactKind, papers_of
from app.domain.fees import still_owed
from app.domain.history import last
from app.domain.verbs import LAW, Verb
from ui.presenters.act_sheet_state import Answer, PaperRow, SheetState
from ui.presenters.steps import Step
from ui.presenters.typed import amount_typed
from ui.words.reasons import REASONS

#: A reason is not asked for, but says more than the step alone.
_MAY_SAY_WHY = (Verb.NOT_SUPPLEMENTED, Verb.RESUME)


def fresh(dossier: Dossier, step: Verb, now: datetime, cases: tuple[str, ...] = ()) -> SheetState:
    """The sheet of a verb. cases: of the procedure, where an online dossier is accepted."""
    reasons = REASONS.get(step.value, ())
    answers = tuple(
        Answer(fact, _known(dossier, step, fact, cases), _options(fact, cases))
        for fact in FACTS[step]
        if _is_asked(dossier, fact, cases)
    )
    return SheetState(
        step,
        dossier,
        LAW[step].needs_reason,
        LAW[step].needs_reason or step in _MAY_SAY_WHY,
        reason="".join(reasons[:1]) if step is Verb.NOT_SUPPLEMENTED else "",
        reasons=reasons,
        answers=answers,
        papers=_papers(dossier, step),
        cautions=cautions(dossier, step, now),
    )


def _is_asked(dossier: Dossier, fact: Fact, cases: tuple[str, ...]) -> bool:
    """A question with one answer is none: one case; nobody but the counter asks before 4."""
    if fact.key == "case":
        return len(cases) > 1
    return fact.key != "requested_by" or dossier.status is Status.PROCESSING


def _options(fact: Fact, cases: tuple[str, ...]) -> tuple[str, ...]:
    return cases if fact.key == "case" else fact.choices


def _known(dossier: Dossier, step: Step, fact: Fact, cases: tuple[str, ...]) -> str:
    sum_ = still_owed(dossier)
    fee = amount_typed(str(sum_)) if sum_ else ""
    known = {
        "case": dossier.case_name if dossier.case_name in cases else "".join(cases[:1]),
        "requested_by": dossier.agency_name,
        "taken_by": dossier.agency_name,
        "amount": fee,
        "fee_name": dossier.fee_name,
        "method": fact.choices[0] if fact.choices else "",
        "payer": dossier.presenter.name,
        "shelf": dossier.shelf,
        "receiver": dossier.owner.name,
        "receiver_id": dossier.owner.id_number,
    }
    return known.get(fact.key, "")


def _papers(dossier: Dossier, step: Verb) -> tuple[PaperRow, ...]:
    """Asked for: the whole checklist, what is missing ticked. Received: what was asked for."""
    if not any(fact.kind is FactKind.PAPERS for fact in FACTS[step]):
        return ()
    if step is Verb.ASK_SUPPLEMENT:
        missing = dossier.missing
        return tuple(PaperRow(paper, paper in missing) for paper in dossier.papers)
    asked = last(dossier, Verb.ASK_SUPPLEMENT)
    named = papers_of(asked.data.get("papers", "")) if asked else ()
    return tuple(PaperRow(paper) for paper in named or dossier.missing)


def again(sheet: SheetState, kept: SheetState) -> SheetState:
    """The sheet with what was typed into it before; ticks only of the same list of papers."""
    texts = {answer.fact.key: answer.text for answer in kept.answers}
    answers = tuple(replace(a, text=texts.get(a.fact.key, a.text)) for a in sheet.answers)
    same_list = {row.paper.name for row in kept.papers} >= {row.paper.name for row in sheet.papers}
    papers = kept.papers if same_list else sheet.papers
    return replace(sheet, reason=kept.reason, answers=answers, papers=papers)


def another_paper(name: str) -> PaperRow:
    """A paper that the checklist does not have."""
    return PaperRow(DossierPaper(name, required=False))
