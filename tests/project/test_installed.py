"""Rule files of ours are told apart by their first lines: what those say is what the files say."""

from liuxiang import load_rules
from liuxiang.ruleset.installed import installed


def test_the_first_lines_say_what_the_file_says() -> None:
    assert [each.stem for each in installed()] == ["2012"]
    for each in installed():
        rules = load_rules(each.path).ruleset
        assert rules.period is not None
        said = (each.id, each.version, each.language, each.end)
        assert said == (rules.id, rules.version, rules.language, rules.period.end.isoformat())
