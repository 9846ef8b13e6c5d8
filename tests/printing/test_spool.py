"""A paper reaches the queue as it was previewed, or the clerk hears why not."""

import time
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.domain.codes import ReturnBy
from app.errors import DeviceError
from printing.forms import ReportlabForms
from printing.spool import CupsPrinter, media
from tests.printing import private_cups, reading
from tests.printing.private_cups import PrivateCups
from tests.printing.samples import DOSSIER, HEADING, JOB, RESOLVED

NO_CUPS = private_cups.absent()


@pytest.fixture(scope="module")
def spooler() -> Iterator[PrivateCups]:
    if NO_CUPS:
        pytest.skip(NO_CUPS)
    with private_cups.running() as server:
        yield server


@pytest.fixture
def cups(spooler: PrivateCups) -> PrivateCups:
    spooler.empty_tray()
    return spooler


@pytest.mark.cups
def test_a_receipt_arrives_at_the_printer_with_its_text_and_bars(cups: PrivateCups) -> None:
    printer = CupsPrinter(cups.server)
    assert printer.queues() == ("CI",)
    pdf = ReportlabForms(HEADING).render("receipt", DOSSIER, JOB)
    assert printer.send(pdf, "000.00.14.H25-240105-0003_receipt", "CI").startswith("CI-")
    paper = cups.printed()
    assert "GIẤY TIẾP NHẬN HỒ SƠ VÀ HẸN TRẢ KẾT QUẢ" in reading.text(paper)
    assert reading.codes(reading.raster(paper))["Code128"] == "000.00.14.H25-240105-0003"


@pytest.mark.cups
def test_a_label_arrives_on_its_own_paper_with_its_bars(cups: PrivateCups) -> None:
    label = replace(RESOLVED, return_by=ReturnBy.POST, postal_item="EE123456785VN")
    pdf = ReportlabForms(HEADING).render("postal-label", label, JOB)
    CupsPrinter(cups.server).send(pdf, "nhan", "CI")
    paper = cups.printed()
    assert "EE 123 456 785 VN" in reading.text(paper)
    assert reading.codes(reading.raster(paper))["Code128"] == "EE123456785VN"


@pytest.mark.parametrize(
    ("size", "name"),
    [
        ((595.28, 841.89), "A4"),
        ((841.89, 595.28), "A4"),
        ((595.28, 419.53), "A5"),
        ((226.77, 360), "Custom.80x127mm"),
    ],
)
def test_the_queue_is_told_the_paper_of_the_page(size: tuple[float, float], name: str) -> None:
    out = BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page(page_size=size)
        document.save(out)
    assert media(out.getvalue()) == name


@pytest.mark.cups
def test_an_unknown_queue_is_named(cups: PrivateCups) -> None:
    with pytest.raises(DeviceError) as caught:
        CupsPrinter(cups.server).send(b"%PDF-1.4", "x", "MayIn2")
    assert (caught.value.code, caught.value.params) == ("printer.no_queue", {"queue": "MayIn2"})


@pytest.mark.cups
@pytest.mark.parametrize(
    ("stop", "start", "code"),
    [
        ("cupsdisable", "cupsenable", "printer.offline"),
        ("cupsreject", "cupsaccept", "printer.refused"),
    ],
)
def test_a_stopped_queue_takes_nothing(cups: PrivateCups, stop: str, start: str, code: str) -> None:
    cups.control(stop, "CI")
    try:
        with pytest.raises(DeviceError) as caught:
            CupsPrinter(cups.server).send(b"%PDF-1.4", "x", "CI")
        assert caught.value.code == code
    finally:
        cups.control(start, "CI")


def test_without_a_spooler_there_are_no_queues_and_a_reason(tmp_path: Path) -> None:
    if NO_CUPS:
        pytest.skip(NO_CUPS)
    printer = CupsPrinter(str(tmp_path / "no-such-socket"))
    assert printer.queues() == ()
    with pytest.raises(DeviceError) as caught:
        printer.send(b"%PDF-1.4", "x", "CI")
    assert caught.value.code == "printer.no_spooler"


def test_without_the_commands_there_is_no_spooler(monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    assert CupsPrinter().queues() == ()
    with pytest.raises(DeviceError) as caught:
        CupsPrinter().send(b"%PDF-1.4", "x", "CI")
    assert caught.value.code == "printer.no_spooler"


def test_a_spooler_that_hangs_does_not_hang_the_counter(monkeypatch, tmp_path: Path) -> None:
    for name in ("lp", "lpstat"):
        (tmp_path / name).write_text("#!/bin/sh\nexec /bin/sleep 60\n")
        (tmp_path / name).chmod(0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    begun = time.monotonic()
    with pytest.raises(DeviceError) as caught:
        CupsPrinter(deadline_s=0.3).send(b"%PDF-1.4", "x", "CI")
    assert caught.value.code == "printer.no_answer"
    assert time.monotonic() - begun < 5
