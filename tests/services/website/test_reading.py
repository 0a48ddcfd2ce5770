"""A file's letters and separator are found; what is no file of orders is told in a sentence."""

import codecs
import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.services.stored import invalid
from tests.services.website.files import HEADING, csv, row, take, write
from tests.services.world import World
from winno_desk.database.orders import Customer
from winno_desk.services.website.columns import MatchColumns, columns_of, match_columns, still_open
from winno_desk.services.website.reading import read_file
from winno_desk.values.errors import Invalid

NAMES = ["Zoë Tan", "José Núñez", "Jörg Müller", "Renée Lefèvre"]


@pytest.mark.parametrize(
    ("encoding", "found"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16"),
        ("cp1252", "cp1252"),
        ("mac_roman", "mac_roman"),
    ],
)
@pytest.mark.parametrize("names", [NAMES[:1], NAMES])
def test_the_letters_are_found(tmp_path: Path, encoding: str, found: str, names: list[str]) -> None:
    text = csv(*(row(name=name) for name in names), *[row()] * 30)
    file = read_file(str(write(tmp_path, text, encoding)))
    assert file.encoding == found
    assert [line.cells[2] for line in file.lines[: len(names)]] == names


def test_marked_big_endian_letters_are_found(tmp_path: Path) -> None:
    place = tmp_path / "orders.csv"
    place.write_bytes(codecs.BOM_UTF16_BE + csv(row(name="Zoë")).encode("utf-16-be"))
    assert read_file(str(place)).lines[0].cells[2] == "Zoë"


@pytest.mark.parametrize(
    ("encoding", "name"), [("cp1251", "Иван Петров"), ("cp932", "山田太郎"), ("cp1253", "Γιώργος")]
)
def test_letters_can_be_named_where_they_are_not_found(tmp_path: Path, encoding: str, name: str) -> None:
    place = write(tmp_path, csv(row(name=name)), encoding)
    assert read_file(str(place), encoding).lines[0].cells[2] == name
    with pytest.raises(Invalid, match="not written in these letters"):
        read_file(str(place), "utf-8")


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
def test_the_separator_is_found_whatever_ends_a_line(tmp_path: Path, separator: str, ending: str) -> None:
    text = csv(row(name="Berg, Ida; of Oslo"), row(), separator=separator).replace("\n", ending)
    file = read_file(str(write(tmp_path, text)))
    assert (file.separator, file.heading, len(file.lines)) == (separator, HEADING, 2)
    assert file.lines[0].cells[2] == "Berg, Ida; of Oslo"


def test_a_spreadsheets_first_line_names_the_separator(tmp_path: Path) -> None:
    file = read_file(str(write(tmp_path, "sep=^\n" + csv(row(), separator="^"))))
    assert (file.heading, file.lines[0].number) == (HEADING, 3)


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\n \n,,,\n", "is empty"),
        (codecs.BOM_UTF8, "is empty"),
        (b"PK\x03\x04" + bytes(range(256)) * 8, "is no CSV file"),
        (b"\0" * 5000, "is no CSV file"),
        (bytes(range(32)) * 50, "is no CSV file"),
        (b'"order,placed_at\n' * 3, "is no CSV file"),
        (b"order," * 500, "is no CSV file"),
        (b"order,placed_at" + b"\n" * 500_001, "has more than 500,000 lines"),
    ],
)
def test_what_is_no_csv_file_is_told(tmp_path: Path, content: bytes, told: str) -> None:
    place = tmp_path / "orders.csv"
    place.write_bytes(content)
    with pytest.raises(Invalid, match=rf"^orders\.csv {told}.*\.$"):
        read_file(str(place))


def test_a_folder_a_pipe_and_a_missing_file_are_told_at_once(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.csv")
    for name, told in (("", "is no file"), ("pipe.csv", "is no file"), ("missing.csv", "is no longer there")):
        with pytest.raises(Invalid, match=told):
            read_file(str(tmp_path / name))


def test_a_file_of_two_gigabytes_is_told_before_it_is_read(tmp_path: Path) -> None:
    place = tmp_path / "orders.csv"
    with place.open("wb") as file:
        file.truncate(2 << 30)
    with pytest.raises(Invalid, match=r"larger than 50 MB\. Export the orders of fewer days"):
        read_file(str(place))


@given(st.binary(max_size=2000))
def test_no_bytes_make_the_reader_stumble(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    place = tmp_path_factory.getbasetemp() / "any.csv"
    place.write_bytes(content)
    with suppress(Invalid):
        assert all(line.number > 1 for line in read_file(str(place)).lines)


def test_columns_are_known_however_their_names_are_spelt(world: World) -> None:
    heading = ("Order", "Placed At", "NAME", "E-mail", "Phone", "item ", "Quantity", "Unit price", "Paid", "Tender")
    text = csv(row()).partition("\n")[2]
    assert take(world, ",".join(heading) + "\n" + text).added == 1


FOREIGN = ("Name", "Created", "Buyer", "Mail", "Product", "Count", "Each", "Note")
MATCHED = {"order": 0, "placed_at": 1, "name": 2, "email": 3, "item": 4, "quantity": 5, "unit_price": 6}


def test_a_file_of_another_program_is_asked_about_once_and_then_remembered(world: World) -> None:
    cells = "#1001,2026-11-01 10:15,Ida Berg,ida@example.com,8x10,1,18.00,gift"
    place = write(world.folder, ",".join(FOREIGN) + "\n" + cells)
    file = read_file(str(place))
    assert columns_of(world.desk, file) == {"name": 0}
    assert set(still_open(FOREIGN, {"name": 0})) == {"order", "placed_at", "email", "item", "quantity", "unit_price"}
    world.act("Dana", match_columns, MatchColumns, heading=FOREIGN, columns=tuple(MATCHED.items()))
    assert columns_of(world.desk, read_file(str(place))) == MATCHED
    assert take(world, ",".join(FOREIGN) + "\n" + cells).added == 1
    with world.store.reading() as session:
        assert session.query(Customer.name).all() == [("Ida Berg",)]


def test_two_columns_of_one_name_are_asked_about() -> None:
    twice = (*HEADING, "E-Mail")
    columns = {name: place for place, name in enumerate(HEADING) if name != "email"}
    assert still_open(twice, columns) == {"email": "Several columns are called so. Choose one."}
    assert still_open(HEADING, columns) == {}


def test_payments_need_the_column_that_says_how() -> None:
    columns = {name: place for place, name in enumerate(HEADING) if name != "tender"}
    assert set(still_open(HEADING, columns)) == {"tender"}


@pytest.mark.parametrize("columns", [(("order", 8),), (("order", -1),), (("fee", 1),), (("order", 1), ("name", 1))])
def test_a_match_that_makes_no_sense_is_refused(world: World, columns: tuple[tuple[str, int], ...]) -> None:
    request = MatchColumns(request=uuid4(), heading=FOREIGN, columns=columns)
    invalid(world, "columns", lambda: match_columns(world.as_("Dana"), request))


def test_letters_of_two_bytes_are_known_whichever_comes_first(tmp_path: Path) -> None:
    for order in ("le", "be"):
        place = write(tmp_path, csv(row(name="Zoë Ångström")), f"utf-16-{order}")
        file = read_file(str(place))
        assert (file.encoding, file.lines[0].cells[2], file.doubtful) == ("utf-16", "Zoë Ångström", False)
        assert read_file(str(place), "utf-16").lines[0].cells[2] == "Zoë Ångström"
