"""A counter with invented people: the real use cases over fake rooms."""

from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import cache

from app.bootstrap.folders import RESOURCES, UNITS
from app.domain.calendar import WorkingCalendar
from app.domain.codes import Channel, Status
from app.domain.dossier import Dossier
from app.domain.field_labels import FieldLabels
from app.domain.party import Party
from app.domain.people import Employee, Role
from app.domain.procedure import Agency, Case, Procedure, RequiredPaper, TimeUnit
from app.domain.reception import Reception, checklist
from app.domain.verbs import Verb
from app.errors import Locked
from app.ports.store import SendState
from app.settings import Settings
from app.sync.status import Line, SyncStatus
from app.usecases.act_on_dossier import ActOnDossier
from app.usecases.advise_draft import AdviseDraft
from app.usecases.attention import NeedsAttention
from app.usecases.counter_lists import CounterLists
from app.usecases.desk import Desk
from app.usecases.digitise_pages import DigitisePages
from app.usecases.drafts import KeepDraft
from app.usecases.earlier_dossiers import EarlierDossiers
from app.usecases.fee_book import FeeBook
from app.usecases.fees import Fees
from app.usecases.file_papers import FileIntoDossier
from app.usecases.find_units import FindUnits
from app.usecases.guidance import Guidance
from app.usecases.import_catalogue import ImportCatalogue
from app.usecases.import_dossiers import ImportDossiers
from app.usecases.look_at_signatures import LookAtSignatures
from app.usecases.look_up import LookUp
from app.usecases.open_attachment import OpenAttachment
from app.usecases.papers_on_file import PapersOnFile
from app.usecases.print_form import PrintForm
from app.usecases.promise import Promise
from app.usecases.propose_fields import ProposeFields
from app.usecases.read_card import ReadCard
from app.usecases.receipt_stock import ReceiptStock
from app.usecases.receive_dossier import ReceiveDossier
from app.usecases.record_fact import RecordFact
from app.usecases.reports import Reports
from app.usecases.reverse_fee import ReverseFee
from app.usecases.scan_batch import ScanBatch
from app.usecases.sign_files import SignFiles
from app.usecases.take_fee import TakeFee
from app.usecases.turn_page import TurnPage
from app.usecases.watch_card import WatchCard
from app.usecases.workplace import Session
from storage.catalogue_files import CatalogueFiles
from storage.field_labels import read_field_labels
from storage.unit_tables import UnitTableFiles
from tests.ui.fake_rooms import (
    NOW,
    FakeAhead,
    FakeCamera,
    FakeForms,
    FakeImaging,
    FakePageLog,
    FakePrinter,
    FakeScanner,
    FakeSheets,
    FakeSigner,
    FakeSync,
    HandClock,
)
from tests.ui.memory_store import MemoryStore

EMPLOYEE = Employee("Trần Thu Hà")
SUPERVISOR = Employee("Lý Văn Dần", Role.SUPERVISOR)
PIN = "240686"
_ADDRESS = "Số 12, ngõ 4, phố Nguyễn Chí Thanh, P. Láng Hạ, Hà Nội"
PEOPLE = (
    Party("Nguyễn Thị Ẵm", "001193012345", birth_date="03/11/1993", sex="Nữ", address=_ADDRESS,
          phone="0912345678"),
    Party("Trần Văn Dũng", "001085004211", birth_date="12/01/1985", sex="Nam"),
    Party("Lê Hoàng Anh", "025090007766", birth_date="30/09/1990", sex="Nam"),
    Party("Phạm Ngọc Ánh", "025195001234", birth_date="01/06/1995", sex="Nữ"),
    Party("Đặng Quốc Bảo", "001078009812", birth_date="1978", sex="Nam"),
    Party("Võ Thị Ưng", "046188003321", birth_date="19/05/1988", sex="Nữ"),
    Party("Hoàng Đức Ỷ", "034082005566", birth_date="02/02/1982", sex="Nam"),
    Party("Bùi Thanh Hằng", "001199008877", birth_date="08/03/1999", sex="Nữ"),
)  # fmt: skip
AGENCIES = (
    Agency("000.00.14.H25", "STP", "Sở Tư pháp"),
    Agency("000.00.02.H25", "SCT", "Sở Công Thương"),
)


def procedure(
    code: str, name: str, agency: Agency = AGENCIES[0], *, days: int | None = 3, fee: int = 0
) -> Procedure:
    papers = (
        RequiredPaper("Tờ khai theo mẫu", originals=1),
        RequiredPaper("Bản chụp thẻ căn cước", copies=1),
        RequiredPaper("Văn bản ủy quyền", originals=1, required=False),
    )
    case = Case("Mặc định", days, TimeUnit.WORKING_DAY, fee, papers)
    return Procedure(code, name, agency.id, agency.name, "HTK", "Hộ tịch", (case,), result="Bản")


PROCEDURES = (
    procedure("2.000488", "Cấp Phiếu lý lịch tư pháp cho công dân Việt Nam", fee=200_000),
    procedure("1.001193", "Đăng ký khai sinh", days=1),
    procedure("2.000635", "Cấp bản sao trích lục hộ tịch", days=2, fee=24_000),
    procedure("2.000004", "Thông báo thực hiện khuyến mại", AGENCIES[1], days=5),
)


@cache
def field_labels() -> FieldLabels:
    """Those that are shipped."""
    return read_field_labels(RESOURCES / "forms")


@dataclass
class Counter:
    """The fake rooms and the desk over them."""

    settings: Settings = field(default_factory=Settings)
    clock: HandClock = field(default_factory=HandClock)
    store: MemoryStore = field(default_factory=MemoryStore)
    scanner: FakeScanner = field(default_factory=FakeScanner)
    imaging: FakeImaging = field(default_factory=FakeImaging)
    camera: FakeCamera = field(default_factory=FakeCamera)
    ahead: FakeAhead = field(default_factory=FakeAhead)
    page_log: FakePageLog = field(default_factory=FakePageLog)
    forms: FakeForms = field(default_factory=FakeForms)
    printer: FakePrinter = field(default_factory=FakePrinter)
    signer: FakeSigner = field(default_factory=FakeSigner)
    sync: FakeSync = field(default_factory=FakeSync)

    def __post_init__(self) -> None:
        self.store.tables.agencies = AGENCIES
        self.store.tables.procedures = PROCEDURES
        self.desk = self._desk()

    def _desk(self) -> Desk:
        store, clock = self.store, self.clock
        calendar = WorkingCalendar(version="test")
        promise = Promise(calendar)
        earlier = EarlierDossiers(store, clock)
        series = self.settings.counter.series
        fee_book = FeeBook(store, clock, ReceiptStock(store, clock, series))
        return Desk(
            settings=self.settings, clock=clock, store=store, scanner=self.scanner,
            imaging=self.imaging, page_log=self.page_log,
            forms=self.forms, printer=self.printer, promise=promise,
            guidance=Guidance(store, clock),
            receive=ReceiveDossier(
                store, self.imaging, clock, promise, "01", None, TakeFee(series)
            ),
            act=ActOnDossier(store, clock, promise, TakeFee(series)),
            record=RecordFact(store, clock),
            fees=Fees(store, clock, TakeFee(series), self.settings.counter.bank_account),
            reverse_fee=ReverseFee(store, clock),
            fee_book=fee_book,
            scan=ScanBatch(self.scanner, self.imaging, store.pages, self.ahead.soon),
            turn_page=TurnPage(self.imaging, self.store.pages),
            sign=SignFiles(store, self.signer, clock, lambda _at: None),
            look_at_signatures=LookAtSignatures(store.pages, self.signer),
            digitise=DigitisePages(self.imaging),
            file_papers=FileIntoDossier(store, self.imaging, clock),
            open_attachment=OpenAttachment(store, clock, lambda: None),
            propose=ProposeFields(store, self.ahead, field_labels, clock),
            read_card=ReadCard(self.imaging, self.scanner, clock),
            watch_card=WatchCard(self.camera, clock),
            print_form=PrintForm(store, self.forms, self.printer, clock),
            look_up=LookUp(store, clock, calendar),
            drafts=KeepDraft(store, clock),
            advise=AdviseDraft(store, self.forms, self.printer, clock, promise),
            earlier=earlier,
            on_file=PapersOnFile(earlier),
            attention=NeedsAttention(store, clock),
            reports=Reports(store, clock, calendar, fee_book, self.forms, FakeSheets()),
            lists=CounterLists(store, clock, FakeSheets()),
            import_dossiers=ImportDossiers(store, None, clock),
            import_catalogue=ImportCatalogue(store, CatalogueFiles(), clock),
            units=FindUnits(UnitTableFiles(UNITS)),
            nudge_sync=self.sync.nudge,
        )  # fmt: skip

    @property
    def session(self) -> Session:
        return Session(EMPLOYEE, self.desk, self.sync)

    def receive(self, person: Party = PEOPLE[0], procedure_index: int = 0) -> Dossier:
        """A complete dossier of this person, received now."""
        wanted = PROCEDURES[procedure_index]
        papers = tuple(replace(p, present=True) for p in checklist(wanted.cases[0]))
        return self.desk.receive(Reception(wanted.code, person, papers), EMPLOYEE)

    def resolved(self, person: Party = PEOPLE[0], shelf: str = "Ngăn B2 · bìa 14") -> Dossier:
        """The same with its result on the shelf."""
        code = str(self.receive(person).code)
        self.desk.act(code, Verb.FORWARD, EMPLOYEE)
        return self.desk.act(code, Verb.RECORD_RESULT, EMPLOYEE, data={"shelf": shelf})

    def online(self, person: Party = PEOPLE[1]) -> Dossier:
        """Filed on the portal an hour ago, waiting for the counter's answer."""
        received = self.receive(person, 1)
        filed = self.clock.now() - timedelta(hours=1)
        waiting = replace(
            received, status=Status.REGISTERED, received_at=None, due_at=None, filed_at=filed,
            channel=Channel.ONLINE, remote_exists=True,
        )  # fmt: skip
        self.store.tables.dossiers[waiting.id] = waiting
        return waiting

    def busy_day(self) -> None:
        """Enough on every list to look at."""
        for number, person in enumerate(PEOPLE):
            self.receive(person, number % len(PROCEDURES))
        for person in PEOPLE[:6]:
            self.resolved(person)
        self.online()
        self.online(PEOPLE[3])
        rows = self.store.tables.outbox
        self.store.tables.outbox = [replace(row, state=SendState.ACCEPTED) for row in rows]
        self.receive(PEOPLE[6])
        self.sync.tell(SyncStatus(Line.ONLINE, NOW, waiting=2, dossiers_unsent=1))
        with self.store.unit_of_work() as uow:
            first = next(iter(uow.tables.dossiers.values()))
            uow.attention.raise_item(
                "refused", "send.refused", NOW, first, "Thiếu trường NgaySinh của chủ hồ sơ"
            )
            uow.commit()


@dataclass
class FakeWorkplace:
    """`unlock` takes the one right PIN; `wait_s`: as if too many were wrong."""

    counter: Counter = field(default_factory=Counter)
    practice: bool = True
    counter_name: str = "Quầy số 3"
    unit: str = "Bưu điện P. Láng Hạ"
    wait_s: int = 0
    put: list[str] = field(default_factory=list)
    closed: bool = False

    def employees(self) -> tuple[str, ...]:
        return EMPLOYEE.name, SUPERVISOR.name

    def unlock(self, employee: str, pin: str) -> Session:
        if self.wait_s:
            raise Locked("keys.wait", seconds=self.wait_s)
        if pin != PIN:
            raise Locked("keys.wrong_pin", left=4)
        return self.counter.session

    def put_practice_paper(self, what: str) -> None:
        self.put.append(what)

    def play_practice_province(self, what: str) -> None:
        self.put.append(what)

    def set_practice_network(self, *, up: bool) -> None:
        self.counter.sync.tell(SyncStatus(Line.ONLINE if up else Line.OFFLINE, NOW))

    def close(self) -> None:
        self.closed = True
