"""Pictures of a camera, or of a film or numbered pictures in its place, one after the other."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from time import monotonic, sleep

import numpy as np

from scanning.imaging.arrays import Image, cv2

#: A card fills half of such a picture at arm's length with three pixels a module.
_WIDTH, _HEIGHT = 1920, 1080
#: Cameras answer the first read late, and the first pictures are dark.
_TRIES = 20
#: Pictures a second of numbered pictures, which do not say, and at most.
_ROW_RATE, _MOST_RATE = 12.0, 30.0


class CameraTrouble(Exception):
    """No pictures. code: camera.none, camera.busy or camera.lost."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@contextmanager
def opened(name: str) -> Iterator[Iterator[Image]]:
    """Pictures of a camera. name: "" the first that gives any, its number, or a path.

    A path may be a film, or numbered pictures as `frame_%03d.jpg`; it begins again at its end.
    Raises `CameraTrouble`.
    """
    film = bool(name) and not name.isdigit()
    device = _film(name) if film else _first_of(_numbers(name))
    try:
        rate = _ROW_RATE if "%" in name else device.get(cv2.CAP_PROP_FPS)
        yield _film_pictures(device, name, rate) if film else _camera_pictures(device)
    finally:
        device.release()


def _numbers(name: str) -> list[int]:
    """The cameras to try; on Linux those that are there."""
    if sys.platform != "linux":
        return [int(name)] if name else [0, 1, 2]
    there = sorted(int(path.name[5:]) for path in Path("/dev").glob("video[0-9]*"))
    return [number for number in there if not name or number == int(name)]


def _film(name: str) -> cv2.VideoCapture:
    device = cv2.VideoCapture(name)
    if not device.isOpened():
        raise CameraTrouble("camera.none")
    return device


def _first_of(numbers: list[int]) -> cv2.VideoCapture:
    """The first camera that gives a picture: one device often has numbers without any."""
    for number in numbers:
        device = cv2.VideoCapture(number)
        if device.isOpened():
            _set_up(device)
            if any(device.read()[0] for _ in range(_TRIES)):
                return device
        device.release()
    raise CameraTrouble("camera.busy" if numbers and sys.platform == "linux" else "camera.none")


def _set_up(device: cv2.VideoCapture) -> None:
    """Large pictures as JPEG: raw ones of that size come five times a second over USB 2."""
    device.set(cv2.CAP_PROP_FOURCC, cv2.VideoWriter.fourcc(*"MJPG"))
    device.set(cv2.CAP_PROP_FRAME_WIDTH, _WIDTH)
    device.set(cv2.CAP_PROP_FRAME_HEIGHT, _HEIGHT)
    device.set(cv2.CAP_PROP_BUFFERSIZE, 1)


def _camera_pictures(device: cv2.VideoCapture) -> Iterator[Image]:
    """At the camera's own pace, until it is unplugged."""
    while True:
        given, picture = device.read()
        if not given:
            raise CameraTrouble("camera.lost")
        yield np.asarray(picture, np.uint8)


def _film_pictures(device: cv2.VideoCapture, name: str, rate: float) -> Iterator[Image]:
    """At the film's pace, again and again."""
    pause, due = 1 / min(rate or _ROW_RATE, _MOST_RATE), monotonic()
    while True:
        given, picture = device.read()
        if not given:
            device.open(name)  # going back to the first picture is not what every film can
            given, picture = device.read()
        if not given:
            raise CameraTrouble("camera.lost")
        sleep(max(0.0, due - monotonic()))
        due = max(due + pause, monotonic())
        yield np.asarray(picture, np.uint8)
