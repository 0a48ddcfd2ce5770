"""The print master that is made of a picture where the studio mends it; the picture as it was brought stays kept."""

from pathlib import Path
from tempfile import TemporaryDirectory

from winno_desk.imaging.apart import mended
from winno_desk.imaging.check_rules import to_mend
from winno_desk.imaging.crop import PrintSize
from winno_desk.imaging.preflight import preflight
from winno_desk.services.desk import Desk
from winno_desk.services.pictures import Picture, take_in
from winno_desk.services.print_checks import rules_of


def print_master(desk: Desk, picture: Picture, size: PrintSize, field: str) -> Picture:
    """What is printed of a kept picture: itself, or a TIFF without what the studio's rules mend."""
    with desk.store.reading() as session:
        steps = to_mend(preflight(picture.facts, size), rules_of(session))
    if not steps:
        return picture
    with TemporaryDirectory(dir=desk.settings.data, prefix="master_") as folder:
        made = Path(folder) / "master.tif"
        mended(desk.files.path(picture.digest), made, steps)
        return take_in(desk, made, field, f"{Path(picture.name).stem}.tif")
