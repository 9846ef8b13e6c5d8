"""A working day played through the real parts: what a newcomer does, and what a check repeats."""

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event
from time import monotonic
from typing import Any

from app.cancel import CancelToken
from app.domain.calendar import ZONE
from app.domain.codes import Status
from app.domain.dossier import Dossier, ScanFile
from app.domain.party import Party
from app.domain.procedure import Procedure
from app.domain.reception import Reception, checklist
from app.domain.verbs import Verb
from app.errors import DeviceError, ProvinceError
from app.jobs import ignore
from app.ports.scanner import ScanProfile
from app.practice.citizens import SampleCitizen, citizen
from app.practice.papers import stack
from app.practice.workplace import PracticeWorkplace
from app.sync.status import Line
from app.usecases.file_papers import assign
from app.usecases.scan_batch import BatchPage
from app.usecases.workplace import Session
from printing.folder import PdfFolder
from scanning.practice.cards import card_on_glass

#: Nothing on this machine takes longer; a day that waits longer is broken and says so.
_PATIENCE_S = 120.0


@dataclass(slots=True)
class DayBook:
    """What the day came to; `document` is the contract's JSON."""

    received: list[Dossier] = field(default_factory=list)
    scanned_pages: int = 0
    printed: int = 0
    resolved: int = 0
    returned: int = 0
    files: list[Path] = field(default_factory=list)


class PracticeDay:
    """Plays `dossiers` receptions; with `outage` the line is down for the middle third."""

    def __init__(self, workplace: PracticeWorkplace, session: Session, out: Path) -> None:
        self.book = DayBook()
        self._place = workplace
        self._session = session
        self._desk = session.desk
        self._out = out
        self._pause = Event()

    def morning(self, dossiers: int, *, outage: bool) -> None:
        """Receptions one after the other; numbers were leased before the doors open."""
        self._until("practice.no_line", lambda: self._session.sync.status().line is Line.ONLINE)
        self._until("practice.no_numbers", self._has_numbers)
        cut, restored = dossiers // 3, 2 * dossiers // 3
        for number in range(dossiers):
            if outage and number == cut:
                self._place.set_practice_network(up=False)
                self._session.sync.nudge()
                self._until("practice.no_outage", self._offline)
            if outage and number == max(restored, cut + 1):
                self._line_back()
            self.receive(number)
        if outage:
            self._line_back()
        self._until("practice.not_sent", self._all_sent)

    def receive(self, number: int) -> Dossier:
        """One citizen: card, procedure, papers, receipt."""
        person = citizen(number)
        procedures = [p for p in self._desk.guidance.procedures() if _suits(p)]
        procedure = procedures[(number * 7) % len(procedures)]
        owner = self._card(person, number)
        papers = assign(checklist(procedure.cases[0]), self._scan(procedure, person, number))
        dossier = self._desk.receive(
            Reception(procedure.code, owner, papers, fee_paid=True), self._session.employee
        )
        self._desk.nudge_sync()
        self.book.received.append(dossier)
        self._print("receipt", str(dossier.code), "receipts")
        return dossier

    def afternoon(self) -> None:
        """The department works; results come back, are slipped, and half are handed over."""
        codes = [str(dossier.code) for dossier in self.book.received]
        for _ in range(3):
            self._place.gateway.step()
            self._session.sync.nudge()
            self._until("practice.no_change", self._caught_up)
        for position, code in enumerate(codes):
            dossier = self._desk.look_up.dossier(code).dossier
            if dossier.status is not Status.RESOLVED:
                continue
            self.book.resolved += 1
            self._print("return-slip", code, "slips")
            if position % 2 == 0:
                self._hand_over(dossier)
        self._place.gateway.online(2)
        self._session.sync.nudge()
        self._until("practice.no_change", lambda: len(self._desk.look_up.online()) >= 2)
        self._until("practice.not_sent", self._all_sent)

    def keep_scans(self) -> None:
        """The electronic papers, out of the encrypted store into the folder that was asked for."""
        folder = self._folder("scans")
        for dossier in self.book.received:
            for file in _scanned(self._desk.look_up.by_id(dossier.id).dossier):
                self._save(self._desk.store.pages.get(file.key), folder / file.name)

    def document(self, seconds: float) -> dict[str, Any]:
        """The day in numbers, compared with what the province really holds."""
        held = self._place.gateway.dump()["dossiers"]
        dossiers = [self._desk.look_up.by_id(d.id).dossier for d in self.book.received]
        codes = {str(dossier.code): dossier for dossier in dossiers}
        complete = [
            code
            for code, dossier in codes.items()
            if code in held and len(held[code]["files"]) >= len(_scanned(dossier))
        ]
        return {
            "received": len(self.book.received),
            "scanned_pages": self.book.scanned_pages,
            "printed": self.book.printed,
            "sent": sum(code in held for code in codes),
            "waiting": self._desk.look_up.sends().unsettled,
            "resolved": self.book.resolved,
            "returned": self.book.returned,
            "duplicates": sum(held[code]["copies"] - 1 for code in codes if code in held),
            "lost": len(codes) - len(complete),
            "seconds": round(seconds, 3),
            "gateway_db": self._place.database,
            "files": [str(path) for path in self.book.files],
        }

    def _card(self, person: SampleCitizen, number: int) -> Party:
        self._place.scanner.lay_on_glass(card_on_glass(person.payload, seed=number))
        reading = self._desk.read_card.scanned(self._device(), CancelToken())
        if reading.card is None:
            raise DeviceError(reading.problem or "card.no_qr")
        return reading.card.as_party(phone=person.phone)

    def _scan(
        self, procedure: Procedure, person: SampleCitizen, number: int
    ) -> tuple[BatchPage, ...]:
        case = procedure.cases[0]
        self._place.scanner.feed(stack(self._desk.forms, procedure, case, person, 100 * number))
        pages: list[BatchPage] = []
        self._desk.scan(ScanProfile(), self._device(), CancelToken(), pages.append, ignore)
        self.book.scanned_pages += len(pages)
        return tuple(pages)

    def _hand_over(self, dossier: Dossier) -> None:
        facts = {"receiver": dossier.owner.name, "receiver_id": dossier.owner.id_number}
        code = str(dossier.code)
        self._desk.act(code, Verb.HAND_OVER, self._session.employee, data=facts)
        self._desk.nudge_sync()
        self.book.returned += 1
        self._print("return-receipt", code, "returns")

    def _print(self, form: str, code: str, folder: str) -> None:
        printed = self._desk.print_form(form, code, self._session.employee)
        self._save(printed.pdf, self._folder(folder) / f"{printed.title}.pdf")
        self.book.printed += 1

    def _save(self, pdf: bytes, path: Path) -> None:
        PdfFolder().save(pdf, path)
        self.book.files.append(path)

    def _folder(self, name: str) -> Path:
        folder = self._out / name
        folder.mkdir(parents=True, exist_ok=True)
        return folder

    def _device(self) -> str | None:
        return self._desk.settings.counter.scanner or None

    def _line_back(self) -> None:
        self._place.set_practice_network(up=True)
        self._session.sync.nudge()

    def _offline(self) -> bool:
        return self._session.sync.status().line is not Line.ONLINE

    def _has_numbers(self) -> bool:
        today = self._desk.clock.now().astimezone(ZONE).date()
        with self._desk.store.unit_of_work() as uow:
            return all(uow.numbers.left(a.id, today) > 0 for a in uow.catalogue.agencies())

    def _all_sent(self) -> bool:
        counts = self._desk.look_up.sends()
        return counts.unsettled == 0

    def _caught_up(self) -> bool:
        """The counter shows what the province holds for every dossier of the day."""
        held = self._place.gateway.dump()["dossiers"]
        return all(
            str(int(self._desk.look_up.by_id(d.id).dossier.status or 0))
            == held[str(d.code)]["object"]["TrangThaiHoSo"]
            for d in self.book.received
        )

    def _until(self, problem: str, reached: Callable[[], bool]) -> None:
        """Wait for a condition; raises ProvinceError(problem) when patience ends."""
        end = monotonic() + _PATIENCE_S
        while not reached():
            if monotonic() > end:
                raise ProvinceError(problem)
            self._pause.wait(0.1)


def _scanned(dossier: Dossier) -> list[ScanFile]:
    """What was scanned here; a result that the province keeps was never on this machine."""
    return [file for file in dossier.files if file.key]


def _suits(procedure: Procedure) -> bool:
    """Procedures with two to four papers to hand in make a good stack."""
    required = [p for p in procedure.cases[0].papers if p.required] if procedure.cases else []
    return 2 <= len(required) <= 4
