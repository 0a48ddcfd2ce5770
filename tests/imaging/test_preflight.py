"""Before printing: the resolution, the crop and the colours are said in figures, with what to do."""

import re
from dataclasses import replace
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from winno_desk.imaging.crop import PrintSize
from winno_desk.imaging.open import ImageFacts
from winno_desk.imaging.preflight import (
    Finding,
    Level,
    crop_loss,
    effective_ppi,
    misnamed,
    preflight,
)

FACTS = ImageFacts(
    format="JPEG",
    width=2400,
    height=3000,
    mode="RGB",
    profile="sRGB built-in",
    bytes=1_000_000,
    turned=False,
    alpha=False,
)


def sides_of(size: str) -> PrintSize:
    """``8×10`` as the checks take it."""
    short, long = size.split("×")
    return PrintSize(Fraction(short), Fraction(long))


def row(check: str, facts: ImageFacts, size: str) -> Finding:
    return next(row for row in preflight(facts, sides_of(size)) if row.check == check)


def at(ppi: int, size: str) -> ImageFacts:
    """A picture that fills that size at that resolution."""
    sides = sides_of(size)
    return replace(FACTS, width=int(sides.short * ppi), height=int(sides.long * ppi))


@pytest.mark.parametrize(
    ("size", "ppi", "level"),
    [
        ("8×10", 300, Level.GOOD),
        ("8×10", 299, Level.FINE),
        ("8×10", 200, Level.FINE),
        ("8×10", 199, Level.WARN),
        ("8×10", 125, Level.WARN),
        ("8×10", 124, Level.STOP),
        ("8×12", 125, Level.WARN),
        ("8×12", 124, Level.STOP),
        ("5×7", 150, Level.WARN),
        ("5×7", 149, Level.STOP),
        ("11×14", 200, Level.GOOD),
        ("11×14", 199, Level.FINE),
        ("16×20", 150, Level.FINE),
        ("16×20", 149, Level.WARN),
        ("16×20", 100, Level.WARN),
        ("16×20", 99, Level.STOP),
        ("20×30", 150, Level.GOOD),
        ("20×30", 149, Level.FINE),
        ("20×30", 99, Level.WARN),
        ("20×30", 75, Level.WARN),
        ("20×30", 74, Level.STOP),
        ("4×6", 600, Level.GOOD),
        ("4×6", 601, Level.WARN),
    ],
)
def test_the_resolution_that_a_size_needs(size: str, ppi: int, level: Level) -> None:
    found = row("Resolution", at(ppi, size), size)
    assert found.level == level
    assert found.value == f"{ppi} ppi"


def test_a_stop_and_a_soft_print_need_the_customers_tick() -> None:
    assert row("Resolution", at(124, "8×10"), "8×10").tick
    assert row("Resolution", at(199, "8×10"), "8×10").tick
    assert not row("Resolution", at(200, "8×10"), "8×10").tick


@pytest.mark.parametrize(
    ("width", "height", "size", "loss", "level", "tick"),
    [
        (3000, 2000, "8×10", "16.7\u00a0%", Level.WARN, True),
        (3000, 2000, "5×7", "6.7\u00a0%", Level.WARN, False),
        (2000, 3000, "5×7", "6.7\u00a0%", Level.WARN, False),
        (4000, 3000, "4×6", "11.1\u00a0%", Level.WARN, False),
        (3000, 3000, "8×10", "20.0\u00a0%", Level.WARN, True),
        (2400, 3000, "8×10", "0\u00a0%", Level.GOOD, False),
        (2400, 3100, "8×10", "3.2\u00a0%", Level.FINE, False),
    ],
)
def test_how_much_falls_off(width: int, height: int, size: str, loss: str, level: Level, tick: bool) -> None:
    found = row("Crop", replace(FACTS, width=width, height=height), size)
    assert (found.value, found.level, found.tick) == (loss, level, tick)


@pytest.mark.parametrize(
    ("mode", "profile", "level"),
    [
        ("RGB", "sRGB IEC61966-2.1", Level.GOOD),
        ("RGB", "Adobe RGB (1998)", Level.GOOD),
        ("L", "sRGB built-in", Level.GOOD),
        ("RGB", None, Level.WARN),
        ("RGB", "Display P3", Level.WARN),
        ("CMYK", "Coated FOGRA39", Level.WARN),
        ("P", None, Level.WARN),
        ("I;16", None, Level.WARN),
    ],
)
def test_what_becomes_of_the_colours(mode: str, profile: str | None, level: Level) -> None:
    assert row("Colour", replace(FACTS, mode=mode, profile=profile), "8×10").level == level


def test_sixteen_bits_are_told_as_such() -> None:
    found = row("Colour", replace(FACTS, deep=True), "8×10")
    assert (found.level, found.value) == (Level.WARN, "16 bits")


@pytest.mark.parametrize(
    "found",
    [{"deep": True}, {"mode": "CMYK"}, {"profile": None}, {"profile": "Display P3"}, {"alpha": True}, {"turned": True}],
)
def test_a_check_says_what_it_found_and_promises_no_change_of_the_file(found: dict[str, Any]) -> None:
    said = " ".join(one.sentence for one in preflight(replace(FACTS, **found), sides_of("8×10")))
    assert not re.search(r"\b(are|is) (converted|brought|turned|printed as white)", said), said


def test_a_border_that_the_trim_would_cut_is_warned_of() -> None:
    found = row("Border", replace(FACTS, borders=(0, 8, 0, 8)), "8×10")
    assert (found.level, found.value, found.tick) == (Level.WARN, "8\u00a0px", False)
    assert [one.check for one in preflight(FACTS, sides_of("8×10"))] == ["Resolution", "Crop", "Colour"]


def test_what_the_file_brings_along_is_said() -> None:
    checks = [row.check for row in preflight(replace(FACTS, alpha=True, turned=True), sides_of("8×10"))]
    assert checks == ["Resolution", "Crop", "Colour", "Transparency", "Orientation"]


@given(width=st.integers(1, 20_000), height=st.integers(1, 20_000), size=st.sampled_from(["4×6", "8×10", "20×30"]))
def test_turning_a_picture_changes_nothing_and_the_crop_is_the_least_there_is(
    width: int, height: int, size: str
) -> None:
    facts = replace(FACTS, width=width, height=height)
    turned = replace(FACTS, width=height, height=width)
    sides = sides_of(size)
    assert preflight(facts, sides) == preflight(turned, sides)
    loss, ppi = crop_loss(facts, sides), effective_ppi(facts, sides)
    assert 0 <= loss < 100
    assert width * height * (1 - loss / 100) == Fraction(ppi) ** 2 * sides.short * sides.long


@pytest.mark.parametrize(
    ("name", "found"),
    [("IMG_0012", []), ("IMG.0012", ["JPEG called .0012"]), ("a.jpeg", []), ("a.png", ["JPEG called .png"])],
)
def test_a_name_is_wrong_only_where_it_has_an_ending(name: str, found: list[str]) -> None:
    assert [one.value for one in misnamed(name, FACTS)] == found


def test_a_border_counts_as_far_as_it_is_printed() -> None:
    wide = replace(FACTS, width=3000, height=2000, borders=(258, 0, 258, 0))
    assert row("Border", wide, "8×10").value == "8\u00a0px"
    cut_off = replace(wide, borders=(8, 0, 8, 0))
    assert "Border" not in [one.check for one in preflight(cut_off, sides_of("8×10"))]
