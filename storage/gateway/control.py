"""Switches for practice and tests, on this machine only: faults, the department, the clock."""

from datetime import datetime
from typing import Protocol

from fastapi import APIRouter, HTTPException, Request
from pydantic import AwareDatetime, BaseModel, Field

from storage.gateway.department import Department
from storage.gateway.dump import dump
from storage.gateway.faults import BadSpec
from storage.gateway.online import file_online
from storage.gateway.state import Gateway
from storage.provincial.tls import is_loopback


class Outage(Protocol):
    """Cuts and restores the way to the gateway."""

    def __call__(self, *, cut: bool) -> None:
        """cut: stop listening and reset every connection; otherwise listen again."""
        ...


class Faults(BaseModel):
    """A new fault specification; "" heals everything."""

    spec: str = ""


class Stepping(BaseModel):
    """How many stages, and the moment they bear."""

    count: int = Field(default=1, ge=1, le=100)
    at: AwareDatetime | None = None


class Filing(BaseModel):
    """How many online dossiers, of which procedures (national codes), and when."""

    count: int = Field(default=1, ge=1, le=1000)
    procedures: list[str] = Field(default_factory=list)
    at: AwareDatetime | None = None


class Moment(BaseModel):
    """What the gateway's clock shall show."""

    now: AwareDatetime


def control_routes(gateway: Gateway, outage: Outage) -> APIRouter:
    """Never part of the schema, never offered beyond this machine."""
    routes = APIRouter(include_in_schema=False)
    department = Department(gateway)

    @routes.post("/_faults")
    def faults(body: Faults, request: Request) -> dict[str, object]:
        _only_here(request)
        try:
            gateway.faults.set(body.spec)
        except BadSpec as error:
            raise HTTPException(400) from error
        outage(cut=gateway.faults.outage)
        return {"spec": body.spec, "outage": gateway.faults.outage}

    @routes.post("/_department/step")
    def step(body: Stepping, request: Request) -> dict[str, object]:
        _only_here(request)
        return {"moved": [line for _ in range(body.count) for line in department.step(body.at)]}

    @routes.post("/_department/online")
    def online(body: Filing, request: Request) -> dict[str, object]:
        _only_here(request)
        return {"filed": file_online(gateway, body.count, body.procedures, body.at)}

    @routes.post("/_clock")
    def clock(body: Moment, request: Request) -> dict[str, datetime]:
        _only_here(request)
        gateway.clock.set(body.now)
        return {"now": gateway.clock.now()}

    @routes.get("/_dump")
    def held(request: Request) -> dict[str, object]:
        _only_here(request)
        return dump(gateway.holdings)

    return routes


def _only_here(request: Request) -> None:
    if request.client is None or not is_loopback(request.client.host):
        raise HTTPException(403)
