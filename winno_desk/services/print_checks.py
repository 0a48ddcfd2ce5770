"""The checks before printing as this studio wants them: which stop a print, are said, are mended, or are left off."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.orm import Session

from winno_desk.database.printing import CheckRule
from winno_desk.imaging.check_rules import CHECKS, Check, Rule, Rules, ruled
from winno_desk.imaging.crop import Crop, PrintSize
from winno_desk.imaging.looks import Looked
from winno_desk.imaging.preflight import Finding, misnamed, preflight
from winno_desk.services.acts import act
from winno_desk.services.desk import Desk, Work
from winno_desk.services.pictures import Picture
from winno_desk.services.printed import printed_before
from winno_desk.values.errors import Invalid


@dataclass(frozen=True, slots=True, kw_only=True)
class RuleCheck:
    """What is done from now on about what a check finds."""

    request: UUID
    check: str
    rule: str


@dataclass(frozen=True, slots=True)
class CheckRuled:
    check: str
    before: str
    """What was done about it until now."""


@dataclass(frozen=True, slots=True)
class CheckRow:
    check: Check
    rule: Rule


def rules_of(session: Session) -> Rules:
    """What is done about each check: what the studio has chosen, or else the usual."""
    chosen = {row.name: Rule(row.rule) for row in session.scalars(select(CheckRule))}
    return {check.name: chosen.get(check.name, check.usual) for check in CHECKS}


def print_checks(desk: Desk) -> tuple[CheckRow, ...]:
    """Every check with its rule, in the order in which they are made."""
    with desk.store.reading() as session:
        rules = rules_of(session)
    return tuple(CheckRow(check, rules[check.name]) for check in CHECKS)


def found_in(
    session: Session,
    picture: Looked | Picture,
    size: PrintSize,
    crop: Crop | None = None,
    item: int | None = None,
    *,
    mends: bool = True,
) -> tuple[Finding, ...]:
    """What this studio says of a picture that is to be printed, for an item or for one that is still to be saved.

    ``mends`` says that a print master is still to be made of it.
    """
    named = misnamed(picture.name, picture.facts) if isinstance(picture, Picture) else ()
    found = (*preflight(picture.facts, size, crop), *named, *printed_before(session, picture.digest, item))
    return ruled(found, rules_of(session), mends=mends)


@act("rule_check")
def rule_check(work: Work, request: RuleCheck) -> CheckRuled:
    """From now on a check stops a print, is said, is mended or left off; what was found before stays as it was."""
    work.permit("change_checks")
    check = next((one for one in CHECKS if one.name == request.check), None)
    if check is None or request.rule not in check.choices:
        raise Invalid("rule", "Choose what is done about it from the list.")
    row = work.session.get(CheckRule, check.name)
    before = row.rule if row is not None else check.usual
    if row is None:
        work.session.add(CheckRule(name=check.name, rule=request.rule))
    else:
        row.rule = request.rule
    work.touched.add("checks")
    work.note(check=check.name, rule=request.rule, before=before)
    return CheckRuled(check.name, before)
