"""Where cut fonts lie: beside the icons of a built program, else in the user's cache, each file there whole or not."""

import hashlib
import os
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path

from platformdirs import user_cache_path

from winno_desk.settings import RESOURCES
from winno_desk.values.errors import Unavailable

Cut = Callable[[Iterable[int]], Iterable[tuple[int, bytes]]]
"""Makes the font files of the weights that are asked for, one after the other."""


def ready(names: dict[int, str], source: Callable[[], Path], recipe: int, cut: Cut) -> dict[int, Path]:
    """Each weight's file under its name; what is missing is cut first."""
    packaged = _files(RESOURCES / "fonts", names)
    if all(path.is_file() for path in packaged.values()):
        return packaged
    return build(_folder(source, recipe), names, cut)


def build(folder: Path, names: dict[int, str], cut: Cut) -> dict[int, Path]:
    """Cut the weights that a folder does not hold yet; two programs may do so at once."""
    files = _files(folder, names)
    missing = {weight: path for weight, path in files.items() if not path.is_file()}
    if not missing:
        return files
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for weight, data in cut(missing):
            _keep(missing[weight], data)
    except OSError as error:
        raise Unavailable(
            f"The fonts cannot be written to {folder}. Make room there, "
            "or name another folder in WINNO_DESK_FONTS, and start again."
        ) from error
    return files


def _files(folder: Path, names: dict[int, str]) -> dict[int, Path]:
    return {weight: folder / name for weight, name in names.items()}


def _folder(source: Callable[[], Path], recipe: int) -> Path:
    chosen = os.environ.get("WINNO_DESK_FONTS")
    if chosen:
        return Path(chosen)
    digest = hashlib.sha256(source().read_bytes()).hexdigest()[:12]
    return user_cache_path("winno-desk", appauthor=False) / "fonts" / f"{digest}-{recipe}"


def _keep(path: Path, data: bytes) -> None:
    """Put a file in its place whole: whoever looks sees the old state or all of the new one."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=path.stem, suffix=".part")
    part = Path(name)
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(data)
        part.chmod(0o644)
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
