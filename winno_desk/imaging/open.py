"""Opening what strangers bring: five formats, regular files only, read to the last byte before it is believed."""

import hashlib
import io
import mmap
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pi_heif  # type: ignore[import-untyped]  # it carries no types
from PIL import Image, ImageCms, ImageFile, UnidentifiedImageError

from winno_desk.imaging.borders import Edges, borders
from winno_desk.values.errors import DeskError, Invalid

FORMATS = ("JPEG", "PNG", "TIFF", "WEBP", "HEIF")

MOST_PIXELS = 120_000_000
"""The largest picture taken: a 102-megapixel camera fits, and all of it decoded stays under 500 MB."""

MOST_BYTES = 1 << 30
"""The largest file taken: twice the largest print master that the studio makes."""

pi_heif.register_heif_opener()

# Pillow would warn at 89 megapixels and stop at 179; our own cap is checked as soon as the header is read.
Image.MAX_IMAGE_PIXELS = None

ORIENTATION = 0x0112
_SIDEWAYS = (5, 6, 7, 8)
# What stands at the end of a whole picture, and what it must come after: the last of the pixels.
_ENDS = {"JPEG": (b"\xff\xd9", b"\xff\xda"), "PNG": (b"IEND\xaeB`\x82", b"IDAT")}
_SCAN, _MOST_SCANS = b"\xff\xda", 100
"""Where a scan of a JPEG begins, and how many are taken: cameras and programs write some ten."""
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class ImageFacts:
    """What a picture file is, its sides as they stand when it is seen upright."""

    format: str
    width: int
    height: int
    mode: str
    profile: str | None  # the colour profile's own name; None when the file carries none
    bytes: int
    turned: bool  # the camera says that it must be turned or mirrored to stand upright
    alpha: bool  # parts of it are transparent
    deep: bool = False  # 16 bits a colour
    borders: Edges = (0, 0, 0, 0)  # of one colour along each edge, in pixels


def inspect(path: Path, field: str = "photo") -> ImageFacts:
    """What the picture is, every byte of it decoded once; Invalid says what is wrong with it."""
    with opened(path, field) as image:
        facts = _facts(image, path.stat().st_size)
        turned = 1 if image.format == "TIFF" else image.getexif().get(ORIENTATION, 1)  # a TIFF is loaded upright
        image.load()
        facts = replace(facts, borders=borders(image, turned))
    _check_ending(path, facts.format, field)
    return facts


def digest(path: Path, field: str = "photo") -> str:
    """The SHA-256 of a file: what it is known by from here on."""
    with regular(path, field) as stream:
        try:
            return hashlib.file_digest(stream, "sha256").hexdigest()
        except OSError as error:
            raise unreadable(path, field) from error


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which kind of file is asked for, how many bytes it may have, and what is said of a larger one."""

    what: str
    most: int
    too_large: str


PICTURE = Wanted(
    "a picture (JPEG, PNG, TIFF, WebP, HEIC)", MOST_BYTES, "is larger than 1 GB. Save it smaller and choose it again."
)


@contextmanager
def regular(path: Path, field: str = "photo", wanted: Wanted = PICTURE) -> Iterator[io.FileIO]:
    """A file opened for reading: never a folder, a pipe or a device, which could keep the desk waiting."""
    name = file_name(path)
    # A pipe without a writer would hold up a plain open for ever.
    flags = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
    try:
        handle = os.open(path, flags)
    except FileNotFoundError as error:
        raise Invalid(field, f"{name} is no longer there. Choose the file again.") from error
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        raise unreadable(path, field) from error
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            raise Invalid(field, f"{name} is no file. Choose {wanted.what}.")
        if status.st_size > wanted.most:
            raise Invalid(field, f"{name} {wanted.too_large}")
        with io.FileIO(handle, closefd=False) as stream:
            yield stream
    finally:
        os.close(handle)


def unreadable(path: Path, field: str) -> Invalid:
    """The file is there, but what it lies on does not give it away."""
    return Invalid(field, f"{file_name(path)} cannot be read. Copy it to this computer and choose the copy.")


@contextmanager
def opened(path: Path, field: str = "photo") -> Iterator[ImageFile.ImageFile]:
    """A picture whose header has been read and fits; whatever fails on it later is told as a sentence too."""
    with regular(path, field) as stream, _explained(path, field):
        buffered = io.BufferedReader(stream)
        try:
            with Image.open(buffered, formats=FORMATS) as image:
                _check_header(image, path, field)
                yield image
                image.close()  # its pixels go now, and not when somebody collects what is left
        finally:
            if not buffered.closed:
                buffered.detach()  # the stream is closed by whoever opened it


def file_name(path: Path) -> str:
    """A file's name fit for a sentence: no line breaks or broken characters, and not too long."""
    name = path.name.encode("utf-8", "replace").decode("utf-8")
    name = "".join(letter if letter.isprintable() else "?" for letter in name) or "The file"
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 12]}…{name[-11:]}"


@contextmanager
def _explained(path: Path, field: str) -> Iterator[None]:
    name = file_name(path)
    try:
        yield
    except DeskError:
        raise
    except UnidentifiedImageError as error:
        raise Invalid(field, f"{name} is no picture that can be opened here (JPEG, PNG, TIFF, WebP, HEIC).") from error
    except OSError as error:
        if error.errno is None:  # a decoder's own word for a damaged file
            raise Invalid(field, f"{name} is cut short or damaged. Save it again or choose another file.") from error
        raise unreadable(path, field) from error
    except MemoryError as error:
        raise Invalid(field, f"{name} is too large for this computer. Save it smaller.") from error
    except Exception as error:  # decoders raise whatever a damaged file makes them stumble on
        raise Invalid(field, f"{name} is cut short or damaged. Save it again or choose another file.") from error


def _check_header(image: ImageFile.ImageFile, path: Path, field: str) -> None:
    name = file_name(path)
    if image.width * image.height > MOST_PIXELS:
        millions = -(-image.width * image.height // 1_000_000)
        raise Invalid(
            field,
            f"{name} has {millions} megapixels; at most {MOST_PIXELS // 1_000_000} are taken. Save it smaller.",
        )
    # A JPEG may carry further pictures for the camera's own use; its first one is the photo.
    if _format(image) != "JPEG" and getattr(image, "n_frames", 1) > 1:
        raise Invalid(field, f"{name} holds several pictures. Save the one that is meant as a file of its own.")
    if image.info.get("progressive") and _has_scans(path, field, _MOST_SCANS):
        raise Invalid(field, f"{name} is built up in too many steps to be opened. Save it again as a plain JPEG.")
    if image.mode in ("I", "F"):
        raise Invalid(field, f"{name} has 32 bits a colour, which cannot be printed. Save it with 8 or 16 bits.")


def _has_scans(path: Path, field: str, most: int) -> bool:
    """Has a JPEG more scans than that? Each of them is decoded over the whole picture."""
    with regular(path, field) as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        at = -1
        for _ in range(most + 1):
            at = data.find(_SCAN, at + 1)
            if at < 0:
                return False
    return True


def _format(image: ImageFile.ImageFile) -> str:
    return "JPEG" if image.format == "MPO" else image.format or ""


def _facts(image: ImageFile.ImageFile, size: int) -> ImageFacts:
    stored = f"{image.mode} {image.tile[0].args if image.tile else ''}"  # asked first: a PNG's EXIF decodes it
    orientation = image.getexif().get(ORIENTATION, 1)
    width, height = image.size
    if orientation in _SIDEWAYS and image.format != "TIFF":  # whose decoder tells the sides as they stand
        width, height = height, width
    return ImageFacts(
        format=_format(image),
        width=width,
        height=height,
        mode=image.mode,
        profile=profile_name(image.info.get("icc_profile")),
        bytes=size,
        turned=orientation in range(2, 9),
        alpha=image.has_transparency_data,
        deep=";16" in stored,
    )


def profile_name(profile: bytes | None) -> str | None:
    """What a colour profile calls itself; a broken one has no name to give."""
    if not profile:
        return None
    try:
        described = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(io.BytesIO(profile)))
    except (ImageCms.PyCMSError, OSError, ValueError):
        return "Unreadable profile"
    return described.strip() or "Unnamed profile"


def _check_ending(path: Path, kind: str, field: str) -> None:
    """Decoders forgive the last bytes; the end of the picture has to be there all the same."""
    if kind == "PNG":
        with opened(path, field) as again:
            again.verify()  # the checksums, which decoding leaves aside
    ends = _ENDS.get(kind)
    if ends is None:
        return
    last, before = ends
    with regular(path, field) as stream, mmap.mmap(stream.fileno(), 0, access=mmap.ACCESS_READ) as data:
        if data.rfind(last) <= data.rfind(before):
            raise Invalid(field, f"{file_name(path)} is cut short. Save it again or choose another file.")
