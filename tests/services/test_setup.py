"""A new studio: every field checked, opened once, the same from a file."""

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from tests.services.stored import entries, invalid, turned_down
from tests.services.world import PASSPHRASE, World
from winno_desk.policy import versions
from winno_desk.policy.versions import VERSIONS
from winno_desk.services.business_days import checked_place, holidays_of
from winno_desk.services.catalogue import products
from winno_desk.services.people import who_can_sign_in
from winno_desk.services.setup import SetUp, open_database, read_setup, set_up, studio
from winno_desk.values.errors import Conflict, Invalid
from winno_desk.values.money import CURRENCIES, digits_of
from winno_desk.values.people import Role

FILE = """
[studio]
name = "Winno Dream Imaging"
address = "12 Mission Street\\nSan Francisco, CA 94105"
time_zone = "America/Los_Angeles"
country = "US"
region = "CA"
currency = "USD"

[manager]
name = "Mara"
passphrase = "open sesame"
"""


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[World]:
    """A data folder before anybody set it up."""
    world = World(tmp_path)
    open_database(world.store)
    yield world
    world.store.close()


def form(request: UUID | None = None, **other: Any) -> SetUp:
    about = {
        "name": "Winno Dream Imaging",
        "address": "12 Mission Street",
        "time_zone": "America/Los_Angeles",
        "country": "us",
        "region": "ca",
        "currency": "USD",
        "manager": "Mara",
        "passphrase": PASSPHRASE,
        **other,
    }
    return SetUp(request=request or uuid4(), **about)


def test_a_new_studio_has_its_manager_and_its_catalogue(empty: World) -> None:
    done = set_up(empty.desk, form())
    row = studio(empty.desk)
    assert row is not None
    assert (row.name, row.country, row.region, row.currency) == ("Winno Dream Imaging", "US", "CA", "USD")
    assert row.zone.key == "America/Los_Angeles"
    (manager,) = who_can_sign_in(empty.desk)
    assert (manager.id, manager.name, manager.roles) == (
        done.answer.person,
        "Mara",
        frozenset({Role.MANAGER, Role.DESK}),
    )
    assert {"portrait", "restore", "8x10"} <= {product.code for product in products(empty.desk)}
    assert [entry.act for entry in entries(empty)] == ["set_up"]


@pytest.mark.parametrize(
    ("field", "wrong"),
    [
        ("name", ""),
        ("name", "x" * 121),
        ("address", " \n "),
        ("time_zone", ""),
        ("time_zone", "Mars/Olympus"),
        ("time_zone", "../../etc/passwd"),
        ("time_zone", "localtime"),
        ("time_zone", "right/UTC"),
        ("country", ""),
        ("country", "USA"),
        ("country", "ÄÖ"),
        ("country", "U1"),
        ("country", "ZZ"),
        ("country", "EU"),
        ("region", "QQ"),
        ("region", "x" * 11),
        ("currency", ""),
        ("currency", "usd"),
        ("currency", "BTC"),
        ("phone", "1" * 41),
        ("email", "x" * 121),
        ("manager", " "),
        ("passphrase", ""),
        ("passphrase", "1234567"),
        ("print_tax", "-1"),
        ("print_tax", "100"),
        ("print_tax", "8.6255"),
        ("print_tax", "much"),
    ],
)
def test_every_field_is_checked_and_nothing_is_opened(empty: World, field: str, wrong: Any) -> None:
    invalid(empty, field, lambda: set_up(empty.desk, form(**{field: wrong})))
    assert studio(empty.desk) is None


def test_a_studio_is_opened_once(empty: World) -> None:
    set_up(empty.desk, form())
    told = turned_down(empty, Conflict, lambda: set_up(empty.desk, form()))
    assert told == "This data folder holds a studio already. Choose another with --data, or sign in."


def test_the_same_form_sent_again_is_answered_as_before(empty: World) -> None:
    request = uuid4()
    first = set_up(empty.desk, form(request))
    assert set_up(empty.desk, form(request)).answer == first.answer
    assert len(entries(empty)) == 1


def test_no_secret_and_no_name_of_the_studio_stands_in_the_journal(empty: World) -> None:
    set_up(empty.desk, form())
    (entry,) = entries(empty)
    for word in (PASSPHRASE, "Mara", "Mission", "Winno"):
        assert word not in entry.payload + entry.answer


@pytest.mark.parametrize("currency", ["JPY", "KWD", "USD", "CLF"])
def test_prices_of_a_new_studio_have_the_digits_of_its_currency(empty: World, currency: str) -> None:
    set_up(empty.desk, form(currency=currency))
    prices = {product.code: product.price for product in products(empty.desk)}
    hundred = 10 ** digits_of(currency) if digits_of(currency) else 100
    assert prices["portrait"].minor == 120 * hundred
    assert all(price.minor > 0 and price.currency == currency for price in prices.values())
    assert currency in CURRENCIES


def test_each_service_includes_the_revisions_that_the_policy_in_force_sets(
    empty: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    version = replace(VERSIONS[0], revisions_included=5, revisions_by_service=(("art", 7),))
    monkeypatch.setattr(versions, "VERSIONS", (version,))
    set_up(empty.desk, form())
    included = {row.code: row.revisions_included for row in products(empty.desk)}
    assert (included["portrait"], included["visual"], included["art"], included["8x10"]) == (5, 5, 7, 0)


def test_services_come_first_and_prints_go_from_small_to_large(empty: World) -> None:
    set_up(empty.desk, form(print_tax="8.625"))
    rows = products(empty.desk)
    assert [row.kind for row in rows] == sorted(row.kind for row in rows)
    widths = [row.width or 0 for row in rows]
    assert widths == sorted(widths)
    assert {row.tax_rate for row in rows if row.kind == "physical"} == {8625}
    assert {row.tax_rate for row in rows if row.kind == "digital"} == {0}


@pytest.mark.parametrize(
    ("country", "region", "told"),
    [
        ("ZZ", "", "Enter the country as its two letters, such as US."),
        ("US", "QQ", "US has no region QQ. Enter one such as AK, AL, AR, or none."),
        ("MC", "QQ", "MC has no region QQ. Leave it empty."),
    ],
)
def test_a_place_without_known_holidays_is_told_what_to_enter(
    empty: World, country: str, region: str, told: str
) -> None:
    with pytest.raises(Invalid) as caught:
        set_up(empty.desk, form(country=country, region=region))
    assert caught.value.message == told


def test_a_region_is_kept_as_the_calendar_of_its_holidays_spells_it(empty: World) -> None:
    set_up(empty.desk, form(country="de", region="augsburg"))
    row = studio(empty.desk)
    assert row is not None
    assert (row.country, row.region) == ("DE", "Augsburg")
    assert holidays_of(row.country, row.region)(date(2026, 8, 8))


def test_every_country_of_the_world_can_be_chosen() -> None:
    no_countries = set("AC CP CQ DG EA EU EZ IC QO TA UN XA XB ZZ".split())
    codes = [str(code) for code in Locale("en").territories]
    countries = {code for code in codes if len(code) == 2 and code.isalpha()} - no_countries
    assert {checked_place(code, "")[0] for code in countries} == countries


@pytest.mark.parametrize(("typed", "kept"), [("", 0), ("8.625", 8625), ("8,5", 8500), ("20", 20_000), ("0", 0)])
def test_the_tax_on_prints_is_read_as_per_cent(empty: World, typed: str, kept: int) -> None:
    set_up(empty.desk, form(print_tax=typed))
    assert {row.tax_rate for row in products(empty.desk) if row.kind == "physical"} == {kept}


def test_a_file_says_the_same_as_the_form() -> None:
    asked = read_setup(tomllib.loads(FILE))
    assert (asked.name, asked.region, asked.manager, asked.passphrase) == (
        "Winno Dream Imaging",
        "CA",
        "Mara",
        "open sesame",
    )
    assert read_setup(tomllib.loads(FILE.replace('region = "CA"\n', ""))).region == ""
    assert read_setup(tomllib.loads(FILE.replace('region = "CA"', 'print_tax = "8.625"'))).print_tax == "8.625"


@pytest.mark.parametrize(
    ("old", "new", "field"),
    [
        ("[studio]", "[shop]", "studio"),
        ("[manager]", "[boss]", "manager"),
        ("[manager]", "[[manager]]", "manager"),
        ('country = "US"\n', "", "studio.country"),
        ('country = "US"', "country = 1", "studio.country"),
        ('country = "US"', 'county = "US"', "studio.county"),
        ('region = "CA"', "region = []", "studio.region"),
        ('passphrase = "open sesame"', "", "manager.passphrase"),
        ('passphrase = "open sesame"', "passphrase = 12345678", "manager.passphrase"),
        ("[studio]", "studio = 1\n[other]", "studio"),
        ("[studio]", "colour = 1\n[studio]", "colour"),
    ],
)
def test_a_file_that_says_too_little_or_too_much_is_told_where(old: str, new: str, field: str) -> None:
    assert old in FILE
    with pytest.raises(Invalid) as caught:
        read_setup(tomllib.loads(FILE.replace(old, new)))
    assert caught.value.field == field
    assert caught.value.message.endswith(".")


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=6,
)
TABLE = st.dictionaries(st.sampled_from(["name", "address", "country", "x"]), JSON)


@given(st.dictionaries(st.sampled_from(["studio", "manager", "x"]), JSON | TABLE))
def test_no_file_makes_the_reader_stumble(content: dict[str, Any]) -> None:
    with pytest.raises(Invalid, match=r"\.$"):
        read_setup(content)
