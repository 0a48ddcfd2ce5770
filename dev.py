#!/usr/bin/env python3
"""Runs, tests, checks and packages Winno Desk; needs Python 3.11 or newer and nothing else.

python3 dev.py run [ARGS]            start the program, or one of its commands
python3 dev.py test [--long] [ARGS]  the tests; ARGS go to pytest
python3 dev.py check                 style, types, import contracts, dependencies, forms and locks
python3 dev.py forms                 compile ui/*.ui
python3 dev.py screens [FOLDER]      pictures of every window, light and dark; without FOLDER the README's too
python3 dev.py bench [NAME …]        what speed is claimed, measured beside its floor; --json FILE, --data DIR
python3 dev.py locks                 resolve the dependencies anew
python3 dev.py package               build the program as one folder in dist/
"""

import ast
import hashlib
import importlib.util
import os
import platform
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Callable, Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
LOCKS = {"run": ROOT / "requirements.lock", "dev": ROOT / "requirements-dev.lock"}
OLDEST = (3, 11)

PURE_ROOMS = ("policy", "workflow", "values")
PURE_IMPORTS = frozenset(
    "collections dataclasses datetime decimal enum fractions functools itertools typing unicodedata uuid "
    "zoneinfo".split()
)

README_PICTURES = {
    "order": "the-replacement-is-shipped-and-the-claim-is-settled",
    "sign-off": "the-original-and-proof-2-are-compared-with-the-slider",
    "refund": "eva-finds-it-among-the-decisions-waiting",
}
"""The pictures of the tour that the README shows, by the words of their steps."""


def say(words: str) -> None:
    """Everything that this file says itself goes to standard error; standard output is the program's."""
    print(words, file=sys.stderr, flush=True)


def stop(words: str) -> int:
    say(words)
    return 1


def environment(kind: str) -> None:
    """Make ``.venv`` from the hash-locked list unless it is there already; SystemExit with one line when it cannot."""
    wanted = _stamp(kind)
    held = _held()
    if wanted in held:
        return
    if importlib.util.find_spec("venv") is None or importlib.util.find_spec("ensurepip") is None:
        version = f"{sys.version_info.major}.{sys.version_info.minor}"
        raise SystemExit(f"Python's venv module is missing. Run: sudo apt-get install python{version}-venv")
    if not held or not PYTHON.exists():
        say("Making the environment in .venv …")
        _call([sys.executable, "-m", "venv", "--clear", str(VENV)])
        held = set()
    say(f"Installing from {LOCKS[kind].name} …")
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes"]
    _call([str(PYTHON), *install, "-r", str(LOCKS[kind])])
    say("Cutting the type, once …")
    if python("-m", "winno_desk.typefaces"):
        raise SystemExit("The program's type could not be made; the reason stands above.")
    also = {_stamp("run")} if kind == "dev" else set()
    (VENV / "stamps").write_text("\n".join(sorted(held | also | {wanted})), encoding="ascii")


def _stamp(kind: str) -> str:
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return hashlib.sha256(LOCKS[kind].read_bytes() + python.encode()).hexdigest()


def _held() -> set[str]:
    try:
        return set((VENV / "stamps").read_text(encoding="ascii").split())
    except OSError:
        return set()


def _call(command: list[str]) -> None:
    """Run a command of the set-up; its words go to standard error, its failure ends the run."""
    status = subprocess.call(command, stdout=sys.stderr)
    if status:
        raise SystemExit(f"{' '.join(command[:4])} … failed with status {status}; its reason stands above.")


def variables(**more: str) -> dict[str, str]:
    """The surroundings of the program: found from here, whatever the current folder holds."""
    return {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONSAFEPATH": "1", "PYTHONUTF8": "1", **more}


def python(*arguments: str, **more: str) -> int:
    return subprocess.call([str(PYTHON), *arguments], env=variables(**more))


def run(arguments: list[str]) -> int:
    environment("run")
    return python("-m", "winno_desk", *arguments)


def test(arguments: list[str]) -> int:
    environment("dev")
    if python("-m", "winno_desk.libraries", QT_QPA_PLATFORM="offscreen"):
        return 1
    alone = any(one.startswith(("-n", "-p", "tests", "--co")) for one in arguments)
    parallel = [] if alone else ["-n", "2", "--dist", "loadfile", "--no-loadscope-reorder"]
    return subprocess.call(
        [str(PYTHON), "-m", "pytest", *parallel, *arguments], env=variables(QT_QPA_PLATFORM="offscreen"), cwd=ROOT
    )


def check(_arguments: list[str]) -> int:
    environment("dev")
    steps: list[tuple[str, Callable[[], int]]] = [
        ("ruff check", lambda: _tool("ruff", "check", ".")),
        ("ruff format", lambda: _tool("ruff", "format", "--check", "--quiet", ".")),
        ("mypy", lambda: _tool("mypy")),
        ("import contracts", lambda: _tool("importlinter.cli", "lint-imports", quiet=True)),
        ("pure rooms", _pure_rooms),
        ("deptry", lambda: _tool("deptry", ".", quiet=True)),
        ("forms fresh", lambda: _forms(check_only=True)),
        ("locks fresh", _locks_fresh),
    ]
    failed = []
    for name, step in steps:
        status = step()
        say(f"{'ok  ' if status == 0 else 'FAIL'} {name}")
        if status:
            failed.append(name)
    if failed:
        return stop(f"check failed: {', '.join(failed)}")
    say("check is clean")
    return 0


def _tool(name: str, *arguments: str, quiet: bool = False) -> int:
    """A tool of the environment; a quiet one speaks only when it fails."""
    command = [str(PYTHON), "-m", name, *arguments]
    if name == "importlinter.cli":
        command = [str(PYTHON.with_name("lint-imports" + PYTHON.suffix))]
    done = subprocess.run(command, cwd=ROOT, env=variables(), capture_output=quiet, text=True, check=False)
    if quiet and done.returncode:
        say(done.stdout + done.stderr)
    return done.returncode


def _pure_rooms() -> int:
    """Policy, workflow and values import each other and a short list of modules, and nothing else at all."""
    status = 0
    for room in PURE_ROOMS:
        for path in sorted((ROOT / "winno_desk" / room).rglob("*.py")):
            for line, module in _imports(path):
                parts = module.split(".")
                inside = parts[0] == "winno_desk" and (len(parts) == 1 or parts[1] in PURE_ROOMS)
                if not inside and parts[0] not in PURE_IMPORTS:
                    say(f"{path.relative_to(ROOT)}:{line} reaches for {module}, which has no place in {room}")
                    status = 1
    return status


def _imports(path: Path) -> Iterator[tuple[int, str]]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            for alias in node.names:
                yield node.lineno, alias.name
        elif isinstance(node, ast.ImportFrom):
            yield node.lineno, "winno_desk" if node.level else node.module or ""
        elif isinstance(node, ast.Name) and node.id in ("__import__", "open", "exec", "eval"):
            yield node.lineno, node.id


def forms(_arguments: list[str]) -> int:
    environment("dev")
    return _forms(check_only=False)


def _forms(*, check_only: bool) -> int:
    script = (
        "import sys, pathlib; from installer.forms import compile_forms; "
        f"found = compile_forms(pathlib.Path({str(ROOT)!r}), {check_only}); "
        "print(*found, sep='\\n', end='\\n' if found else ''); "
        f"sys.exit(bool(found) and {check_only})"
    )
    return python("-c", script)


def _dependencies() -> str:
    """The digest of what the project asks for; each lock names the one that it answers."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    table = project["project"]
    asked = repr((table["dependencies"], project["dependency-groups"], table["requires-python"]))
    return f"# answers pyproject.toml with {hashlib.sha256(asked.encode()).hexdigest()[:16]}\n"


def _locks_fresh() -> int:
    status = 0
    for lock in LOCKS.values():
        text = lock.read_text(encoding="utf-8")
        if not text.startswith(_dependencies()):
            status = stop(f"{lock.name} is older than the dependencies in pyproject.toml. Run: python3 dev.py locks")
        if "://" in text or "--index" in text:
            status = stop(f"{lock.name} names a host")
    return status


def locks(_arguments: list[str]) -> int:
    environment("dev")
    options = ["--universal", "--quiet", "--generate-hashes", "--no-emit-index-url", "--no-header", "--no-annotate"]
    for kind, lock in LOCKS.items():
        group = ["--group", "dev"] if kind == "dev" else []
        asked = [str(ROOT / "pyproject.toml"), *options, *group, "--python-version", "3.11", "--output-file", str(lock)]
        _call([str(PYTHON), "-m", "uv", "pip", "compile", *asked])
        lock.write_text(_dependencies() + lock.read_text(encoding="utf-8"), encoding="utf-8")
    return 0


def screens(arguments: list[str]) -> int:
    folder = Path(arguments[0]) if arguments else ROOT / "build" / "screens"
    if not arguments:
        shutil.rmtree(folder, ignore_errors=True)  # an older tour had other numbers
    environment("run")
    statuses = [
        python("-m", "winno_desk", "tour", str(folder / theme), "--theme", theme) for theme in ("light", "dark")
    ]
    if not arguments and not any(statuses):
        for name, words in README_PICTURES.items():
            (found,) = (folder / "light").glob(f"*-{words}*.png")
            shutil.copyfile(found, ROOT / "docs" / "screenshots" / f"{name}.png")
    return max(statuses)


def bench(arguments: list[str]) -> int:
    environment("run")
    return python("-m", "benchmarks", *arguments, QT_QPA_PLATFORM="offscreen")


def package(_arguments: list[str]) -> int:
    environment("dev")
    fonts = str(ROOT / "build" / "fonts")
    folders = ["--distpath", str(ROOT / "dist"), "--workpath", str(ROOT / "build" / "pyinstaller")]
    spec = str(ROOT / "installer" / "winno_desk.spec")
    return python("-m", "winno_desk.typefaces", WINNO_DESK_FONTS=fonts) or python(
        "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", *folders, spec, WINNO_DESK_FONTS=fonts
    )


COMMANDS = {
    "run": run,
    "test": test,
    "check": check,
    "forms": forms,
    "screens": screens,
    "bench": bench,
    "locks": locks,
    "package": package,
}


def main(arguments: list[str]) -> int:
    if sys.version_info < OLDEST:
        return stop(f"Winno Desk needs Python {OLDEST[0]}.{OLDEST[1]} or newer; this is {platform.python_version()}.")
    if not arguments or arguments[0] not in COMMANDS:
        if arguments and arguments[0] not in ("--help", "-h"):
            say(f"There is no command {arguments[0]!r}. These are the commands:\n")
        say((__doc__ or "").strip())
        return 0 if arguments[:1] in (["--help"], ["-h"]) else 2
    try:
        return COMMANDS[arguments[0]](arguments[1:])
    except KeyboardInterrupt:
        return 130


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
