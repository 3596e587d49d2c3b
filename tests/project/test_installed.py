"""Rule files of ours are told apart by their first lines: what those say is what the files say."""

from pathlib import Path

import pytest

from liuxiang import load_rules
from liuxiang.ruleset import installed as module
from liuxiang.ruleset.installed import Installed, installed, is_installed
from liuxiang.source import load


def test_the_first_lines_say_what_the_file_says() -> None:
    assert [each.stem for each in installed()] == ["2012"]
    for each in installed():
        rules = load_rules(each.path).ruleset
        assert rules.period is not None
        said = (each.id, each.version, each.language, each.end)
        assert said == (rules.id, rules.version, rules.language, rules.period.end.isoformat())


@pytest.mark.parametrize("characters", [0, 3000, 4000, 4040, 4060, 4080, 4096, 9000])
def test_a_long_remark_at_the_head_hides_nothing(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, characters: int
) -> None:
    folder = tmp_path / "src" / "liuxiang" / "rules"
    folder.mkdir(parents=True)
    path = folder / "2013.yaml"
    head = "id: sample\nversion: 2013\nlanguage: en\nperiod: {from: 2013-01-01, to: 2013-12-31}\n"
    path.write_text(f"#{'x' * characters}\n{head}", "utf-8")
    monkeypatch.setattr(module, "__file__", str(folder.parent / "ruleset" / "installed.py"))
    installed.cache_clear()
    try:
        found = installed()
    finally:
        installed.cache_clear()
    assert found == (Installed(path, "sample", "2013", "en", "2013-12-31"),)


@pytest.mark.parametrize(("added", "same"), [(b"", True), (b"\n", False)])
def test_a_copy_is_installed_as_long_as_nothing_in_it_is_changed(
    tmp_path: Path, added: bytes, same: bool
) -> None:
    copy = tmp_path / "2012.yaml"
    copy.write_bytes(installed()[0].path.read_bytes() + added)
    assert is_installed(load(copy)) is same
