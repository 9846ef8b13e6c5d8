"""Files signed by a token and by a key file, checked by pyHanko and by poppler."""

import subprocess
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from pikepdf import pdfa
from PIL import Image

from app.domain.signatures import Level
from app.errors import DeviceError, InvalidInput, Locked
from printing.signature_stamp import seal_stamp, text_stamp
from scanning.signing.host import CounterSigner, KeyPlace
from tests.signing.token import DRIVER, KEY, PIN, SIGNER, TOKEN, Office, make_office

AT = datetime(2026, 12, 1, 2, 15, 4, tzinfo=UTC)
STAMP = text_stamp(SIGNER, AT)


def signed(signer: CounterSigner, pdf: bytes, stamp: bytes | None = STAMP) -> bytes:
    session = signer.open(PIN)
    try:
        return session.sign(pdf, stamp).pdf
    finally:
        session.close()


def by_poppler(path: Path, office: Office) -> str:
    """What pdfsig says, with the office's root as the only one trusted."""
    store = path.parent / "nss"
    store.mkdir()
    database = f"sql:{store}"
    for command in (
        ["certutil", "-N", "-d", database, "--empty-password"],
        ["certutil", "-A", "-d", database, "-n", "root", "-t", "CT,C,C", "-i", str(office.root)],
    ):
        subprocess.run(command, check=True, capture_output=True, timeout=30)
    told = ["pdfsig", "-nssdir", str(store), str(path)]
    return subprocess.run(told, check=True, capture_output=True, text=True, timeout=30).stdout


def test_a_file_signed_by_the_token_is_valid_in_pyhanko_and_in_poppler(
    token: CounterSigner, office: Office, scan: bytes, pdf_file: Path
) -> None:
    pdf_file.write_bytes(signed(token, scan))
    (facts,) = token.look(pdf_file.read_bytes())
    assert (facts.intact, facts.whole, facts.trusted) == (True, True, True)
    assert SIGNER in facts.signer
    said = by_poppler(pdf_file, office)
    assert "Signature is Valid." in said
    assert "Certificate is Trusted." in said
    assert "Total document signed" in said


def test_a_key_file_signs_too(office: Office, scan: bytes, token: CounterSigner) -> None:
    done = signed(CounterSigner(KeyPlace(pkcs12=str(office.pkcs12))), scan, None)
    (facts,) = token.look(done)
    assert facts.good


def test_what_was_there_stays_and_only_the_form_is_new_to_the_archive(
    token: CounterSigner, scan: bytes
) -> None:
    assert pdfa.check(pikepdf.open(BytesIO(scan)), "2b").verdict == "pass"
    done = signed(token, scan)
    assert done.startswith(scan)
    report = pdfa.check(pikepdf.open(BytesIO(done)), "2b")
    assert all("AcroForm" in str(finding) for finding in report.findings), report.findings


def test_one_pin_serves_a_batch(token: CounterSigner, scan: bytes) -> None:
    session = token.open(PIN)
    files = [session.sign(scan, None) for _ in range(5)]
    session.close()
    assert {(one.level, one.signer) for one in files} == {(Level.BASIC, SIGNER)}
    assert session.certificate.valid_until > datetime.now(UTC)


def test_a_second_signature_leaves_the_first_whole(token: CounterSigner, scan: bytes) -> None:
    facts = token.look(signed(token, signed(token, scan)))
    assert [one.intact for one in facts] == [True, True]
    assert [one.good for one in facts] == [True, True]


@pytest.mark.parametrize("at", [0.5, 0.2])
def test_one_flipped_byte_is_seen(token: CounterSigner, scan: bytes, at: float) -> None:
    done = bytearray(signed(token, scan))
    done[int(len(scan) * at)] ^= 1
    facts = token.look(bytes(done))
    assert not any(one.good for one in facts)


def test_something_hung_behind_a_signature_is_seen(token: CounterSigner, scan: bytes) -> None:
    with pikepdf.open(BytesIO(signed(token, scan))) as pdf:
        pdf.pages[0].Rotate = 90
        out = BytesIO()
        pdf.save(out)
    assert not any(one.good for one in token.look(out.getvalue()))


def test_an_unsigned_file_has_no_signatures(token: CounterSigner, scan: bytes) -> None:
    assert token.look(scan) == ()


def test_after_one_wrong_pin_one_more_try_is_made_then_none(
    token: CounterSigner, scan: bytes
) -> None:
    for code in ("signing.wrong_pin", "signing.wrong_pin", "signing.pin_locked"):
        with pytest.raises(Locked, match=code):
            token.open("000000")
    with pytest.raises(Locked, match=r"signing.pin_locked"):
        token.open(PIN)


def test_a_right_pin_after_a_wrong_one_begins_anew(token: CounterSigner) -> None:
    for _ in range(3):
        with pytest.raises(Locked, match=r"signing.wrong_pin"):
            token.open("000000")
        token.open(PIN).close()


@pytest.mark.parametrize(
    ("place", "code"),
    [
        (KeyPlace(), "signing.no_token"),
        (KeyPlace("/nowhere/driver.so", TOKEN, KEY), "signing.driver_missing"),
        (KeyPlace(DRIVER, "another token", KEY), "signing.no_token"),
        (KeyPlace(DRIVER, TOKEN, "another key"), "signing.no_key"),
        (KeyPlace("/bin/sh", TOKEN, KEY), "signing.failed"),
        (KeyPlace(pkcs12="/nowhere/key.p12"), "signing.no_token"),
    ],
)
def test_what_is_missing_is_named(place: KeyPlace, code: str) -> None:
    with pytest.raises(DeviceError, match=code):
        CounterSigner(place).open(PIN)


def test_an_expired_certificate_signs_nothing(tmp_path: Path) -> None:
    old = make_office(tmp_path, days=-1)
    with pytest.raises(DeviceError, match=r"signing.expired"):
        CounterSigner(KeyPlace(pkcs12=str(old.pkcs12))).open(PIN)


@pytest.mark.parametrize("bad", [b"", b"no pdf", b"%PDF-1.7\nbroken"])
def test_what_is_no_pdf_is_refused_and_the_session_goes_on(
    token: CounterSigner, scan: bytes, bad: bytes
) -> None:
    session = token.open(PIN)
    with pytest.raises(InvalidInput, match=r"signing.bad_file"):
        session.sign(bad, None)
    assert session.sign(scan, None).level is Level.BASIC
    session.close()


def test_a_service_that_does_not_answer_leaves_a_basic_signature(
    office: Office, scan: bytes
) -> None:
    place = KeyPlace(DRIVER, TOKEN, KEY, timestamp_url="http://127.0.0.1:9/tsa")
    session = CounterSigner(place).open(PIN)
    assert session.sign(scan, None).level is Level.BASIC
    session.close()


def test_a_driver_that_dies_is_an_error_and_the_next_session_is_fine(
    token: CounterSigner, scan: bytes
) -> None:
    session = token.open(PIN)
    session._child.kill()
    with pytest.raises(DeviceError, match=r"signing.driver_crash"):
        session.sign(scan, None)
    assert signed(token, scan)


@pytest.mark.parametrize("seal", [False, True])
def test_the_stamp_is_seen_in_the_top_right_corner_and_read(
    token: CounterSigner, scan: bytes, pdf_file: Path, tmp_path: Path, seal: bool
) -> None:
    stamp = seal_stamp(SIGNER, AT, red_seal(tmp_path)) if seal else STAMP
    pdf_file.write_bytes(signed(token, scan, stamp))
    drawn = tmp_path / "trang"
    subprocess.run(
        ["pdftoppm", "-r", "100", "-png", "-f", "1", "-l", "1", "-singlefile", pdf_file, drawn],
        check=True, timeout=30,
    )  # fmt: skip
    with Image.open(f"{drawn}.png") as page:
        ink = page.convert("L").point(lambda level: 255 * (level < 200)).getbbox()
        assert ink is not None
        left, top, right, bottom = ink
        assert left > page.width * 0.45
        assert bottom < page.height * (0.3 if seal else 0.15)
        assert right < page.width - 30
        red = page.convert("RGB").getpixel((right - 71, top + 71))
    assert (red[0] > 180 and red[1] < 90) is seal
    text = subprocess.run(
        ["pdftotext", str(pdf_file), "-"], check=True, capture_output=True, text=True, timeout=30
    ).stdout
    assert "01/12/2026 09:15:04 +07:00" in text
    assert ("Sao y" in text) is not seal
    assert "Trung tâm Phục vụ hành chính công" in " ".join(text.split())


def red_seal(folder: Path) -> Path:
    path = folder / "dau.png"
    Image.new("RGBA", (300, 300), (200, 20, 30, 255)).save(path)
    return path


def test_a_seal_that_is_no_picture_is_named(tmp_path: Path) -> None:
    with pytest.raises(DeviceError, match=r"signing.no_seal"):
        seal_stamp(SIGNER, AT, tmp_path / "none.png")
