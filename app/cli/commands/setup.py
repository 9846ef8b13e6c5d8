"""`quay setup`: a counter's settings, its store and its people."""

import argparse
from dataclasses import replace
from pathlib import Path
from typing import Any

from app.bootstrap.folders import CATALOGUE
from app.bootstrap.logs import log_to
from app.cli.context import DONE, Context
from app.domain.people import Employee, Role
from app.domain.text import clean
from app.errors import InvalidInput, Locked, NotAllowed
from app.settings import Settings, load
from storage import keys


def add(commands: Any, common: argparse.ArgumentParser) -> None:  # noqa: ANN401  (argparse's own)
    """Declare the command."""
    make = commands.add_parser("setup", parents=[common])
    make.add_argument("--from", dest="source", type=Path, metavar="FILE.toml")
    make.add_argument("--employee", default="", metavar="NAME")
    make.add_argument("--role", default="employee", choices=[role.value for role in Role])
    make.add_argument("--new-pin-file", metavar="FILE", help="mã PIN của người được thêm")
    make.set_defaults(run=run)


def run(context: Context, args: argparse.Namespace) -> int:
    """Settings are checked before they replace the old ones; the store is made once."""
    folder = context.folder
    folder.make()
    log_to(folder.log)
    created = not keys.has_keys(folder.path)
    settings = _settings_of(args.source or folder.settings, args.source)
    if not created:
        person = Employee(clean(args.employee), Role(args.role))
        _change(context, settings, person, args.new_pin_file)
    else:
        person = Employee(clean(args.employee), Role(args.role))
        if not person.name:
            raise InvalidInput("setup.no_employee")
        dek = keys.create_keys(
            folder.path,
            settings.security.device_key,
            person,
            context.pin(),
            practice=context.practice,
        )
        _make_store(context, settings, dek)
    if args.source is not None:
        _keep_settings(args.source, folder.settings)
    context.show(
        {"data": str(folder.path), "created": created},
        f"{'Đã tạo' if created else 'Đã cập nhật'} quầy tại {folder.path}.",
    )
    return DONE


def _make_store(context: Context, settings: Settings, dek: bytes) -> None:
    from app.bootstrap.counter import wire_of
    from app.bootstrap.workplace import fill_catalogue
    from storage.store import open_store

    store = open_store(context.folder.path, dek, wire_of(settings), clock=context.clock())
    try:
        fill_catalogue(store, CATALOGUE)
    finally:
        store.close()


def _change(context: Context, settings: Settings, person: Employee, pin_file: str | None) -> None:
    """An existing counter is changed only by somebody with a PIN, and only when it opens.

    People are added by who may: a supervisor or administrator, or anybody as long as the counter
    has neither. Raises NotAllowed("setup.wrong_role").
    """
    with context.session() as (workplace, session):
        if not person.name:
            return
        leads = (Role.SUPERVISOR, Role.ADMINISTRATOR)
        known = keys.people(workplace.folder.path)
        if session.employee.role not in leads and any(p.role in leads for p in known):
            raise NotAllowed("setup.wrong_role")
        if pin_file is None:
            raise Locked("setup.no_new_pin")
    folder, device_key = context.folder.path, settings.security.device_key
    key, _ = keys.unlock(
        folder,
        device_key,
        context.pin(),
        practice=context.practice,
        now=context.clock().now(),
        employee=context.person,
    )
    pin = replace(context, pin_file=pin_file).pin()
    keys.add_employee(folder, device_key, key, person, pin, practice=context.practice)


def _settings_of(path: Path, source: Path | None) -> Settings:
    if source is not None and not source.is_file():
        raise InvalidInput("cli.cannot_read", file=source.name)
    return load(path)


def _keep_settings(source: Path, target: Path) -> None:
    part = target.with_suffix(".part")
    part.write_bytes(source.read_bytes())
    part.chmod(0o600)
    part.replace(target)
