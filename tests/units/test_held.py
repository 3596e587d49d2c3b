"""Units that are read again from their files: each file once, however many units it holds."""

from pathlib import Path

import pytest

import liuxiang.batch
from liuxiang import files
from liuxiang.batch import Batch, score_files
from liuxiang.errors import InputFault
from liuxiang.inputs import expand
from liuxiang.source import Source, load
from liuxiang.units import duplicates, unit_source
from tests.language.building import ONE_CRITERION, item, rules

RULES = rules(item(ONE_CRITERION))
NAMES = [f"{name}区" for name in "甲乙丙丁戊己"]


def document(name: str) -> str:
    """The document of a unit."""
    return f"unit: {name}\ncategory: district\nmetrics: {{charter: 是}}\n"


def pooled(monkeypatch: pytest.MonkeyPatch, folder: Path) -> Batch:
    """What comes of a folder where the work is shared."""
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    return score_files(expand([folder]), RULES, "verified")


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The names of the files that were read again, as they were."""
    names: list[str] = []

    def read(path: str) -> Source:
        names.append(Path(path).name)
        return load(path)

    def reopen(path: str) -> Source:
        names.append(Path(path).name)
        return files.reopened(path)

    monkeypatch.setattr(unit_source, "reopened", reopen)
    monkeypatch.setattr(duplicates, "load", read)
    return names


@pytest.mark.parametrize("name", ["many.yaml", "many.csv"])
def test_a_file_of_many_units_is_read_again_once(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, opened: list[str], name: str
) -> None:
    rows = "".join(f"{each},district,是\n" for each in NAMES)
    many = {
        "many.csv": f"unit,category,charter\n{rows}",
        "many.yaml": "---\n".join(map(document, NAMES)),
    }
    (tmp_path / name).write_text(many[name], "utf-8")
    (tmp_path / "one.yaml").write_text(document("末区"), "utf-8")
    cards = pooled(monkeypatch, tmp_path).cards
    opened.clear()  # of the processes that may have been
    for _ in range(2):
        assert [card.evidence[1].name for card in cards] == [*NAMES, "末区"]
    assert opened == [name, "one.yaml", "one.yaml"]


def test_a_file_that_was_changed_since_is_told(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "many.yaml"
    path.write_text("---\n".join(map(document, NAMES)), "utf-8")
    cards = pooled(monkeypatch, tmp_path).cards
    path.write_text("---\n".join(map(document, reversed(NAMES))), "utf-8")
    with pytest.raises(InputFault) as caught:
        _ = cards[0].items
    assert [each.code for each in caught.value.diagnostics] == ["LX122"]


def test_files_of_units_given_twice_are_read_again_once_each(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, opened: list[str]
) -> None:
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_text("---\n".join(map(document, NAMES)), "utf-8")
    for name in ("three.yaml", "four.yaml"):
        (tmp_path / name).write_text(document(name[0]), "utf-8")
    batch = pooled(monkeypatch, tmp_path)
    assert [(each.code, str(each.place)) for each in batch.problems] == [
        ("LX213", f"{(tmp_path / 'two.yaml').as_posix()}:{line}:7") for line in range(1, 25, 4)
    ]
    assert sorted(card.unit for card in batch.cards) == ["f", "t"]
    assert sorted(opened) == ["one.yaml"] * 2 + ["two.yaml"] * 2
