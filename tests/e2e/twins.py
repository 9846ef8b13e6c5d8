"""Dossiers in pairs: one for the window, one for `quay act`, alike in everything but the number."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

from app.bootstrap.folders import DataFolder
from app.bootstrap.workplace import local_workplace
from app.domain.calendar import ZONE
from app.domain.codes import Channel, Status
from app.domain.dossier import Dossier, Event
from app.domain.party import Party
from app.domain.people import Employee, Role
from app.domain.reception import Reception, checklist
from app.domain.verbs import Verb
from app.ports.province import Wire
from app.usecases.look_up import DossierView
from app.usecases.workplace import Session
from storage import keys
from tests.e2e.driven import SetClock

SUPERVISOR, PIN = Employee("Ly Van Dan", Role.SUPERVISOR), "240686"
#: Received on a Monday, worked on until Tuesday; window and command line act on Wednesday.
MONDAY, TUESDAY, NOW = (
    datetime(2026, 11, day, hour, 5, tzinfo=ZONE) for day, hour in ((23, 9), (24, 14), (25, 9))
)
PROCEDURE = "2.000488"
OWNER = Party(
    "Nguyễn Thị Ẵm", "001193012345", birth_date="03/11/1993", sex="Nữ",
    address="Số 12, phố Huế, Hà Nội", phone="0912345678",
)  # fmt: skip
#: A citizen without marks: the test display has no keys for them.
CARD = "035085012345||Tran Van An|15081985|Nam|To 3, phuong Mau Mot, Ha Nam|15042021"
CARD_LINE = {
    "procedure": PROCEDURE,
    "owner": {
        "name": "Tran Van An", "id": "035085012345", "birth_date": "15/08/1985", "sex": "Nam",
        "address": "To 3, phuong Mau Mot, Ha Nam",
    },
    "papers": [
        {"name": "Tờ khai yêu cầu cấp Phiếu lý lịch tư pháp", "originals": 1},
        {
            "name": "Bản chụp CCCD/thẻ căn cước hoặc hộ chiếu của người yêu cầu", "copies": 1,
        },
    ],
}  # fmt: skip
ASKED = "Bản chụp CCCD/thẻ căn cước hoặc hộ chiếu của người yêu cầu (1 bản sao)"
#: What a dossier goes through before the test; None: it waits on the portal.
WAYS: dict[str, tuple[Verb | None, ...]] = {
    "1": (None,),
    "2": (),
    "4": (Verb.FORWARD,),
    "5<1": (None, Verb.ASK_SUPPLEMENT),
    "5<2": (Verb.ASK_SUPPLEMENT,),
    "5<4": (Verb.FORWARD, Verb.ASK_SUPPLEMENT),
    "6<2": (Verb.ASK_PAYMENT,),
    "6<4": (Verb.FORWARD, Verb.ASK_PAYMENT),
    "8": (Verb.FORWARD, Verb.RECORD_STOP),
    "9": (Verb.FORWARD, Verb.RECORD_RESULT),
    "3": (None, Verb.REFUSE),
    "7": (Verb.FORWARD, Verb.WITHDRAW),
    "10": (Verb.FORWARD, Verb.RECORD_RESULT, Verb.HAND_OVER),
}
#: Every twin's id when they are compared.
SAME = UUID(int=0)
#: An end is undone on its own day.
_TODAY = (Verb.REFUSE, Verb.WITHDRAW, Verb.HAND_OVER)
_DATA = {Verb.ASK_SUPPLEMENT: {"papers": [ASKED]}}


@dataclass
class HandClock:
    at: datetime = MONDAY

    def now(self) -> datetime:
        return self.at


@dataclass(frozen=True)
class Place:
    """A counter that was set up, with the key file of its machine beside it."""

    data: Path

    @property
    def pin_file(self) -> Path:
        return self.data.parent / "pin"

    def set_up(self) -> None:
        folder = DataFolder(self.data)
        folder.make()
        device = self.data.parent / "device"
        folder.settings.write_text(
            f'[counter]\nnumbering = "block"\nnumber_block = "1-9999"\n'
            f'[security]\ndevice_key = "file:{device}"\n'
        )
        self.pin_file.write_text(PIN)
        keys.create_keys(self.data, f"file:{device}", SUPERVISOR, PIN, practice=False)

    def prepare(self, ways: list[str]) -> list[tuple[str, str]]:
        """The two numbers of each pair."""
        clock = HandClock()
        workplace = local_workplace(DataFolder(self.data), clock)
        try:
            desk = Desk(workplace.unlock(SUPERVISOR.name, PIN), clock)
            return [(desk.dossier(way), desk.dossier(way)) for way in ways]
        finally:
            workplace.close()

    def count(self, owner: str) -> int:
        """How many numbered dossiers the counter has of this name."""
        workplace = local_workplace(DataFolder(self.data), SetClock(NOW.isoformat()))
        try:
            desk = workplace.unlock(SUPERVISOR.name, PIN).desk
            return sum(line.owner == owner for line in desk.look_up.search(owner))
        finally:
            workplace.close()

    def dossiers(self, codes: list[str]) -> dict[str, tuple[Dossier, str]]:
        """As they are now, each with its object for the province."""
        workplace = local_workplace(DataFolder(self.data), SetClock(NOW.isoformat()))
        try:
            desk = workplace.unlock(SUPERVISOR.name, PIN).desk
            found = [desk.look_up.dossier(code) for code in codes]
            return {str(v.dossier.code): (v.dossier, _sent(workplace.wire, v)) for v in found}
        finally:
            workplace.close()


@dataclass
class Desk:
    """Leads dossiers to where a test wants them."""

    session: Session
    clock: HandClock

    def dossier(self, way: str) -> str:
        self.clock.at = MONDAY
        dossier = self._received()
        code = str(dossier.code)
        for number, verb in enumerate(WAYS[way]):
            if verb is None:
                self._on_the_portal(dossier)
                continue
            today = NOW.replace(hour=8)
            self.clock.at = today if verb in _TODAY else TUESDAY + timedelta(minutes=number)
            reason = "Lý do đã ghi trước"
            self.session.desk.act(code, verb, SUPERVISOR, reason, _DATA.get(verb))
        return code

    def _received(self) -> Dossier:
        procedure = self.session.desk.guidance.procedure(PROCEDURE)
        papers = tuple(
            replace(paper, present=paper.required) for paper in checklist(procedure.cases[0])
        )
        reception = Reception(PROCEDURE, OWNER, papers)
        return self.session.desk.receive(reception, SUPERVISOR)

    def _on_the_portal(self, dossier: Dossier) -> None:
        """As it would have come from the province."""
        filed = replace(
            dossier, status=Status.REGISTERED, received_at=None, due_at=None, filed_at=MONDAY,
            calendar_version="", channel=Channel.ONLINE, remote_exists=True,
            events=(Event(MONDAY, "filed-online", "Cổng dịch vụ công", Status.REGISTERED),),
        )  # fmt: skip
        with self.session.desk.store.unit_of_work() as uow:
            uow.dossiers.save(filed)
            uow.commit()


def _sent(wire: Wire, view: DossierView) -> str:
    """The object as it would be sent now, and every message that waits, as it will leave."""
    rows = [f"{item.kind}: {item.body.decode()}" for item in view.sends]
    return "\n".join((str(wire.dossier_object(view.dossier, 2023)), *rows))


def without_itself(dossier: Dossier, sent: str) -> tuple[Dossier, str]:
    """The dossier and its object without what makes it itself: number, ids, pass code."""
    for own in (str(dossier.code), str(dossier.id), dossier.tracking_code):
        sent = sent.replace(f"'{own}'", "''").replace(f'"{own}"', '""')
    events = tuple(
        replace(event, data={k: v for k, v in event.data.items() if k != "payment"})
        for event in dossier.events
    )
    return replace(dossier, id=SAME, code=None, tracking_code="", events=events), sent
