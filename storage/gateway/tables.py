"""What the gateway holds. Created at start; JSON is kept as text, as it came."""

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Integer,
    MetaData,
    String,
    Table,
    Text,
    UniqueConstraint,
)

metadata = MetaData()
_SEQUENCE = BigInteger().with_variant(Integer, "sqlite")

#: Secrets and counters of the gateway itself.
settings = Table(
    "settings", metadata, Column("name", String(40), primary_key=True), Column("value", Text)
)
#: The current object of each number; told: the last one a counter sent, "" for an online one.
dossiers = Table(
    "dossiers",
    metadata,
    Column("code", String(50), primary_key=True),
    Column("madonvi", String(50), nullable=False, index=True),
    Column("origin", String(10), nullable=False),
    Column("received_day", String(8), nullable=False, index=True),
    Column("status", Integer, nullable=False, index=True),
    Column("object", Text, nullable=False),
    Column("told", Text, nullable=False),
)
#: Every insert that arrived, also refused ones; stored: it made a record of its own.
inserts = Table(
    "inserts",
    metadata,
    Column("id", _SEQUENCE, primary_key=True, autoincrement=True),
    Column("code", String(50), nullable=False, index=True),
    Column("instance", String(80), nullable=False),
    Column("stored", Boolean, nullable=False),
    Column("object", Text, nullable=False),
    Column("at", String(40), nullable=False),
)
#: Steps of CapNhatTienDoHoSoMC and of the department; the same step twice is one row.
steps = Table(
    "steps",
    metadata,
    Column("id", _SEQUENCE, primary_key=True, autoincrement=True),
    Column("code", String(50), nullable=False, index=True),
    Column("digest", String(64), nullable=False),
    Column("data", Text, nullable=False),
    UniqueConstraint("code", "digest"),
)
#: Uploads; received == size: complete, its SHA-256 checked.
files = Table(
    "files",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("code", String(50), nullable=False, index=True),
    Column("name", Text, nullable=False),
    Column("sha256", String(64), nullable=False),
    Column("size", BigInteger, nullable=False),
    Column("received", BigInteger, nullable=False),
)
#: What counters have not seen yet, in the order it happened.
changes = Table(
    "changes",
    metadata,
    Column("seq", _SEQUENCE, primary_key=True, autoincrement=True),
    Column("madonvi", String(50), nullable=False, index=True),
    Column("kind", String(20), nullable=False),
    Column("data", Text, nullable=False),
    sqlite_autoincrement=True,
)
#: Numbers given away; never given twice.
leases = Table(
    "leases",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("agency", String(50), nullable=False),
    Column("day", String(10), nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("instance", String(80), nullable=False),
    UniqueConstraint("agency", "day", "first"),
)
#: When each counter last called, and how far it has read the changes.
counters = Table(
    "counters",
    metadata,
    Column("instance", String(80), primary_key=True),
    Column("madonvi", String(50), nullable=False),
    Column("last_seen", String(40), nullable=False),
    Column("cursor", BigInteger, nullable=False),
)
#: Heads of counters' audit chains.
audit_heads = Table(
    "audit_heads",
    metadata,
    Column("instance", String(80), primary_key=True),
    Column("seq", BigInteger, primary_key=True),
    Column("hash", String(128), nullable=False),
    Column("signature", Text, nullable=False),
    Column("countersign", String(64), nullable=False),
)
#: Questions from counters; answer "" while open.
questions = Table(
    "questions",
    metadata,
    Column("id", String(40), primary_key=True),
    Column("madonvi", String(50), nullable=False),
    Column("code", String(50), nullable=False),
    Column("text", Text, nullable=False),
    Column("answer", Text, nullable=False),
)
