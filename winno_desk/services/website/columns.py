"""Which column of a website's file is which: known by its name, or remembered from the last file like it."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from winno_desk.database.journal import canonical
from winno_desk.database.orders import ColumnMatch
from winno_desk.services.acts import act
from winno_desk.services.checks import fold
from winno_desk.services.desk import Desk, Work
from winno_desk.services.website.reading import WebsiteFile
from winno_desk.values.errors import Invalid

Columns = Mapping[str, int]
"""For each field the place of its column in the file, from 0; fields that the file does not have are left out."""


@dataclass(frozen=True, slots=True)
class Field:
    """A fact of an order that a column of the file may hold."""

    name: str
    words: str
    needed: bool = True


FIELDS = (
    Field("order", "Order number"),
    Field("placed_at", "Placed at"),
    Field("name", "Customer's name"),
    Field("email", "E-mail", needed=False),
    Field("phone", "Phone", needed=False),
    Field("item", "Item, code or name"),
    Field("quantity", "Quantity"),
    Field("unit_price", "Price of one"),
    Field("paid", "Paid", needed=False),
    Field("tender", "Paid by", needed=False),
)


_CHOOSE = "Choose its column."
_SEVERAL = "Several columns are called so. Choose one."


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchColumns:
    """Which column is which in files with this heading, from now on."""

    request: UUID
    heading: tuple[str, ...]
    columns: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class ColumnsMatched:
    columns: int


def columns_of(desk: Desk, file: WebsiteFile) -> Columns:
    """The columns as they were matched for the last file with this heading, else those known by their name."""
    with desk.store.reading() as session:
        remembered = session.get(ColumnMatch, _signature(file.heading))
    return known_columns(file.heading) if remembered is None else dict(json.loads(remembered.columns))


def known_columns(heading: Sequence[str]) -> Columns:
    """The columns that are called as the fields are, however they are spelt; of two alike neither is taken."""
    spelt = [_spelling(title) for title in heading]
    return {field.name: spelt.index(_spelling(field.name)) for field in FIELDS if _times(field, spelt) == 1}


def still_open(heading: Sequence[str], columns: Columns) -> dict[str, str]:
    """The fields whose column has to be chosen before orders can be read, each with what to do."""
    spelt = [_spelling(title) for title in heading]
    free = [field for field in FIELDS if field.name not in columns]
    wanted = {field.name: _CHOOSE for field in free if field.needed}
    if not {"email", "phone"} & set(columns):
        wanted["email"] = "Choose this or phone."
    if "paid" in columns and "tender" not in columns:
        wanted["tender"] = _CHOOSE
    return wanted | {
        field.name: "Several columns are called so. Choose one." for field in free if _times(field, spelt) > 1
    }


def _times(field: Field, spelt: Sequence[str]) -> int:
    return spelt.count(_spelling(field.name))


@act("match_columns")
def match_columns(work: Work, request: MatchColumns) -> ColumnsMatched:
    """Remember which column is which in files with this heading."""
    work.permit("import_orders")
    columns = dict(request.columns)
    if set(columns) - {field.name for field in FIELDS} or not set(columns.values()) <= set(range(len(request.heading))):
        raise Invalid("columns", "Choose for each field one of the file's own columns.")
    if len(set(columns.values())) < len(columns):
        raise Invalid("columns", "Choose each column for one field only.")
    signature = _signature(request.heading)
    kept = work.session.get(ColumnMatch, signature) or ColumnMatch(heading=signature)
    kept.columns = canonical(columns)
    work.session.add(kept)
    work.note(heading=signature, fields=sorted(columns))
    return ColumnsMatched(len(columns))


def _signature(heading: Sequence[str]) -> str:
    content = canonical({"heading": [_spelling(title) for title in heading]})
    return hashlib.sha256(content.encode("ascii")).hexdigest()


def _spelling(title: str) -> str:
    return "".join(char for char in fold(title) if char.isalnum())
