"""The page on the language: each of its rule files holds, and scores the figures below it."""

import re
from pathlib import Path

import pytest

from liuxiang import load_units, score, validate
from liuxiang.ruleset.load import load_rules

PAGE = (Path(__file__).parents[2] / "docs" / "language.md").read_text("utf-8")
HEAD, *BLOCKS = re.findall(r"^```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def files() -> list[tuple[str, ...]]:
    """Each rule file of the page without its head, and the files of figures for it."""
    found: list[tuple[str, ...]] = []
    for block in BLOCKS:
        if block.startswith("metrics:"):
            found.append((block,))
        else:
            found[-1] = (*found[-1], block)
    return found


@pytest.mark.parametrize("blocks", files(), ids=lambda blocks: blocks[0].split("\n")[1].strip())
def test_nothing_is_to_be_said_of_a_file_of_the_page(
    tmp_path: Path, blocks: tuple[str, ...]
) -> None:
    rules, *figures = blocks
    (tmp_path / "rules.yaml").write_text(HEAD + rules, "utf-8")
    for number, text in enumerate(figures):
        (tmp_path / f"figures-{number}.yaml").write_text(text, "utf-8")
    assert [each["message"] for each in validate(tmp_path).rows()] == []
    if figures:
        loaded = load_rules(tmp_path / "rules.yaml")
        (card,) = score(loaded, load_units(tmp_path, loaded))
        assert card.unit == "Alton"
