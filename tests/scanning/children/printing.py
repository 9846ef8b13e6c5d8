"""A backend that prints to standard output in the middle of the work."""

import os
import sys

from scanning.frames import Frame, claim_stdout, write_frame

out = claim_stdout()
sys.stdin.buffer.readline()
print("hello from a library")
os.write(1, b"[backend] warming up\n")
facts = {"index": 0, "width": 1, "height": 1, "dpi": 300}
write_frame(out, Frame("page", facts, (b"page",)))
write_frame(out, Frame("done"))
