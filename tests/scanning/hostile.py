"""Files that a careless or a hostile person brings on a stick: each small, each a trap."""

import io
import os
import struct
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pikepdf
from PIL import Image

GOOD = "tot.jpg"


def jpeg(size: tuple[int, int] = (400, 300), **options: object) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).convert("RGB").save(out, "JPEG", **options)
    return out.getvalue()


def _png(size: tuple[int, int] = (400, 300)) -> bytes:
    out = io.BytesIO()
    Image.effect_noise(size, 60).save(out, "PNG")
    return out.getvalue()


def _chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def _png_bomb() -> bytes:
    """A few kilobytes that unfold to 2.5 thousand million pixels."""
    header = struct.pack(">IIBBBBB", 50_000, 50_000, 8, 2, 0, 0, 0)
    body = zlib.compress(bytes(1 << 20))
    return (
        b"\x89PNG\r\n\x1a\n"
        + _chunk(b"IHDR", header)
        + _chunk(b"IDAT", body)
        + _chunk(b"IEND", b"")
    )


def _jpeg_of_giant_size() -> bytes:
    """The header says 65,500 x 65,500."""
    data = bytearray(jpeg())
    frame = data.index(b"\xff\xc0")
    data[frame + 5 : frame + 9] = struct.pack(">HH", 65_500, 65_500)
    return bytes(data)


def _tiff_of_very_many_pages() -> bytes:
    out = io.BytesIO()
    pages = [Image.new("1", (8, 8)) for _ in range(600)]
    pages[0].save(out, "TIFF", save_all=True, append_images=pages[1:])
    return out.getvalue()


def _pdf(build: Callable[[pikepdf.Pdf], None], **save: object) -> bytes:
    with pikepdf.new() as pdf:
        build(pdf)
        out = io.BytesIO()
        pdf.save(out, **save)
        return out.getvalue()


def _too_many_pages(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(10, 10))
    kids = pdf.Root.Pages.Kids
    for _ in range(2_000):
        kids.append(kids[0])
    pdf.Root.Pages.Count = len(kids)


def _giant_page(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page(page_size=(14_400, 14_400))


def _deflate_bomb(pdf: pikepdf.Pdf) -> None:
    """A picture of a page's size whose data unfold to far more, three times packed."""
    data = zlib.compress(zlib.compress(zlib.compress(bytes(1 << 25), 9), 9), 9)
    image = pdf.make_stream(data)
    image.update(
        pikepdf.Dictionary(
            Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image, Width=20_000, Height=20_000,
            BitsPerComponent=8, ColorSpace=pikepdf.Name.DeviceRGB,
        )
    )  # fmt: skip
    image.Filter = pikepdf.Array([pikepdf.Name.FlateDecode] * 3)
    pdf.add_blank_page(page_size=(595, 842))
    page = pdf.pages[0]
    page.Resources = pikepdf.Dictionary(XObject=pikepdf.Dictionary(Im=pdf.make_indirect(image)))
    page.Contents = pdf.make_stream(b"q 595 0 0 842 0 0 cm /Im Do Q")


def _no_pages(_pdf: pikepdf.Pdf) -> None:
    """A PDF about nothing."""


def _locked(pdf: pikepdf.Pdf) -> None:
    pdf.add_blank_page()


def _page_tree_in_a_circle() -> bytes:
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        b"2 0 obj<</Type/Pages/Kids[2 0 R 2 0 R]/Count 9>>endobj\n"
        b"trailer<</Root 1 0 R/Size 3>>\n%%EOF\n"
    )


def _zip(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, "x" * 1000)
    return out.getvalue()


def _saved(kind: str) -> bytes:
    out = io.BytesIO()
    Image.effect_noise((60, 40), 60).convert("P" if kind == "GIF" else "RGB").save(out, kind)
    return out.getvalue()


#: Name, what to write, and the code it must be refused with.
FILES: tuple[tuple[str, Callable[[], bytes], str], ...] = (
    ("rong.pdf", lambda: b"", "imaging.empty"),
    ("chu.pdf", "Kính gửi quý cơ quan".encode, "imaging.not_supported"),
    ("chi-co-dau.pdf", lambda: b"%PDF-1.7\n", "imaging.unreadable"),
    ("cut.pdf", lambda: _pdf(_locked)[:200], "imaging.unreadable"),
    ("khoa.pdf", lambda: _pdf(_locked, encryption=pikepdf.Encryption(owner="o", user="u")),
     "imaging.encrypted"),
    ("nhieu-trang.pdf", lambda: _pdf(_too_many_pages), "imaging.too_large"),
    ("trang-khong-lo.pdf", lambda: _pdf(_giant_page), "imaging.too_large"),
    ("khong-trang.pdf", lambda: _pdf(_no_pages), "imaging.unreadable"),
    ("vong-tron.pdf", _page_tree_in_a_circle, "imaging.unreadable"),
    ("bom-anh.pdf", lambda: _pdf(_deflate_bomb), "imaging.too_large"),
    ("bom.png", _png_bomb, "imaging.too_large"),
    ("hong.png", lambda: _png()[:2000], "imaging.unreadable"),
    ("khong-lo.jpg", _jpeg_of_giant_size, "imaging.too_large"),
    ("cut.jpg", lambda: jpeg()[:3000], "imaging.unreadable"),
    ("nhieu-trang.tif", _tiff_of_very_many_pages, "imaging.too_large"),
    ("hong.tif", lambda: b"MM\x00*" + b"\xff" * 60, "imaging.unreadable"),
    ("van-ban.docx", lambda: _zip("word/document.xml"), "imaging.not_supported"),
    ("virus.jpg", lambda: b"MZ\x90\x00" + bytes(500), "imaging.not_supported"),
    ("trang.png", lambda: b"<html><script>alert(1)</script></html>", "imaging.not_supported"),
    ("dong.jpg", lambda: _saved("GIF"), "imaging.not_supported"),
    ("web.jpg", lambda: _saved("WEBP"), "imaging.not_supported"),
)  # fmt: skip


def written(folder: Path) -> list[tuple[Path, str]]:
    """All of them as files, with the code of each; further ones that no bytes can make."""
    made = []
    for name, build, code in FILES:
        (folder / name).write_bytes(build())
        made.append((folder / name, code))
    os.mkfifo(folder / "ong-dan.pdf")
    (folder / "thu-muc.pdf").mkdir()
    (folder / "khong.pdf").symlink_to("/dev/zero")
    for name in ("ong-dan.pdf", "thu-muc.pdf", "khong.pdf"):
        made.append((folder / name, "imaging.not_supported"))
    return made
