"""One SANE device, inside the worker process: the only place that imports pyinsane2.

Its daemon mode cannot return a page larger than a pipe's buffer, so the single-thread mode is
chosen before the import. Devices and options come from its Scanner; pages are read with its
`rawapi`, because its sessions keep every page in memory, reuse the first page's size for all,
take an error in the feeder for its end, and stop only devices they believe to be scanning.
"""

import os
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

os.environ["PYINSANE_SINGLE_THREAD"] = "1"

import pyinsane2
from PIL import Image
from pyinsane2.sane import abstract, rawapi

from scanning import sane_options as opt

#: Bytes asked for at a time: long enough to stay in C, short enough to report progress.
_CHUNK = 256 * 1024
_NO_DOCS = 7
#: Read-only options by which backends tell that paper lies in the feeder (fujitsu, avision, …).
_SENSORS = ("page-loaded", "adf-loaded", "paper-sensor", "media-loaded")
#: SANE_Frame to Pillow mode; three-pass frames (2, 3, 4) are not here.
_MODES = {0: "L", 1: "RGB"}

#: Called with lines read and lines expected (None: the device does not know).
Lines = Callable[[int, int | None], None]


class Parameters(Protocol):
    """SANE_Parameters of one page. lines: -1 when the device does not know."""

    format: int
    depth: int
    lines: int
    pixels_per_line: int
    bytes_per_line: int


class SaneTrouble(Exception):
    """A SANE status other than good."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status


class UnsupportedFrame(Exception):
    """16 bit, 1 bit or three-pass data, which pyinsane2 would decode wrongly."""


def list_devices() -> list[dict[str, Any]]:
    """Every device SANE sees that opens, with its sources."""
    found = []
    for scanner in pyinsane2.get_devices():
        try:
            sources = _kinds(_words(scanner.options, "source"))
        except pyinsane2.PyinsaneException:
            continue
        model = f"{scanner.vendor} {scanner.model}".strip()
        found.append({"name": scanner.name, "model": model, "sources": sources})
    return found


class SaneDevice:
    """One device for one batch. `cancel` may come from another thread, nothing else."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._started = False
        self.cancelled = False
        self.dpi = 0

    def prepare(self, profile: Mapping[str, Any], extra: Mapping[str, str]) -> None:
        """Set the options. extra: more word options. Raises SaneTrouble, OptionRefused."""
        with _troubles():
            source = opt.source_name(_words(self._options(), "source"), profile["source"])
            opt.choose(self._options, "source", source)
            mode = opt.mode_name(_words(self._options(), "mode"), profile["colour"])
            opt.choose(self._options, "mode", mode)
            opt.check_depth(self._options)
            opt.set_number(self._options, "resolution", profile["dpi"])
            opt.set_area(self._options, profile["paper"])
            for name, value in extra.items():
                opt.choose(self._options, name, value)
            self.dpi = self._resolution() or profile["dpi"]

    @property
    def loaded(self) -> bool | None:
        """Paper lies in the feeder, by the backend's own sensor; None: it has none."""
        with _troubles():
            options = self._options()
            for name in _SENSORS:
                if name in options:
                    return bool(options[name].value)
        return None

    def pages(self, lines: Lines, many: bool) -> Iterator[Image.Image]:
        """Pages until the feeder is empty, or one. No page at all is the trouble NO_DOCS.

        The caller tells the device to `stop` when it has told its own parent how the batch
        ended: a driver may hang in stopping after a jam, and the clerk must not wait for that.
        """
        count = 0
        with _troubles():
            while (page := self._page(lines)) is not None:
                count += 1
                yield page
                if not many:
                    break
        if count == 0 and not self.cancelled:
            raise SaneTrouble(_NO_DOCS)

    def cancel(self) -> None:
        """Stop the running page; its end must not be taken for an empty feeder."""
        self.cancelled = True
        if self._started:
            rawapi.sane_cancel(_handle())

    def stop(self) -> None:
        """End the batch: after a jam or an open cover the device would refuse the next one."""
        if self._started:
            rawapi.sane_cancel(_handle())

    def close(self) -> None:
        """Let go of the device, so that the next process can open it."""
        if abstract.sane_dev_handle[1] is not None:
            rawapi.sane_close(_handle())

    def _page(self, lines: Lines) -> Image.Image | None:
        """One page, or None when the feeder was empty or the batch was cancelled."""
        try:
            self._started = True
            rawapi.sane_start(_handle())
            parameters = rawapi.sane_get_parameters(_handle())
            _refuse_odd(parameters)
            data = _read(parameters, lines)
        except StopIteration:  # pyinsane2's word for NO_DOCS, from start and read alike
            return None
        return None if self.cancelled else _image(parameters, data)

    def _options(self) -> opt.Options:
        """Read anew each time: pyinsane2 keeps the old list although a set may change it."""
        options: opt.Options = pyinsane2.Scanner(self._name).options
        return options

    def _resolution(self) -> int:
        option = self._options().get("resolution")
        return round(opt.plain(option)) if option else 0


class _troubles:
    """Turns pyinsane2's exceptions into SaneTrouble."""

    def __enter__(self) -> None:
        return None

    def __exit__(self, _kind: object, error: object, _trace: object) -> None:
        if isinstance(error, pyinsane2.PyinsaneException):
            status = error.status
            raise SaneTrouble(9 if isinstance(status, str) else int(status)) from error


def _handle() -> object:
    return abstract.sane_dev_handle[1]


def _words(options: opt.Options, name: str) -> list[str]:
    option = options.get(name)
    if option is None or not isinstance(option.constraint, list):
        return []
    return [word for word in option.constraint if isinstance(word, str)]


def _kinds(names: list[str]) -> list[str]:
    if not names:
        return ["flatbed"]
    kinds = {opt.kind_of_source(name) for name in names}
    return [kind for kind in ("feeder", "duplex", "flatbed") if kind in kinds] or ["flatbed"]


def _refuse_odd(parameters: Parameters) -> None:
    if parameters.depth != 8 or parameters.format not in _MODES:
        raise UnsupportedFrame


def _read(parameters: Parameters, lines: Lines) -> bytearray:
    data, expected = bytearray(), parameters.lines if parameters.lines > 0 else None
    while True:
        try:
            data += rawapi.sane_read(_handle(), _CHUNK)
        except EOFError:
            return data
        lines(len(data) // parameters.bytes_per_line, expected)


def _image(parameters: Parameters, data: bytearray) -> Image.Image | None:
    mode, stride = _MODES[parameters.format], parameters.bytes_per_line
    size = (parameters.pixels_per_line, len(data) // stride)
    if not all(size):
        return None  # an end of page without a line is not a page
    return Image.frombytes(mode, size, bytes(data[: stride * size[1]]), "raw", mode, stride, 1)
