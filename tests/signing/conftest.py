"""One token for the whole run: making keys takes longer than signing with them."""

from io import BytesIO
from pathlib import Path

import img2pdf
import pikepdf
import pytest
from pikepdf import pdfa
from PIL import Image

from scanning.signing.host import CounterSigner, KeyPlace
from tests.signing.token import DRIVER, KEY, TOKEN, Office, make_office


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    return make_office(tmp_path_factory.mktemp("office"))


@pytest.fixture(autouse=True)
def softhsm(office: Office, monkeypatch: pytest.MonkeyPatch) -> None:
    """The driver finds its tokens by an environment variable; children inherit it."""
    monkeypatch.setenv("SOFTHSM2_CONF", str(office.config))


@pytest.fixture
def token(office: Office) -> CounterSigner:
    return CounterSigner(KeyPlace(DRIVER, TOKEN, KEY, roots=(str(office.root),)))


@pytest.fixture(scope="session")
def scan() -> bytes:
    """A PDF/A-2b of two pages, as the counter makes them."""
    image = BytesIO()
    Image.new("RGB", (1240, 1754), "white").save(image, "JPEG", dpi=(150, 150))
    with pikepdf.open(BytesIO(img2pdf.convert([image.getvalue()] * 2))) as pdf:
        pdfa.prepare(pdf, "2b")
        out = BytesIO()
        pdf.save(out, **pdfa.resolve_save_kwargs("2b"))
    return out.getvalue()


@pytest.fixture
def pdf_file(tmp_path: Path) -> Path:
    return tmp_path / "ky.pdf"
