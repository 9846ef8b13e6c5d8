"""Dossiers for the tests of the wire."""

from datetime import UTC, datetime
from uuid import UUID

from app.domain.codes import Channel, DossierCode, ReturnBy, Status
from app.domain.dossier import Dossier, DossierPaper, ScanFile
from app.domain.party import Party

RECEIVED = datetime(2026, 11, 23, 1, 42, tzinfo=UTC)
PAGE = ScanFile(
    UUID(int=7), "k", "To-khai.pdf", "Tờ khai", 2, 1000, "a" * 64, "https://tinh.example/files/7"
)


def dossier(number: int = 1, **changes: object) -> Dossier:
    """A received dossier with two papers, one of them scanned and uploaded."""
    values: dict[str, object] = {
        "id": UUID(int=number),
        "procedure_code": "2.000488",
        "procedure_name": "Cấp Phiếu lý lịch tư pháp",
        "case_name": "Mặc định",
        "agency_id": "000.00.14.H25",
        "agency_name": "Sở Tư pháp",
        "field_code": "G15-TP01",
        "field_name": "Lý lịch tư pháp",
        "owner": Party("Nguyễn Thị Lan", "035190001234", phone="0912345678"),
        "created_at": RECEIVED,
        "code": DossierCode(f"000.00.14.H25-261123-{number:04d}"),
        "status": Status.RECEIVED,
        "papers": (
            DossierPaper("Tờ khai", "TK", originals=1, present=True, files=(PAGE,)),
            DossierPaper("Ảnh 4x6", originals=1, copies=2, present=True),
        ),
        "summary": "Xin cấp phiếu số 1",
        "channel": Channel.DIRECT,
        "return_by": ReturnBy.POST,
        "received_at": RECEIVED,
        "due_at": datetime(2026, 12, 3, 1, 42, tzinfo=UTC),
        "fee": 200_000,
    }
    return Dossier(**(values | changes))
