"""All tables together, for migrations and for tests of the whole schema."""

from winno_desk.database import (  # noqa: F401 - importing a module adds its tables
    cases,
    documents,
    found,
    journal,
    orders,
    people,
    printing,
    proofs,
    triggers,
)
from winno_desk.database.base import Table

METADATA = Table.metadata
