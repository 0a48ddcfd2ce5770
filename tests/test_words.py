"""What is set for people to read."""

import ast
import re
from pathlib import Path

PROGRAM = Path(__file__).parents[1] / "winno_desk"
PLAIN = PROGRAM / "policy"
"""The policy speaks in plain characters, for any program to read; whoever sets its sentences binds the figures."""
TORN = re.compile(r"[\d}] %")
"""A figure that may end one line while its sign begins the next."""


def sentences(tree: ast.AST) -> list[str]:
    """The strings of a module, its docstrings left out, with {} for what is filled in."""
    docstrings = {node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    found = []
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            found.append("".join(str(part.value) if isinstance(part, ast.Constant) else "{}" for part in node.values))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in docstrings:
            found.append(node.value)
    return found


def test_a_per_cent_sign_never_leaves_its_figure() -> None:
    torn = [
        f"{path.name}: {words}"
        for path in PROGRAM.rglob("*.py")
        if PLAIN not in path.parents
        for words in sentences(ast.parse(path.read_text(encoding="utf-8")))
        if TORN.search(words)
    ]
    assert torn == []
