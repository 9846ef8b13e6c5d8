"""A file's pages are read and signed after it was received; what was read, and finding by it."""

import sqlalchemy as sa
from alembic import op

from storage.types import Json

revision = "0004"
down_revision = "0003"

#: Folded words of a dossier's papers; rowid is the dossier's `seq`.
_SEARCH = """
CREATE VIRTUAL TABLE dossier_text USING fts5(
    words, content='', contentless_delete=1, detail=none, prefix='3', tokenize='ascii')
"""


def upgrade() -> None:
    op.add_column(
        "scan_file",
        sa.Column("stage", sa.String(), server_default="finished", nullable=False),
    )
    op.add_column(
        "scan_file",
        sa.Column("images", Json(), server_default='{"pages":[]}', nullable=False),
    )
    op.add_column(
        "scan_file", sa.Column("archival", sa.String(), server_default="", nullable=False)
    )
    op.create_index(
        "ix_scan_file_unfinished",
        "scan_file",
        ["stage"],
        sqlite_where=sa.text("stage <> 'finished'"),
    )
    op.create_index(
        "ix_dossier_parcel", "dossier", ["postal_item"], sqlite_where=sa.text("postal_item <> ''")
    )
    op.create_table(
        "page_text",
        sa.Column("key", sa.String(), nullable=False),
        sa.Column("document", Json(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_page_text")),
    )
    op.execute(_SEARCH)
