"""Dossiers and their steps as counters send them: DongBoHoSoMC, CapNhatTienDoHoSoMC, TraCuuHoSo."""

import hashlib
import json
from typing import Any

from pydantic import BaseModel, ValidationError
from sqlalchemy import Connection, insert, select, update

from storage.gateway import tables
from storage.gateway.faults import Repeat
from storage.gateway.merging import merged
from storage.gateway.messages import MOST_DOSSIERS, MOST_STEPS, DossierMessage, StepMessage
from storage.gateway.state import Call, Gateway, Refusal

_BAD_DATA, _EXISTS, _MISSING = "2", "3", "4"
_DONE: dict[str, object] = {"message": "Thành công"}


def receive_dossiers(gateway: Gateway, call: Call) -> dict[str, object]:
    """DongBoHoSoMC: all objects of a call, or none."""
    objects = _checked(call.envelope.data, DossierMessage, MOST_DOSSIERS)
    if call.envelope.isUpdating is None:
        raise Refusal(_BAD_DATA, "Thiếu isUpdating")
    accept = _update if call.envelope.isUpdating == "True" else _insert
    refusal: Refusal | None = None
    with gateway.holdings.write() as connection:
        refusal = _exists(gateway, connection, call, objects)
        for obj in objects if refusal is None else ():
            accept(gateway, connection, call, obj)
    if refusal is not None:
        raise refusal
    return dict(_DONE)


def receive_steps(gateway: Gateway, call: Call) -> dict[str, object]:
    """CapNhatTienDoHoSoMC: all steps, or none; the same step again changes nothing."""
    found = _checked(call.envelope.data, StepMessage, MOST_STEPS)
    with gateway.holdings.write() as connection:
        for step in found:
            if stored_object(connection, step["MaHoSo"]) is None:
                raise Refusal(_MISSING, f"Hồ sơ {step['MaHoSo']} không tồn tại")
            add_step(connection, step)
    return dict(_DONE)


def look_up(gateway: Gateway, call: Call) -> dict[str, object]:
    """TraCuuHoSo: the object as it stands, with its steps; duplicates after it."""
    code = call.argument("mahoso")
    with gateway.holdings.read() as connection:
        obj = stored_object(connection, code)
        if obj is None:
            return {"result": []}
        copies = _stored_copies(connection, code)
        return {"result": [{**obj, "DanhSachTienDo": steps_of(connection, code)}, *copies[1:]]}


def stored_object(connection: Connection, code: str) -> dict[str, Any] | None:
    """The current object of a number."""
    table = tables.dossiers
    text = connection.execute(select(table.c.object).where(table.c.code == code)).scalar()
    return None if text is None else dict(json.loads(text))


def steps_of(connection: Connection, code: str) -> list[dict[str, Any]]:
    """Steps of a dossier in the order they came."""
    table = tables.steps
    wanted = select(table.c.data).where(table.c.code == code).order_by(table.c.id)
    return [json.loads(text) for text in connection.execute(wanted).scalars()]


def add_step(connection: Connection, step: dict[str, Any]) -> None:
    """Keep a step once."""
    data = _text(step)
    digest = hashlib.sha256(json.dumps(step, sort_keys=True).encode()).hexdigest()
    table = tables.steps
    known = select(table.c.id).where(table.c.code == step["MaHoSo"], table.c.digest == digest)
    if connection.execute(known).first() is None:
        connection.execute(insert(table).values(code=step["MaHoSo"], digest=digest, data=data))


def add_dossier(
    connection: Connection, madonvi: str, origin: str, obj: dict[str, Any], told: str
) -> None:
    """A new number."""
    row = {"code": obj["MaHoSo"], "madonvi": madonvi, "origin": origin, "told": told}
    connection.execute(insert(tables.dossiers).values(**row, **_columns(obj)))


def change_dossier(connection: Connection, obj: dict[str, Any], told: str | None = None) -> None:
    """A new state of a known number; told: what the counter sent, None to leave it."""
    table = tables.dossiers
    values = _columns(obj) | ({} if told is None else {"told": told})
    connection.execute(update(table).where(table.c.code == obj["MaHoSo"]).values(**values))


def keep_insert(
    connection: Connection, obj: dict[str, Any], *, instance: str, stored: bool, at: str
) -> None:
    """One received copy."""
    row = {"code": obj["MaHoSo"], "instance": instance, "stored": stored, "at": at}
    connection.execute(insert(tables.inserts).values(**row, object=_text(obj)))


def _exists(
    gateway: Gateway, connection: Connection, call: Call, objects: list[dict[str, Any]]
) -> Refusal | None:
    """Repeated inserts are kept as received even where they are refused."""
    if call.envelope.isUpdating == "True" or gateway.faults.repeat is not Repeat.ERROR:
        return None
    known = [obj for obj in objects if stored_object(connection, obj["MaHoSo"]) is not None]
    for obj in known:
        at = gateway.clock.now().isoformat()
        keep_insert(connection, obj, instance=call.instance, stored=False, at=at)
    if not known:
        return None
    return Refusal(_EXISTS, f"Hồ sơ {known[0]['MaHoSo']} đã tồn tại")


def _insert(gateway: Gateway, connection: Connection, call: Call, obj: dict[str, Any]) -> None:
    old = stored_object(connection, obj["MaHoSo"])
    stored = old is None or gateway.faults.repeat is Repeat.DUPLICATE
    at = gateway.clock.now().isoformat()
    keep_insert(connection, obj, instance=call.instance, stored=stored, at=at)
    if old is None:
        add_dossier(connection, call.envelope.madonvi, "counter", obj, _text(obj))
    elif gateway.faults.repeat is Repeat.OVERWRITE:
        change_dossier(connection, obj, _text(obj))


def _update(_gateway: Gateway, connection: Connection, _call: Call, obj: dict[str, Any]) -> None:
    old = stored_object(connection, obj["MaHoSo"])
    if old is None:
        raise Refusal(_MISSING, f"Hồ sơ {obj['MaHoSo']} không tồn tại")
    table = tables.dossiers
    told = connection.execute(select(table.c.told).where(table.c.code == obj["MaHoSo"])).scalar()
    change_dossier(connection, merged(old, obj, json.loads(told) if told else {}), _text(obj))


def _stored_copies(connection: Connection, code: str) -> list[dict[str, Any]]:
    table = tables.inserts
    wanted = select(table.c.object).where(table.c.code == code, table.c.stored.is_(True))
    texts = connection.execute(wanted.order_by(table.c.id)).scalars()
    return [json.loads(text) for text in texts]


def _checked(data: list[dict[str, Any]], model: type[BaseModel], most: int) -> list[dict[str, Any]]:
    if not 1 <= len(data) <= most:
        raise Refusal(_BAD_DATA, f"Số bản ghi phải từ 1 đến {most}")
    for obj in data:
        try:
            model.model_validate(obj)
        except ValidationError as error:
            where = ".".join(str(part) for part in error.errors()[0]["loc"])
            raise Refusal(_BAD_DATA, f"Trường {where} không hợp lệ") from error
    return data


def _columns(obj: dict[str, Any]) -> dict[str, object]:
    day = str(obj.get("NgayTiepNhan") or "")[:8]
    return {"received_day": day, "status": int(obj["TrangThaiHoSo"]), "object": _text(obj)}


def _text(obj: dict[str, Any]) -> str:
    return json.dumps(obj, ensure_ascii=False)
