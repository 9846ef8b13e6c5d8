"""The history on paper: every fact of ours and of the province in words a citizen can read."""

from dataclasses import replace

import pytest

from app.domain.codes import Status
from app.domain.corrections import CORRECTABLE
from app.domain.dossier import Event
from app.domain.facts import FACTS
from app.domain.verbs import Verb
from app.usecases.record_fact import OUTCOMES
from printing import wording
from printing.forms import ReportlabForms
from tests.printing import reading
from tests.printing.samples import DOSSIER, HEADING, JOB, RECEIVED

WORDS = wording.load("TT03_2025").wording("history")


def told(verb: str, reason: str = "", **data: str) -> str:
    event = Event(RECEIVED, verb, "Trần Văn Bưởi", Status.PROCESSING, reason, data)
    pdf = ReportlabForms(HEADING).render("history", replace(DOSSIER, events=(event,)), JOB)
    return reading.flowed(pdf)


@pytest.mark.parametrize(
    ("verb", "data", "said"),
    [
        ("correct", {"field": "owner.phone", "before": "09", "after": "0912"},
         ("Đính chính", "Sửa: điện thoại chủ hồ sơ; Trước: 09; Sau: 0912")),
        ("correct", {"field": "return_by", "before": "counter", "after": "post"},
         ("Trước: tại quầy; Sau: qua bưu chính",)),
        ("call", {"outcome": "no_answer"}, ("Gọi điện", "không nghe máy")),
        ("fee", {"amount": "200000", "method": "cash", "number": "AB-26P 0000012",
                 "payment": "0d5c"}, ("Thu phí", "200.000 đ", "tiền mặt", "AB-26P 0000012")),
        ("void-fee", {"amount": "200000", "method": "cash"}, ("Hủy thu phí",)),
        ("refund", {"amount": "50000", "method": "transfer"}, ("Hoàn phí", "chuyển khoản")),
        ("post", {"postal_item": "EE123456785VN"}, ("bưu gửi", "EE123456785VN")),
        ("shelve", {"shelf": "B2-14"}, ("Chỗ lưu: B2-14",)),
        ("apologise", {"previous_due_at": "2024-01-19T01:42:00+00:00",
                       "due_at": "2024-01-24T01:42:00+00:00"},
         ("Hẹn trả mới: 08:42 24/01/2024", "Hẹn trả cũ: 08:42 19/01/2024")),
        ("province-processing", {"words": "Phòng đang thẩm định"},
         ("Hệ thống của tỉnh: Đang xử lý", "Phòng đang thẩm định")),
        ("numbered", {"old": "T99-240105-001"}, ("mã hồ sơ chính thức", "T99-240105-001")),
    ],
)  # fmt: skip
def test_a_fact_is_told_in_words(verb: str, data: dict[str, str], said: tuple[str, ...]) -> None:
    text = told(verb, **data)
    assert all(word in text for words in said for word in words.split()), text
    assert "0d5c" not in text
    assert verb not in text


def test_reason_and_facts_stand_together() -> None:
    assert "đọc nhầm. Chỗ lưu: B2" in told("shelve", "đọc nhầm.", shelf="B2")


def test_every_verb_fact_choice_and_field_has_words() -> None:
    """So that a new one is not printed as a word of the program."""
    facts = {fact for facts in FACTS.values() for fact in facts}
    keys = {
        *(f"verb_{verb.value}" for verb in Verb),
        *(f"fact_{fact.key}" for fact in facts),
        *(f"choice_{choice}" for fact in facts for choice in fact.choices),
        *(f"choice_{outcome}" for outcome in OUTCOMES),
        *(f"field_{field}" for field in CORRECTABLE),
    }
    assert not {key for key in keys if not WORDS.get(key)}
