"""Dossiers as the law's own verbs make them, for every form. Nothing is set by hand."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.bootstrap.folders import HOLIDAYS
from app.domain.calendar import OfficeHours
from app.domain.codes import DossierCode
from app.domain.dossier import Dossier
from app.domain.effects import perform
from app.domain.facts import read_facts
from app.domain.people import Employee, Role
from app.domain.verbs import Act, Verb
from app.ports.paper import PrintJob
from storage.holiday_table import load_calendar
from tests.printing.samples import DOSSIER

CALENDAR = load_calendar(HOLIDAYS, None, OfficeHours(), 2032)
CLERK = Employee("Trần Văn Bưởi", Role.SUPERVISOR)
#: A working morning under each set of forms.
DAYS = {
    "TT01_2018": datetime(2024, 1, 5, 1, 42, tzinfo=UTC),
    "TT03_2025": datetime(2026, 1, 7, 1, 42, tzinfo=UTC),
}
V = Verb


def draft(at: datetime) -> Dossier:
    """What stands on the screen before anything is received."""
    blank = {name: None for name in ("code", "status", "received_at", "due_at")}
    return replace(DOSSIER, **blank, created_at=at, fee_paid=False, tracking_code="")


def done(dossier: Dossier, verb: Verb, at: datetime, reason: str = "", **told: object) -> Dossier:
    """The dossier after one act of the clerk."""
    return perform(dossier, Act(verb, at, CLERK, reason, read_facts(verb, told)), CALENDAR)


def received(form_set: str) -> Dossier:
    """Numbered and promised as the reception does, then the verb."""
    at = DAYS[form_set]
    number = DossierCode.official("000.00.14.H25", at.date(), 3)
    promised = replace(
        draft(at), code=number, received_at=at, due_at=at + timedelta(days=14), tracking_code="4821"
    )
    return done(promised, V.RECEIVE, at)


def life(form: str, form_set: str) -> Dossier:
    """A dossier that is ready for a form, by the steps that lead there."""
    at, dossier = DAYS[form_set], received(form_set)
    for day, (verb, reason, told) in enumerate(_STEPS[form], start=1):
        dossier = done(dossier, verb, at + timedelta(days=day), reason, **told)
    return dossier


def job(form_set: str, **told: object) -> PrintJob:
    """Printed in the evening of the same day."""
    return PrintJob(DAYS[form_set] + timedelta(hours=8), CLERK.name, **told)


ASK = (V.ASK_SUPPLEMENT, "Ảnh bị mờ", {"papers": "Văn bản ủy quyền", "deadline": "2026-02-05"})
FORWARD = (V.FORWARD, "", {})
RESULT = (
    V.RECORD_RESULT, "", {"result": "Phiếu lý lịch tư pháp", "document": "12/STP", "shelf": "B2"},
)  # fmt: skip
RETURN = (
    V.HAND_OVER, "",
    {"receiver": "Lê Văn Út", "receiver_id": "035090000009", "receiver_phone": "0900 000 001",
     "authority": "Giấy ủy quyền số 3", "taken_back": ["Bản chính Giấy phép cũ"]},
)  # fmt: skip
_STEPS = {
    "receipt": (),
    "supplement": (ASK,),
    "apology": (FORWARD, (V.APOLOGISE, "Chờ xác minh", {"due_at": "2026-03-02"})),
    "control": (FORWARD,),
    "stop": (FORWARD, (V.RECORD_STOP, "Không đủ điều kiện", {"document": "15/TB-STP"})),
    "withdrawn": ((V.WITHDRAW, "Không còn nhu cầu", {"request": "Đơn ngày 06/01"}),),
    "not-supplemented": (ASK, (V.NOT_SUPPLEMENTED, "", {})),
    "return-slip": (FORWARD, RESULT),
    "return-receipt": (FORWARD, RESULT, RETURN),
    "fee-receipt": ((V.ASK_PAYMENT, "", {"amount": "200000", "fee_name": "Phí cấp phiếu"}),),
    "history": (ASK, (V.SUPPLEMENT_RECEIVED, "", {}), FORWARD, RESULT, RETURN),
    "thermal": (),
    "declaration": (),
}
