"""Limits of the imaging process, so that a crafted file ends it and not the counter. Linux only."""

import sys

#: Address space of the process, most of it libraries; a page of 100 million pixels fits.
_MEMORY = 4 << 30
#: Processor seconds for one request.
_SECONDS = 120


def limit_memory() -> None:
    """A bomb of pixels gets MemoryError instead of the machine's memory."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  (not on Windows)

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # a core file would hold a plain page


def limit_processor() -> None:
    """The next request may use so many processor seconds, then the kernel ends the process."""
    if sys.platform == "linux":
        import resource  # noqa: PLC0415  (not on Windows)

        usage = resource.getrusage(resource.RUSAGE_SELF)
        used = int(usage.ru_utime + usage.ru_stime)
        _, hard = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (used + _SECONDS, hard))
