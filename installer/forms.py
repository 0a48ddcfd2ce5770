"""Compiles the Designer forms of ``ui/`` into ``winno_desk/windows/forms/``; standard library alone."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

FORMS = Path("winno_desk", "windows", "forms")
_CLASS = re.compile(r"^class Ui_(\w+)\(object\):$", re.MULTILINE)
_METHOD = re.compile(r"^    def (setupUi|retranslateUi)\(self, (\w+)\):$", re.MULTILINE)


def compile_forms(root: Path, check: bool) -> list[str]:
    """Compile every form, or with ``check`` only compare; returns a line for each that is not fresh."""
    folder = root / FORMS
    complaints = []
    wanted = {}
    for source in sorted((root / "ui").glob("*.ui")):
        wanted[folder / f"{source.stem}.py"] = _compiled(source)
    present = set(folder.glob("*.py")) - {folder / "__init__.py"}
    for path, text in wanted.items():
        if path not in present or path.read_text(encoding="utf-8") != text:
            complaints.append(f"{path.relative_to(root)} is not what ui/{path.stem}.ui compiles to")
            if not check:
                path.write_text(text, encoding="utf-8", newline="\n")
    for path in sorted(present - set(wanted)):
        complaints.append(f"{path.relative_to(root)} has no form in ui/")
        if not check:
            path.unlink()
    return complaints


def _compiled(source: Path) -> str:
    tool = shutil.which("pyside6-uic", path=str(Path(sys.executable).parent)) or shutil.which("pyside6-uic")
    if tool is None:
        raise FileNotFoundError("pyside6-uic is not in this environment; python3 dev.py check makes one that has it")
    made = subprocess.run([tool, "--generator", "python", source], check=True, capture_output=True, encoding="utf-8")
    return _tidied(made.stdout, source.name)


def _tidied(text: str, name: str) -> str:
    """The compiled form without the compiler's version and with types."""
    _coding, _stars, rest = text.partition("from PySide6.QtCore")
    typed = _METHOD.sub(r"    def \1(self, \2: QWidget) -> None:", _stars + rest)
    typed = _CLASS.sub(r"class Ui_\1:", typed)
    return f'"""Compiled from ui/{name} by dev.py forms; edit the form, not this file."""\n\n' + typed
