"""What holds for every story: no paper leaves the program for a printer or a viewer of whoever runs it."""

import pytest

from winno_desk.windows.dispatch import Dispatch


@pytest.fixture(autouse=True)
def _papers_stay_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Dispatch, "show_file", lambda _dispatch, _path: None)
