"""A card held in front of a camera: numbered pictures stand in for the camera."""

import io
import random
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from app.cancel import CancelToken
from app.errors import Cancelled, DeviceError
from app.ports.camera import CameraFrame
from scanning.cards import camera_source, camera_worker
from scanning.cards.camera import CameraHost
from scanning.cards.camera_source import CameraTrouble, opened
from scanning.cards.eye import Eye
from scanning.imaging.encode import decode
from scanning.practice.camera import PATTERN, Pose, film, picture
from scanning.practice.card_backs import card_back, machine_lines
from scanning.practice.cards import card_image, qr_image
from tests.scanning.conftest import children
from tests.scanning.samples import PAYLOAD, payload

_WORKER = "scanning.cards.camera_worker"


@dataclass
class Shown:
    """What a preview would show; `then` is called after the third frame."""

    then: object = None
    frames: list[CameraFrame] = field(default_factory=list)

    def __call__(self, frame: CameraFrame) -> None:
        self.frames.append(frame)
        if len(self.frames) == 3 and callable(self.then):
            self.then()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "camera"


@pytest.fixture(scope="module")
def approach(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A card that comes closer; drawing it takes longer than watching it."""
    made = tmp_path_factory.mktemp("approach")
    film(made, card_image(PAYLOAD), seed=3)
    return made


def watch(folder: Path, shown: Shown, token: CancelToken | None = None):
    return CameraHost(str(folder / PATTERN)).watch(token or CancelToken(), shown)


def test_a_card_that_comes_closer_is_read_and_the_camera_goes_off(approach):
    shown = Shown()
    marks = watch(approach, shown)
    assert marks.codes == (PAYLOAD,)
    assert children(_WORKER) == []


def test_the_preview_is_small_and_tells_light_and_sharpness(approach):
    shown = Shown()
    watch(approach, shown)
    first, last = shown.frames[0], shown.frames[-1]
    assert Image.open(io.BytesIO(first.picture)).size == (640, 360)
    assert 90 < last.brightness < 220
    assert last.sharpness > first.sharpness + 3


def test_nothing_of_a_frame_reaches_the_disk(approach, tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    before = {path: path.stat().st_mtime_ns for path in approach.iterdir()}
    watch(approach, Shown())
    assert list(tmp_path.iterdir()) == []
    assert {path: path.stat().st_mtime_ns for path in approach.iterdir()} == before


def test_closing_the_preview_ends_the_process(folder):
    film(folder, None)
    token = CancelToken()
    with pytest.raises(Cancelled):
        watch(folder, Shown(then=token.cancel), token)
    assert children(_WORKER) == []


def test_a_card_laid_down_while_the_camera_looks_is_seen(folder, approach):
    film(folder, None)
    shown = Shown(then=lambda: shutil.copytree(approach, folder, dirs_exist_ok=True))
    assert watch(folder, shown).codes == (PAYLOAD,)


def test_no_camera_is_said_so(folder):
    with pytest.raises(DeviceError) as raised:
        watch(folder, Shown())
    assert raised.value.code == "camera.none"


def test_a_camera_that_was_unplugged_is_said_so(folder):
    film(folder, None)

    def unplug() -> None:
        for path in folder.iterdir():
            path.unlink()

    with pytest.raises(DeviceError) as raised:
        watch(folder, Shown(then=unplug))
    assert raised.value.code == "camera.lost"


@pytest.mark.parametrize(
    ("module", "silence", "code"),
    [("dying_camera", 20.0, "camera.stopped"), ("silent", 0.5, "camera.lost")],
)
def test_a_process_that_dies_or_falls_silent_is_said_so(module, silence, code):
    host = CameraHost(silence=silence, module=f"tests.scanning.children.{module}")
    with pytest.raises(DeviceError) as raised:
        host.watch(CancelToken(), Shown())
    assert raised.value.code == code
    assert children(f"tests.scanning.children.{module}") == []


def test_a_camera_that_nobody_uses_is_switched_off(monkeypatch):
    monkeypatch.setattr(camera_worker, "_PATIENCE", -1.0)
    desk = np.full((360, 640, 3), 120, np.uint8)
    with pytest.raises(CameraTrouble) as raised:
        camera_worker.watch(io.BytesIO(), iter([desk, desk]))
    assert raised.value.code == "camera.nothing_read"


class Device:
    """Of a camera: some are there and give no pictures."""

    def __init__(self, gives: bool) -> None:
        self.gives = gives
        self.released = False

    def isOpened(self) -> bool:
        return True

    def set(self, _what: int, _value: float) -> None:
        pass

    def get(self, _what: int) -> float:
        return 30.0

    def read(self):
        return self.gives, np.zeros((4, 4, 3), np.uint8)

    def release(self) -> None:
        self.released = True


def test_a_camera_that_another_program_has_is_busy(monkeypatch):
    device = Device(gives=False)
    monkeypatch.setattr(camera_source, "_numbers", lambda _name: [0])
    monkeypatch.setattr(camera_source.cv2, "VideoCapture", lambda _number: device)
    with pytest.raises(CameraTrouble) as raised, opened(""):
        pass
    assert raised.value.code == "camera.busy"
    assert device.released


def test_the_first_camera_that_gives_a_picture_is_taken(monkeypatch):
    devices = [Device(gives=False), Device(gives=True)]
    monkeypatch.setattr(camera_source, "_numbers", lambda _name: [0, 1])
    monkeypatch.setattr(camera_source.cv2, "VideoCapture", lambda number: devices[number])
    with opened("") as pictures:
        assert next(pictures).shape == (4, 4, 3)
    assert devices[1].released


def hint(data: bytes) -> str:
    """What is said of such a picture at once."""
    eye = Eye()
    eye.look(decode(data).pixels)
    return eye.view.hint


def frame(card: Image.Image | None, pose: Pose) -> bytes:
    return picture(card, pose, random.Random(1))


def test_an_empty_desk_asks_for_the_card():
    assert hint(frame(None, Pose(0, 0))) == "show"


def test_a_card_far_away_shall_come_closer():
    assert hint(frame(card_image(PAYLOAD), Pose(0.33, 2, blur=1.0))) == "closer"


def test_a_card_that_moves_shall_be_held_still():
    card = card_image(PAYLOAD)
    poses = (Pose(0.5, 0, (-120, 0), 5.0), Pose(0.5, 0, (120, 0), 5.0))
    eye = Eye()
    for pose in poses:
        eye.look(decode(frame(card, pose)).pixels)
        eye._hinted_at = -10.0
    assert eye.view.hint == "still"


def test_without_light_it_asks_for_light():
    dark = decode(frame(card_image(PAYLOAD), Pose(0.6, 0, blur=2.0))).pixels // 8
    eye = Eye()
    eye.look(dark)
    assert eye.view.hint == "dark"


def test_the_lamp_over_the_code_asks_to_tilt_the_card():
    assert hint(frame(card_image(PAYLOAD), Pose(0.62, 0, blur=1.2, glare=True))) == "glare"


def test_the_side_without_a_code_asks_to_turn_the_card():
    eye = Eye()
    eye._began_at -= 3.5
    back = card_back(machine_lines(PAYLOAD, None))
    eye.look(decode(frame(back, Pose(0.6, 0, blur=2.0))).pixels)
    assert eye.view.hint == "turn"


def test_another_code_is_not_taken_for_a_card():
    other = Image.new("RGB", (1011, 638), "white")
    other.paste(qr_image("https://dichvucong.example", 300), (300, 150))
    eye = Eye()
    assert eye.look(decode(frame(other, Pose(0.6, 0))).pixels) is None
    assert eye.view.hint == "other_code"


def test_the_back_is_read_when_there_is_no_code_for_a_while():
    lines = machine_lines(PAYLOAD, None)
    eye = Eye()
    eye._began_at -= 60
    marks = eye.look(decode(frame(card_back(lines), Pose(0.8, 0, blur=0.6))).pixels)
    assert marks is not None
    assert marks.lines[0][:2] == lines[:2]


def test_a_card_of_another_person_is_that_persons():
    eye = Eye()
    marks = eye.look(decode(frame(card_image(payload(7)), Pose(0.7, 1))).pixels)
    assert marks is not None
    assert marks.codes == (payload(7),)
