"""How a photo of a new order is worded: its state as a tag, its name short, what is still to be accepted."""

from pathlib import Path

from winno_desk.imaging.preflight import Finding, Level
from winno_desk.services.lookups.brought import Brought
from winno_desk.services.photos import Accepted, LinePhoto, poor
from winno_desk.windows.paint import Status

_LONGEST_NAME = 30


def photo_status(photo: Brought | None, asked: LinePhoto) -> Status:
    """A photo's size and profile; of a print the worst finding that has to be talked about, or was."""
    if photo is None:
        return Status("plain", "reading", "clock")
    left, found = open_findings(photo, asked), poor(photo.findings(asked.crop))
    if left:
        return finding_status(min(left, key=lambda one: one.level is not Level.STOP))
    if found:
        return Status("plain", f"{found[0].check}: {found[0].value}, accepted", "check")
    return facts_status(photo)


def facts_status(photo: Brought) -> Status:
    """What a photo is that nothing has to be said about."""
    return Status("good", f"{photo.facts.width} × {photo.facts.height}, {photo.profile}")


def finding_status(finding: Finding) -> Status:
    """A poor value."""
    return Status("stop" if finding.level is Level.STOP else "careful", f"{finding.check}: {finding.value}", "warning")


def open_findings(photo: Brought | None, asked: LinePhoto) -> tuple[Finding, ...]:
    """What the customer has not accepted yet."""
    if photo is None:
        return ()
    found = poor(photo.findings(asked.crop))
    return tuple(one for one in found if Accepted(one.check, one.value) not in asked.accepted)


def short_name(path: str) -> str:
    """A file's name, its middle left out where it is long."""
    name = Path(path).name
    half = _LONGEST_NAME // 2
    return name if len(name) <= _LONGEST_NAME else f"{name[:half]}…{name[1 - half :]}"
