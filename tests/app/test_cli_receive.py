"""A line of `quay receive`: everything a reception may say, and nothing unknown."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from app.cli.commands.reception import _doubts
from app.cli.reception_line import LineReader
from app.domain.codes import Channel, PartyKind, ReturnBy
from app.domain.dossier import Dossier, Reuse, ScanFile
from app.domain.fees import FeeMethod
from app.errors import CounterError
from tests.ui.fakes import EMPLOYEE, PEOPLE, Counter

OWNER = {"name": "Nguyễn Văn An", "id": "035090001234"}
COMPANY = {"name": "Công ty A", "id": "0314409058 002", "kind": "enterprise"}
FORM = [{"name": "Tờ khai theo mẫu", "originals": 1}]


@pytest.fixture
def counter() -> Counter:
    return Counter()


@pytest.fixture
def reader(counter: Counter, tmp_path: Path) -> LineReader:
    return LineReader(counter.session, tmp_path)


def row(**changed: Any) -> str:
    said = {"procedure": "2.000488", "owner": OWNER, "papers": FORM, **changed}
    return json.dumps({key: value for key, value in said.items() if value is not None})


def received(reader: LineReader, line: str) -> Dossier:
    return reader.session.desk.receive(reader(line), EMPLOYEE)


def with_scan(counter: Counter) -> Dossier:
    """An earlier dossier of the first person with one scanned paper."""
    dossier = counter.receive(PEOPLE[0])
    key = counter.store.pages.put(b"%PDF earlier")
    file = ScanFile(uuid4(), key, "x.pdf", dossier.papers[0].name, 2, 12, "ab")
    kept = replace(dossier, papers=(replace(dossier.papers[0], files=(file,)),))
    counter.store.tables.dossiers[dossier.id] = kept
    return kept


def test_a_proxy_an_organisation_and_the_way_of_the_result(reader: LineReader) -> None:
    line = row(
        owner=COMPANY,
        filer=OWNER,
        authority="Giấy giới thiệu 12",
        channel="online",
        return_by="post",
        return_address="Số 5",
        sets=2,
    )
    dossier = received(reader, line)
    assert (dossier.owner.kind, dossier.owner.id_number) == (
        PartyKind.ENTERPRISE,
        "0314409058-002",
    )
    assert (dossier.authority, dossier.sets) == ("Giấy giới thiệu 12", 2)
    assert (dossier.channel, dossier.filed_at) == (Channel.ONLINE, dossier.received_at)
    assert (dossier.return_by, dossier.return_address) == (ReturnBy.POST, "Số 5")


def test_lines_of_one_group_belong_together(reader: LineReader) -> None:
    one, two, other = (received(reader, row(group=name)) for name in ("a", "a", "b"))
    assert one.group_id == two.group_id
    assert one.group_id is not None
    assert one.group_id != other.group_id
    assert received(reader, row()).group_id is None


def test_fees_are_timed_exempted_and_taken(reader: LineReader) -> None:
    after = received(reader, row(fee_timing="after"))
    exempt = received(reader, row(fee_timing="exempt", fee_reason="hộ nghèo"))
    paid = received(reader, row(fee_paid=True, fee_method="transfer"))
    assert (after.fee_timing, exempt.fee_timing) == ("after", "exempt")
    assert exempt.events[0].data["fee_reason"] == "hộ nghèo"
    assert paid.fee_paid
    assert paid.events[-1].data["method"] == FeeMethod.TRANSFER.value


def test_a_paper_not_needed_says_why(reader: LineReader) -> None:
    papers = [*FORM, {"name": "Hộ khẩu", "not_needed": "đã tra cứu"}]
    dossier = received(reader, row(papers=papers))
    assert [paper.present for paper in dossier.papers] == [True, False]
    assert dossier.events[0].data["not_needed"] == "Hộ khẩu: đã tra cứu"


def test_a_line_is_copied_from_an_earlier_dossier(counter: Counter, reader: LineReader) -> None:
    old = counter.receive(PEOPLE[0])
    copied = received(reader, json.dumps({"copy_of": str(old.code), "note": "lần hai"}))
    assert (copied.owner, copied.procedure_code) == (old.owner, old.procedure_code)
    assert [p.name for p in copied.papers] == [p.name for p in old.papers]
    assert not any(paper.present for paper in copied.papers)
    assert (copied.id != old.id, copied.note) == (True, "lần hai")
    other = received(reader, json.dumps({"copy_of": str(old.code), "owner": OWNER}))
    assert other.owner.name == OWNER["name"]


def test_a_line_copied_for_another_owner_has_no_filer_authority_or_address_of_the_first(
    counter: Counter, reader: LineReader
) -> None:
    """The result would be handed or posted to a stranger."""
    filer = {"name": "Lê Văn Út", "id": "035090000009", "address": "Số 5"}
    first = row(filer=filer, authority="Giấy số 3", return_by="post", return_address="Số 9")
    old = received(reader, first)
    copy = {"copy_of": str(old.code)}
    own = {"name": OWNER["name"].upper(), "id": OWNER["id"], "address": "Số 1"}
    stranger = {"name": PEOPLE[0].name, "id": PEOPLE[0].id_number, "address": "Số 2"}
    for owner in ({}, {"owner": own}):
        kept = received(reader, json.dumps(copy | owner))
        assert (kept.filer, kept.authority, kept.return_address) == (
            old.filer, "Giấy số 3", "Số 9",
        )  # fmt: skip
    other = received(reader, json.dumps(copy | {"owner": stranger}))
    assert (other.filer, other.authority, other.return_address) == (None, "", "Số 2")
    told = {"owner": stranger, "filer": filer, "authority": "Giấy số 4"}
    named = received(reader, json.dumps(copy | told))
    assert named.filer is not None
    assert (named.filer.name, named.authority, named.return_address) == (
        "Lê Văn Út", "Giấy số 4", "Số 5",
    )  # fmt: skip


def test_a_paper_on_file_is_taken_where_the_line_says_so(
    counter: Counter, reader: LineReader
) -> None:
    old = with_scan(counter)
    owner = {"name": PEOPLE[0].name, "id": PEOPLE[0].id_number}
    papers = [FORM[0] | {"reuse_of": str(old.code)}]
    (file,) = received(reader, row(owner=owner, papers=papers)).files
    assert (file.reuse, file.reused_from) == (Reuse.COMPONENT, str(old.code))
    assert received(reader, row(owner=owner)).files == ()


def test_papers_of_somebody_else_are_never_taken(counter: Counter, reader: LineReader) -> None:
    old = with_scan(counter)
    with pytest.raises(CounterError, match=r"receive.nothing_on_file"):
        reader(row(papers=[FORM[0] | {"reuse_of": str(old.code)}]))


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"colour": "red"}, "receive.unknown_key"),
        ({"owner": OWNER | {"colour": "red"}}, "receive.unknown_key"),
        ({"papers": [FORM[0] | {"colour": "red"}]}, "receive.unknown_key"),
        ({"copy_of": "000.00.14.H25-261101-0001"}, "dossier.not_found"),
        ({"fee_timing": "later"}, "import.field"),
        ({"fee_method": "gold"}, "import.field"),
        ({"fee_paid": "yes"}, "import.field"),
        ({"sets": -1}, "import.field"),
        ({"sets": 10**9}, "import.field"),
        ({"group": 5}, "import.field"),
        ({"authority": ["x"]}, "import.field"),
        ({"procedure": None}, "import.field"),
        ({"owner": None}, "import.field"),
    ],
)
def test_a_line_that_cannot_be_is_refused(
    reader: LineReader, changed: dict[str, Any], code: str
) -> None:
    with pytest.raises(CounterError) as caught:
        reader(row(**changed))
    assert caught.value.code == code


def test_an_exemption_without_a_reason_is_refused(reader: LineReader) -> None:
    with pytest.raises(CounterError, match=r"reception.no_fee_reason"):
        received(reader, row(fee_timing="exempt"))


def test_the_same_request_and_a_doubtful_tax_code_are_told(
    counter: Counter, reader: LineReader
) -> None:
    first = received(reader, row())
    same, *_ = _doubts(counter.session, reader(row()))
    assert str(first.code) in same
    doubt, *_ = _doubts(counter.session, reader(row(owner=COMPANY | {"id": "0100233480"})))
    assert "Mã số thuế" in doubt
    (missing,) = _doubts(counter.session, reader(row(procedure="1.001193", papers=[])))
    assert missing.startswith("chưa có giấy tờ bắt buộc:")
