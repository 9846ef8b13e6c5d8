"""Made-up dossiers for the forms. No real person, number or agency contact."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

from app.domain.codes import DossierCode, Status
from app.domain.dossier import Dossier, DossierPaper, Event, ScanFile
from app.domain.party import Party
from app.ports.paper import Heading, PrintJob

HEADING = Heading(
    superior="UBND tỉnh Hà Nam",
    unit="Trung tâm Phục vụ hành chính công",
    place="Hà Nam",
    contact="Quầy số 1, điện thoại 0226 000 000",
    tracking_url="https://dichvucong.example.vn/tra-cuu",
)
RECEIVED = datetime(2024, 1, 5, 1, 42, tzinfo=UTC)
JOB = PrintJob(RECEIVED, "Trần Văn Bưởi")
OWNER = Party(
    "Nguyễn Thị Hồng Nhung",
    "035190001234",
    sex="Nữ",
    address="Tổ dân phố Bảo Lộc 1, phường Thanh Châu, thành phố Phủ Lý, tỉnh Hà Nam",
    phone="0912 345 678",
)


def paper(name: str, originals: int = 1, copies: int = 0, certified: int = 0) -> DossierPaper:
    return DossierPaper(name, originals=originals, copies=copies, certified=certified, present=True)


PAPERS = (
    paper("Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp"),
    paper("Bản chụp thẻ căn cước của người yêu cầu", 0, 1),
    paper("Văn bản ủy quyền"),
    paper("Giấy tờ chứng minh thuộc diện miễn, giảm phí", 0, 0, 1),
)
DOSSIER = Dossier(
    id=UUID(int=1),
    procedure_code="2.000488",
    procedure_name="Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam",
    case_name="Mặc định",
    agency_id="000.00.14.H25",
    agency_name="Sở Tư pháp",
    field_code="G15-TP06",
    field_name="Lý lịch tư pháp",
    owner=OWNER,
    created_at=RECEIVED,
    code=DossierCode("000.00.14.H25-240105-0003"),
    status=Status.RECEIVED,
    papers=PAPERS,
    received_at=RECEIVED,
    due_at=RECEIVED + timedelta(days=14),
    time_label="10 ngày làm việc",
    fee=200000,
    fee_paid=True,
    tracking_code="4821",
)
PROVISIONAL = replace(DOSSIER, code=DossierCode("TQ1-240105-001"), tracking_code="")
RESULT = ScanFile(UUID(int=2), "key", "KQ.pdf", "Phiếu lý lịch tư pháp số 1", 2, 9, "00")
RESOLVED = replace(
    DOSSIER,
    status=Status.RESOLVED,
    previous_status=Status.PROCESSING,
    resolved_at=RECEIVED + timedelta(days=9),
    shelf="B2-14",
    results=(RESULT,),
    events=(
        Event(RECEIVED, "receive", "Trần Văn Bưởi", Status.RECEIVED),
        Event(
            RECEIVED + timedelta(days=9),
            "record-result",
            "Trần Văn Bưởi",
            Status.RESOLVED,
            data={"number": "1234/STP-LLTP"},
        ),
    ),
)
RETURNED = replace(
    RESOLVED,
    status=Status.RETURNED,
    previous_status=Status.RESOLVED,
    returned_at=RECEIVED + timedelta(days=11),
)


def later(dossier: Dossier, by: timedelta) -> Dossier:
    """The same dossier with every moment moved."""
    moments = ("received_at", "due_at", "previous_due_at", "refused_at", "resolved_at")
    found = {name: getattr(dossier, name) for name in (*moments, "returned_at", "created_at")}
    moved = {name: at + by for name, at in found.items() if at is not None}
    events = tuple(replace(event, at=event.at + by) for event in dossier.events)
    return replace(dossier, **moved, events=events)
