"""Everything the counter can do, in one place: what the window and the command line are given."""

from collections.abc import Callable
from dataclasses import dataclass

from app.ports.clock import Clock
from app.ports.page_log import PageLog
from app.ports.paper import Forms, Printer
from app.ports.scanner import Imaging, Scanner
from app.ports.store import Store
from app.settings import Settings
from app.usecases.act_on_dossier import ActOnDossier
from app.usecases.advise_draft import AdviseDraft
from app.usecases.attention import NeedsAttention
from app.usecases.counter_lists import CounterLists
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
from app.usecases.receive_dossier import ReceiveDossier
from app.usecases.record_fact import RecordFact
from app.usecases.reports import Reports
from app.usecases.reverse_fee import ReverseFee
from app.usecases.scan_batch import ScanBatch
from app.usecases.sign_files import SignFiles
from app.usecases.turn_page import TurnPage
from app.usecases.watch_card import WatchCard


@dataclass(frozen=True, slots=True)
class Desk:
    """The use cases of an unlocked counter, and the rooms behind them.

    nudge_sync: call after something was queued, so that it leaves at once.
    """

    settings: Settings
    clock: Clock
    store: Store
    scanner: Scanner
    imaging: Imaging
    page_log: PageLog
    forms: Forms
    printer: Printer
    promise: Promise
    guidance: Guidance
    receive: ReceiveDossier
    act: ActOnDossier
    record: RecordFact
    fees: Fees
    reverse_fee: ReverseFee
    fee_book: FeeBook
    scan: ScanBatch
    turn_page: TurnPage
    sign: SignFiles
    look_at_signatures: LookAtSignatures
    digitise: DigitisePages
    file_papers: FileIntoDossier
    open_attachment: OpenAttachment
    propose: ProposeFields
    read_card: ReadCard
    watch_card: WatchCard
    print_form: PrintForm
    look_up: LookUp
    drafts: KeepDraft
    advise: AdviseDraft
    earlier: EarlierDossiers
    on_file: PapersOnFile
    attention: NeedsAttention
    reports: Reports
    lists: CounterLists
    import_dossiers: ImportDossiers
    import_catalogue: ImportCatalogue
    units: FindUnits
    nudge_sync: Callable[[], None]
