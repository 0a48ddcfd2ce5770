"""The bytes of a picture are decoded once, and a file that is being written to is not taken."""

from pathlib import Path

import pytest
from PIL import Image

from tests.imaging import pictures
from winno_desk.imaging import looks
from winno_desk.imaging.looks import look_at
from winno_desk.imaging.open import ImageFacts, digest, inspect
from winno_desk.values.errors import Invalid


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were decoded, in order."""
    names: list[str] = []

    def watched(path: Path, field: str) -> ImageFacts:
        names.append(path.name)
        return inspect(path, field)

    monkeypatch.setattr(looks, "_known", {})
    monkeypatch.setattr(looks, "inspect", watched)
    return names


def test_a_look_tells_what_the_bytes_are(tmp_path: Path) -> None:
    scan = pictures.jpeg(tmp_path)
    looked = look_at(scan)
    assert looked.facts == inspect(scan)
    assert looked.digest == digest(scan)


def test_the_same_bytes_are_decoded_once_wherever_they_lie(tmp_path: Path, decoded: list[str]) -> None:
    scan = pictures.jpeg(tmp_path, "scan.jpg")
    copy = tmp_path / "copy.jpg"
    copy.write_bytes(scan.read_bytes())
    assert look_at(scan) == look_at(copy) == look_at(scan)
    assert decoded == ["scan.jpg"]


def test_other_bytes_under_the_same_name_are_looked_at_anew(tmp_path: Path, decoded: list[str]) -> None:
    before = look_at(pictures.saved(tmp_path, "scan.png", Image.new("RGB", (40, 30))))
    after = look_at(pictures.saved(tmp_path, "scan.png", Image.new("RGB", (20, 30))))
    assert (before.facts.width, after.facts.width) == (40, 20)
    assert decoded == ["scan.png", "scan.png"]


def test_a_damaged_file_is_refused_each_time(tmp_path: Path, decoded: list[str]) -> None:
    scan = pictures.jpeg(tmp_path, "scan.jpg")
    scan.write_bytes(scan.read_bytes()[:-400])
    for _look in range(2):
        with pytest.raises(Invalid, match="is cut short"):
            look_at(scan)
    assert decoded == ["scan.jpg", "scan.jpg"]


def test_a_file_that_is_written_to_while_it_is_read_is_not_taken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scan = pictures.jpeg(tmp_path, "scan.jpg")

    def overtaken(path: Path, field: str) -> ImageFacts:
        facts = inspect(path, field)
        pictures.saved(tmp_path, "scan.jpg", Image.new("RGB", (20, 30)))
        return facts

    monkeypatch.setattr(looks, "_known", {})
    monkeypatch.setattr(looks, "inspect", overtaken)
    with pytest.raises(Invalid, match=r"scan\.jpg changed while it was read\. Choose it again when it is whole\."):
        look_at(scan, "photos")
