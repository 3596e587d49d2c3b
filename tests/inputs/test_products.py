"""What the program has written itself is no data, wherever it lies."""

import json
from pathlib import Path

import pytest

import liuxiang.batch
from liuxiang import load_rules, load_units
from liuxiang.inputs import expand
from liuxiang.products import product, without_products
from tests.cli.running import ROOT, run

EXAMPLE = ROOT / "examples" / "2012"
CASES = str(ROOT / "rules" / "2012.cases.yaml")
DRAFT = ROOT / "examples" / "rules" / "2013-draft.yaml"

RUNS = {
    "score": (["score", "data"], "json csv xlsx md"),
    "explain": (["explain", "data"], "json md"),
    "sensitivity": (["sensitivity", "data", "--most", "0"], "json csv xlsx md"),
    "validate": (["validate", "data", "--rules", "2012"], "json gitlab=json sarif=json"),
    "moved": (["diff", "data", "other"], "json csv xlsx"),
    "rules": (["diff", "2012", "draft.yaml"], "json csv xlsx"),
    "impact": (["diff", "2012", "draft.yaml", "--data", "data"], "json csv xlsx"),
    "test": (["test", CASES, "-k", "第1项：年度建会"], "json"),
}


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of data into which every command has written every output."""
    folder = tmp_path_factory.mktemp("season")
    (folder / "data").mkdir()
    (folder / "other").mkdir()
    for name in ("district-01.yaml", "district-02.yaml", "industry-01.yaml"):
        text = (EXAMPLE / name).read_text("utf-8")
        (folder / "data" / name).write_text(text, "utf-8")
        (folder / "other" / name).write_text(text, "utf-8")
    (folder / "draft.yaml").write_bytes(DRAFT.read_bytes())
    (folder / "out").mkdir()
    for lang, names in (("zh", [*RUNS]), ("en", ["score", "sensitivity", "moved", "rules"])):
        for name in names:
            words, forms = RUNS[name]
            paths = []
            for form in forms.split():
                before, _, ending = form.rpartition("=")
                path = f"out/{name}-{before or lang}.{ending}"
                paths += ["-o", f"{before}={path}" if before else path]
            done = run(*words, *paths, "-q", "--lang", lang, cwd=folder)
            assert done.returncode in (0, 1), done.stderr.decode()
    for words in (
        ["schema", "unit"],
        ["show", "2012", "-f", "json"],
        ["score", "no", "-f", "json"],
    ):
        done = run(*words, cwd=folder)
        (folder / "out" / f"{words[0]}-printed.json").write_bytes(done.stdout)
    return folder


def outputs(folder: Path) -> list[Path]:
    """What was written that could be taken for data."""
    return sorted(each for each in (folder / "out").iterdir() if each.suffix != ".md")


def test_every_output_is_known_and_nothing_else(written: Path) -> None:
    known = {each.name: product(each.name, each.read_bytes()) for each in outputs(written)}
    assert {name: command for name, command in known.items() if command is None} == {}
    commands = {"moved": "diff", "rules": "diff", "impact": "diff", "test": "validate"}
    for name, command in known.items():
        first = name.partition("-")[0]
        assert command == commands.get(first, first)
    for folder in (EXAMPLE, ROOT / "examples" / "2012-tables", ROOT / "rules"):
        for path in folder.iterdir():
            assert product(path.name, path.read_bytes()) is None


def test_json_is_known_however_it_was_laid_out_since(written: Path) -> None:
    for path in outputs(written):
        if path.suffix == ".json":
            found = json.loads(path.read_text("utf-8"))
            for text in (
                json.dumps(found, indent=4, sort_keys=True),
                json.dumps(found, ensure_ascii=True, separators=(",", ":")),
            ):
                assert product("x.json", f"\ufeff{text}".encode()) is not None


def test_tables_are_known_however_they_were_saved_since(written: Path) -> None:
    for path in outputs(written):
        if path.suffix == ".csv":
            text = path.read_text("utf-8-sig")
            semicolons = text.replace(",", ";").encode("gb18030", "replace")
            for data in (
                text.encode("utf-16"),
                semicolons,
            ):
                assert product("x.csv", data) is not None, path.name


@pytest.mark.parametrize("command", ["score", "validate", "diff"])
def test_outputs_among_the_data_change_nothing(written: Path, tmp_path: Path, command: str) -> None:
    for name in ("data", "other"):
        (tmp_path / name).mkdir()
        for path in (written / name).iterdir():
            (tmp_path / name / path.name).write_bytes(path.read_bytes())
    asked = [command, "data", *(["other"] if command == "diff" else [])]
    before = run(*asked, "-f", "json", cwd=tmp_path)
    for path in (written / "out").iterdir():
        (tmp_path / "data" / path.name).write_bytes(path.read_bytes())
    after = run(*asked, "-f", "json", cwd=tmp_path)
    assert (after.returncode, after.stdout) == (before.returncode, before.stdout)
    told = run(*asked, "--lang", "en", cwd=tmp_path, COLUMNS="2000").stderr.decode().splitlines()
    names = [f"data/{each.name}" for each in outputs(written)]
    (line,) = [each for each in told if "LX022" in each]
    assert line == (
        "note[LX022]: Not read as data in the folders, being results of this program "
        f"({len(names)}): {', '.join(names[:10])}, …"
    )


def test_they_may_be_written_anew(written: Path, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes((written / "data" / "district-01.yaml").read_bytes())
    first = run("score", ".", "-o", "result.json", "-o", "result.xlsx", "-q", cwd=tmp_path)
    saved = (tmp_path / "result.json").read_bytes()
    second = run("score", ".", "-o", "result.json", "-o", "result.xlsx", "-q", cwd=tmp_path)
    assert (first.returncode, second.returncode, second.stderr) == (0, 0, b"")
    assert (tmp_path / "result.json").read_bytes() == saved


def test_named_itself_it_is_an_error_that_says_what_it_is(written: Path) -> None:
    for words in (["score"], ["explain"], ["validate"]):
        done = run(*words, "data", "out/sensitivity-zh.csv", "--lang", "en", cwd=written)
        assert done.returncode == (1 if words == ["validate"] else 2)
        told = done.stdout if words == ["validate"] else done.stderr
        lines = told.decode().splitlines()
        assert lines[:2] == [
            "error[LX020]: This was written by `liuxiang sensitivity`; it holds no data to be read",
            "  out/sensitivity-zh.csv",
        ]
    done = run("score", "-", stdin=(written / "out" / "score-zh.json").read_bytes())
    assert (done.returncode, b"LX020" in done.stderr) == (2, True)


def test_two_results_are_not_compared_but_what_they_were_made_from(written: Path) -> None:
    done = run("diff", "out/score-zh.json", "out/score-zh.xlsx", "--lang", "en", cwd=written)
    assert (done.returncode, done.stdout) == (2, b"")
    assert done.stderr.decode() == (
        "error[LX021]: out/score-zh.json and out/score-zh.xlsx are results that liuxiang "
        "wrote, and are not compared themselves\n"
        "  = Compare what they were made from: `liuxiang diff OLD_DATA NEW_DATA`, or, where the "
        "rules changed, `liuxiang diff OLD_RULES NEW_RULES --data DATA`.\n"
    )


def test_they_are_passed_over_among_thousands_of_files(
    monkeypatch: pytest.MonkeyPatch, written: Path, tmp_path: Path
) -> None:
    from liuxiang.cli.options import ScoreOptions
    from liuxiang.cli.scoring import scored
    from liuxiang.cli.session import Session

    for source in (written / "data", written / "out"):
        for path in source.iterdir():
            (tmp_path / path.name).write_bytes(path.read_bytes())
    asked = ScoreOptions((str(tmp_path),), None, "verified", (), keep_going=False)
    expected, inputs = scored(Session(), asked)
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    found, presumed = scored(Session(), asked)
    assert [each.card.total for each in found.standings] == [
        each.card.total for each in expected.standings
    ]
    assert (found.warnings, found.omitted) == (expected.warnings, expected.omitted)
    assert (presumed.files, presumed.products) == (inputs.files, inputs.products)
    assert len(presumed.products) == len(outputs(written))


def test_units_are_loaded_without_them(written: Path, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes((written / "data" / "district-01.yaml").read_bytes())
    (tmp_path / "r.json").write_bytes((written / "out" / "score-zh.json").read_bytes())
    assert [each.name for each in load_units(tmp_path, load_rules("2012"))] == ["甲区总工会"]


@pytest.mark.parametrize(
    "text",
    [
        '{"unit": "甲", "category": "district", "metrics": {}, "status": "ok"}',
        '{"status": "ok"}',
        '{"$schema": "../schema/unit.json", "unit": "甲", "category": "district", "metrics": {}}',
        '{"$schema": "http://json-schema.org/draft-07/schema#", "liuxiang": 1, "id": "x"}',
        '[{"fingerprint": "x"}]',
        '{"status": ',
        "unit,category,名次\n甲,district,1\n",
        "类别,单位,名次,基本分\ndistrict,甲,1,2\n",
    ],
)
def test_what_only_looks_like_it_is_not_passed_over(tmp_path: Path, text: str) -> None:
    path = tmp_path / ("x.json" if text[0] in "[{" else "x.csv")
    path.write_text(text, "utf-8")
    assert without_products(expand([tmp_path])).files == (path.as_posix(),)
