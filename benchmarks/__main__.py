"""``python3 dev.py bench [NAME …] [--json FILE] [--data DIR]``: measure all, or what is named."""

import argparse
import json
import os
import sys
from pathlib import Path

from benchmarks.goals import HEAD, Benchmark, Line
from benchmarks.letters import letters
from benchmarks.log_order import log_order
from benchmarks.print_room import print_room
from benchmarks.proofs import proofs
from benchmarks.samples import making
from benchmarks.search import search
from benchmarks.start import start
from benchmarks.typing_gap import typing_gap

BENCHMARKS: dict[str, Benchmark] = {
    "sample": making,
    "start": start,
    "log_order": log_order,
    "search": search,
    "typing": typing_gap,
    "proofs": proofs,
    "print_room": print_room,
    "letters": letters,
}


def main(arguments: list[str]) -> int:
    """Run them one after the other; the status says only whether they could be measured."""
    parser = argparse.ArgumentParser(prog="dev.py bench", description="Ours beside the floor, one line a goal.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--json", type=Path, metavar="FILE", help="keep the figures")
    parser.add_argument("--data", type=Path, default=Path("build/bench"), metavar="DIR", help="where the samples are")
    given = parser.parse_args(arguments)
    unknown = sorted(set(given.names) - set(BENCHMARKS))
    if unknown:
        parser.error(f"there is no benchmark {unknown[0]!r}; there are {', '.join(BENCHMARKS)}")
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    print(HEAD, flush=True)
    lines: list[Line] = []
    for name in given.names or BENCHMARKS:
        for line in BENCHMARKS[name](given.data):
            print(line.words(), flush=True)
            lines.append(line)
    if given.json is not None:
        given.json.write_text(json.dumps([line.as_data() for line in lines], indent=2) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
