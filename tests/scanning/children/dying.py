"""Takes a request whole and dies of a segmentation fault."""

import os
import signal
import sys

from scanning.frames import read_frame

read_frame(sys.stdin.buffer)
os.kill(os.getpid(), signal.SIGSEGV)
