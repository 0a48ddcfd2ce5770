"""What strangers bring is opened with care, and every refusal says what to do."""

import contextlib
import hashlib
import struct
import sys
import zlib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from tests.imaging import pictures
from winno_desk.imaging.open import MOST_PIXELS, digest, file_name, inspect
from winno_desk.values.errors import Invalid


def test_a_jpeg_that_is_built_up_in_hundreds_of_steps_is_told_before_it_is_decoded(tmp_path: Path) -> None:
    place = tmp_path / "steps.jpg"
    pictures.gradient(64, 64).save(place, progressive=True)
    whole = place.read_bytes()
    last = whole.rindex(b"\xff\xda")
    place.write_bytes(whole[:-2] + whole[last:-2] * 150 + whole[-2:])
    with pytest.raises(Invalid, match="built up in too many steps"):
        inspect(place)
    place.write_bytes(whole)
    assert inspect(place).width == 64


@pytest.mark.parametrize(("name", "deep"), [("deep.png", True), ("grey.png", True), ("plain.png", False)])
def test_sixteen_bits_a_colour_are_seen(tmp_path: Path, name: str, deep: bool) -> None:
    place = tmp_path / name
    if name == "deep.png":
        place.write_bytes(_png_of_16_bits())
    else:
        Image.new("I;16" if deep else "RGB", (4, 4)).save(place)
    assert inspect(place).deep is deep


def _png_of_16_bits() -> bytes:
    """One pixel in red, green and blue of two bytes each, which Pillow writes none of."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    head = struct.pack(">IIBBBBB", 1, 1, 16, 2, 0, 0, 0)
    body = zlib.compress(b"\0" + bytes(6))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", body) + chunk(b"IEND", b"")


def test_a_scan_tells_its_format_sides_mode_profile_and_size(tmp_path: Path) -> None:
    path = pictures.jpeg(tmp_path)
    facts = inspect(path)
    assert (facts.format, facts.width, facts.height, facts.mode) == ("JPEG", 120, 90, "RGB")
    assert facts.profile == "sRGB built-in"
    assert facts.bytes == path.stat().st_size
    assert not facts.turned
    assert not facts.alpha


@pytest.mark.parametrize("name", ["scan.png", "scan.tif", "scan.webp"])
def test_the_other_formats_open_too_and_carry_no_profile_unless_given_one(tmp_path: Path, name: str) -> None:
    facts = inspect(pictures.saved(tmp_path, name, pictures.gradient()))
    assert (facts.width, facts.height, facts.profile) == (120, 90, None)


def test_the_name_of_a_file_decides_nothing(tmp_path: Path) -> None:
    assert inspect(pictures.jpeg(tmp_path, "scan.png")).format == "JPEG"


def test_one_pixel_is_a_picture(tmp_path: Path) -> None:
    facts = inspect(pictures.saved(tmp_path, "dot.png", Image.new("RGB", (1, 1))))
    assert (facts.width, facts.height) == (1, 1)


def test_print_colours_and_sixteen_bits_are_named_as_what_they_are(tmp_path: Path) -> None:
    ink = pictures.saved(tmp_path, "ink.jpg", pictures.gradient().convert("CMYK"))
    assert inspect(ink).mode == "CMYK"
    assert inspect(pictures.sixteen_bits(tmp_path)).mode == "I;16"


def test_a_picture_held_sideways_is_measured_upright(tmp_path: Path) -> None:
    facts = inspect(pictures.sideways(tmp_path))
    assert (facts.width, facts.height, facts.turned) == (120, 90, True)


def test_transparency_is_noticed(tmp_path: Path) -> None:
    assert inspect(pictures.saved(tmp_path, "logo.png", Image.new("RGBA", (4, 4), (0, 0, 0, 0)))).alpha


@pytest.mark.parametrize("missing", [1, 2, 20, 400])
@pytest.mark.parametrize("name", ["scan.jpg", "scan.png", "scan.tif", "scan.webp"])
def test_a_file_without_its_last_bytes_is_cut_short(tmp_path: Path, name: str, missing: int) -> None:
    path = pictures.saved(tmp_path, name, pictures.gradient(400, 300))
    pictures.cut_short(path, missing)
    with pytest.raises(Invalid, match=r"cut short|no picture") as refused:
        inspect(path)
    assert refused.value.field == "photo"
    assert refused.value.message.startswith(name)


def test_a_changed_byte_in_a_png_is_found_by_its_checksum(tmp_path: Path) -> None:
    path = pictures.saved(tmp_path, "scan.png", pictures.gradient())
    data = bytearray(path.read_bytes())
    data[-5] ^= 0xFF  # in the closing chunk's checksum
    path.write_bytes(bytes(data))
    with pytest.raises(Invalid, match="cut short or damaged"):
        inspect(path)


PHONE_PHOTO = Path(__file__).parent / "portrait.heic"
"""A drawing of our own, as a phone saves its photos."""


def test_a_phones_photo_is_opened() -> None:
    facts = inspect(PHONE_PHOTO)
    assert (facts.format, facts.width, facts.height, facts.mode) == ("HEIF", 480, 600, "RGB")


def test_half_a_phones_photo_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "half.heic"
    path.write_bytes(PHONE_PHOTO.read_bytes()[:9000])
    with pytest.raises(Invalid, match=r"cut short or damaged|no picture"):
        inspect(path)


def test_a_text_file_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "note.jpg"
    path.write_text("Dear studio,\n")
    with pytest.raises(Invalid, match=r"note\.jpg is no picture that can be opened here \(JPEG, PNG, .*, HEIC\)\."):
        inspect(path)


def test_an_empty_file_is_no_picture(tmp_path: Path) -> None:
    path = tmp_path / "empty.png"
    path.touch()
    with pytest.raises(Invalid, match="is no picture"):
        inspect(path)


def test_formats_that_nobody_prints_from_stay_closed(tmp_path: Path) -> None:
    for name in ("old.gif", "old.bmp", "old.tga", "old.ppm"):
        with pytest.raises(Invalid, match="is no picture"):
            inspect(pictures.saved(tmp_path, name, pictures.gradient()))


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match=r"is no file|cannot be read"):
        inspect(tmp_path)


@pytest.mark.skipif(sys.platform == "win32", reason="pipes have no names in folders there")
@pytest.mark.timeout(10)
def test_a_pipe_does_not_keep_the_desk_waiting(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="is no file"):
        inspect(pictures.pipe(tmp_path))


def test_a_file_that_went_away_says_so(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match=r"gone\.jpg is no longer there"):
        inspect(tmp_path / "gone.jpg")
    with pytest.raises(Invalid, match="is no longer there"):
        digest(tmp_path / "gone.jpg")


@pytest.mark.parametrize("name", ["moving.webp", "moving.png", "pages.tif"])
def test_several_pictures_in_one_file_are_too_many(tmp_path: Path, name: str) -> None:
    with pytest.raises(Invalid, match="holds several pictures"):
        inspect(pictures.animated(tmp_path, name))


def test_a_header_that_claims_too_much_is_not_decoded(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match=f"1600 megapixels; at most {MOST_PIXELS // 1_000_000} are taken"):
        inspect(pictures.bomb(tmp_path))


def test_thirty_two_bits_a_colour_are_refused(tmp_path: Path) -> None:
    with pytest.raises(Invalid, match="32 bits a colour"):
        inspect(pictures.saved(tmp_path, "science.tif", Image.new("F", (4, 4))))


def test_a_broken_profile_is_named_as_such(tmp_path: Path) -> None:
    path = pictures.saved(tmp_path, "odd.jpg", pictures.gradient(), profile=b"no profile at all")
    assert inspect(path).profile == "Unreadable profile"


def test_the_field_of_a_refusal_is_the_one_asked_for(tmp_path: Path) -> None:
    with pytest.raises(Invalid) as refused:
        inspect(tmp_path / "gone.jpg", field="master")
    assert refused.value.field == "master"


def test_a_digest_is_the_sha256_of_the_bytes(tmp_path: Path) -> None:
    path = pictures.jpeg(tmp_path)
    assert digest(path) == hashlib.sha256(path.read_bytes()).hexdigest()


def test_a_name_in_a_sentence_is_short_and_printable() -> None:
    assert file_name(Path("a\nb\udc80.jpg")) == "a?b?.jpg"
    assert len(file_name(Path("x" * 200 + ".jpg"))) == 60


@given(data=st.data())
def test_whatever_is_changed_in_a_file_it_opens_or_is_refused(
    tmp_path_factory: pytest.TempPathFactory, data: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("mutated")
    path = data.draw(
        st.sampled_from(
            [
                pictures.jpeg(folder),
                pictures.saved(folder, "a.png", pictures.gradient()),
                pictures.saved(folder, "a.tif", pictures.gradient()),
                pictures.saved(folder, "a.webp", pictures.gradient()),
            ]
        )
    )
    content = bytearray(path.read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(content) - 1), min_size=1, max_size=8)):
        content[place] = data.draw(st.integers(0, 255))
    path.write_bytes(bytes(content))
    # Invalid is the one exception that may come.
    with contextlib.suppress(Invalid):
        inspect(path)
