"""A camera that shows one picture and dies of a segmentation fault."""

import os
import signal

from scanning.frames import Frame, claim_stdout, write_frame

view = {"hint": "show", "brightness": 100.0, "sharpness": 0.0}
write_frame(claim_stdout(), Frame("frame", view, (b"picture",)))
os.kill(os.getpid(), signal.SIGSEGV)
