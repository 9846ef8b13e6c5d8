"""What the law adds to a dossier: proxy, group, post; and papers that were already on file."""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"

_TEXTS = ("fee_name", "authority", "return_address", "postal_item")


def upgrade() -> None:
    for name in _TEXTS:
        op.add_column("dossier", _text(name))
    op.add_column("dossier", sa.Column("group_id", sa.Uuid(), nullable=True))
    op.create_index(
        "ix_dossier_group", "dossier", ["group_id"], sqlite_where=sa.text("group_id IS NOT NULL")
    )
    op.add_column("scan_file", sa.Column("reuse", sa.Integer(), server_default="0", nullable=False))
    op.add_column("scan_file", _text("reused_from"))


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.String(), server_default="", nullable=False)
