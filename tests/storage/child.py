"""A counter that receives dossiers until it is killed; says each number after its commit.

`python -m tests.storage.child FOLDER [before]`: with `before` it dies by its own hand inside the
first unit of work, before the commit.
"""

import os
import sys
from dataclasses import replace
from pathlib import Path

from app.domain.dossier import Dossier
from app.ports.province import NumberBlock
from app.ports.store import SendKind
from storage.store import SqlStore, open_store
from tests.storage.parts import (
    AGENCY,
    DAY,
    DEK,
    NOW,
    FakeWire,
    FixedClock,
    received,
    scan,
    with_paper,
)


def receive(store: SqlStore, *, die: bool = False) -> Dossier:
    content = os.urandom(20_000)
    key = store.pages.put(content)
    with store.unit_of_work() as uow:
        code = uow.numbers.take(AGENCY, DAY, None)
        dossier = replace(with_paper(received(), scan(key)), code=code)
        uow.dossiers.save(dossier)
        uow.audit.add(NOW, "Hoa", "receive", str(dossier.id), {"status": "2"})
        uow.outbox.put(SendKind.INSERT, dossier, NOW)
        if die:
            os.abort()
        uow.commit()
    return dossier


def main() -> None:
    store = open_store(Path(sys.argv[1]), DEK, FakeWire(), clock=FixedClock())
    with store.unit_of_work() as uow:
        uow.numbers.add(NumberBlock(AGENCY, DAY, 1, 9999, "lease"))
        uow.commit()
    while True:
        dossier = receive(store, die="before" in sys.argv)
        print(dossier.code, flush=True)


if __name__ == "__main__":
    main()
