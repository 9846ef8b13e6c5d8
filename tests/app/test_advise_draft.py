"""Forms 02 and 03 of a draft: printed, told to the audit log, and nothing else happens."""

import json
from dataclasses import dataclass, field, replace

import pytest

from app.domain.dossier import Dossier
from app.domain.people import Employee, Role
from app.domain.reception import PaperAtHand
from app.domain.verbs import Verb
from app.errors import CounterError
from app.ports.paper import Heading, PrintJob
from app.usecases.advise_draft import AdviseDraft
from printing.forms.reportlab_forms import ReportlabForms
from tests.app.counter import Counter, reception
from tests.app.dossiers import AN, HOA, NOW
from tests.printing.reading import text

LACKING = reception(PaperAtHand("Tờ khai"), PaperAtHand("Ảnh", present=True))


@dataclass
class SeenForms:
    """Remembers what it was given to draw."""

    seen: list[tuple[str, Dossier, PrintJob]] = field(default_factory=list)

    def render(self, form: str, dossier: Dossier, job: PrintJob) -> bytes:
        self.seen.append((form, dossier, job))
        return b"%PDF"


class Queue:
    """A printer that takes everything."""

    def __init__(self) -> None:
        self.sent: list[str] = []

    def send(self, pdf: bytes, title: str, queue: str) -> str:
        self.sent.append(f"{queue}:{title}")
        return "job-1"


def advice(counter: Counter, forms: object, printer: object = None) -> AdviseDraft:
    return AdviseDraft(counter.store, forms, printer or Queue(), counter.clock, counter.promise)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("verb", "form"), [(Verb.ASK_SUPPLEMENT, "supplement"), (Verb.REFUSE, "refusal")]
)
def test_a_draft_is_advised_without_a_number(counter: Counter, verb: Verb, form: str) -> None:
    forms = SeenForms()
    printed = advice(counter, forms)(verb, LACKING, HOA, " Thiếu  tờ khai ")
    ((name, dossier, job),) = forms.seen
    assert (name, printed.form, printed.reprint) == (form, form, 0)
    assert (dossier.code, dossier.status, dossier.received_at) == (None, None, None)
    assert [(e.verb, e.reason) for e in dossier.events] == [(verb.value, "Thiếu tờ khai")]
    assert [paper.name for paper in dossier.missing] == ["Tờ khai"]
    assert (job.clerk, job.printed_at) == (HOA.name, NOW)


def test_nothing_is_numbered_sent_or_kept(counter: Counter) -> None:
    advice(counter, SeenForms())(Verb.REFUSE, LACKING, HOA, "Không thuộc thẩm quyền")
    assert counter.store.queries.outbox_counts().unsettled == 0
    assert counter.store.queries.search(AN.id_number) == ()
    assert str(counter.received().code).endswith("-0001")


def test_the_audit_log_knows_the_act_and_no_person(counter: Counter) -> None:
    advice(counter, SeenForms())(Verb.REFUSE, LACKING, HOA, "Không thuộc thẩm quyền")
    with counter.store.unit_of_work() as uow:
        connection = uow._session.connection()
        rows = connection.exec_driver_sql("SELECT who, act, subject, detail FROM audit").all()
    ((who, act, subject, detail),) = rows
    assert (who, act, subject) == (HOA.name, "refuse", str(LACKING.id))
    assert json.loads(detail) == {"form": "refusal"}


@pytest.mark.parametrize(
    ("verb", "words"),
    [
        (Verb.ASK_SUPPLEMENT, ("Tờ khai", "15/12/2026", "Thiếu tờ khai")),
        (Verb.REFUSE, ("TỪ CHỐI", "Thiếu tờ khai")),
    ],
)
def test_the_real_form_is_drawn_for_a_draft(
    counter: Counter, verb: Verb, words: tuple[str, ...]
) -> None:
    forms = ReportlabForms(Heading("Tỉnh", "Một cửa", "Hà Nội"))
    asked = verb is Verb.ASK_SUPPLEMENT
    data = {"papers": "Tờ khai", "deadline": "2026-12-15"} if asked else None
    printed = advice(counter, forms)(verb, LACKING, HOA, "Thiếu tờ khai", data)
    found = text(printed.pdf)
    assert all(word in found for word in words), found


def test_it_goes_to_the_queue_that_is_named(counter: Counter) -> None:
    queue = Queue()
    printed = advice(counter, SeenForms(), queue)(Verb.REFUSE, LACKING, HOA, "Vì thế", queue="A4")
    assert (queue.sent, printed.job) == (["A4:nhap_refusal_261123-0830"], "job-1")


@pytest.mark.parametrize(
    ("verb", "changed", "reason", "by", "code"),
    [
        (Verb.REFUSE, {}, "", HOA, "act.no_reason"),
        (Verb.REFUSE, {}, "vì", Employee("Xem", Role.READ_ONLY), "act.wrong_role"),
        (Verb.FORWARD, {}, "vì", HOA, "act.wrong_status"),
        (Verb.REFUSE, {"procedure_code": ""}, "vì", HOA, "reception.no_procedure"),
        (Verb.REFUSE, {"procedure_code": "1.999999"}, "vì", HOA, "procedure.not_found"),
        (Verb.REFUSE, {"case_index": 9}, "vì", HOA, "procedure.no_such_case"),
        (Verb.REFUSE, {"owner": replace(AN, name=" ")}, "vì", HOA, "reception.no_name"),
    ],
)
def test_what_cannot_be_advised_is_told(
    counter: Counter, verb: Verb, changed: dict[str, object], reason: str, by: Employee, code: str
) -> None:
    forms = SeenForms()
    with pytest.raises(CounterError) as caught:
        advice(counter, forms)(verb, replace(LACKING, **changed), by, reason)  # type: ignore[arg-type]
    assert (caught.value.code, forms.seen) == (code, [])
