"""Outlines of things that lie on a lid, and the straight sides of those that are rectangles."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from scanning.imaging.arrays import Image, cv2

#: A side's line goes through the points near it, without its ends (corners may be round).
_FROM, _TO, _NEAR = 0.1, 0.9, 3.0
#: A clean side: so many of its twenty parts are there, its points lie so close to the line
#: (pixels), and opposite sides are parallel (degrees).
_PARTS, _THERE, _STRAIGHT, _PARALLEL = 20, 0.85, 0.8, 0.5
#: Of the rectangle, at least so much is covered.
_FULL = 0.96

Points = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Side:
    """A straight line through points of an outline, and how well it fits."""

    point: Points
    along: Points
    there: float
    off: float

    @property
    def degrees(self) -> float:
        """Counter-clockwise, within a quarter around 0."""
        angle = -np.degrees(np.arctan2(self.along[1], self.along[0]))
        return float((angle + 45) % 90 - 45)


@dataclass(frozen=True, eq=False)
class Outline:
    """The outer contour of one thing, in pixels."""

    contour: NDArray[np.int32]

    @cached_property
    def box(self) -> Points:
        """Corners of the smallest rectangle around it, clockwise."""
        return np.asarray(cv2.boxPoints(cv2.minAreaRect(self.contour)), np.float32)

    @cached_property
    def short(self) -> float:
        """The shorter side of that rectangle."""
        return float(min(cv2.minAreaRect(self.contour)[1]))

    @cached_property
    def long(self) -> float:
        """The longer side of it."""
        return float(max(cv2.minAreaRect(self.contour)[1]))

    @cached_property
    def fullness(self) -> float:
        """Which part of the rectangle it covers."""
        return float(cv2.contourArea(self.contour) / max(1.0, self.short * self.long))

    @cached_property
    def sides(self) -> tuple[Side, ...]:
        """Lines along its four sides, in the order of `box`; fewer where one is not there."""
        return tuple(self._sides())

    @property
    def is_clean(self) -> bool:
        """Four straight sides, whole and parallel."""
        if len(self.sides) < 4 or self.fullness < _FULL:
            return False
        whole = all(side.there >= _THERE and side.off <= _STRAIGHT for side in self.sides)
        angles = [side.degrees for side in self.sides]
        return whole and max(angles) - min(angles) <= _PARALLEL

    @property
    def angle(self) -> float:
        """Of its long sides; degrees, counter-clockwise positive, within 45 of level or upright."""
        lengths = [float(np.linalg.norm(self.box[at] - self.box[(at + 1) % 4])) for at in range(4)]
        if len(self.sides) < 4:
            longest = int(np.argmax(lengths))
            x, y = self.box[(longest + 1) % 4] - self.box[longest]
            return float((-np.degrees(np.arctan2(y, x)) + 45) % 90 - 45)
        order = np.argsort(lengths)[-2:]
        return float(np.mean([self.sides[at].degrees for at in order]))

    @property
    def corners(self) -> Points:
        """Where its sides meet, clockwise, as `box` where they are not all there."""
        if len(self.sides) < 4:
            return self.box
        pairs = zip((self.sides[-1], *self.sides[:-1]), self.sides, strict=True)
        return np.array([_crossing(one, other) for one, other in pairs], np.float32)

    def _sides(self) -> Iterator[Side]:
        points = self.contour.reshape(-1, 2).astype(np.float32)
        for at in range(4):
            side = _side(points, self.box[at], self.box[(at + 1) % 4])
            if side is not None:
                yield side


def outlines(mask: Image) -> list[Outline]:
    """Of everything in a mask (255 or 0)."""
    found, _ = cv2.findContours(mask, cv2.RETR_EXTERNAL, cv2.CHAIN_APPROX_NONE)
    return [Outline(np.asarray(contour, np.int32)) for contour in found]


def away_from(small: Image, tone: NDArray[np.float32], step: float) -> Image:
    """Mask of what differs from a tone by more than `step` in any colour, small gaps closed."""
    soft = cv2.GaussianBlur(small, (5, 5), 0).astype(np.float32)
    away = np.abs(soft - tone)
    if away.ndim == 3:
        away = away.max(axis=2)
    mask = (away > step).astype(np.uint8) * 255
    window = np.ones((9, 9), np.uint8)
    mask = cv2.morphologyEx(mask, cv2.MORPH_CLOSE, window)
    return np.asarray(cv2.morphologyEx(mask, cv2.MORPH_OPEN, window), np.uint8)


def _side(points: Points, a: Points, b: Points) -> Side | None:
    """The line of the outline between two corners, or None when too little of it is there."""
    length = float(np.linalg.norm(b - a))
    along = (b - a) / max(length, 1.0)
    offset = points - a
    position = offset @ along / max(length, 1.0)
    distance = np.abs(offset @ np.array([-along[1], along[0]], np.float32))
    close = (position > _FROM) & (position < _TO) & (distance < _NEAR)
    near = points[close]
    if len(near) < 30:
        return None
    parts = np.unique((position[close] - _FROM) / (_TO - _FROM) * _PARTS // 1)
    vx, vy, x, y = (float(v) for v in cv2.fitLine(near, cv2.DIST_HUBER, 0, 0.01, 0.01).ravel())
    off = np.abs((near - (x, y)) @ np.array([-vy, vx], np.float32))
    direction = np.array([vx, vy], np.float32) * np.sign(along @ (vx, vy))
    return Side(
        np.array([x, y], np.float32), direction, len(parts) / _PARTS, float(np.sqrt((off**2).mean()))
    )


def _crossing(one: Side, other: Side) -> Points:
    matrix = np.stack([one.along, -other.along], axis=1)
    t, _ = np.linalg.solve(matrix, other.point - one.point)
    return np.asarray(one.point + t * one.along, np.float32)
