"""Practice mode: a known PIN and a public key, by design. Nothing real is ever kept under it."""

import hashlib

from storage.keys.wrapping import Cost

PIN = "000000"
KEY = hashlib.sha256(b"quay practice store").digest()
DEVICE_SECRET = hashlib.sha256(b"quay practice device").digest()
#: Nothing to protect, so a command does not wait for the key derivation.
COST = Cost(passes=1, memory_kib=8 * 1024, lanes=1)
