"""Everything that turns paper into pages: drivers, their processes, the practice scanner, imaging.

`scanner.build_scanners(...)` gives the `app.ports.scanner.Scanner` over all drivers;
`imaging.host.ImagingHost` gives `app.ports.scanner.Imaging`. SANE backends and image libraries
run only in child processes (`worker`, `imaging.worker`), reached by the frames of `frames`: a
crash there costs one page at most, never the window. No plain page is ever written to the disk.
"""
