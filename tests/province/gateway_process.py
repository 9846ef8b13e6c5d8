"""A real gateway in its own process for any test: `with running_gateway(tmp_path) as gw: …`."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince

ROOT = Path(__file__).resolve().parents[2]
PASSWORD = "mat-khau-thu"
CATALOGUE = Path(__file__).parent / "catalogue.yaml"


@contextmanager
def running_gateway(
    folder: Path, faults: str = "", seed: int = 1, options: tuple[str, ...] = ()
) -> Iterator[ReferenceProvince]:
    """A gateway with a SQLite file in `folder`, short time-outs and a small catalogue."""
    arguments = [
        "--db", f"sqlite:///{folder / 'province.sqlite'}", "--seed", str(seed),
        "--faults", faults, "--catalogue", str(CATALOGUE),
        "--read-timeout", "2", "--quarantine", "1", *options,
    ]  # fmt: skip
    with ReferenceProvince(arguments, PASSWORD, ROOT) as gateway:
        yield gateway


@contextmanager
def client_of(gateway: ReferenceProvince, instance: str = "quay-thu") -> Iterator[ProvinceClient]:
    """A client as a counter has one."""
    client = ProvinceClient(gateway.settings, lambda: PASSWORD, instance)
    try:
        yield client
    finally:
        client.close()
