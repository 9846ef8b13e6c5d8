"""`quay fee` from outside: documents, roles, receipt numbers, a restored backup."""

import json
from collections.abc import Callable
from pathlib import Path
from shutil import copytree

import pytest

from app.cli.main import main
from tests.app.outside import Answer, answered, set_up, with_supervisor

OWNER = {"name": "Nguyễn Văn An", "id": "035090001234"}
MONEY = """
bank = "970436-0123456789-BUU DIEN TINH"
fee_series = "AB-26P:0000001-0000003"
"""
Quay = Callable[..., Answer]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A counter with an employee and a supervisor, three receipts to give out; made once."""
    base = tmp_path_factory.mktemp("fees")
    return with_supervisor(set_up(base, block="1-9999", counter=MONEY))


@pytest.fixture
def folder(made: Path, tmp_path: Path) -> Path:
    return Path(copytree(made, tmp_path / "counter"))


@pytest.fixture
def quay(folder: Path, capsys: pytest.CaptureFixture[str]) -> Quay:
    """Hoa works unless somebody else is named; the answer is the document, else the sentence."""

    def run(*arguments: str, person: str = "Hoa") -> Answer:
        return answered(folder, capsys, *arguments, person=person)

    return run


@pytest.fixture
def codes(quay: Quay, tmp_path: Path) -> list[str]:
    """Three dossiers of 200.000 đ, nothing taken."""
    line = json.dumps({"procedure": "2.000488", "owner": OWNER, "papers": [], "channel": "direct"})
    (tmp_path / "in.jsonl").write_text("\n".join([line] * 3))
    received = quay("receive", str(tmp_path / "in.jsonl"))[1]["received"]
    return [line["code"] for line in received]


def test_a_fee_is_taken_shown_and_reported(quay: Quay, codes: list[str]) -> None:
    shown = quay("fee", "show", codes[0])[1]
    assert (shown["state"], shown["owed"], shown["vietqr"][:8]) == ("due", 200_000, "00020101")
    status, taken = quay("fee", "take", codes[0], "--method", "transfer", "--reference", "FT9")
    payment = taken["payment"]
    assert (status, taken["state"], taken["owed"]) == (0, "taken", 0)
    assert (payment["series"], payment["number"], payment["reference"]) == ("AB-26P", 1, "FT9")
    assert quay("fee", "show", codes[0])[1]["vietqr"] is None
    day = payment["book"]
    report = quay("report", "fees", "--from", day, "--to", day)[1]
    assert (report["count"], report["transfer"], report["net"]) == (1, 200_000, 200_000)
    assert quay("show", codes[0])[1]["events"][-1]["verb"] == "fee"


def test_void_refund_and_close_keep_to_roles_and_reasons(quay: Quay, codes: list[str]) -> None:
    quay("fee", "take", codes[0])
    quay("fee", "take", codes[1])
    assert quay("fee", "void", codes[0])[0] == 2
    assert quay("fee", "void", codes[0], "--reason", "Ghi nhầm")[1]["state"] == "voided"
    assert quay("fee", "refund", codes[1], "--amount", "200.001", "--reason", "Giảm")[0] == 3
    back = quay("fee", "refund", codes[1], "--amount", "50.000", "--reason", "Giảm")[1]
    assert (back["state"], back["payment"]["refunds"][0]["amount"]) == ("partly_refunded", 50_000)
    assert quay("fee", "close", "--counted", "0")[0] == 2
    close = quay("fee", "close", "--counted", "150.000")[1]
    assert (close["expected"], close["difference"], close["employee"]) == (150_000, 0, "Hoa")
    again = ("fee", "close", "--counted", "150000", "--employee", "Hoa", "--reason", "Đếm lại")
    assert quay(*again)[0] == 3
    assert quay(*again, person="Mai")[1]["reason"] == "Đếm lại"
    book = quay("fee", "book")[1]
    assert (len(book["payments"]), len(book["books"][0]["closes"])) == (2, 2)


def test_after_a_restore_the_last_paper_is_asked_for(
    quay: Quay, codes: list[str], folder: Path
) -> None:
    quay("fee", "take", codes[0])
    (folder / "backups").mkdir()
    backup = quay("backup", "--to", str(folder / "backups"))[1]["backup"]
    assert quay("fee", "take", codes[1])[1]["payment"]["number"] == 2
    assert quay("restore", backup)[0] == 0
    status, words = quay("fee", "take", codes[1])
    assert (status, "khôi phục" in words) == (3, True)
    told = ("fee", "series", "--symbol", "AB-26P", "--last", "2", "--reason", "Khôi phục")
    assert quay(*told)[0] == 3
    stock = quay(*told, person="Mai")[1]["series"][0]
    assert (stock["used"], stock["written_off"], stock["closing"]) == (1, 1, 1)
    assert quay("fee", "take", codes[1])[1]["payment"]["number"] == 3
    assert quay("fee", "take", codes[2])[0] == 3


@pytest.mark.parametrize(
    "arguments",
    [
        ("take", "X", "--amount", "abc"), ("take", "X", "--method", "gold"),
        ("close", "--counted", "1", "--date", "23/11/2026"), ("close",), (),
        ("series", "--last", "-1"),
    ],
)  # fmt: skip
def test_what_is_typed_wrong_is_wrong_input(arguments: tuple[str, ...]) -> None:
    assert main(["fee", *arguments]) == 2


def test_the_check_says_when_receipts_run_out(quay: Quay) -> None:
    found = {line["name"]: line for line in quay("check")[1]["checks"]}
    assert (found["receipts"]["ok"], found["receipts"]["detail"]) == (False, "còn 3 số biên lai")
