"""What a camera over the counter sees while somebody holds a card under it. Invented people only.

The card comes closer, out of focus at first, shakes, glares once, and is then held still.
"""

import io
import math
import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFilter

from scanning.practice.cards import perspective

WIDTH, HEIGHT = 1280, 720
#: The name of the pictures, as OpenCV opens them in a row.
PATTERN = "frame_%03d.jpg"
_DESK = (112, 104, 96)


@dataclass(frozen=True, slots=True)
class Pose:
    """How the card is held. width: the card beside the picture; turn: degrees; blur: pixels."""

    width: float
    turn: float
    shift: tuple[float, float] = (0.0, 0.0)
    blur: float = 0.8
    glare: bool = False


def approach(chance: random.Random) -> Iterator[Pose]:
    """From the edge of the desk to still before the lens: two seconds at 12 pictures a second."""
    for step in range(12):
        far = 1 - step / 11
        sway = (chance.uniform(-30, 30) * far, 40 * far + chance.uniform(-20, 20) * far)
        turn = 14 * far + chance.uniform(-2, 2)
        yield Pose(0.6 - 0.34 * far, turn, sway, 1.4 + 2.8 * far)
    for _ in range(5):
        yield Pose(0.62, chance.uniform(-1, 1), blur=1.2, glare=True)
    for _ in range(7):
        yield Pose(0.66, chance.uniform(-0.3, 0.3), (chance.uniform(-1, 1), chance.uniform(-1, 1)))


def picture(card: Image.Image | None, pose: Pose, chance: random.Random) -> bytes:
    """One picture as JPEG. card None: the bare desk."""
    desk = Image.new("RGB", (WIDTH, HEIGHT), _DESK)
    if card is not None:
        _hold(desk, card, pose)
    soft = desk.filter(ImageFilter.GaussianBlur(pose.blur))
    noise = np.random.default_rng(chance.randrange(1 << 30)).normal(0, 3, (HEIGHT, WIDTH, 1))
    grainy = np.clip(np.asarray(soft, np.float32) + noise, 0, 255).astype(np.uint8)
    buffer = io.BytesIO()
    Image.fromarray(grainy).save(buffer, "JPEG", quality=85)
    return buffer.getvalue()


def film(folder: Path, card: Image.Image | None, seed: int = 0) -> None:
    """The pictures of one card into a folder, in place of those that lay there."""
    chance = random.Random(seed)  # noqa: S311  (pictures, not secrets)
    folder.mkdir(parents=True, exist_ok=True)
    poses = list(approach(chance)) if card is not None else [Pose(0, 0)]
    for number, pose in enumerate(poses):
        new = folder / "new.jpg"
        new.write_bytes(picture(card, pose, chance))
        new.replace(folder / (PATTERN % number))  # a camera that looks now never sees half of it
    for old in folder.glob("frame_*.jpg"):
        if int(old.stem[6:]) >= len(poses):
            old.unlink()


def _hold(desk: Image.Image, card: Image.Image, pose: Pose) -> None:
    corners = _corners(card, pose)
    turned = card.transform(
        desk.size,
        Image.Transform.PERSPECTIVE,
        perspective(corners, card.size),
        Image.Resampling.BILINEAR,
    )
    mask = Image.new("L", desk.size, 0)
    ImageDraw.Draw(mask).polygon(corners, fill=255)
    desk.paste(turned, (0, 0), mask)
    if pose.glare:
        _shine(desk, corners[1])


def _corners(card: Image.Image, pose: Pose) -> list[tuple[float, float]]:
    """Clockwise from the top left; the upper edge is a little further away."""
    long = pose.width * WIDTH
    short = long * card.height / card.width
    angle = math.radians(pose.turn)
    middle = (WIDTH / 2 + pose.shift[0], HEIGHT / 2 + pose.shift[1])
    corners = []
    for x, y in ((-0.98, -1), (0.98, -1), (1, 1), (-1, 1)):
        dx, dy = x * long / 2, y * short / 2
        corners.append(
            (
                middle[0] + dx * math.cos(angle) + dy * math.sin(angle),
                middle[1] - dx * math.sin(angle) + dy * math.cos(angle),
            )
        )
    return corners


def _shine(desk: Image.Image, corner: tuple[float, float]) -> None:
    """A lamp's reflection over the code."""
    lamp = Image.new("L", desk.size, 0)
    x, y = corner[0] - 110, corner[1] + 90
    ImageDraw.Draw(lamp).ellipse((x - 150, y - 90, x + 150, y + 90), 255)
    desk.paste((255, 255, 255), (0, 0), lamp.filter(ImageFilter.GaussianBlur(30)))
