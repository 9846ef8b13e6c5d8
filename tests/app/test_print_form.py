"""Papers over a real store and the real forms: counted, marked, handed to the spooler."""

import subprocess
from dataclasses import dataclass, field, replace
from datetime import timedelta
from uuid import UUID

import pytest

from app.bootstrap.folders import CATALOGUE
from app.domain.codes import PartyKind
from app.domain.fees import FeeMethod
from app.domain.party import Party
from app.domain.receipts import parse_series
from app.domain.verbs import Verb
from app.domain.vietqr import BankAccount
from app.errors import NotAllowed, NotFound
from app.ports.paper import Heading
from app.ports.sheets import Sheets
from app.usecases.counter_lists import CounterLists
from app.usecases.fees import Fees
from app.usecases.print_form import PrintForm
from app.usecases.print_list import PrintList
from app.usecases.reverse_fee import ReverseFee
from app.usecases.take_fee import TakeFee
from printing.forms import ReportlabForms
from printing.xlsx import XlsxSheets
from storage.catalogue_files import read_yaml
from tests.app.counter import Counter, reception
from tests.app.dossiers import AN, GUEST, HOA, MAI, NOW

FORMS = ReportlabForms(Heading("UBND tỉnh Hà Nam", "Trung tâm", "Hà Nam"))
SHEETS: Sheets = XlsxSheets("TT01_2018")
BANK = BankAccount("970436", "0123456789", "BUU DIEN")


@dataclass
class Tray:
    """A printer that keeps what it was sent."""

    sent: list[tuple[str, str]] = field(default_factory=list)

    def queues(self) -> tuple[str, ...]:
        return ("Q",)

    def send(self, pdf: bytes, title: str, queue: str) -> str:
        self.sent.append((title, queue))
        return f"{queue}-{len(self.sent)}"


def printing(counter: Counter, tray: Tray | None = None) -> PrintForm:
    return PrintForm(counter.store, FORMS, tray or Tray(), counter.clock, BANK)


def fees(counter: Counter, series: str = "") -> Fees:
    return Fees(counter.store, counter.clock, TakeFee(parse_series(series)), BANK)


def later(counter: Counter, **by: float) -> None:
    counter.clock.at += timedelta(**by)


def text(pdf: bytes) -> str:
    done = subprocess.run(
        ["pdftotext", "-layout", "-", "-"], input=pdf, capture_output=True, check=True
    )
    return " ".join(done.stdout.decode().split())


def test_the_second_print_of_a_paper_is_marked_and_counted(counter: Counter) -> None:
    code, tray = str(counter.received().code), Tray()
    prints = printing(counter, tray)
    first = prints("receipt", code, HOA, queue="Q")
    again = prints("receipt", code, HOA, queue="Q")
    assert (first.reprint, again.reprint) == (0, 1)
    assert "BẢN IN LẠI LẦN 1" in text(again.pdf)
    assert "BẢN IN LẠI" not in text(first.pdf)
    assert tray.sent == [(f"{code}_receipt", "Q"), (f"{code}_receipt_in-lai-1", "Q")]
    assert again.job == "Q-2"


def test_who_may_only_look_prints_nothing_of_a_dossier(counter: Counter) -> None:
    code, tray = str(counter.received().code), Tray()
    prints = printing(counter, tray)
    lists = CounterLists(counter.store, counter.clock, SHEETS)
    on_list = PrintList(counter.store, FORMS, tray, counter.clock)
    procedure, draft = read_yaml(CATALOGUE)[1][0], counter.received()
    for attempt in (
        lambda: prints("receipt", code, GUEST, queue="Q"),
        lambda: prints("history", code, GUEST),
        lambda: prints.declaration(procedure, GUEST, draft),
        lambda: on_list(lists.uncollected(), GUEST),
    ):
        with pytest.raises(NotAllowed, match=r"print\.read_only"):
            attempt()
    assert tray.sent == []
    assert prints("receipt", code, HOA).reprint == 0
    assert prints.guidance(procedure, 0, GUEST).pdf.startswith(b"%PDF-")


def test_a_second_request_is_a_paper_of_its_own(counter: Counter) -> None:
    code, prints = str(counter.received().code), printing(counter)
    for papers in ("Ảnh 4x6", "Giấy khai sinh"):
        later(counter, days=1)
        counter.act(code, Verb.ASK_SUPPLEMENT, HOA, "thiếu", {"papers": papers})
        made = prints("supplement", code, HOA)
        assert made.reprint == 0
        assert papers in text(made.pdf)
        counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA)
    assert prints("supplement", code, HOA).reprint == 1
    assert prints("receipt", code, HOA).reprint == 0


def test_a_form_is_never_explained_by_the_reason_of_another_step(counter: Counter) -> None:
    code = str(counter.received().code)
    counter.act(code, Verb.WITHDRAW, HOA, "không còn nhu cầu")
    with pytest.raises(NotAllowed, match=r"form\.over"):
        printing(counter)("refusal", code, HOA)
    assert "không còn nhu cầu" in text(printing(counter)("stop", code, HOA).pdf)


def test_the_return_receipt_takes_receiver_and_papers_from_the_hand_over(counter: Counter) -> None:
    code = str(counter.received().code)
    for verb in (Verb.FORWARD, Verb.RECORD_RESULT):
        counter.act(code, verb, HOA)
    told = {"receiver": "Lê Văn Út", "authority": "Giấy số 3", "taken_back": "Giấy phép cũ"}
    counter.act(code, Verb.HAND_OVER, HOA, "", told)
    said = text(printing(counter)("return-receipt", code, HOA).pdf)
    assert all(word in said for word in ("Lê Văn Út", "Giấy số 3", "1. Giấy phép cũ"))


def test_a_hand_over_undone_tells_the_next_paper_nothing(counter: Counter) -> None:
    code = str(counter.received().code)
    for verb in (Verb.FORWARD, Verb.RECORD_RESULT):
        counter.act(code, verb, HOA)
    stranger = {"receiver": "Lê Văn Út", "authority": "Giấy số 3", "taken_back": "Giấy phép cũ"}
    counter.act(code, Verb.HAND_OVER, HOA, "", stranger)
    counter.act(code, Verb.UNDO, MAI, "nhầm người")
    prepared = text(printing(counter)("return-receipt", code, HOA).pdf)
    assert "Lê Văn Út" not in prepared
    assert "Giấy phép cũ" not in prepared
    counter.act(code, Verb.HAND_OVER, HOA)
    said = text(printing(counter)("return-receipt", code, HOA).pdf)
    assert "Người nhận kết quả: Nguyễn Văn An" in said
    assert "Giấy số 3" not in said
    assert "Lê Văn Út" not in said


def test_what_is_owed_is_asked_for_with_a_transfer_code_until_it_is_taken(
    counter: Counter,
) -> None:
    code, prints = str(counter.received().code), printing(counter)
    assert "VietQR" in text(prints("fee-receipt", code, HOA).pdf)
    fees(counter).take(code, HOA)
    paid = prints("fee-receipt", code, HOA)
    assert "Tình trạng: đã nộp" in text(paid.pdf)
    assert "VietQR" not in text(paid.pdf)
    assert paid.reprint == 0


def test_a_numbered_receipt_is_printed_void_under_its_own_number(counter: Counter) -> None:
    code, prints = str(counter.received().code), printing(counter)
    money = fees(counter, "AB-26P:0000012-0000020")
    money.take(code, HOA)
    assert "Số: 0000012" in text(prints("fee-receipt", code, HOA).pdf)
    ReverseFee(counter.store, counter.clock).void(code, HOA, "ghi sai")
    money.take(code, HOA, FeeMethod.TRANSFER)
    new, old = prints("fee-receipt", code, HOA), prints("fee-receipt", code, HOA, payment="12")
    assert "Số: 0000013" in text(new.pdf)
    assert "ĐÃ HỦY" not in text(new.pdf)
    assert "ĐÃ HỦY" in text(old.pdf)
    assert (new.reprint, old.reprint) == (0, 1)
    with pytest.raises(NotFound, match=r"fee\.none"):
        prints("fee-receipt", code, HOA, payment="99")


def test_dossiers_received_in_one_go_have_one_receipt(counter: Counter) -> None:
    one = replace(reception(), group_id=UUID(int=7))
    codes = [str(counter.receive(replace(one, id=UUID(int=n)), HOA).code) for n in (1, 2, 3)]
    said = text(printing(counter)("group-receipt", codes[1], HOA).pdf)
    assert all(code in said for code in codes)
    alone = str(counter.received().code)
    with pytest.raises(NotAllowed):
        printing(counter)("group-receipt", alone, HOA)


LE = Party("Lê Văn Út", "035090000009")
FIRM = Party("Công ty Châu Sơn", kind=PartyKind.ENTERPRISE)


@pytest.mark.parametrize(
    ("filers", "one"),
    [
        ((AN, None), True),  # the owner files one of them alone
        ((LE, replace(LE, name="Lê Văn Ut")), True),  # one number, a slip in the name
        ((FIRM, replace(FIRM, name="CÔNG TY CHÂU SƠN", id_number="0100233488")), True),
        ((LE, None), False),
        ((LE, Party("Lê Văn Út", "035090000010")), False),  # two people of one name
        ((FIRM, replace(FIRM, name="Công ty Chau Sơn")), False),
    ],
)
def test_one_receipt_names_one_filer_or_is_refused(
    counter: Counter, filers: tuple[Party | None, ...], one: bool
) -> None:
    group = replace(reception(), group_id=UUID(int=7), authority="Giấy số 3")
    codes = [
        str(counter.receive(replace(group, id=UUID(int=n), filer=filer), HOA).code)
        for n, filer in enumerate(filers, start=1)
    ]
    prints = printing(counter)
    if one:
        said = text(prints("group-receipt", codes[1], HOA).pdf)
        assert all(code in said for code in codes)
        return
    with pytest.raises(NotAllowed, match=r"print\.group_filers"):
        prints("group-receipt", codes[1], HOA)
    assert prints("receipt", codes[1], HOA).reprint == 0


def test_a_list_that_grew_is_a_new_paper(counter: Counter) -> None:
    lists = CounterLists(counter.store, counter.clock, SHEETS)
    prints = PrintList(counter.store, FORMS, Tray(), counter.clock)
    assert prints(lists.handover("STP"), HOA).reprint == 0
    first = str(counter.received().code)
    counter.act(first, Verb.FORWARD, HOA)
    assert [prints(lists.handover("STP"), HOA).reprint for _ in range(2)] == [0, 1]
    second = str(counter.receive(reception(procedure="2.000635"), HOA).code)
    counter.act(second, Verb.FORWARD, HOA)
    grown = prints(lists.handover("STP"), HOA, copies=2)
    assert grown.reprint == 0
    assert text(grown.pdf).count(second) == 2
    assert prints(lists.handover("STP", NOW.date() - timedelta(days=1)), HOA).reprint == 0
