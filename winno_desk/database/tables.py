"""All tables together, for migrations and for tests of the whole schema."""

from winno_desk.database import cases, documents, journal, orders, people, printing, proofs, triggers
from winno_desk.database.base import Table

MODULES = (people, orders, proofs, printing, cases, documents, journal, triggers)
METADATA = Table.metadata
