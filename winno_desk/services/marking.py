"""Marking: the place of a defect on a photo of a claim, so that everybody looks at the same spot."""

from dataclasses import dataclass
from uuid import UUID

from winno_desk.database.cases import CasePhoto
from winno_desk.services.acts import act
from winno_desk.services.cases import numbered
from winno_desk.services.desk import Work
from winno_desk.services.pins import millionths
from winno_desk.services.there import there
from winno_desk.values.errors import Invalid

_NOT_ON_IT = Invalid("evidence", "The mark has to be on the photo. Set it there.")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkDefect:
    """Where it is, as parts of the photo's width and height; the mark before stays in the journal."""

    request: UUID
    photo: int
    across: float
    down: float


@dataclass(frozen=True, slots=True)
class DefectMarked:
    photo: int


@act("mark_defect")
def mark_defect(work: Work, request: MarkDefect) -> DefectMarked:
    """Keep the place, for whoever decides on the claim."""
    work.permit("mark_defect")
    photo = there(work.session, CasePhoto, request.photo)
    case = work.lock_case(photo.case_id)
    photo.across, photo.down = (millionths(part, _NOT_ON_IT) for part in (request.across, request.down))
    work.touched.add(f"case:{case.id}")
    work.note(number=numbered(work, case), photo=photo.digest, across=photo.across, down=photo.down)
    return DefectMarked(photo.id)
