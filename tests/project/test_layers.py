"""A module imports only from the layers above it, and public names are listed in order."""

import ast
from collections.abc import Collection
from decimal import Decimal, Inexact
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

import liuxiang
from liuxiang import ruleset
from liuxiang.exact import EXACT, ONE
from liuxiang.formats import FORMATS

SOURCE = Path(liuxiang.__file__).parent
LAYERS = (
    "wording",
    "names",
    "diagnostics",
    "paths",
    "check_results",
    "errors",
    "processes",
    "exact",
    "days",
    "encoding",
    "source",
    "contents",
    "tables",
    "files",
    "depth",
    "widths",
    "json_as_yaml",
    "stops",
    "malformed",
    "nodes",
    "edits",
    "figures",
    "terms",
    "intervals",
    "waves",
    "evaluate",
    "rerun",
    "columns",
    "document",
    "ruleset.answers",
    "ruleset.json_schema",
    "ruleset.aspects",
    "ruleset.base",
    "folders",
    "inputs",
    "products",
    "ruleset",
    "key_values",
    "plan_parts",
    "plan_slots",
    "plan_grades",
    "plan",
    "units",
    "plans",
    "official",
    "clause_figures",
    "emptiness",
    "penalty_results",
    "item_results",
    "order",
    "missing",
    "scorecards",
    "level_penalties",
    "allotment",
    "reach",
    "grading",
    "standings",
    "empty_findings",
    "finding",
    "key_findings",
    "list_findings",
    "findings",
    "grade_findings",
    "ruling_effects",
    "batch",
    "fingerprint",
    "decisions",
    "self_assessment",
    "own_figures",
    "ranking",
    "decisions.questions",
    "decisions.draft",
    "claims",
    "audit",
    "totals",
    "changes",
    "comparison",
    "lint",
    "casework",
    "renewal",
    "against",
    "season_validation",
    "validation",
    "next_point",
    "explanation",
    "library",
    "archives",
    "output",
    "formats",
    "views",
    "schema",
    "cli",
    "__main__",
)


def layer(module: str) -> int:
    """The place of a module among the layers."""
    name = module.removeprefix("liuxiang.")
    longest = max(
        (each for each in LAYERS if name == each or name.startswith(f"{each}.")),
        key=len,
        default="",
    )
    assert longest, f"{module} is in no layer"
    return LAYERS.index(longest)


def imports(path: Path) -> list[str]:
    """The modules of ours that a file imports."""
    tree = ast.parse(path.read_text("utf-8"))
    found = [node.module for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return [name for name in found if name and name.startswith("liuxiang.")]


FILES = sorted(path for path in SOURCE.rglob("*.py") if path != SOURCE / "__init__.py")


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SOURCE)))
def test_imports_come_from_above(path: Path) -> None:
    module = module_of(path)
    below = [each for each in imports(path) if layer(each) > layer(module)]
    if module == "liuxiang.plan":
        below = [each for each in below if each != "liuxiang.units"]
    assert below == []


def test_no_module_imports_itself_through_others() -> None:
    modules = {module_of(path): path for path in FILES}
    graph = {
        module: {found for name in named(path) if (found := within(name, modules)) != module}
        for module, path in modules.items()
    }
    TopologicalSorter({module: each - {None} for module, each in graph.items()}).prepare()


def module_of(path: Path) -> str:
    """The name of a module by its file."""
    parts = path.relative_to(SOURCE).with_suffix("").parts
    return "liuxiang." + ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def named(path: Path) -> list[str]:
    """All that a file imports of ours when it runs: modules, and names in them."""
    tree = ast.parse(path.read_text("utf-8"))
    tree.body = [each for each in tree.body if not isinstance(each, ast.If)]  # for types alone
    found = [node for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    return [f"{each.module}.{name.name}" for each in found if each.module for name in each.names]


def within(name: str, modules: Collection[str]) -> str | None:
    """The module that `name` is, or that it stands in."""
    outer = name.rpartition(".")[0]
    return name if name in modules else outer if outer in modules else None


@pytest.mark.parametrize("module", [liuxiang, ruleset])
def test_public_names_are_sorted_and_there(module: object) -> None:
    names = vars(module)["__all__"]
    assert names == sorted(names)
    assert all(hasattr(module, name) for name in names)


def test_every_format_can_be_imported_and_reports() -> None:
    from importlib import import_module

    assert all(callable(import_module(each.module).report) for each in FORMATS.values())
    endings = [each.ending for each in FORMATS.values() if each.ending]
    assert sorted(endings) == sorted(set(endings))


def test_no_module_outgrows_a_page_or_three() -> None:
    sizes = {
        path.relative_to(SOURCE).as_posix(): len(path.read_text("utf-8").splitlines())
        for path in FILES
    }
    assert len(sizes) == len(FILES)
    assert {name: size for name, size in sizes.items() if size > 300} == {}


def test_no_float_in_a_signature() -> None:
    for path in FILES:
        names = [
            n.id for n in ast.walk(ast.parse(path.read_text("utf-8"))) if isinstance(n, ast.Name)
        ]
        assert "float" not in names, path


def test_arithmetic_refuses_to_round() -> None:
    with pytest.raises(Inexact):
        EXACT.divide(ONE, Decimal(3))
