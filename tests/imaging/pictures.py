"""Small pictures of every kind that is brought to the desk, good and bad."""

import io
import os
import zlib
from pathlib import Path

from PIL import Image, ImageCms

from winno_desk.imaging.srgb import paler

_SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def gradient(width: int = 120, height: int = 90) -> Image.Image:
    """A picture that differs at every corner, so that a turn or a mirror shows."""
    across = Image.linear_gradient("L").rotate(90).resize((width, height))
    down = Image.linear_gradient("L").resize((width, height))
    return Image.merge("RGB", (across, down, Image.new("L", (width, height), 90)))


def jpeg(folder: Path, name: str = "scan.jpg") -> Path:
    path = folder / name
    gradient().save(path, "JPEG", quality=90, icc_profile=_SRGB)
    return path


def saved(folder: Path, name: str, picture: Image.Image, profile: bytes = b"") -> Path:
    path = folder / name
    picture.save(path, icc_profile=profile)
    return path


def upside_down(folder: Path) -> Path:
    """As a camera held upside down saves it: the pixels turned, and a note to turn them back."""
    exif = Image.Exif()
    exif[0x0112] = 3
    path = folder / "upside down.jpg"
    gradient().rotate(180).save(path, "JPEG", quality=95, exif=exif)
    return path


def sideways(folder: Path) -> Path:
    exif = Image.Exif()
    exif[0x0112] = 6
    path = folder / "sideways.jpg"
    gradient().rotate(90, expand=True).save(path, "JPEG", quality=95, exif=exif)
    return path


def animated(folder: Path, name: str) -> Path:
    frames = [gradient(), gradient().rotate(180)]
    path = folder / name
    frames[0].save(path, save_all=True, append_images=frames[1:])
    return path


def sixteen_bits(folder: Path) -> Path:
    row = b"".join((step * 65535 // 63).to_bytes(2, "little") for step in range(64))
    path = folder / "sixteen.tif"
    Image.frombytes("I;16", (64, 8), row * 8).save(path)
    return path


def cut_short(path: Path, missing: int) -> Path:
    path.write_bytes(path.read_bytes()[:-missing])
    return path


def bomb(folder: Path) -> Path:
    """A file of a few hundred bytes that claims 40,000 × 40,000 pixels."""
    stream = io.BytesIO()
    Image.new("1", (8, 8)).save(stream, "PNG")
    data = bytearray(stream.getvalue())
    data[16:24] = (40_000).to_bytes(4, "big") * 2
    data[29:33] = zlib.crc32(bytes(data[12:29])).to_bytes(4, "big")
    path = folder / "bomb.png"
    path.write_bytes(bytes(data))
    return path


def pipe(folder: Path) -> Path:
    path = folder / "pipe.jpg"
    os.mkfifo(path)
    return path


def narrow_profile(place: Path, share: float = 0.5) -> Path:
    """The profile of a paper that shows all colours paler than the screen, in a file of its own."""
    place.write_bytes(paler(share))
    return place


def swelling_pdf(size: int) -> bytes:
    """A page of a few kilobytes whose content comes to that many bytes once it is unpacked twice."""
    packer = zlib.compressobj(9)
    piece = b" " * (1 << 20)
    once = b"".join([*(packer.compress(piece) for _ in range(size >> 20)), packer.flush()])
    content = zlib.compress(once, 9)
    objects = (
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 4 0 R >>",
        b"<< /Length %d /Filter [/FlateDecode /FlateDecode] >>\nstream\n%b\nendstream" % (len(content), content),
    )
    pdf, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(pdf))
        pdf += b"%d 0 obj\n%b\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    end = b"trailer\n<< /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % len(pdf)
    return pdf + b"xref\n0 5\n0000000000 65535 f \n" + table + end
