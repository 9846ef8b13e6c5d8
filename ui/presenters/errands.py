"""Sheets of what moves nothing: a fee, a correction, a call, a place on the shelf, a parcel."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from app.domain.corrections import CORRECTABLE
from app.domain.dossier import Dossier
from app.domain.facts import FACTS, Fact, FactKind
from app.domain.fees import FeeMethod, still_owed
from app.domain.people import Employee
from app.domain.verbs import Verb
from app.usecases.desk import Desk
from app.usecases.record_fact import OUTCOMES
from ui.presenters.act_sheet_state import Answer, SheetState
from ui.presenters.steps import Errand
from ui.presenters.typed import amount_of, amount_typed
from ui.words.reasons import REASONS

FIELD, VALUE = "field", "value"
_VALUE = Fact(VALUE, longest=1000)
_FACTS: Mapping[Errand, tuple[Fact, ...]] = MappingProxyType(
    {
        Errand.CORRECT: (Fact(FIELD, FactKind.CHOICE, required=True), _VALUE),
        Errand.FEE: FACTS[Verb.PAID],
        Errand.CALL: (Fact("outcome", FactKind.CHOICE, required=True, choices=OUTCOMES),),
        Errand.SHELVE: (Fact("shelf", required=True, longest=100),),
        Errand.POST: (Fact("postal_item", required=True, longest=50),),
    }
)


def errand_sheet(dossier: Dossier, errand: Errand) -> SheetState:
    """The sheet of an errand; a correction begins with the owner's name as it stands."""
    answers = tuple(_answer(dossier, errand, fact) for fact in _FACTS[errand])
    return SheetState(
        errand,
        dossier,
        needs_reason=errand is Errand.CORRECT,
        takes_reason=errand in (Errand.CORRECT, Errand.CALL),
        reasons=REASONS.get(errand.value, ()),
        answers=answers,
    )


def correctable(dossier: Dossier) -> tuple[str, ...]:
    """Fields this dossier has."""
    return tuple(field for field in CORRECTABLE if dossier.filer or not field.startswith("filer."))


def stands(dossier: Dossier, field: str) -> str:
    """What the dossier says now in a field that may be corrected."""
    return CORRECTABLE[field].read(dossier)


def do_errand(desk: Desk, sheet: SheetState, by: Employee) -> Dossier:
    """Kept, durable. Raises what `RecordFact` and `Fees.take` raise."""
    assert isinstance(sheet.step, Errand)  # noqa: S101  (verbs are not errands)
    texts = {answer.fact.key: answer.text for answer in sheet.answers}
    doing: Mapping[Errand, Callable[[], Dossier]] = {
        Errand.FEE: lambda: desk.fees.take(
            sheet.code,
            by,
            FeeMethod(texts["method"]),
            amount_of(texts["amount"]),
            payer=texts["payer"],
        )[0],
        Errand.CORRECT: lambda: desk.record.correct(
            sheet.code, texts[FIELD], texts[VALUE], sheet.reason, by
        ),
        Errand.CALL: lambda: desk.record.call(
            sheet.code, next(o for o in OUTCOMES if o == texts["outcome"]), sheet.reason, by
        ),
        Errand.SHELVE: lambda: desk.record.shelve(sheet.code, texts["shelf"], by),
        Errand.POST: lambda: desk.record.post(sheet.code, texts["postal_item"], by),
    }
    return doing[sheet.step]()


def _answer(dossier: Dossier, errand: Errand, fact: Fact) -> Answer:
    if fact.key == FIELD:
        fields = correctable(dossier)
        return Answer(fact, fields[0], fields)
    if fact.key == VALUE:
        return Answer(fact, stands(dossier, correctable(dossier)[0]))
    known = {
        "shelf": dossier.shelf,
        "postal_item": dossier.postal_item,
        "amount": amount_typed(str(still_owed(dossier))),
        "payer": dossier.presenter.name,
    }
    return Answer(fact, known.get(fact.key, "".join(fact.choices[:1])), fact.choices)
