"""Whether the system has what Qt needs: a screen, and the libraries that it loads."""

import ctypes
import os
import sys

# What Debian and Ubuntu call the package of each library.
_ALWAYS = {
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
    "libglib-2.0.so.0": "libglib2.0-0",
}
_ON_X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def has_screen() -> bool:
    """Whether a window can be shown; only Linux can be without a screen and not say so."""
    chosen = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not sys.platform.startswith("linux") or any(os.environ.get(name) for name in chosen)


def missing() -> str | None:
    """One line that names the missing libraries and the command that brings them; None when all are there."""
    if not sys.platform.startswith("linux"):
        return None
    on_x11 = os.environ.get("DISPLAY") and not any(
        os.environ.get(name) for name in ("WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    )
    wanted = {**_ALWAYS, **_ON_X11} if on_x11 else _ALWAYS
    gone = [library for library in wanted if not _loads(library)]
    if not gone:
        return None
    packages = " ".join(wanted[library] for library in gone)
    return f"Missing system libraries: {', '.join(gone)}. Run: sudo apt-get install {packages}"


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


if __name__ == "__main__":
    sys.exit(missing())
