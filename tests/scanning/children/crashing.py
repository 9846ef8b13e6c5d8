"""A driver that delivers two pages and dies of a segmentation fault in the third."""

import os
import signal
import sys

from scanning.frames import Frame, claim_stdout, write_frame

out = claim_stdout()
sys.stdin.buffer.readline()
for index in range(2):
    facts = {"index": index, "width": 1, "height": 1, "dpi": 300}
    write_frame(out, Frame("page", facts, (b"page",)))
out.write(b'{"kind": "page", "lengths": [1000000]}\nthe first bytes only')
out.flush()
os.kill(os.getpid(), signal.SIGSEGV)
