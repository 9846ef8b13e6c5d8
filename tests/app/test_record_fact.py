"""Facts beside the verbs: corrections, calls, parcels, shelves."""

import json
from dataclasses import replace

import pytest

from app.domain.codes import ReturnBy, Status
from app.domain.corrections import CORRECTABLE
from app.domain.dossier import Dossier
from app.domain.party import Party
from app.domain.verbs import Verb
from app.errors import InvalidInput, NotAllowed
from app.ports.store import SendKind
from tests.app.counter import Counter, reception
from tests.app.dossiers import ADMIN, GUEST, HOA


def resolved(counter: Counter) -> str:
    code = str(counter.received().code)
    counter.act(code, Verb.FORWARD, HOA)
    counter.act(code, Verb.RECORD_RESULT, HOA)
    return code


def by_post(counter: Counter, code: str) -> None:
    counter.record.correct(code, "return_by", "post", "dân đề nghị", HOA)


def test_a_correction_is_a_new_fact_with_both_values_reason_and_name(counter: Counter) -> None:
    code = str(counter.received().code)
    now = counter.record.correct(code, "owner.phone", " 0912 345 678", "đọc nhầm", HOA)
    fact = now.events[-1]
    assert (fact.verb, fact.actor, fact.reason, fact.status) == (
        "correct", "Hoa", "đọc nhầm", Status.RECEIVED,
    )  # fmt: skip
    assert dict(fact.data) == {"field": "owner.phone", "before": "", "after": "0912 345 678"}
    assert counter.read(now).owner.phone == "0912 345 678"


def test_what_was_sent_before_stays_and_the_province_is_told_the_new_value(
    counter: Counter,
) -> None:
    dossier = counter.received()
    first = counter.rows(dossier)[0].body
    counter.record.correct(str(dossier.code), "owner.name", "Nguyễn Văn Ân", "thiếu dấu", HOA)
    rows = counter.rows(dossier)
    assert rows[0].body == first
    assert rows[-1].kind is SendKind.UPDATE
    assert json.loads(rows[-1].body)["data"][0]["ChuHoSo"] == "Nguyễn Văn Ân"


def test_what_only_the_counter_knows_is_not_sent(counter: Counter) -> None:
    dossier = counter.received()
    counter.record.correct(str(dossier.code), "sets", "2", "đếm lại", HOA)
    assert len(counter.rows(dossier)) == 2


@pytest.mark.parametrize(
    ("field", "value", "code"),
    [
        ("code", "x", "correct.unknown_field"),
        ("status", "10", "correct.unknown_field"),
        ("due_at", "2030-01-01", "correct.unknown_field"),
        ("owner.name", "  ", "correct.bad_value"),
        ("owner.id_number", "12345", "correct.bad_value"),
        ("owner.birth_date", "31/02/1990", "correct.bad_value"),
        ("owner.sex", "khác", "correct.bad_value"),
        ("return_by", "ship", "correct.bad_value"),
        ("sets", "0", "correct.bad_value"),
        ("sets", "²", "correct.bad_value"),
        ("owner.phone", "9" * 1001, "correct.bad_value"),
        ("owner.name", "Nguyễn Văn An", "correct.same"),
        ("filer.name", "Lê Thị Bình", "correct.no_filer"),
    ],
)
def test_what_cannot_be_corrected_changes_nothing(
    counter: Counter, field: str, value: str, code: str
) -> None:
    dossier = counter.received()
    with pytest.raises(InvalidInput, match=code):
        counter.record.correct(str(dossier.code), field, value, "vì thế", HOA)
    assert counter.read(dossier) == dossier


def test_a_correction_needs_a_reason_and_a_role(counter: Counter) -> None:
    code = str(counter.received().code)
    with pytest.raises(InvalidInput, match=r"act.no_reason"):
        counter.record.correct(code, "note", "x", "  ", HOA)
    for person in (ADMIN, GUEST):
        with pytest.raises(NotAllowed, match=r"act.wrong_role"):
            counter.record.correct(code, "note", "x", "vì thế", person)


def test_every_correctable_field_is_a_field_of_the_dossier(counter: Counter) -> None:
    dossier = counter.received()
    full = replace(dossier, filer=dossier.owner)
    for name, rule in CORRECTABLE.items():
        assert isinstance(rule.read(full), str), name


def test_a_call_is_logged_and_moves_nothing(counter: Counter) -> None:
    code = resolved(counter)
    called = counter.record.call(code, "no_answer", "gọi lại chiều mai", HOA)
    assert (called.events[-1].verb, called.status) == ("call", Status.RESOLVED)
    assert called.events[-1].data["outcome"] == "no_answer"
    with pytest.raises(InvalidInput, match=r"call.outcome"):
        counter.record.call(code, "maybe", "", HOA)  # type: ignore[arg-type]


def test_a_parcel_needs_a_result_that_goes_by_post_and_a_real_item_code(counter: Counter) -> None:
    code = resolved(counter)
    with pytest.raises(NotAllowed, match=r"post.not_by_post"):
        counter.record.post(code, "EX123456785VN", HOA)
    by_post(counter, code)
    with pytest.raises(InvalidInput, match=r"postal.check_digit"):
        counter.record.post(code, "EX123456784VN", HOA)
    with pytest.raises(InvalidInput, match=r"postal.item_shape"):
        counter.record.post(code, "12", HOA)
    posted = counter.record.post(code, "ex 123456785 vn", HOA)
    assert (posted.postal_item, posted.return_by) == ("EX123456785VN", ReturnBy.POST)


def test_only_a_dossier_whose_paper_is_here_has_a_place_on_the_shelf(counter: Counter) -> None:
    dossier: Dossier = counter.received()
    with pytest.raises(NotAllowed, match=r"act.wrong_status"):
        counter.record.shelve(str(dossier.code), "B2", HOA)
    assert counter.record.shelve(resolved(counter), " B2 ", HOA).shelf == "B2"


def test_facts_beside_the_verbs_do_not_hide_when_a_stop_began(counter: Counter) -> None:
    code = str(counter.received().code)
    asked = counter.act(code, Verb.ASK_SUPPLEMENT, HOA, reason="thiếu đơn")
    counter.record.call(code, "reached", "", HOA)
    came = counter.act(code, Verb.SUPPLEMENT_RECEIVED, HOA)
    assert came.status is Status.RECEIVED
    assert asked.due_at == came.previous_due_at


def resolved_by_post(counter: Counter, owner: Party | None = None) -> str:
    """The number of a resolved dossier that goes by post."""
    form = replace(reception(), return_by=ReturnBy.POST, return_address="Phủ Lý")
    dossier = counter.receive(replace(form, owner=owner or form.owner), HOA)
    code = str(dossier.code)
    for verb in (Verb.FORWARD, Verb.RECORD_RESULT):
        counter.act(code, verb, HOA)
    return code


def test_a_parcel_carries_the_results_of_one_receiver_only(counter: Counter) -> None:
    first, second = resolved_by_post(counter), resolved_by_post(counter)
    stranger = resolved_by_post(counter, Party("Trần Thị Bình", "035190001234"))
    counter.record.post(first, "EE123456785VN", HOA)
    counter.record.post(second, "EE123456785VN", HOA)
    with pytest.raises(NotAllowed, match=r"post.other_receiver"):
        counter.record.post(stranger, "EE123456785VN", HOA)
    with pytest.raises(NotAllowed, match=r"post.other_receiver"):
        counter.act(stranger, Verb.HAND_OVER, HOA, data={"postal_item": "EE123456785VN"})


def test_a_parcel_does_not_outlive_what_it_was_for(counter: Counter) -> None:
    code = resolved_by_post(counter)
    counter.record.post(code, "EE123456785VN", HOA)
    fetched = counter.record.correct(code, "return_by", "counter", "đến lấy", HOA)
    assert fetched.postal_item == ""
    counter.record.correct(code, "return_by", "post", "gửi lại", HOA)
    counter.record.post(code, "EE123456785VN", HOA)
    assert counter.act(code, Verb.SEND_BACK_RESULT, HOA, "sai tên").postal_item == ""
