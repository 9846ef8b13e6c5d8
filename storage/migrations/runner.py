"""Alembic on a connection that is handed in, without an alembic.ini."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings; `connection` is the one `env.py` works on."""
    settings = Config()
    settings.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings


def known_revisions() -> frozenset[str]:
    """Every revision this program has a script for."""
    scripts = ScriptDirectory.from_config(config()).walk_revisions()
    return frozenset(script.revision for script in scripts)


def to_head(connection: Connection) -> None:
    """Run what is missing inside the caller's transaction."""
    command.upgrade(config(connection), "head")
