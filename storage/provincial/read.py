"""A DongBoHoSoMC object as a dossier: what other systems and the online list hand to us."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime
from uuid import uuid5

from app.domain.calendar import ZONE
from app.domain.codes import Channel, DossierCode, PartyKind, ReturnBy, Status, procedure_stem
from app.domain.dossier import Dossier, Event
from app.domain.party import Party
from app.errors import InvalidInput
from storage.provincial.charges import read_fee
from storage.provincial.documents import NAMESPACE, read_papers, read_results
from storage.provincial.render import plain
from storage.provincial.round_read import read_rounds
from storage.provincial.spelling import remember
from storage.provincial.values import bad, choice, entries, inner_text, moment, needed, text_of

#: Where a stop or an end most likely came from, when the object does not tell.
_BEFORE = {
    Status.RECEIVED: Status.REGISTERED,
    Status.REFUSED: Status.REGISTERED,
    Status.PROCESSING: Status.RECEIVED,
    Status.SUPPLEMENT_ASKED: Status.PROCESSING,
    Status.PAYMENT_ASKED: Status.PROCESSING,
    Status.WITHDRAWN: Status.PROCESSING,
    Status.STOPPED: Status.PROCESSING,
    Status.RESOLVED: Status.PROCESSING,
    Status.RETURNED: Status.RESOLVED,
}
#: Never without a reception behind them.
_RECEIVED = frozenset({Status.RECEIVED, Status.PROCESSING, Status.RESOLVED, Status.RETURNED})
#: What S3's generation puts into MaDoiTuong: a personal number, an old card, a tax code.
_IDENTITY = re.compile(r"[0-9]{9,10}|[0-9]{12}|[0-9]{10}-[0-9]{3}", re.ASCII)


def read(source: Mapping[str, object], history: Sequence[Event] = ()) -> Dossier:
    """The dossier, with `foreign` filled. Raises InvalidInput("import.field", field=…).

    history: facts already known of this dossier; those the object tells newly come after them.
    """
    dossier = _dossier(source)
    known = [event for event in dossier.events if event not in history]
    whole = replace(dossier, events=(*history, *known))
    return replace(whole, foreign=remember(source, plain(whole)))


def _dossier(obj: Mapping[str, object]) -> Dossier:
    code, status = _code(obj), _status(obj)
    received, filed = moment(obj, "NgayTiepNhan"), moment(obj, "NgayNopHoSo")
    if received is None and status in _RECEIVED:
        raise bad("NgayTiepNhan")
    entries(obj, "DSKetNoiCSDL")  # kept as it came, if it is a list at all
    fee, timing, fee_name = read_fee(obj)
    return Dossier(
        id=uuid5(NAMESPACE, code.text),
        procedure_code=_procedure(obj),
        procedure_name=needed(obj, "TenTTHC"),
        case_name="",
        agency_id=code.agency,
        agency_name=text_of(obj, "DonViXuLy"),
        field_code=text_of(obj, "MaLinhVuc"),
        field_name=text_of(obj, "TenLinhVuc"),
        owner=_owner(obj),
        created_at=received or filed or _day_of(code),
        code=code,
        status=status,
        previous_status=_before(status, received),
        papers=read_papers(obj, code),
        results=read_results(obj, code),
        summary=text_of(obj, "TrichYeuHoSo"),
        channel=choice(Channel, obj, "KenhThucHien"),
        return_by=choice(ReturnBy, obj, "HinhThuc"),
        received_at=received,
        filed_at=filed,
        due_at=moment(obj, "NgayHenTra"),
        refused_at=moment(obj, "NgayTuChoi"),
        resolved_at=moment(obj, "NgayKetThucXuLy"),
        returned_at=moment(obj, "NgayTra"),
        fee=fee,
        fee_name=fee_name,
        fee_timing=timing,
        fee_paid=text_of(obj, "DuocThanhToanTrucTuyen") in ("1", "2"),
        note=text_of(obj, "GhiChu"),
        return_note=text_of(obj, "ThongTinTra"),
        events=read_rounds(obj),
    )


def _code(obj: Mapping[str, object]) -> DossierCode:
    try:
        code = DossierCode(needed(obj, "MaHoSo"))
    except InvalidInput as error:
        raise bad("MaHoSo") from error
    if code.is_provisional:
        raise bad("MaHoSo")
    return code


def _day_of(code: DossierCode) -> datetime:
    """The day that the number tells, for a dossier that tells no moment of its own."""
    try:
        day = datetime.strptime(code.text.split("-")[1], "%y%m%d")  # noqa: DTZ007  (zone below)
    except ValueError as error:
        raise bad("MaHoSo") from error
    return day.replace(tzinfo=ZONE)


def _procedure(obj: Mapping[str, object]) -> str:
    try:
        return procedure_stem(needed(obj, "MaTTHC"))
    except InvalidInput as error:
        raise bad("MaTTHC") from error


def _status(obj: Mapping[str, object]) -> Status:
    text = text_of(obj, "TrangThaiHoSo")
    if not re.fullmatch(r"[1-9]|10", text):
        raise bad("TrangThaiHoSo")
    return Status(int(text))


def _before(status: Status, received: datetime | None) -> Status | None:
    """What was never received stopped before its reception."""
    before = _BEFORE.get(status)
    return Status.REGISTERED if before and received is None else before


def _owner(obj: Mapping[str, object]) -> Party:
    return Party(
        name=needed(obj, "ChuHoSo"),
        id_number=_identity(obj),
        kind=choice(PartyKind, obj, "LoaiDoiTuong"),
        phone=text_of(obj, "SoDienThoai"),
        email=text_of(obj, "Email"),
    )


def _identity(obj: Mapping[str, object]) -> str:
    """The number of the owner's paper from whichever field bears it."""
    field = "DinhDanhCHS"
    papers = entries(obj, field)
    number = text_of(obj, "SoGiayToChuHoSo")
    number = number or (inner_text(papers[0], "SoDinhDanh", field) if papers else "")
    account = text_of(obj, "MaDoiTuong")
    return number or (account if _IDENTITY.fullmatch(account) else "")
