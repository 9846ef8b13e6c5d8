"""`quay backup, restore, verify`: copies of the store that are opened and checked."""

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, Any

from app.cli.context import DONE, PROBLEM, Context
from app.errors import InvalidInput

if TYPE_CHECKING:
    from storage.store import SqlStore


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the commands."""
    backup = commands.add_parser("backup", parents=[common])
    backup.add_argument("--to", required=True, type=Path, metavar="DIR")
    backup.set_defaults(run=run_backup)
    back = commands.add_parser("restore", parents=[common])
    back.add_argument("source", type=Path, metavar="FROM")
    back.set_defaults(run=run_restore)
    verify = commands.add_parser("verify", parents=[common])
    verify.set_defaults(run=run_verify)


def run_backup(context: Context, args: argparse.Namespace) -> int:
    """Online: the counter may go on working."""
    if not args.to.is_dir():
        raise InvalidInput("cli.no_such_folder")
    with context.session() as (_, session):
        made = _sql(session.desk.store).backup(args.to, session.desk.clock.now())
    context.show({"ok": True, "problems": [], "backup": str(made)}, f"Đã sao lưu vào {made}.")
    return DONE


def run_restore(context: Context, args: argparse.Namespace) -> int:
    """Leases are burnt, unsettled sends become unknown; an existing store is never overwritten."""
    from storage import keys
    from storage.backup import restore

    if not keys.has_keys(args.source):
        raise InvalidInput("restore.not_a_backup")
    clock = context.clock()
    device_key = context.settings.security.device_key
    dek, _ = keys.unlock(args.source, device_key, context.pin(), context.practice, clock.now())
    restore(args.source, context.folder.path, dek, clock.now())
    context.show({"ok": True, "problems": []}, f"Đã khôi phục vào {context.folder.path}.")
    return DONE


def run_verify(context: Context, _args: argparse.Namespace) -> int:
    """Every page of the database, every scan, the whole audit chain."""
    with context.session() as (_, session):
        problems = _sql(session.desk.store).verify()
    context.show(
        {"ok": not problems, "problems": problems},
        "\n".join(problems) or "Kho dữ liệu, ảnh quét và nhật ký đều nguyên vẹn.",
    )
    return PROBLEM if problems else DONE


def _sql(store: object) -> "SqlStore":
    from storage.store import SqlStore

    assert isinstance(store, SqlStore)  # noqa: S101  (the command line opens no other kind)
    return store
