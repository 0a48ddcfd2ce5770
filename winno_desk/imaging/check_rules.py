"""What the studio does about each check before printing: stop at it, say it, mend it, or leave it off."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum

from winno_desk.imaging.preflight import NO_PROFILE, Finding, Level


class Rule(StrEnum):
    """``WARN`` says what is found as the check itself weighs it; ``REJECT`` stops at all that it would only say."""

    REJECT = "reject"
    WARN = "warn"
    OFF = "off"
    FIX = "fix"


Rules = Mapping[str, Rule]
"""The rules of a studio by check; a check that is not named is said as it is weighed."""


@dataclass(frozen=True, slots=True)
class Check:
    """A check as it can be ruled: what it looks at, from which level on it found something, and how it is mended."""

    name: str
    about: str
    from_level: Level = Level.WARN
    mended: str = ""
    """What is said once the print master is made without it; empty where the program cannot make one."""
    mended_level: Level = Level.FINE
    """How much it is still to be heeded once it is mended."""
    left: frozenset[str] = frozenset()
    """What is found and only said, whatever the rule: there is nothing to mend."""
    usual: Rule = Rule.WARN
    """What is done about it until the studio chooses."""

    @property
    def choices(self) -> tuple[Rule, ...]:
        return tuple(rule for rule in Rule if self.mended or rule is not Rule.FIX)


CHECKS = (
    Check("Resolution", "Pixels for each inch of paper, after the crop"),
    Check("Crop", "How much falls off when the picture fills the paper"),
    Check(
        "Colour",
        "Another profile than sRGB or Adobe RGB, none, CMYK, Lab, or 16 bits",
        mended="The print master is made of it in sRGB with 8 bits a colour. Compare the first sheet with the proof.",
        mended_level=Level.WARN,
        left=frozenset({NO_PROFILE}),
        usual=Rule.FIX,
    ),
    Check(
        "Format",
        "Kinds of files that presses do not read, such as WebP and HEIC",
        from_level=Level.FINE,
        mended="The print master is made of it as JPEG.",
        usual=Rule.FIX,
    ),
    Check("Name", "An ending that is not what the file is"),
    Check("Border", "A border that the trim may clip"),
    Check(
        "Transparency",
        "Parts that let the paper through",
        from_level=Level.FINE,
        mended="The print master is made of it on white paper.",
        usual=Rule.FIX,
    ),
    Check(
        "Orientation",
        "Turned upright only by a note of the camera's",
        from_level=Level.FINE,
        mended="The print master is made of it standing upright.",
        usual=Rule.FIX,
    ),
    Check("Printed before", "The very same file was printed for another item", from_level=Level.FINE),
)
_BY_NAME = {check.name: check for check in CHECKS}
_WEIGHT = {level: weight for weight, level in enumerate(Level)}
_NOT_HERE = "The studio prints nothing like this: ask for another file."


def to_mend(findings: Iterable[Finding], rules: Rules) -> frozenset[str]:
    """The checks that the print master has to be made without, by the rules."""
    return frozenset(one.check for one in findings if _mends(one, rules.get(one.check, Rule.WARN)))


def ruled(findings: Iterable[Finding], rules: Rules, *, mends: bool = True) -> tuple[Finding, ...]:
    """The findings as the studio takes them; ``mends`` says that the print master is still to be made of the file."""
    return tuple(
        _ruled(one, rules.get(one.check, Rule.WARN), mends=mends)
        for one in findings
        if rules.get(one.check) is not Rule.OFF
    )


def _ruled(finding: Finding, rule: Rule, *, mends: bool) -> Finding:
    if not _found(finding):
        return finding
    if rule is Rule.REJECT and finding.level is not Level.STOP:
        return replace(finding, level=Level.STOP, sentence=f"{finding.sentence} {_NOT_HERE}", tick=True)
    if mends and _mends(finding, rule):
        check = _BY_NAME[finding.check]
        return replace(finding, level=check.mended_level, sentence=check.mended, tick=False)
    return finding


def _mends(finding: Finding, rule: Rule) -> bool:
    return rule is Rule.FIX and _found(finding) and finding.value not in _BY_NAME[finding.check].left


def _found(finding: Finding) -> bool:
    return _WEIGHT[finding.level] >= _WEIGHT[_BY_NAME[finding.check].from_level]
