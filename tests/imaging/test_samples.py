"""The sample photographs are the same on every day, large enough to print, and fit for each other."""

import struct
from fractions import Fraction
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from winno_desk.imaging.crop import PrintSize
from winno_desk.imaging.open import inspect
from winno_desk.imaging.preflight import Level, preflight
from winno_desk.imaging.samples import MASTER, PORTRAIT, SAMPLES, write_sample, write_samples

SMALL = (240, 300)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_is_painted_the_same_each_time(name: str) -> None:
    first, again = SAMPLES[name](SMALL), SAMPLES[name](SMALL)
    assert first.size == SMALL
    assert first.mode == "RGB"
    assert first.tobytes() == again.tobytes()


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_has_lights_and_darks(name: str) -> None:
    picture = SAMPLES[name](SMALL).convert("L")
    assert ImageStat.Stat(picture).stddev[0] > 20
    low, high = picture.getextrema()
    assert isinstance(low, int)
    assert isinstance(high, int)
    assert high - low > 150


def test_the_restorations_lie_over_the_original() -> None:
    old, first, final = (SAMPLES[name](SMALL).convert("L") for name in list(SAMPLES)[:3])
    assert ImageStat.Stat(ImageChops.difference(first, final)).mean[0] < 40
    assert ImageStat.Stat(ImageChops.difference(old, final)).mean[0] < 70


def test_the_first_restoration_is_yellow_and_the_second_is_not() -> None:
    def warmth(picture: Image.Image) -> float:
        red, _, blue = ImageStat.Stat(picture).mean
        return red - blue

    assert warmth(SAMPLES["restored_first"](SMALL)) > 40
    assert warmth(SAMPLES["restored_final"](SMALL)) < 12


def test_written_samples_are_pictures_that_the_desk_takes(tmp_path: Path) -> None:
    written = write_samples(tmp_path, SMALL)
    assert set(written) == set(SAMPLES)
    for path in written.values():
        facts = inspect(path)
        assert (facts.format, facts.width, facts.height) == ("JPEG", *SMALL)
        assert facts.profile == "sRGB built-in"


def test_nothing_in_a_written_sample_tells_when_it_was_written(tmp_path: Path) -> None:
    path = write_sample(tmp_path / "plain.jpg", Image.new("RGB", SMALL))
    with Image.open(path) as picture:
        profile = picture.info["icc_profile"]
    assert struct.unpack(">6H", profile[24:36]) == (2026, 1, 1, 0, 0, 0)
    again = write_sample(tmp_path / "again.jpg", Image.new("RGB", SMALL))
    assert path.read_bytes() == again.read_bytes()


@pytest.mark.parametrize(("size", "ppi"), [(PORTRAIT, 200), (MASTER, 300)])
def test_the_full_sizes_print_well_at_eight_by_ten(size: tuple[int, int], ppi: int, tmp_path: Path) -> None:
    path = tmp_path / "plain.jpg"
    Image.new("RGB", size).save(path)
    resolution = preflight(inspect(path), PrintSize(Fraction(8), Fraction(10)))[0]
    assert resolution.value == f"{ppi} ppi"
    assert resolution.level in (Level.GOOD, Level.FINE)
