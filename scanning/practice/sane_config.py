"""A SANE configuration that knows one scanner only: the practice scanner. No root needed.

`dll.conf` loads the airscan backend alone; discovery is off, so nothing leaves this machine.
airscan also reads the machine's own /etc/sane.d/airscan.conf: take the device by its exact name.
"""

from pathlib import Path

#: What SANE calls the practice scanner.
DEVICE = "airscan:e0:Quay Practice Scanner"
_NAME = DEVICE.split(":", 2)[2]


def write_sane_config(folder: Path, url: str) -> Path:
    """Write the files into `folder` (made if absent); returns it, for SANE_CONFIG_DIR."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "dll.conf").write_text("airscan\n", encoding="ascii")
    (folder / "airscan.conf").write_text(
        f'[devices]\n"{_NAME}" = {url}, eSCL\n[options]\ndiscovery = disable\nws-discovery = off\n',
        encoding="ascii",
    )
    return folder
