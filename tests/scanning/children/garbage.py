"""A library prints onto the pipe: one good page, then what is no frame."""

import sys

from scanning.frames import Frame, claim_stdout, write_frame

out = claim_stdout()
sys.stdin.buffer.readline()
facts = {"index": 0, "width": 1, "height": 1, "dpi": 300}
write_frame(out, Frame("page", facts, (b"page one",)))
out.write(b"libusb: warning 12 0x7f\n" * 10)
out.flush()
sys.stdin.buffer.read()
