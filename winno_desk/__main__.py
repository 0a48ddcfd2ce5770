"""The command line: opens the desk, or runs one of its commands; never a traceback before a person."""

import argparse
import os
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from winno_desk import __version__, libraries
from winno_desk.settings import Settings, default_data_folder

FAILED = 1


def main(arguments: list[str] | None = None) -> int:
    """Run one command and give the exit status."""
    given = _parser().parse_args(arguments)
    # Imports are made by the command that needs them: `decide` starts without a window toolkit.
    return {
        "decide": _decide,
        "setup": _setup,
        "import": _import,
        "certify": _certify,
        "verify": _verify,
        "papers": _papers,
        "tour": _tour,
        "sample": _sample,
        None: _open,
    }[given.command](given)


def _parser() -> argparse.ArgumentParser:
    shared = argparse.ArgumentParser(add_help=False)
    shared.add_argument("--data", type=_folder, default=argparse.SUPPRESS, metavar="DIR", help="the data folder")
    parser = argparse.ArgumentParser(prog="winno-desk", description="The front desk of a photography studio.")
    parser.add_argument("--data", type=_folder, default=default_data_folder(), metavar="DIR", help="the data folder")
    parser.add_argument("--version", action="version", version=f"winno-desk {__version__}")
    parser.add_argument("--demo", action="store_true", help="open a throwaway studio with work in every state")
    parser.set_defaults(command=None)
    commands = parser.add_subparsers(dest="command", metavar="COMMAND")
    decide = commands.add_parser("decide", parents=[shared], help="rule on cases given as JSON")
    decide.add_argument("file", metavar="FILE", help="a file, or - for standard input")
    setup = commands.add_parser("setup", parents=[shared], help="open a new studio from a file")
    setup.add_argument("file", type=Path, metavar="FILE.toml")
    imported = commands.add_parser("import", parents=[shared], help="take the website's orders from a file")
    imported.add_argument("file", type=Path, metavar="FILE.csv")
    imported.add_argument("--encoding", default="", help="how its letters are written, where that cannot be told")
    certified = commands.add_parser("certify", parents=[shared], help="check a sign-off certificate and its files")
    certified.add_argument("file", type=Path, metavar="FILE.pdf")
    commands.add_parser("verify", parents=[shared], help="read everything that is kept once more")
    papers = commands.add_parser("papers", parents=[shared], help="write one of each paper, for looking at")
    papers.add_argument("folder", type=Path, metavar="DIR")
    sample = commands.add_parser("sample", parents=[shared], help="fill an empty folder with a studio of any size")
    sample.add_argument("--orders", type=_count, default=1000, metavar="N", help="how many orders (1,000)")
    sample.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed gives the same studio")
    tour = commands.add_parser("tour", parents=[shared], help="play an order's life and leave pictures and papers")
    tour.add_argument("folder", type=Path, metavar="DIR")
    tour.add_argument("--theme", choices=("light", "dark"), default="light")
    return parser


def _folder(text: str) -> Path:
    if not text.strip():
        raise argparse.ArgumentTypeError("name a folder")
    return Path(text)


def _count(text: str) -> int:
    if not (text.isascii() and text.isdigit() and 0 < int(text) <= 10_000_000):
        raise argparse.ArgumentTypeError("a number from 1 to 10,000,000")
    return int(text)


def _decide(given: argparse.Namespace) -> int:
    from winno_desk.decide import decide

    return decide(given.file, sys.stdout, sys.stderr)


def _setup(given: argparse.Namespace) -> int:
    from winno_desk.command_setup import set_up_from

    return set_up_from(given.file, Settings(given.data))


def _import(given: argparse.Namespace) -> int:
    from winno_desk.command_import import import_from

    return import_from(given.file, Settings(given.data), given.encoding)


def _certify(given: argparse.Namespace) -> int:
    from winno_desk.command_certify import certify_file

    return certify_file(given.file, Settings(given.data))


def _verify(given: argparse.Namespace) -> int:
    from winno_desk.command_verify import verify_folder

    return verify_folder(Settings(given.data))


def _papers(given: argparse.Namespace) -> int:
    from winno_desk.command_papers import write_papers

    return write_papers(given.folder)


def _tour(given: argparse.Namespace) -> int:
    os.environ["QT_QPA_PLATFORM"] = "offscreen"  # with a screen or without, the same pictures
    lacking = libraries.missing()
    if lacking:
        return _tell(lacking)
    from winno_desk.tour.play import play

    return play(given.folder, given.theme)


def _sample(given: argparse.Namespace) -> int:
    from winno_desk.command_sample import make_sample_in

    return make_sample_in(Settings(given.data), given.orders, given.seed)


def _open(given: argparse.Namespace) -> int:
    if not libraries.has_screen():
        return _tell("There is no screen here. To see the program at work without one, run its tour: tour FOLDER")
    lacking = libraries.missing()
    if lacking:
        return _tell(lacking)
    from winno_desk.app import run

    if not given.demo:
        return run(Settings(given.data))
    from winno_desk.demo import demo_words, open_demo

    _tell(demo_words())
    with TemporaryDirectory(prefix="winno-desk-demo-", ignore_cleanup_errors=True) as folder:
        return run(Settings(Path(folder), station="Demonstration"), prepare=open_demo)


def _tell(sentence: str) -> int:
    sys.stderr.write(sentence + "\n")
    return FAILED


if __name__ == "__main__":
    sys.exit(main())
