"""Comparing days, countersigning audit heads, taking questions: QuayDoiSoat, QuaySoCai, QuayHoi."""

import json
import re
import secrets

from sqlalchemy import insert, select

from storage.gateway import tables
from storage.gateway.state import Call, Gateway, Refusal
from storage.provincial.compare import key_hash


def compare_day(gateway: Gateway, call: Call) -> dict[str, object]:
    """QuayDoiSoat: the dossiers received on `date` (yyyy-mm-dd) and a hash of each."""
    day = call.argument("date").replace("-", "")
    if not re.fullmatch(r"[0-9]{8}", day):
        raise Refusal("2", "Tham số date không hợp lệ")
    table = tables.dossiers
    wanted = select(table.c.code, table.c.object).where(
        table.c.madonvi == call.envelope.madonvi, table.c.received_day == day
    )
    with gateway.holdings.read() as connection:
        rows = connection.execute(wanted.order_by(table.c.code)).all()
    hashes = [{"MaHoSo": row.code, "hash": key_hash(json.loads(row.object))} for row in rows]
    return {"result": hashes, "count": len(hashes)}


def countersign(gateway: Gateway, call: Call) -> dict[str, object]:
    """QuaySoCai: keep the head of a counter's audit chain.

    Another hash under a known seq is refused, because somebody rewrote the chain.
    """
    head = {name: call.argument(name) for name in ("instance", "seq", "hash", "signature")}
    if not head["instance"] or not head["seq"].isdigit() or not head["hash"]:
        raise Refusal("2", "Thiếu instance, seq hoặc hash")
    sign = gateway.sessions.sign(f"{head['instance']}|{head['seq']}|{head['hash']}".encode())
    table, seq = tables.audit_heads, int(head["seq"])
    with gateway.holdings.write() as connection:
        same = (table.c.instance == head["instance"], table.c.seq == seq)
        known = connection.execute(select(table.c.hash).where(*same)).scalar()
        if known not in (None, head["hash"]):
            raise Refusal("6", "Sổ nhật ký không khớp với bản đã ký")
        if known is None:
            row = {**head, "seq": seq, "countersign": sign}
            connection.execute(insert(table).values(**row))
    return {"result": [{"countersign": sign}]}


def take_question(gateway: Gateway, call: Call) -> dict[str, object]:
    """QuayHoi: `noidung` about `mahoso`; the answer comes as a change of kind `answer`."""
    text, code = call.argument("noidung"), call.argument("mahoso")
    if not text.strip():
        raise Refusal("2", "Thiếu nội dung câu hỏi")
    row = {"id": secrets.token_hex(8), "code": code, "text": text, "answer": ""}
    with gateway.holdings.write() as connection:
        table = tables.questions
        connection.execute(insert(table).values(**row, madonvi=call.envelope.madonvi))
    return {"result": [{"id": row["id"]}]}
