"""A logo drawn as SVG becomes a picture once, of itself alone: nothing else is opened for it, and nothing runs."""

import re
from dataclasses import replace
from functools import cache, lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from uuid import uuid4
from xml.etree import ElementTree

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from winno_desk.services.desk import Desk
from winno_desk.services.letterhead import Letterhead
from winno_desk.values.errors import Invalid
from winno_desk.values.listing import listed

_LARGEST = 1 << 20
_DPI = 600
_INCHES = 3.0
"""How wide a logo is made, which is more than the head of a page has room for."""
_MOST_PARTS = 20_000
_HREF = "href"
_RUNS = frozenset({"script", "animate", "animateTransform", "set", "audio", "video", "iframe"})
"""What moves or runs: a logo on paper is the same without."""
_ELSEWHERE = frozenset({"image", "use", "foreignObject"})
"""What draws something else than itself, from a file or a thousand million times over."""
_LOADS = re.compile(r"url\(\s*['\"]?(?!#)", re.IGNORECASE)


def drawn_once(_desk: Desk, letterhead: Letterhead) -> Letterhead:
    """The same letterhead with a picture where its new logo is an SVG; Invalid(logo) says what is in the way."""
    place = Path(letterhead.logo)
    if place.suffix.lower() != ".svg":
        return letterhead
    try:
        changed = place.stat().st_mtime_ns
    except OSError as error:
        raise Invalid("logo", f"{place.name} cannot be read. Choose the file again.") from error
    return replace(letterhead, logo=str(_picture(place, changed)))


@lru_cache(maxsize=4)
def _picture(place: Path, _changed: int) -> Path:
    """The path of a PNG of the drawing, 600 dots an inch."""
    renderer = QSvgRenderer(QByteArray(_own_parts(place)))
    size = renderer.defaultSize()
    if not renderer.isValid() or size.isEmpty():
        raise Invalid("logo", f"{place.name} has nothing that can be drawn. Save it as PNG, then choose it again.")
    wide = round(_INCHES * _DPI)
    image = QImage(wide, max(1, min(wide, round(wide * size.height() / size.width()))), QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    renderer.render(painter)
    painter.end()
    made = Path(_folder().name) / f"{uuid4().hex}.png"
    if not image.save(str(made)):
        raise Invalid("logo", "The logo could not be drawn: there is no room on the disk. Make room, then try again.")
    return made


@cache
def _folder() -> TemporaryDirectory[str]:
    """Where pictures lie until they are kept; it goes with the program."""
    return TemporaryDirectory(prefix="winno-desk-logo-")


def _own_parts(place: Path) -> bytes:
    """The drawing without anything that runs, or that names something outside of it."""
    try:
        if place.stat().st_size > _LARGEST:
            raise Invalid("logo", f"{place.name} has more than 1 MB. Save it as PNG, then choose it again.")
        text = place.read_bytes()
    except OSError as error:
        raise Invalid("logo", f"{place.name} cannot be read. Choose the file again.") from error
    if b"<!DOCTYPE" in text or b"<!ENTITY" in text:  # entities multiply, and name files
        raise Invalid("logo", f"{place.name} declares entities, which no logo needs. Save it as PNG or plain SVG.")
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        raise Invalid("logo", f"{place.name} is no whole SVG. Save it again, or as PNG.") from error
    if sum(1 for _ in root.iter()) > _MOST_PARTS:
        raise Invalid("logo", f"{place.name} has more than {_MOST_PARTS:,} parts. Save it as PNG.")
    strange = sorted({_plain(part.tag) for part in root.iter()} & _ELSEWHERE)
    if strange:
        raise Invalid("logo", f"{place.name} draws by reference ({listed(strange)}). Save it as plain SVG, or as PNG.")
    for parent in list(root.iter()):
        for child in list(parent):
            if _plain(child.tag) in _RUNS:
                parent.remove(child)
        for name, value in list(parent.attrib.items()):
            outside = _plain(name) == _HREF and not value.startswith("#")
            if outside or _plain(name).startswith("on") or _LOADS.search(value):
                del parent.attrib[name]
        if _plain(parent.tag) == "style" and parent.text and ("@import" in parent.text or _LOADS.search(parent.text)):
            parent.text = ""
    return ElementTree.tostring(root)


def _plain(name: object) -> str:
    """A tag or attribute without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
