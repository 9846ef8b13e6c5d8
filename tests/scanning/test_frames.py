"""The frames between parent and child."""

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from scanning.frames import BrokenStream, Frame, read_frame, write_frame

_fields = st.dictionaries(
    st.text(min_size=1).filter(lambda key: key not in ("kind", "lengths")),
    st.none() | st.integers() | st.text() | st.booleans(),
)


@given(kind=st.text(), fields=_fields, blobs=st.lists(st.binary()).map(tuple))
def test_what_is_written_is_read_back(kind, fields, blobs):
    pipe = io.BytesIO()
    write_frame(pipe, Frame(kind, fields, blobs))
    write_frame(pipe, Frame("next"))
    pipe.seek(0)
    assert read_frame(pipe) == Frame(kind, fields, blobs)
    assert read_frame(pipe) == Frame("next")
    assert read_frame(pipe) is None


@pytest.mark.parametrize(
    "bytes_",
    [
        b"Segmentation fault\n",
        b"\xff\xd8\xff\xe0 a jpeg\n",
        b"[1, 2]\n",
        b'{"kind": "page"}\n',
        b'{"kind": 7, "lengths": []}\n',
        b'{"kind": "page", "lengths": [-1]}\n',
        b'{"kind": "page", "lengths": ["x"]}\n',
        b'{"kind": "page", "lengths": [99999999999]}\n',
        b'{"kind": "page", "lengths": [10]}\nshort',
        b'{"kind": "page", "lengths": []}',
    ],
)
def test_what_is_no_frame_is_refused(bytes_):
    with pytest.raises(BrokenStream):
        read_frame(io.BytesIO(bytes_))
