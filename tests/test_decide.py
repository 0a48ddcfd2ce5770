"""The command reads JSON, prints JSON, and never a traceback."""

import json
import sys
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path
from subprocess import PIPE, Popen

import pytest

from tests.policy.cases import a_case
from winno_desk.decide import decide


def _run(source: str) -> tuple[int, str, str]:
    out, err = StringIO(), StringIO()
    return decide(source, out, err), out.getvalue(), err.getvalue()


def _given(folder: Path, content: bytes) -> tuple[int, str, str]:
    file = folder / "case.json"
    file.write_bytes(content)
    return _run(str(file))


def test_the_example_of_the_page_is_ruled_as_the_page_shows(tmp_path: Path) -> None:
    status, out, err = _given(tmp_path, json.dumps(a_case()).encode())
    ruling = json.loads(out)
    assert (status, err) == (0, "")
    assert list(ruling) == [
        "outcome",
        "clauses",
        "refund",
        "needs_manager",
        "policy",
        "deadline",
        "explanation",
        "would_change",
    ]
    assert ruling["outcome"] == "refund_less_fee"
    assert ruling["clauses"] == ["3b"]
    assert ruling["refund"] == {"minimum": "72.00", "suggested": "72.00", "maximum": "120.00"}
    assert (ruling["needs_manager"], ruling["policy"], ruling["deadline"]) == (True, "2024-08-08", None)
    assert ruling["would_change"][0]["outcome"] == "full_refund"
    assert set(ruling["would_change"][0]) == {"text", "outcome"}


def test_a_list_is_answered_in_its_order_and_one_error_makes_the_status_2(tmp_path: Path) -> None:
    cases = [a_case(), a_case(order_number=" "), a_case(wish="change")]
    status, out, _ = _given(tmp_path, json.dumps(cases).encode())
    first, second, third = json.loads(out)
    assert status == 2
    assert (first["outcome"], third["outcome"]) == ("refund_less_fee", "revision")
    assert set(second["error"]) == {"field", "clause", "message"}
    assert (second["error"]["field"], second["error"]["clause"]) == ("request.order_number", "4")


def test_an_empty_list_is_answered_by_an_empty_list(tmp_path: Path) -> None:
    assert _given(tmp_path, b"[]") == (0, "[]\n", "")


@pytest.mark.parametrize("content", [b"5", b'"W-1042"', b"null", b"[[]]", b"[null, NaN]", b"{}"])
def test_json_that_is_no_case_is_an_error_in_its_place(tmp_path: Path, content: bytes) -> None:
    status, out, err = _given(tmp_path, content)
    assert (status, err) == (2, "")
    assert "request.order_number" in out


def test_a_number_with_too_many_digits_is_an_error_in_its_place_alone(tmp_path: Path) -> None:
    long = json.dumps(a_case(progress=77)).replace("77", "9" * 5000)
    status, out, err = _given(tmp_path, f"[{long}, {json.dumps(a_case())}]".encode())
    first, second = json.loads(out)
    assert (status, err) == (2, "")
    assert (first["error"]["field"], first["error"]["message"]) == ("item.progress", "Give a whole number.")
    assert second["outcome"] == "refund_less_fee"


@pytest.mark.parametrize("zone", ["localtime", "posix/UTC", "right/UTC", "../UTC", ""])
def test_a_zone_that_each_machine_keeps_for_itself_is_no_zone(tmp_path: Path, zone: str) -> None:
    _status, out, _err = _given(tmp_path, json.dumps(a_case(time_zone=zone)).encode())
    assert json.loads(out)["error"]["field"] == "studio.time_zone"


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"{'a': 1}",
        b"\xff\xfe\xfa",
        b"\xef\xbb\xbf\xef\xbb\xbf{}",
        b'{"a": "\xe9"}',
        b"[" * 200_000,
        b"[" * 200_000 + b"]" * 200_000,
        b"\x00",
    ],
)
def test_what_is_not_json_is_one_line_on_standard_error(tmp_path: Path, content: bytes) -> None:
    status, out, err = _given(tmp_path, content)
    assert (status, out) == (2, "")
    assert err.startswith("winno-desk decide: ")
    assert err.count("\n") == 1
    assert err.endswith("\n")


@pytest.mark.parametrize("name", ["missing.json", "", "\x00", "\udcff.json", "new\nline"])
def test_a_file_that_cannot_be_read_is_one_line_on_standard_error(tmp_path: Path, name: str) -> None:
    status, out, err = _run(str(tmp_path / name) if name else str(tmp_path))
    assert (status, out) == (2, "")
    assert err.count("\n") == 1
    err.encode("ascii")


def test_a_byte_order_mark_is_no_obstacle(tmp_path: Path) -> None:
    assert _given(tmp_path, b"\xef\xbb\xbf" + json.dumps(a_case()).encode())[0] == 0


def test_a_dash_reads_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(json.dumps(a_case()).encode())))
    assert _run("-")[0] == 0


def test_standard_input_that_is_closed_is_one_line_on_standard_error(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", None)
    status, out, err = _run("-")
    assert (status, out) == (2, "")
    assert err == "winno-desk decide: cannot read '-' as JSON: standard input is closed\n"


def test_a_reader_who_leaves_early_meets_no_traceback(tmp_path: Path) -> None:
    file = tmp_path / "cases.json"
    file.write_text(json.dumps([a_case()] * 200))
    command = [sys.executable, "-m", "winno_desk", "decide", str(file)]
    with Popen(command, stdout=PIPE, stderr=PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        assert process.stdout.read(1) == b"["
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode == 0


def test_the_answer_can_be_printed_in_any_encoding(tmp_path: Path) -> None:
    file = tmp_path / "case.json"
    file.write_text(json.dumps(a_case(reason_text="\ud800 é", wish="\ud800")), encoding="utf-8")
    out = TextIOWrapper(BytesIO(), encoding="ascii")
    assert decide(str(file), out, StringIO()) == 2
    out.flush()
