"""The words two processes say to each other over a pipe.

A frame is one line of JSON (`kind`, fields, and `lengths` of what follows), then raw bytes. Pages
travel as bytes, so no plain page touches the disk.
"""

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, BinaryIO

#: A header longer than this is not ours.
MAX_HEADER = 1 << 20
#: More than any encoded page or document of a counter; a larger length is garbage on the pipe.
MAX_BODY = 1 << 30


class BrokenStream(Exception):
    """The other side wrote something that is not a frame, or stopped in the middle of one."""


@dataclass(frozen=True, slots=True)
class Frame:
    """One message. fields: what JSON can hold; blobs: raw bytes, in order."""

    kind: str
    fields: Mapping[str, Any] = field(default_factory=dict)
    blobs: tuple[bytes, ...] = ()


def write_frame(stream: BinaryIO, frame: Frame) -> None:
    """Write one frame and flush it. Raises OSError when the other side is gone."""
    lengths = [len(blob) for blob in frame.blobs]
    header = {**frame.fields, "kind": frame.kind, "lengths": lengths}
    stream.write(json.dumps(header, ensure_ascii=False).encode() + b"\n")
    for blob in frame.blobs:
        stream.write(blob)
    stream.flush()


def read_frame(stream: BinaryIO) -> Frame | None:
    """The next frame, or None when the other side closed the pipe between two frames."""
    line = stream.readline(MAX_HEADER)
    if not line:
        return None
    kind, lengths, fields = _header(line)
    return Frame(kind, fields, tuple(_exactly(stream, length) for length in lengths))


def claim_stdout() -> BinaryIO:
    """The real standard output, for frames only; whatever libraries print goes to stderr now.

    Call once at the start of a child, before importing anything that may print.
    """
    pipe = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    sys.stdout = sys.stderr
    return pipe


def _header(line: bytes) -> tuple[str, list[int], dict[str, Any]]:
    try:
        header = json.loads(line)
        kind, lengths = header.pop("kind"), header.pop("lengths")
        sound = isinstance(kind, str) and all(int(length) >= 0 for length in lengths)
    except (ValueError, KeyError, AttributeError, TypeError) as error:
        raise BrokenStream("not a frame header") from error
    if not sound or not line.endswith(b"\n") or sum(lengths) > MAX_BODY:
        raise BrokenStream("a frame header that cannot be")
    return kind, lengths, header


def _exactly(stream: BinaryIO, length: int) -> bytes:
    data = stream.read(length)
    if len(data) != length:
        raise BrokenStream("the stream ended inside a frame")
    return data
