"""Workers that misbehave, run as real processes in place of `scanning.worker`."""
