"""The studio's printers, each with the folder that it takes its files from."""

from pathlib import Path

import pytest

from tests.services.stored import invalid, turned_down
from tests.services.world import PRINTER, World
from winno_desk.services.printers import FIRST, SavePrinter, photo_printers, save_printer
from winno_desk.values.errors import Refusal


def test_a_printer_is_added_and_changed_by_whoever_prints(world: World, tmp_path: Path) -> None:
    world.act("Tess", save_printer, SavePrinter, name="Epson P900", takes="folder", folder=str(tmp_path))
    world.act("Tess", save_printer, SavePrinter, name="Lab", takes="queue", queue="DNP_DS620", folder="/no/such/one")
    world.act("Mara", save_printer, SavePrinter, printer=1, name=FIRST, active=False)
    assert [(row.name, row.folder, row.queue, row.active) for row in photo_printers(world.desk)] == [
        (PRINTER, "", "", True),
        ("Epson P900", str(tmp_path), "", True),
        ("Lab", "", "DNP_DS620", True),
        (FIRST, "", "", False),
    ]
    turned_down(world, Refusal, lambda: world.act("Dana", save_printer, SavePrinter, name="Mine"))


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", {"name": " "}),
        ("name", {"name": PRINTER}),
        ("folder", {"name": "New", "takes": "folder"}),
        ("folder", {"name": "New", "takes": "folder", "folder": "/no/such/folder"}),
        ("folder", {"name": "New", "takes": "folder", "folder": "hot"}),
        ("queue", {"name": "New", "takes": "queue"}),
        ("takes", {"name": "New", "takes": "pigeon"}),
    ],
)
def test_what_cannot_be_a_printer_is_told_beside_its_field(world: World, field: str, wrong: dict[str, str]) -> None:
    invalid(world, field, lambda: world.act("Tess", save_printer, SavePrinter, **wrong))
