"""Finding a procedure while typing."""

import unicodedata

import pytest

from app.domain.procedure import Procedure
from app.usecases.guidance import Guidance, ProcedureIndex
from tests.app.counter import Counter


def named(code: str, name: str, field: str = "", agency: str = "Sở Tư pháp") -> Procedure:
    return Procedure(code, name, "A", agency, "", field, ())


PROCEDURES = (
    named("1.000001", "Cấp giấy phép xây dựng", "Xây dựng", "Sở Xây dựng"),
    named("1.000002", "Giấy phép lao động", "Việc làm", "Sở Nội vụ"),
    named("1.000003", "Cấp lại giấy phép lái xe", "Đường bộ", "Sở Xây dựng"),
    named("2.000488", "Cấp Phiếu lý lịch tư pháp", "Lý lịch tư pháp"),
    named("2.000635", "Cấp bản sao trích lục hộ tịch, Giấy khai sinh", "Hộ tịch"),
)
INDEX = ProcedureIndex(PROCEDURES)


def found(text: str, limit: int = 20) -> list[str]:
    return [procedure.code for procedure in INDEX.search(text, limit)]


@pytest.mark.parametrize(
    "text", ["ly lich", "LÝ LỊCH", "ly li", "phap ly", "2.000488", "cap phieu", "  lý   lịch  "]
)
def test_any_words_with_or_without_accents_find_it(text: str) -> None:
    assert found(text)[0] == "2.000488"
    assert found(unicodedata.normalize("NFD", text)) == found(text)


def test_whole_words_come_before_beginnings_and_names_before_the_rest() -> None:
    assert found("giay phep") == ["1.000002", "1.000001", "1.000003"]
    assert found("xay") == ["1.000001", "1.000003"]  # in the name, then only in the agency


def test_every_word_must_begin_a_word() -> None:
    assert found("khai sinh giay") == ["2.000635"]
    assert found("hep") == []
    assert found("giay xyz") == []


def test_without_words_the_catalogue_as_it_stands() -> None:
    assert found("") == found("  ,. ") == [p.code for p in PROCEDURES]
    assert found("", 2) == ["1.000001", "1.000002"]


def test_the_shipped_catalogue_is_found_by_what_people_say(counter: Counter) -> None:
    index = Guidance(counter.store, counter.clock).index()
    assert len(index.procedures) == 47
    criminal_records = {p.code for p in index.search("ly lich tu phap")[:2]}
    assert criminal_records == {"2.000488", "2.001417"}
    assert index.search("ho tich")[0].code == "2.000635"
