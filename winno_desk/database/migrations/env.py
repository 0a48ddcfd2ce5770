"""Alembic's entry: runs the migrations in the transaction that the program holds already."""

from alembic import context

from winno_desk.database.tables import METADATA

connection = context.config.attributes["connection"]
context.configure(connection=connection, target_metadata=METADATA, transactional_ddl=False)
context.run_migrations()
