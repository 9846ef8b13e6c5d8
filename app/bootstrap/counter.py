"""A counter's rooms put together: from settings and a data key to a desk and its sync thread."""

import os
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from random import SystemRandom
from uuid import uuid4

from app.bootstrap.folders import RESOURCES, UNITS
from app.domain.calendar import WorkingCalendar
from app.domain.field_labels import FieldLabels
from app.domain.finishing import Finishing
from app.finishing.read_files import ReadFiles
from app.finishing.stamp_files import StampFiles
from app.ports.camera import Camera
from app.ports.clock import Clock
from app.ports.page_log import PageLog
from app.ports.paper import Heading
from app.ports.province import Province, Wire
from app.ports.reading import ReadAhead, TextReader
from app.ports.scanner import Imaging, Scanner
from app.ports.signing import Signer
from app.ports.store import Store
from app.settings import Settings
from app.sync.numbers import ExchangeNumbers, RefillNumbers
from app.sync.pull import Pull
from app.sync.push import PushOne
from app.sync.verdict import Rules
from app.sync.worker import SyncSteps
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
from app.usecases.sign_files import SignFiles, Stamp
from app.usecases.take_fee import TakeFee
from app.usecases.turn_page import TurnPage
from app.usecases.watch_card import WatchCard
from printing.forms.reportlab_forms import ReportlabForms
from printing.signature_stamp import seal_stamp, text_stamp
from printing.spool import CupsPrinter
from printing.xlsx import XlsxSheets
from storage.catalogue_files import CatalogueFiles
from storage.field_labels import read_field_labels
from storage.provincial.client import ProvinceClient
from storage.provincial.shapes import ProvincialWire
from storage.unit_tables import UnitTableFiles


def wire_of(settings: Settings) -> Wire:
    """The province's words in the version the settings name."""
    return ProvincialWire(settings.province.payload_version)


def heading_of(settings: Settings) -> Heading:
    """The head of every form."""
    counter = settings.counter
    return Heading(
        superior=counter.superior,
        unit=counter.heading,
        place=counter.place,
        contact=counter.contact,
        tracking_url=counter.tracking_url,
        form_set=counter.forms,
        collector=counter.collector,
        collector_tax_code=counter.collector_tax_code,
    )


@dataclass(frozen=True, slots=True)
class Rooms:
    """What a desk is built from. binding: imaging of its own for files that are read behind."""

    settings: Settings
    clock: Clock
    calendar: WorkingCalendar
    store: Store
    scanner: Scanner
    camera: Camera
    imaging: Imaging
    binding: Imaging
    reader: TextReader
    signer: Signer
    wire: Wire
    page_log: PageLog

    def close_devices(self) -> None:
        """End the child processes."""
        self.reader.close()
        self.binding.close()
        self.imaging.close()

    @property
    def finishing(self) -> Finishing:
        """What a scanned file needs before it leaves."""
        signing = self.settings.signing
        return Finishing(True, signing.required, bool(signing.timestamp_url))


def desk_of(
    rooms: Rooms,
    wake_sync: Callable[[], None],
    province: Callable[[], Province | None],
    ahead: ReadAhead,
) -> Desk:
    """Every use case over these rooms. province: asked when a file has to be fetched.

    wake_sync: something was queued; ahead: reads pages before any dossier names them.
    """
    settings, clock, store = rooms.settings, rooms.clock, rooms.store
    counter = settings.counter
    promise = Promise(rooms.calendar, counter.cutoff_time)
    forms, printer = ReportlabForms(heading_of(settings)), CupsPrinter()
    earlier = EarlierDossiers(store, clock)
    sheets = XlsxSheets(counter.forms)
    fee_book = FeeBook(store, clock, ReceiptStock(store, clock, counter.series))
    return Desk(
        settings=settings,
        clock=clock,
        store=store,
        scanner=rooms.scanner,
        imaging=rooms.imaging,
        page_log=rooms.page_log,
        forms=forms,
        printer=printer,
        promise=promise,
        guidance=Guidance(store, clock),
        receive=ReceiveDossier(
            store,
            rooms.imaging,
            clock,
            promise,
            counter.prefix,
            counter.block,
            TakeFee(counter.series),
            rooms.finishing,
        ),
        act=ActOnDossier(store, clock, promise, TakeFee(counter.series)),
        record=RecordFact(store, clock),
        fees=Fees(store, clock, TakeFee(counter.series), counter.bank_account),
        reverse_fee=ReverseFee(store, clock),
        fee_book=fee_book,
        scan=ScanBatch(rooms.scanner, rooms.imaging, store.pages, ahead.soon),
        turn_page=TurnPage(rooms.imaging, store.pages),
        sign=SignFiles(store, rooms.signer, clock, stamp_of(settings), rooms.finishing, wake_sync),
        look_at_signatures=LookAtSignatures(store.pages, rooms.signer),
        digitise=DigitisePages(rooms.imaging),
        file_papers=FileIntoDossier(store, rooms.imaging, clock, rooms.finishing),
        open_attachment=OpenAttachment(store, clock, province),
        propose=ProposeFields(store, ahead, _field_labels, clock),
        read_card=ReadCard(rooms.imaging, rooms.scanner, clock),
        watch_card=WatchCard(rooms.camera, clock),
        print_form=PrintForm(store, forms, printer, clock, counter.bank_account),
        look_up=LookUp(store, clock, rooms.calendar),
        drafts=KeepDraft(store, clock),
        advise=AdviseDraft(store, forms, printer, clock, promise),
        earlier=earlier,
        on_file=PapersOnFile(earlier),
        attention=NeedsAttention(store, clock),
        reports=Reports(store, clock, rooms.calendar, fee_book, forms, sheets),
        lists=CounterLists(store, clock, sheets),
        import_dossiers=ImportDossiers(store, rooms.wire, clock),
        import_catalogue=ImportCatalogue(store, CatalogueFiles(), clock),
        units=FindUnits(UnitTableFiles(UNITS)),
        nudge_sync=wake_sync,
    )


@cache
def _field_labels() -> FieldLabels:
    """Read once, when the first page is looked at."""
    return read_field_labels(RESOURCES / "forms")


def stamp_of(settings: Settings) -> Stamp:
    """What is seen of a signature, as the settings say."""
    signing = settings.signing
    agency = signing.agency or settings.counter.heading

    def drawn(at: datetime) -> bytes | None:
        if signing.appearance == "none":
            return None
        if signing.appearance == "seal":
            return seal_stamp(agency, at, Path(signing.seal))
        return text_stamp(agency, at)

    return drawn


def province_of(settings: Settings, store: Store, password: Callable[[], str]) -> Province:
    """The client; nothing is asked yet. Raises InvalidInput for settings that must not be used."""
    return ProvinceClient(settings.province, password, store.instance_id)


def reading_of(rooms: Rooms) -> ReadFiles:
    """What the reading thread does."""
    return ReadFiles(rooms.store, rooms.binding, rooms.reader, rooms.clock, rooms.finishing)


def steps_of(rooms: Rooms, province: Province, stop: Callable[[], bool]) -> SyncSteps:
    """The sync policy over these rooms; rows of an earlier start become unknown."""
    store, clock, wire = rooms.store, rooms.clock, rooms.wire
    said = rooms.settings.province
    rules = Rules(timedelta(seconds=said.quarantine_s), said.lookup, said.repeat_insert)
    boot_id = uuid4().hex
    with store.unit_of_work() as uow:
        uow.outbox.recover(boot_id, clock.now(), said.quarantine_s)
        uow.commit()
    push = PushOne(store, province, wire, clock, rules, boot_id, SystemRandom(), stop)
    return SyncSteps(
        store=store,
        province=province,
        clock=clock,
        push=push,
        pull=Pull(store, province, wire, clock, rooms.calendar),
        refill=RefillNumbers(store, province, clock),
        exchange=ExchangeNumbers(store, clock, rooms.settings.counter.block),
        stamp=StampFiles(store, rooms.signer, clock),
    )


def province_password(username: str) -> str:
    """From the environment where there is no key store, else from the OS key store."""
    given = os.environ.get("QUAY_PROVINCE_PASSWORD")
    if given is not None:
        return given
    import keyring  # noqa: PLC0415  (slow to import, needed only here)
    from keyring.errors import KeyringError  # noqa: PLC0415

    try:
        return keyring.get_password("quay-province", username) or ""
    except KeyringError:
        return ""
