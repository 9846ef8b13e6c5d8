"""Alembic's entry: the connection is handed in by `runner.py`, there is no alembic.ini."""

from alembic import context

from storage.tables import Base

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=Base.metadata,
    render_as_batch=True,
)
context.run_migrations()
