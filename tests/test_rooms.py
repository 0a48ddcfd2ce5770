"""A room that reaches for what is not its own makes the check fail, and says where."""

import importlib.util
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).parents[1]
LINT_IMPORTS = Path(sys.executable).with_name("lint-imports")

PLANTED = {
    "winno_desk/windows/bars.py": "import sqlalchemy",
    "winno_desk/services/checks.py": "import PySide6",
    "winno_desk/values/ids.py": "from winno_desk.workflow import cases",
}
IMPURE = {
    "winno_desk/policy/judge.py": "import os",
    "winno_desk/workflow/machine.py": "from pathlib import Path",
    "winno_desk/values/calendar.py": "import winno_desk.database.engine",
    "winno_desk/policy/rules.py": "THERE = __import__('os').name",
    "winno_desk/values/ids.py": "HERE = open('ids')",
}


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program's source, to be spoiled."""
    place = tmp_path_factory.mktemp("tree")
    shutil.copytree(ROOT / "winno_desk", place / "winno_desk", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", place)
    return place


@pytest.fixture
def dev(copy: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """dev.py, looking at the copy."""
    spec = importlib.util.spec_from_file_location("dev_of_the_copy", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ROOT", copy)
    return module


def plant(copy: Path, name: str, line: str) -> str:
    """Write a line into a file of the copy; hands back what stood there."""
    place = copy / name
    before = place.read_text(encoding="utf-8")
    place.write_text(f"{before}\n{line}\n", encoding="utf-8")
    return before


def contracts(copy: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [LINT_IMPORTS, "--no-cache"],
        cwd=copy,
        env={"PYTHONPATH": str(copy), "PYTHONUTF8": "1", "PATH": "", "COLUMNS": "200"},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_an_import_across_the_rooms_breaks_its_contract(copy: Path) -> None:
    before = {name: plant(copy, name, line) for name, line in PLANTED.items()}
    found = contracts(copy)
    for name, text in before.items():
        (copy / name).write_text(text, encoding="utf-8")
    assert found.returncode == 1
    for broken in ("Rooms know only the rooms below them", "Windows never see the database", "Only windows, app and"):
        assert any(broken in line and "BROKEN" in line for line in found.stdout.splitlines()), found.stdout
    for told in ("winno_desk.windows.bars -> sqlalchemy", "winno_desk.services.checks -> PySide6"):
        assert told in found.stdout
    assert "winno_desk.values.ids -> winno_desk.workflow.cases" in found.stdout


@pytest.mark.parametrize("name", IMPURE)
def test_a_pure_room_imports_nothing_of_the_world(
    copy: Path, dev: ModuleType, name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert dev._pure_rooms() == 0
    before = plant(copy, name, IMPURE[name])
    assert dev._pure_rooms() == 1
    (copy / name).write_text(before, encoding="utf-8")
    told = capsys.readouterr().err
    assert told.startswith(f"{name}:")
    assert "which has no place in" in told
