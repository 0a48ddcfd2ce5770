"""How many rounds a test takes: few by default, many with ``--long``."""

import os


def count(short: int, long: int) -> int:
    """The number of rounds for this run; ``dev.py test --long`` asks for the long one."""
    return long if os.environ.get("WINNO_TEST_LONG") else short
