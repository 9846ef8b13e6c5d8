"""The schema of a store and how it grows.

Alembic costs a third of a second to import, so only a store that is made or upgraded loads it.
"""

from sqlalchemy import Engine, text

from app.errors import StoreError

#: The revision this program works with. Known here so that a start needs no migration scripts.
HEAD = "0004"


def revision_of(engine: Engine) -> str | None:
    """The revision a store stands at; None when it has no tables of ours."""
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
    from storage.migrations.runner import known_revisions  # noqa: PLC0415  (see above)

    if revision not in known_revisions():
        raise StoreError("store.newer", revision=revision)
    return True


def upgrade(engine: Engine) -> None:
    """Bring the schema to HEAD in one transaction; a crash leaves the old one.

    Foreign keys are off meanwhile, because a batch rebuild with cascades on deletes the
    children; they are checked before the commit. Raises StoreError("store.damaged").
    """
    from storage.migrations.runner import to_head  # noqa: PLC0415  (see above)

    with engine.connect() as connection:
        driver = connection.connection.driver_connection
        assert driver is not None  # noqa: S101  (an open connection has one)
        driver.execute("PRAGMA foreign_keys=OFF")
        try:
            with connection.begin():
                to_head(connection)
                if connection.execute(text("PRAGMA foreign_key_check")).first():
                    raise StoreError("store.damaged")
        finally:
            connection.invalidate()  # the next one has foreign keys on again
