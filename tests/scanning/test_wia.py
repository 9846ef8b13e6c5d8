"""The driver of Windows against a stand-in of its scripting objects: no Windows is needed."""

import io
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field
from typing import Any

import pytest
from PIL import Image

from app.ports.scanner import ScanProfile
from scanning.device_errors import CODES, wia_code
from scanning.frames import Frame, read_frame
from scanning.wia_device import WiaDevice
from scanning.wia_worker import serve

JPEG, BMP = "{B96B3CAE-0728-11D3-9D7B-0000F81EF32E}", "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"
EMPTY, JAM, DOUBLE = 0x80210003, 0x80210002, 0x80210020
MANY, ONE_SIDE = ScanProfile(source="duplex"), ScanProfile(source="flatbed", colour=False)


class COMError(Exception):
    """As comtypes raises it: the HRESULT, signed, comes first."""

    def __init__(self, status: int) -> None:
        super().__init__(status - (1 << 32), "text", None)


class Collection(list[Any]):
    @property
    def Count(self) -> int:
        return len(self)

    def __call__(self, number: int) -> Any:
        assert number >= 1, "WIA counts from 1"
        return self[number - 1]


@dataclass
class Property:
    PropertyID: int
    Value: Any
    IsReadOnly: bool = False
    SubType: int = 0
    SubTypeMax: int = 0


@dataclass
class Item:
    """Gives `pages`, one a transfer; a number among them is the error that comes instead."""

    pages: list[bytes | int]
    formats: Iterable[str] = (JPEG,)
    asked: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.Formats = Collection(self.formats)
        self.Properties = Collection(
            Property(number, 0) for number in (6146, 6147, 6148, 6149, 6150)
        )
        self.Properties += [Property(6151, 0, False, 1, 2400), Property(6152, 0, False, 1, 9999)]

    def Transfer(self, kind: str) -> Any:
        self.asked.append(kind)
        page = self.pages.pop(0) if self.pages else EMPTY
        if isinstance(page, int):
            raise COMError(page)
        data = type("Vector", (), {"BinaryData": page})
        return type("ImageFile", (), {"FileData": data})

    def value(self, number: int) -> Any:
        return next(p.Value for p in self.Properties if p.PropertyID == number)


@dataclass
class Device:
    item: Item
    capabilities: int = 7
    status: int | None = 1
    DeviceID: str = "{6BDD1FC6}\\0001"
    Type: int = 1
    offline: bool = False

    def __post_init__(self) -> None:
        found = [Property(7, "Fujitsu fi-7160"), Property(3086, self.capabilities)]
        found += [Property(3088, 2), Property(3096, 0)]
        if self.status is not None:
            found.append(Property(3087, self.status))
        self.Properties = Collection(found)

    def Connect(self) -> "Device":
        if self.offline:
            raise COMError(0x80210005)
        return self

    def Items(self, number: int) -> Item:
        assert number == 1
        return self.item


@dataclass
class Manager:
    devices: list[Device]

    @property
    def DeviceInfos(self) -> Collection:
        return Collection(self.devices)


def picture(kind: str = "JPEG", size: tuple[int, int] = (40, 60)) -> bytes:
    out = io.BytesIO()
    Image.new("RGB", size, "white").save(out, kind)
    return out.getvalue()


def asked(device: Device, request: Frame, listen: Any = lambda _device: None) -> list[Frame]:
    out = io.BytesIO()
    serve(out, Manager([device]), request, listen)
    out.seek(0)
    frames = []
    while (frame := read_frame(out)) is not None:
        frames.append(frame)
    return frames


def scanned(device: Device, profile: ScanProfile = MANY) -> list[Frame]:
    name = f"wia:{device.DeviceID}"
    return asked(device, Frame("scan", {"device": name, "profile": asdict(profile)}))


def test_scanners_are_listed_with_their_sources_and_cameras_are_not() -> None:
    camera, gone = Device(Item([]), Type=2), Device(Item([]), offline=True)
    out = io.BytesIO()
    serve(out, Manager([camera, gone, Device(Item([]), capabilities=5)]), Frame("list"))
    out.seek(0)
    found = read_frame(out)
    assert found is not None
    assert (found.fields["model"], found.fields["sources"]) == (
        "Fujitsu fi-7160", ["feeder", "duplex"],
    )  # fmt: skip
    assert read_frame(out) == Frame("done")


def test_the_profile_is_set_and_pages_come_until_the_feeder_is_empty() -> None:
    device = Device(Item([picture(), picture()]))
    frames = scanned(device)
    assert [frame.kind for frame in frames] == ["page", "page", "done"]
    assert [frame.fields["index"] for frame in frames[:2]] == [0, 1]
    item = device.item
    assert (item.value(6146), item.value(6147), item.value(6148)) == (1, 300, 300)
    assert (item.value(6151), item.value(6152)) == (2400, 3508), "no wider than the device can"
    assert next(p.Value for p in device.Properties if p.PropertyID == 3088) == 5
    assert item.asked == [JPEG, JPEG, JPEG]


def test_the_glass_gives_one_grey_page() -> None:
    device = Device(Item([picture("BMP"), picture("BMP")], formats=(BMP,)))
    frames = scanned(device, ONE_SIDE)
    assert [frame.kind for frame in frames] == ["page", "done"]
    assert (device.item.value(6146), device.item.asked) == (2, [BMP])


@pytest.mark.parametrize(
    ("pages", "kinds", "code"),
    [
        ([], ["failed"], "scanner.no_docs"),
        ([picture(), JAM], ["page", "failed"], "scanner.jam"),
        ([DOUBLE], ["failed"], "scanner.multifeed"),
        ([0x80210016], ["failed"], "scanner.cover_open"),
        ([0x80004005], ["failed"], "scanner.io"),
    ],
)
def test_trouble_has_a_code_and_keeps_the_pages_before_it(
    pages: list[bytes | int], kinds: list[str], code: str
) -> None:
    frames = scanned(Device(Item(pages)))
    assert [frame.kind for frame in frames] == kinds
    assert frames[-1].fields["code"] == code


def test_a_device_that_is_gone_is_offline() -> None:
    (failed,) = asked(
        Device(Item([])), Frame("scan", {"device": "wia:other", "profile": asdict(MANY)})
    )
    assert failed.fields["code"] == "scanner.offline"


def test_a_cancelled_batch_is_no_error() -> None:
    device = Device(Item([picture(), picture()]))
    started = WiaDevice(Manager([device]), f"wia:{device.DeviceID}")
    started.prepare(asdict(MANY))
    pages = started.pages(many=True)
    next(pages)
    started.cancel()
    assert list(pages) == []


@pytest.mark.parametrize(("status", "told"), [(1, True), (2, False), (None, None)])
def test_paper_in_the_feeder_is_told_where_the_device_knows(
    status: int | None, told: bool | None
) -> None:
    device = Device(Item([]), status=status)
    first, last = asked(device, Frame("loaded", {"device": f"wia:{device.DeviceID}"}))
    assert (first.fields["loaded"], last) == (told, Frame("done"))


def test_every_code_of_windows_is_one_the_parent_knows() -> None:
    assert {wia_code(0x80210000 + number) for number in range(0x40)} <= CODES
