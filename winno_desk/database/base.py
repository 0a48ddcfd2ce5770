"""What every table shares: typed columns, moments in UTC, constraint names that migrations can rely on."""

from datetime import UTC, datetime
from typing import Annotated, Any

from sqlalchemy import BigInteger, DateTime, Dialect, ForeignKey, Integer, MetaData, String, Text
from sqlalchemy.orm import DeclarativeBase, mapped_column
from sqlalchemy.types import TypeDecorator


class Moment(TypeDecorator[datetime]):
    """A moment, aware in code and UTC in the column; a naive one is a mistake and says so."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("a moment without its zone cannot be stored")
        utc = value.astimezone(UTC)
        return utc.replace(tzinfo=None) if dialect.name == "sqlite" else utc

    def process_result_value(self, value: Any, dialect: Dialect) -> datetime | None:
        if value is None:
            return None
        moment: datetime = value
        return moment.replace(tzinfo=UTC) if moment.tzinfo is None else moment.astimezone(UTC)


class Table(DeclarativeBase):
    """The base of all tables."""

    metadata = MetaData(
        naming_convention={
            "ix": "ix_%(column_0_label)s",
            "uq": "uq_%(table_name)s_%(column_0_name)s",
            "ck": "ck_%(table_name)s_%(constraint_name)s",
            "fk": "fk_%(table_name)s_%(column_0_name)s",
            "pk": "pk_%(table_name)s",
        }
    )
    type_annotation_map = {datetime: Moment(), str: Text()}  # noqa: RUF012 - SQLAlchemy reads it from the class


Key = Annotated[int, mapped_column(Integer, primary_key=True)]
Minor = Annotated[int, mapped_column(BigInteger)]
"""Money in whole minor units of the order's currency."""
Digest = Annotated[str, mapped_column(String(64))]
"""SHA-256 in hexadecimal."""


def ref(column: str, *, deferred: bool = False) -> ForeignKey:
    """A reference that keeps its target; ``deferred`` is checked at the commit, for a target that comes last."""
    if deferred:  # RESTRICT would be checked at once
        return ForeignKey(column, deferrable=True, initially="DEFERRED")
    return ForeignKey(column, ondelete="RESTRICT")
