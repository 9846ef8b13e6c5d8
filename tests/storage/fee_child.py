"""A counter that takes fees with numbered receipts until it is killed.

`python -m tests.storage.fee_child FOLDER [before | on-word]`: says each number after its commit.
`on-word`: one fee for each line it is sent; `before`: it dies by its own hand inside its first
transaction, with a number taken. It goes past the lock of the store on purpose, so that two of
them can write at once.
"""

import os
import sys
from dataclasses import replace
from itertools import count
from pathlib import Path

from sqlalchemy import Engine

from app.domain.fees import FeeMethod, Payment
from app.domain.people import Employee
from app.usecases.take_fee import TakeFee
from storage.engine import encrypted_engine
from storage.layout import DATABASE
from storage.unit_of_work import unit_of_work
from storage.write_lock import WriteLock
from tests.storage.fee_parts import SERIES
from tests.storage.parts import DEK, NOW, FakeWire, provisional


def take(engine: Engine, *, die: bool = False) -> Payment:
    with unit_of_work(engine, WriteLock(), FakeWire()) as uow:
        dossier = replace(provisional(), provisional_code=uow.numbers.provisional("01", NOW.date()))
        dossier = replace(dossier, fee=200_000)
        uow.dossiers.save(dossier)
        _, payment = TakeFee((SERIES,))(uow, dossier, None, FeeMethod.CASH, NOW, Employee("Hoa"))
        if die:
            os.abort()
        uow.commit()
    return payment


def main() -> None:
    engine = encrypted_engine(Path(sys.argv[1]) / DATABASE, DEK)
    asked = sys.stdin if "on-word" in sys.argv else count()
    for _ in asked:
        print(take(engine, die="before" in sys.argv).number, flush=True)


if __name__ == "__main__":
    main()
