"""Every schema is one of draft 7, is kept fresh, and has a word for each of its keys."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from jsonschema import Draft7Validator
from scripts.schema import TARGET, files

from liuxiang.schema import SCHEMAS, schema, schema_by
from tests.cli.running import run

BY_RULES = [f"{name} of 2012" for name, each in SCHEMAS.items() if each.by_rules]
ALL = [*SCHEMAS, *BY_RULES]


def made(name: str) -> Any:
    """The schema of a kind, or of a kind for one rule file."""
    kind, _, rules = name.partition(" of ")
    return schema_by(rules, kind) if rules else schema(kind)


def below(node: Any, path: str = "$") -> Iterator[tuple[str, dict[str, Any]]]:
    """Every object of a schema, by its path."""
    if isinstance(node, dict):
        yield path, node
        for key, each in node.items():
            yield from below(each, f"{path}.{key}")
    elif isinstance(node, list):
        for index, each in enumerate(node):
            yield from below(each, f"{path}[{index}]")


@pytest.mark.parametrize("name", ALL)
def test_it_is_a_schema_of_draft_7(name: str) -> None:
    found = made(name)
    assert found["$schema"] == Draft7Validator.META_SCHEMA["$schema"]
    Draft7Validator.check_schema(found)


@pytest.mark.parametrize("name", ALL)
def test_references_lead_somewhere_and_none_is_beside_other_keywords(name: str) -> None:
    found = made(name)
    names = found.get("definitions", {})
    for path, node in below(found):
        if "$ref" in node:
            assert list(node) == ["$ref"], path
            target = node["$ref"].removeprefix("#/definitions/").replace("%20", " ")
            assert target in names, path


@pytest.mark.parametrize("name", ALL)
def test_no_form_is_told_by_trying_them_all(name: str) -> None:
    assert [path for path, node in below(made(name)) if {"oneOf", "anyOf"} & node.keys()] == []


@pytest.mark.parametrize("name", ALL)
def test_every_key_says_what_it_is_for(name: str) -> None:
    silent = [
        f"{path}.{key}"
        for path, node in below(made(name))
        if isinstance(node.get("properties"), dict) and not _is_part_of_a_test(path)
        for key, value in node["properties"].items()
        if isinstance(value, dict) and not ({"description", "title"} & value.keys())
    ]
    assert silent == []


def _is_part_of_a_test(path: str) -> bool:
    return any(f".{word}" in path for word in ("if", "then", "else"))


@pytest.mark.parametrize("name", ["AllOrNothing", "Checklist", "PerStep"])
def test_kinds_can_be_proposed_outside_of_the_branches(name: str) -> None:
    found = made("ruleset")
    (listed,) = [
        node["properties"]["kind"]
        for _, node in below(found)
        if node.get("allOf", [{}])[0].get("if", {}).get("required") == ["kind"]
        and f'definitions/{name}"' in json.dumps(node["allOf"])
    ]
    word = found["definitions"][name]["properties"]["kind"]["const"]
    assert word in listed["enum"]
    assert len(listed["enumDescriptions"]) == len(listed["enum"])
    assert all(listed["enumDescriptions"])


def test_the_files_are_fresh() -> None:
    """Else: python -m scripts.schema."""
    kept = {path: path.read_text("utf-8") for path in TARGET.iterdir()}
    assert kept == files()


@pytest.mark.parametrize("kind", SCHEMAS)
def test_the_command_prints_what_is_kept(kind: str) -> None:
    done = run("schema", kind)
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.decode("utf-8") == (TARGET / f"{kind}.json").read_text("utf-8")


def test_the_command_knows_the_metrics_of_a_rule_file() -> None:
    done = run("schema", "unit", "--rules", "2012")
    found = json.loads(done.stdout)
    assert found == made("unit of 2012")
    assert found["properties"]["metrics"]["properties"]["wage_growth"]["title"] == (
        "地区年职工工资增长率"
    )


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (
            ("ruleset", "--rules", "2012"),
            "error[LX001]: --rules goes with KIND unit, KIND roster, KIND "
            "verification, KIND decisions\n"
            "  = See liuxiang schema --help.\n",
        ),
        (
            ("unit", "--rules", "nowhere.yaml"),
            "error[LX101]: ",
        ),
        (("rulset",), "error[LX001]: "),
    ],
)
def test_what_the_command_refuses(words: tuple[str, ...], told: str) -> None:
    done = run("schema", *words, LANG="en_GB.UTF-8")
    assert (done.returncode, done.stdout) == (2, b"")
    assert told in done.stderr.decode("utf-8")
