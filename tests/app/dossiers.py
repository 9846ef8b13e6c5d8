"""Dossiers and people for the tests of the inside."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.domain.codes import DossierCode, Status
from app.domain.dossier import Dossier
from app.domain.party import Party
from app.domain.people import Employee, Role
from app.domain.verbs import Act, Verb, step
from tests.app.pages import OWN

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
HOA = Employee("Hoa")
MAI = Employee("Mai", Role.SUPERVISOR)
ADMIN = Employee("Quản trị", Role.ADMINISTRATOR)
GUEST = Employee("Khách", Role.READ_ONLY)
AN = Party("Nguyễn Văn An", "035090001234", birth_date="15/08/1990", sex="Nam")


def draft(status: Status | None = None, previous: Status | None = None) -> Dossier:
    """A dossier of the first procedure of the catalogue, as it came from nowhere."""
    return Dossier(
        id=UUID(int=1),
        procedure_code="2.000488",
        procedure_name="Cấp Phiếu lý lịch tư pháp",
        case_name="Mặc định",
        agency_id="000.00.14.H25",
        agency_name="Sở Tư pháp",
        field_code="",
        field_name="Lý lịch tư pháp",
        owner=AN,
        created_at=NOW,
        code=None if status is None else DossierCode(OWN),
        status=status,
        previous_status=previous,
    )


def act(verb: Verb, by: Employee = MAI, minutes: int = 0, reason: str = "vì thế") -> Act:
    """An act some minutes after NOW."""
    return Act(verb, NOW + timedelta(minutes=minutes), by, reason)


def walked(dossier: Dossier, *verbs: Verb) -> Dossier:
    """The dossier after these acts of the supervisor, a minute apart."""
    for minute, verb in enumerate(verbs, start=1):
        dossier = step(dossier, act(verb, minutes=minute))
    return dossier
