"""One gateway a module; each test starts with no faults and a client of its own."""

from collections.abc import Iterator

import pytest

from storage.provincial.client import ProvinceClient
from storage.provincial.reference_process import ReferenceProvince
from tests.province.gateway_process import client_of, running_gateway


@pytest.fixture(scope="module")
def gateway(tmp_path_factory: pytest.TempPathFactory) -> Iterator[ReferenceProvince]:
    with running_gateway(tmp_path_factory.mktemp("province")) as running:
        yield running


@pytest.fixture
def client(gateway: ReferenceProvince) -> Iterator[ProvinceClient]:
    """Logged in already, so that the next request is the one a fault meets."""
    gateway.faults("")
    with client_of(gateway) as made:
        assert made.look_up("000.00.14.H25-000000-0000").found is None
        yield made
    gateway.faults("")
