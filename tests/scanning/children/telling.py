"""Tells the names of its environment."""

import os

from scanning.frames import Frame, claim_stdout, write_frame

write_frame(claim_stdout(), Frame("names", {"names": sorted(os.environ)}))
