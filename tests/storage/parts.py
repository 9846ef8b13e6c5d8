"""A small wire and ready-made values for the tests of the store."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import uuid4

from app.domain.codes import DossierCode, Status
from app.domain.dossier import Dossier, DossierPaper, Event, ScanFile
from app.domain.party import Party

NOW = datetime(2026, 11, 23, 1, 30, tzinfo=UTC)
DAY = date(2026, 11, 23)
AGENCY = "000.00.14.H25"
DEK = bytes(range(32))
PERSON = Party("Nguyễn Văn Đức", "001085012345", sex="Nam", phone="0912345678")


class FixedClock:
    def now(self) -> datetime:
        return NOW


class FakeWire:
    """Bodies that say what they were made of."""

    def dossier_object(
        self, dossier: Dossier, payload_version: int | None = None
    ) -> dict[str, object]:
        return {"MaHoSo": str(dossier.code), "ChuHoSo": dossier.owner.name}

    def dossier_body(self, dossier: Dossier, *, update: bool) -> bytes:
        return _json({**self.dossier_object(dossier), "isUpdating": str(update)})

    def progress_body(self, dossier: Dossier, event: Event) -> bytes:
        return _json({"MaHoSo": str(dossier.code), "verb": event.verb, "reason": event.reason})

    def read_dossier(self, obj: Mapping[str, object]) -> Dossier:
        raise NotImplementedError

    def same_dossier(self, body: bytes, found: Mapping[str, object]) -> bool:
        return bool(json.loads(body)["MaHoSo"] == found["MaHoSo"])

    def as_update(self, body: bytes) -> bytes:
        return _json({**json.loads(body), "isUpdating": "True"})


def _json(value: Mapping[str, object]) -> bytes:
    return json.dumps(value, ensure_ascii=False, sort_keys=True).encode()


def received(
    sequence: int | None = 1, owner: Party = PERSON, procedure: str = "2.000488"
) -> Dossier:
    """A dossier received now; sequence None: it has no number yet."""
    return Dossier(
        id=uuid4(),
        procedure_code=procedure,
        procedure_name="Cấp Phiếu lý lịch tư pháp",
        case_name="Mặc định",
        agency_id=AGENCY,
        agency_name="Sở Tư pháp",
        field_code="LLTP",
        field_name="Lý lịch tư pháp",
        owner=owner,
        created_at=NOW,
        code=None if sequence is None else DossierCode.official(AGENCY, DAY, sequence),
        status=Status.RECEIVED,
        received_at=NOW,
        events=(Event(NOW, "receive", "Hoa", Status.RECEIVED, data={"form": "receipt"}),),
    )


def provisional(sequence: int = 1) -> Dossier:
    """A dossier that waits for its official number."""
    code = DossierCode.provisional("01", DAY, sequence)
    return replace(received(None), provisional_code=code)


def scan(key: str = "0" * 64, name: str = "DonDeNghi.pdf") -> ScanFile:
    """A file of two pages."""
    return ScanFile(uuid4(), key, name, "Đơn đề nghị", 2, 1234, "ab" * 32)


def with_paper(dossier: Dossier, *files: ScanFile) -> Dossier:
    """The dossier with one scanned paper."""
    return replace(dossier, papers=(DossierPaper("Đơn đề nghị", present=True, files=files),))
