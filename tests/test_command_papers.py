"""``winno-desk papers DIR`` writes one of each paper, ordinary and hard, and touches no data."""

from pathlib import Path

import pytest

from tests.documents.reading import fonts_of, words_of
from winno_desk.__main__ import main
from winno_desk.documents.specimens.hard import PEOPLE


def test_one_of_each_paper_is_written_on_both_sheets_and_every_font_is_in_it(tmp_path: Path) -> None:
    assert main(["--data", str(tmp_path / "data"), "papers", str(tmp_path / "papers")]) == 0
    assert not (tmp_path / "data").exists()
    written = {folder.name: {one.stem for one in folder.iterdir()} for folder in (tmp_path / "papers").iterdir()}
    assert written["letter"] == written["a4"]
    assert {"letter_exception", "packing_slip", "receipt", "certificate", "job_ticket"} <= written["letter"]
    assert {f"letter_{people}" for people in PEOPLE} <= written["hard"]
    for paper in (tmp_path / "papers").rglob("*.pdf"):
        pdf = paper.read_bytes()
        assert all(fonts_of(pdf).values()), paper
        assert "\u25a1" not in words_of(pdf), paper


def test_a_folder_that_cannot_be_written_is_said_in_a_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "papers").write_text("in the way")
    assert main(["papers", str(tmp_path / "papers")]) == 2
    assert capsys.readouterr().err.endswith("Choose another folder.\n")
