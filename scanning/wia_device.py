"""One WIA device, inside the worker process: the only place that imports comtypes.

Windows Image Acquisition 2.0 through its scripting objects (`wiaaut.dll`), which every Windows
has. Written after Microsoft's documentation and checked by types and against a stand-in of those
objects; no Windows machine has run it yet.
"""

from collections.abc import Iterator, Mapping
from io import BytesIO
from typing import Any

from PIL import Image

from scanning.sane_options import PAPERS

#: WiaDeviceType: a scanner; property ids as in wiadef.h.
_SCANNER = 1
_NAME, _CAPABILITIES, _STATUS, _SELECT, _PAGES = 7, 3086, 3087, 3088, 3096
_INTENT, _X_DPI, _Y_DPI = 6146, 6147, 6148
_LEFT, _TOP, _WIDTH, _HEIGHT = 6149, 6150, 6151, 6152
#: Bits of the capabilities and of what is selected; of the status: paper lies in the feeder.
_FEEDER, _FLATBED, _DUPLEX = 1, 2, 4
_FEED_READY = 1
_COLOUR, _GREY = 1, 2
#: wiaFormatJPEG, and the one every driver must have: wiaFormatBMP.
_JPEG = "{B96B3CAE-0728-11D3-9D7B-0000F81EF32E}"
_BMP = "{B96B3CAB-0728-11D3-9D7B-0000F81EF32E}"
_EMPTY = 0x80210003


class WiaTrouble(Exception):
    """A failed HRESULT, as an unsigned number."""

    def __init__(self, status: int) -> None:
        super().__init__(hex(status))
        self.status = status


def device_manager() -> Any:  # noqa: ANN401  (a COM object)
    """`WIA.DeviceManager`. Windows only."""
    from comtypes.client import CreateObject  # noqa: PLC0415  (not on other systems)

    return CreateObject("WIA.DeviceManager", dynamic=True)


def list_devices(manager: Any) -> list[dict[str, Any]]:  # noqa: ANN401
    """Scanners that connect now, with their sources."""
    found = []
    for info in _each(manager.DeviceInfos):
        if info.Type != _SCANNER:
            continue
        try:
            with _troubles():
                sources = _sources(int(_value(info.Connect(), _CAPABILITIES) or _FLATBED))
        except WiaTrouble:
            continue
        model = str(_value(info, _NAME) or info.DeviceID)
        found.append({"name": f"wia:{info.DeviceID}", "model": model, "sources": sources})
    return found


class WiaDevice:
    """One device for one batch. `cancel` may come from another thread; it ends between pages."""

    def __init__(self, manager: Any, name: str) -> None:  # noqa: ANN401
        self._manager, self._id = manager, name.removeprefix("wia:")
        self._device: Any = None
        self.cancelled = False
        self.dpi = 0

    def prepare(self, profile: Mapping[str, Any]) -> None:
        """Connect and set what the profile asks. Raises WiaTrouble."""
        with _troubles():
            self._device = self._connected()
            chosen = {"feeder": _FEEDER, "duplex": _FEEDER | _DUPLEX}.get(
                profile["source"], _FLATBED
            )
            _set(self._device, _SELECT, chosen)
            _set(self._device, _PAGES, 1)
            item = self._device.Items(1)
            _set(item, _INTENT, _COLOUR if profile["colour"] else _GREY)
            for number in (_X_DPI, _Y_DPI):
                _set(item, number, profile["dpi"])
            self.dpi = int(_value(item, _X_DPI) or profile["dpi"])
            self._set_area(item, PAPERS[profile["paper"]])

    def pages(self, many: bool) -> Iterator[Image.Image]:
        """Pages until the feeder is empty, or one. No page at all is the trouble "empty"."""
        count = 0
        while not self.cancelled:
            page = self._page()
            if page is None:
                break
            count += 1
            yield page
            if not many:
                break
        if not count and not self.cancelled:
            raise WiaTrouble(_EMPTY)

    def cancel(self) -> None:
        """The page under way is the last one."""
        self.cancelled = True

    @property
    def loaded(self) -> bool | None:
        """Paper lies in the feeder; None: the device does not tell."""
        with _troubles():
            status = _value(self._connected(), _STATUS)
        return None if status is None else bool(int(status) & _FEED_READY)

    def _connected(self) -> Any:  # noqa: ANN401
        for info in _each(self._manager.DeviceInfos):
            if info.DeviceID == self._id:
                return info.Connect()
        raise WiaTrouble(0x80210005)

    def _page(self) -> Image.Image | None:
        try:
            with _troubles():
                file = self._transferred()
        except WiaTrouble as trouble:
            if trouble.status == _EMPTY:
                return None
            raise
        image = Image.open(BytesIO(bytes(file.FileData.BinaryData)), formats=("JPEG", "BMP"))
        image.load()
        return image.convert("L" if image.mode in ("1", "L") else "RGB")

    def _transferred(self) -> Any:  # noqa: ANN401
        item = self._device.Items(1)
        formats = {str(name).upper() for name in _each(item.Formats)}
        return item.Transfer(_JPEG if _JPEG in formats else _BMP)

    def _set_area(self, item: Any, paper: tuple[float, float]) -> None:  # noqa: ANN401
        width, height = (round(side / 25.4 * self.dpi) for side in paper)
        for number, value in ((_LEFT, 0), (_TOP, 0), (_WIDTH, width), (_HEIGHT, height)):
            _set(item, number, value, most=True)


class _troubles:
    """Turns COM errors into WiaTrouble. They carry the HRESULT as their first argument."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        if isinstance(error, OSError) or type(error).__name__ == "COMError":
            number = getattr(error, "hresult", None) or next(iter(getattr(error, "args", ())), 0)
            status = (int(number) if isinstance(number, int) else 0) & 0xFFFFFFFF
            raise WiaTrouble(status) from (error if isinstance(error, Exception) else None)


def _each(collection: Any) -> Iterator[Any]:  # noqa: ANN401
    """WIA's collections count from 1."""
    for number in range(1, int(collection.Count) + 1):
        yield collection(number)


def _found(owner: Any, number: int) -> Any | None:  # noqa: ANN401
    return next((p for p in _each(owner.Properties) if int(p.PropertyID) == number), None)


def _value(owner: Any, number: int) -> Any:  # noqa: ANN401
    """The value of a property, None where the device has none of this id."""
    found = _found(owner, number)
    return None if found is None else found.Value


def _set(owner: Any, number: int, value: int, *, most: bool = False) -> None:  # noqa: ANN401
    """Set a property that is there and may be set. most: no more than the device can do."""
    found = _found(owner, number)
    if found is None or bool(found.IsReadOnly):
        return
    if most and int(getattr(found, "SubType", 0)) == 1:  # a range
        value = min(value, int(found.SubTypeMax))
    found.Value = value


def _sources(capabilities: int) -> list[str]:
    bits = (("feeder", _FEEDER), ("duplex", _DUPLEX), ("flatbed", _FLATBED))
    return [name for name, bit in bits if capabilities & bit] or ["flatbed"]
