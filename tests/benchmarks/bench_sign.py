"""Signing a batch with one open token: processor time a file, beside pyHanko opening it each time.

The token is SoftHSM (RSA 2048), the file one colour A4 page at 300 dpi as PDF/A-2b, the signature
PAdES B-B with the text stamp of Nghị định 30/2020/NĐ-CP. Target: 100 files, at most 50 ms each.
"""

import os
import subprocess
import sys
from collections.abc import Iterable
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from app.ports.scanner import CleanPage, PageFacts
from printing.signature_stamp import text_stamp
from scanning.imaging.document import document
from scanning.practice.papers import application
from scanning.signing.host import CounterSigner, KeyPlace
from tests.benchmarks.processor import by_children
from tests.benchmarks.row import Row, Say
from tests.scanning.samples import PAPER
from tests.signing.token import DRIVER, KEY, PIN, SIGNER, TOKEN, make_office

_FILES = 100
_PEER_FILES = 5
_PEER = """
import sys
from pathlib import Path
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign.pkcs11 import PKCS11Signer, open_pkcs11_session
from pyhanko.sign.fields import SigSeedSubFilter
from pyhanko.sign.signers import PdfSignatureMetadata, sign_pdf
from pyhanko.config.pkcs11 import TokenCriteria
driver, token, key, pin, file = sys.argv[1:]
wanted = TokenCriteria(label=token)
with open_pkcs11_session(driver, token_criteria=wanted, user_pin=pin) as session:
    signer = PKCS11Signer(session, cert_label=key, key_label=key)
    with Path(file).open("rb") as source:
        told = PdfSignatureMetadata(field_name="Ky", subfilter=SigSeedSubFilter.PADES)
        sign_pdf(IncrementalPdfFileWriter(source), told, signer=signer)
"""


def measure(say: Say) -> Iterable[Row]:
    """One row."""
    with TemporaryDirectory() as folder:
        office = make_office(Path(folder))
        os.environ["SOFTHSM2_CONF"] = str(office.config)
        pdf = document(
            [CleanPage(PageFacts("bench", 0), application(PAPER, 1), b"", 300)], "Đơn"
        ).pdf
        file = Path(folder) / "don.pdf"
        file.write_bytes(pdf)
        one, many = (by_children(partial(_sign, pdf, n))[1] for n in (1, _FILES))
        say(f"{_FILES} tệp: {many:.1f} giây CPU, phiên đầu {one:.1f}")
        peer = by_children(lambda: _sign_by_peer(file))[1] / _PEER_FILES
    yield Row(
        "sign B-B",
        round(1000 * (many - one) / (_FILES - 1), 1),
        round(1000 * peer, 1),
        "ms CPU/file",
        f"{_FILES} files of {len(pdf) / 1e6:.1f} MB with one open token, at most 50;"
        " pyHanko, a process and a session a file",
    )


def _sign(pdf: bytes, files: int) -> None:
    session = CounterSigner(KeyPlace(DRIVER, TOKEN, KEY)).open(PIN)
    stamp = text_stamp(SIGNER, datetime.now(UTC))
    try:
        for _ in range(files):
            session.sign(pdf, stamp)
    finally:
        session.close()


def _sign_by_peer(file: Path) -> None:
    told = [DRIVER, TOKEN, KEY, PIN, str(file)]
    for _ in range(_PEER_FILES):
        subprocess.run([sys.executable, "-c", _PEER, *told], check=True, timeout=60)
