"""The archive of the small season, made once for the tests of a file."""

from pathlib import Path

import pytest

from tests.archives.building import archive, season


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the archive of the season."""
    return archive(season(tmp_path_factory.mktemp("archived") / "season"), "--lang", "en")
