"""Files as a website exports them, written for a test."""

import csv as csv_module
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

from tests.services.world import World
from winno_desk.services.website.columns import columns_of
from winno_desk.services.website.importing import Imported, ImportOrders, import_orders, in_batches
from winno_desk.services.website.reading import read_file
from winno_desk.services.website.rows import grouped

HEADING = ("order", "placed_at", "name", "email", "phone", "item", "quantity", "unit_price", "paid", "tender")
ROW = {
    "order": "5001",
    "placed_at": "2026-11-01 10:15",
    "name": "Ida Berg",
    "email": "ida@example.com",
    "phone": "+1 415-555-0133",
    "item": "8x10",
    "quantity": "2",
    "unit_price": "18.00",
    "paid": "36.00",
    "tender": "online",
}


def row(**other: str) -> dict[str, str]:
    """A row that can be taken, but for what is named."""
    return {**ROW, **other}


def csv(*rows: Mapping[str, str], heading: Sequence[str] = HEADING, separator: str = ",") -> str:
    """Rows below a heading."""
    text = io.StringIO(newline="")
    writer = csv_module.writer(text, delimiter=separator, lineterminator="\n")
    writer.writerows([heading, *([one.get(name, "") for name in heading] for one in rows)])
    return text.getvalue()


def write(folder: Path, text: str, encoding: str = "utf-8", name: str = "orders.csv") -> Path:
    place = folder / name
    place.write_bytes(text.encode(encoding))
    return place


def take(world: World, text: str, who: str = "Dana", encoding: str = "utf-8") -> Imported:
    """Import a file as the window does, batch after batch."""
    file = read_file(str(write(world.folder, text, encoding)))
    columns = columns_of(world.desk, file)
    result = Imported()
    for batch in in_batches(grouped(file.lines, columns)):
        request: Any = ImportOrders(request=uuid4(), orders=batch, columns=columns, width=len(file.heading))
        result += import_orders(world.as_(who), request).answer
    return result


def faults(result: Imported) -> list[tuple[int, str]]:
    """What is wrong, by line and field."""
    return [(fault.line, fault.field) for order in result.refused for fault in order.faults]
