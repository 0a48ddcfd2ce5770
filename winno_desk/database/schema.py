"""The schema's version: brought up to date in one transaction, and never read when it is newer than the program."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from winno_desk.database.engine import Store
from winno_desk.values.errors import Unavailable

HEAD = "0031"
"""The newest migration; a test holds it to the scripts."""

MIGRATIONS = Path(__file__).parent / "migrations"


def stored_version(connection: Connection) -> str | None:
    """The migration that the database stands at; None for an empty one."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def is_up_to_date(store: Store) -> bool:
    """Whether the tables are those that this program knows; nothing is changed."""
    with store.looking() as connection:
        return stored_version(connection) == HEAD


def bring_up_to_date(store: Store) -> None:
    """Make or migrate the tables, all or nothing; Unavailable when a newer program has been here."""
    with store.migrating() as connection:
        version = stored_version(connection)
        if version == HEAD:
            return
        if version is not None and version > HEAD:
            raise Unavailable(
                f"This data folder was used by a newer Winno Desk (schema {version}; this program knows {HEAD}). "
                "Install the newer program; nothing was changed."
            )
        _migrate(connection)


def _migrate(connection: Connection) -> None:
    # Imported here: Alembic takes a third of a second, and a program up to date never needs it.
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
