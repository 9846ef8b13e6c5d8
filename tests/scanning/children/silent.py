"""Reads its request and never answers."""

import sys
import threading

sys.stdin.buffer.readline()
threading.Event().wait(600)
