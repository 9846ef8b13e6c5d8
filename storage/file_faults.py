"""What the operating system reports of files, as errors a clerk can be told about."""

import errno

from app.errors import StoreError

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


def from_system(error: OSError) -> StoreError:
    """The StoreError that an error of the file system stands for."""
    if error.errno in _NO_ROOM:
        return StoreError("store.disk_full")
    return StoreError("store.write_failed", detail=errno.errorcode.get(error.errno or 0, ""))
