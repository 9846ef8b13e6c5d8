"""The schema of a store and how it grows: Alembic on a connection of our own."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, Engine, text

from app.errors import StoreError

#: The revision this program works with. Known here so that a start needs no migration scripts.
HEAD = "0001"
_SCRIPTS = Path(__file__).parent / "migrations"


def revision_of(engine: Engine) -> str | None:
    """The revision a store stands at; None when it has no tables yet."""
    with engine.connect() as connection:
        found = connection.execute(
            text("SELECT 1 FROM sqlite_master WHERE name = 'alembic_version'")
        ).first()
        if found is None:
            return None
        return str(connection.execute(text("SELECT version_num FROM alembic_version")).scalar())


def is_older(revision: str) -> bool:
    """True for a known revision before HEAD; an unknown one raises StoreError("store.newer")."""
    if revision == HEAD:
        return False
    known = {script.revision for script in ScriptDirectory.from_config(config()).walk_revisions()}
    if revision not in known:
        raise StoreError("store.newer", revision=revision)
    return True


def upgrade(engine: Engine) -> None:
    """Bring the schema to HEAD in one transaction; a crash leaves the old one.

    Foreign keys are off meanwhile, because a batch rebuild with cascades on deletes the
    children; they are checked before the commit. Raises StoreError("store.damaged").
    """
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  (an open connection has one)
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                command.upgrade(config(connection), "head")
                if connection.execute(text("PRAGMA foreign_key_check")).first():
                    raise StoreError("store.damaged")
        finally:
            connection.invalidate()  # the next one has foreign keys on again


def config(connection: Connection | None = None) -> Config:
    """Alembic's settings without an alembic.ini."""
    settings = Config()
    settings.set_main_option("script_location", str(_SCRIPTS).replace("%", "%%"))
    settings.attributes["connection"] = connection
    return settings
