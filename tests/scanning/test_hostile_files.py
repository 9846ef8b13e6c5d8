"""More than twenty hostile files: each is refused in words, and the next good one is read."""

import io
import zipfile
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from app.errors import InvalidInput
from app.ports.scanner import ScanProfile
from scanning.imaging.host import ImagingHost
from tests.scanning import hostile
from ui.messages import explain


@pytest.fixture(scope="module")
def imaging():
    host = ImagingHost(seconds=30)
    yield host
    host.close()


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> dict[str, tuple[Path, str]]:
    made = hostile.written(tmp_path_factory.mktemp("stick"))
    assert len(made) >= 20
    return {path.name: (path, code) for path, code in made}


def plain_photo(**options: object) -> bytes:
    """Nothing to straighten: its bytes go into the archive as they are."""
    out = io.BytesIO()
    Image.linear_gradient("L").resize((400, 300)).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


NAMES = [name for name, _, _ in hostile.FILES] + ["ong-dan.pdf", "thu-muc.pdf", "khong.pdf"]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_refused_by_name_and_in_words(imaging, files, name, tmp_path):
    path, code = files[name]
    with pytest.raises(InvalidInput) as caught:
        list(imaging.expand([path]))
    assert (caught.value.code, caught.value.params["source"]) == (code, name)
    assert name in explain(caught.value)


def test_after_all_of_them_a_good_file_is_read(imaging, files, tmp_path):
    good = tmp_path / hostile.GOOD
    good.write_bytes(hostile.jpeg())
    for path, _ in files.values():
        with pytest.raises(InvalidInput):
            list(imaging.expand([path]))
    (page,) = imaging.expand([good])
    assert (page.width, page.height) == (400, 300)


def test_a_file_that_is_two_things_at_once_brings_only_its_picture(imaging, tmp_path):
    appended = io.BytesIO()
    with zipfile.ZipFile(appended, "w") as archive:
        archive.writestr("an.exe", "MZ")
    path = tmp_path / "hai-mat.jpg"
    path.write_bytes(plain_photo() + appended.getvalue())
    (page,) = imaging.expand([path])
    clean = imaging.clean(page, ScanProfile())
    assert b"an.exe" not in clean.image
    assert b"an.exe" not in imaging.document([clean], "Đơn").pdf


def test_what_a_telephone_notes_about_place_and_owner_does_not_reach_the_file(imaging, tmp_path):
    exif = Image.Exif()
    exif[0x010F] = "Dien thoai cua An"
    exif[0x8825] = {1: "N", 2: (20.0, 32.0, 0.0)}
    path = tmp_path / "anh.jpg"
    path.write_bytes(plain_photo(exif=exif, comment=b"ghi chu rieng", dpi=(300, 300)))
    assert b"Dien thoai" in path.read_bytes()
    (page,) = imaging.expand([path])
    clean = imaging.clean(page, ScanProfile())
    for secret in (b"Dien thoai", b"ghi chu", b"Exif"):
        assert secret not in clean.image
    assert page.dpi == 300


def test_the_script_of_a_pdf_does_not_reach_the_paper(imaging, tmp_path):
    with pikepdf.new() as pdf:
        pdf.add_blank_page(page_size=(595, 842))
        script = pikepdf.Dictionary(S=pikepdf.Name.JavaScript, JS="app.alert(1)")
        pdf.Root.OpenAction = pdf.make_indirect(script)
        pdf.attachments["an.exe"] = b"MZ"
        path = tmp_path / "lenh.pdf"
        pdf.save(path)
    (page,) = imaging.expand([path])
    made = imaging.document([imaging.clean(page, ScanProfile())], "Đơn").pdf
    assert b"JavaScript" not in made
    assert b"an.exe" not in made
