"""The roster: who must be ranked, by which names, and who is excused."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from liuxiang import load_rules, load_units
from liuxiang.errors import InputFault
from tests.cli.running import run
from tests.seasons import codes, scored

RULES = """\
liuxiang: 1
id: sample
version: "2012"
title: 办法
language: zh
points: 8
categories:
  district: {title: 区县}
  industry: {title: 产业}
metrics:
  meetings: {kind: count, title: 会议}
actions:
  - id: one
    title: 行动
    points: 8
    items:
      - id: meet
        no: 1
        title: 开会
        points: 8
        assesses: [district, industry]
        scoring: {kind: all_or_nothing, criteria: [{metric: meetings, at_least: 2}]}
awards:
  - {id: first, title: 优秀, categories: [district, industry], ranks: [1, 2]}
"""
ROSTER = """\
roster: sample@2012
units:
  - {unit: 甲区总工会, category: district, also: [甲区, 甲区工会]}
  - {unit: 乙区总工会, category: 区县}
  - {unit: 丙业工会, category: industry}
  - {unit: 丁业工会, category: industry, excused: 2012年11月机构撤并}
"""


@pytest.fixture
def season(tmp_path: Path) -> Callable[..., Path]:
    """Make a folder of the rules, the roster, and the given files."""

    def made(roster: str | None = ROSTER, **files: str) -> Path:
        (tmp_path / "rules.yaml").write_text(RULES, "utf-8")
        if roster is not None:
            files = {"roster.yaml": roster, **files}
        for name, text in files.items():
            path = tmp_path / name.replace("_yaml", ".yaml").replace("_csv", ".csv")
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, "utf-8")
        return tmp_path

    return made


def test_who_sent_nothing_stands_in_the_ranking_without_an_award(
    season: Callable[..., Path],
) -> None:
    found = scored(season(a_yaml="unit: 甲区总工会\nmetrics: {meetings: 3}\n"), 1)
    assert found["standings"] == {
        "district": [
            {"rank": 1, "unit": "甲区总工会", "total": "8", "award": "first", "tied": False},
            {"rank": 2, "unit": "乙区总工会", "total": "0", "award": None, "tied": False},
        ],
        "industry": [{"rank": 1, "unit": "丙业工会", "total": "0", "award": None, "tied": False}],
    }
    assert (found["result"], found["state"], found["status"]) == (
        "provisional",
        "provisional",
        "findings",
    )
    told = [
        (each["unit"], each["message"]) for each in found["findings"] if each["code"] == "LX522"
    ]
    assert told == [
        ("乙区总工会", "乙区总工会 is in the roster and sent nothing"),
        ("丙业工会", "丙业工会 is in the roster and sent nothing"),
    ]
    assert found["excused"] == [
        {"unit": "丁业工会", "category": "industry", "reason": "2012年11月机构撤并"}
    ]
    silent = {each["unit"]: each for each in found["scorecards"]}["乙区总工会"]
    assert (silent["possible"], silent["file"].rpartition("/")[2]) == ("8", "roster.yaml")
    assert not [each for each in found["findings"] if each["code"] == "LX501"]


def test_they_are_named_first_among_what_is_to_be_decided(season: Callable[..., Path]) -> None:
    done = run("score", season(a_yaml="unit: 甲区\nmetrics: {meetings: 1}\n"), "--lang", "zh")
    lines = done.stdout.decode().splitlines()
    at = lines.index("须裁定或确认")
    assert lines[at + 1].startswith("- 名单中 2 个单位没有报送任何数据：乙区总工会，丙业工会 → ")
    assert "- 免考 1 个单位：丁业工会（2012年11月机构撤并）" in lines


def test_an_alias_is_read_as_the_unit_and_told_once(season: Callable[..., Path]) -> None:
    folder = season(
        a_yaml="unit: 甲区\nmetrics: {meetings: 3}\n",
        b_yaml="unit: 乙区总工会\nmetrics: {meetings: 3}\n",
        c_yaml="unit: 丙业工会\nmetrics: {meetings: 3}\n",
    )
    found = scored(folder, 0)
    assert [each["unit"] for each in found["scorecards"]] == [
        "乙区总工会",
        "甲区总工会",
        "丙业工会",
    ]
    assert [(each["code"], each["message"]) for each in found["diagnostics"]] == [
        ("LX729", "1 unit read by an alias: 甲区 → 甲区总工会")
    ]


def test_the_category_may_be_left_out_of_tables_too(season: Callable[..., Path]) -> None:
    folder = season(a_csv="单位,会议\n甲区,2\n乙区总工会,1\n丙业工会,2\n")
    found = scored(folder, 0)
    assert {each["unit"]: each["total"] for each in found["scorecards"]} == {
        "甲区总工会": "8",
        "乙区总工会": "0",
        "丙业工会": "8",
    }


def test_a_unit_and_its_alias_are_one_unit_given_twice(season: Callable[..., Path]) -> None:
    folder = season(
        a_yaml="unit: 甲区\nmetrics: {meetings: 3}\n",
        b_yaml="unit: 甲区工会\nmetrics: {meetings: 1}\n",
    )
    assert "LX213" in codes(scored(folder, 2))


def test_who_is_given_by_name_alone_has_no_figures(season: Callable[..., Path]) -> None:
    found = scored(season(a_yaml="unit: 甲区总工会\n"), 1)
    assert codes(found) == []
    assert [each["unit"] for each in found["scorecards"]] == [
        "乙区总工会",
        "甲区总工会",
        "丙业工会",
    ]


def test_figures_of_an_excused_unit_do_not_count(season: Callable[..., Path]) -> None:
    folder = season(
        a_yaml="unit: 丁业工会\nmetrics: {meetings: 3}\n",
        b_yaml="unit: 丙业工会\nmetrics: {meetings: 3}\n",
    )
    found = scored(folder, 1)
    assert codes(found) == ["LX721"]
    assert [each["unit"] for each in found["standings"]["industry"]] == ["丙业工会"]


def test_a_table_is_a_roster_where_it_has_no_figures(season: Callable[..., Path]) -> None:
    folder = season(
        roster=None,
        list_csv="序号,单位,类别,别名,免考原因\n1,甲区总工会,区县,甲区；甲区工会,\n"
        "2,丁业工会,产业,,机构撤并\n3,丙业工会,产业,,\n",
        a_yaml="unit: 甲区工会\nmetrics: {meetings: 3}\n",
    )
    found = scored(folder, 1)
    assert [(each["unit"], each["total"]) for each in found["scorecards"]] == [
        ("甲区总工会", "8"),
        ("丙业工会", "0"),
    ]
    assert [each["unit"] for each in found["excused"]] == ["丁业工会"]


def test_a_roster_of_thousands_is_seen_by_the_processes_that_read_them(
    season: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    import liuxiang.batch
    from liuxiang.batch import score_files
    from liuxiang.inputs import expand
    from liuxiang.ruleset import choose

    folder = season(u0_yaml="unit: 甲区\nmetrics: {meetings: 3}\n")
    monkeypatch.setattr(liuxiang.batch, "WORTH_A_POOL", 1)
    inputs = expand([folder / "roster.yaml", folder / "u0.yaml"])
    rules = str(folder / "rules.yaml")
    presumed = choose.presume(inputs, rules, ())
    assert presumed is not None
    assert presumed.inputs.rosters == ((folder / "roster.yaml").as_posix(),)
    named = ["甲区总工会", "乙区总工会", "丙业工会"]
    batch = score_files(presumed.inputs, presumed.rules, "verified", presumed.presumption)
    assert [each.unit for each in batch.cards] == named
    monkeypatch.setattr(choose, "FEW", 0)  # as a roster that is called like thousands of units
    presumed = choose.presume(inputs, rules, ())
    assert presumed is not None
    with pytest.raises(choose.Unlike):
        score_files(presumed.inputs, presumed.rules, "verified", presumed.presumption)
    chosen, left = choose.choose(inputs, rules, ())
    assert [each.unit for each in score_files(left, chosen, "verified").cards] == named


def test_units_of_a_program_are_held_to_the_roster(season: Callable[..., Path]) -> None:
    folder = season(a_yaml="unit: 甲区\nmetrics: {meetings: 3}\n")
    rules = load_rules(folder / "rules.yaml")
    units = load_units(folder, rules)
    assert [(each.name, len(each.figures)) for each in units] == [
        ("甲区总工会", 1),
        ("乙区总工会", 0),
        ("丙业工会", 0),
    ]
    with pytest.raises(InputFault) as caught:
        load_units([folder, {"unit": "戊区", "metrics": {"meetings": 3}}], rules)
    assert "LX726" in [each.code for each in caught.value.diagnostics]


UNIT = "unit: 甲区总工会\nmetrics: {meetings: 3}\n"


@pytest.mark.parametrize(
    ("roster", "unit", "place", "told", "advice"),
    [
        (
            ROSTER,
            "unit: 甲区总工\nmetrics: {}\n",
            "a.yaml:1:7",
            "LX726 `甲区总工` is not in the roster HERE/roster.yaml",
            "Did you mean 甲区总工会, 甲区工会, 甲区? "
            "Correct the name, or add the unit to the roster; an alias goes into `also` of its "
            "unit.",
        ),
        (
            ROSTER,
            "unit: 甲区总工会\ncategory: industry\nmetrics: {}\n",
            "a.yaml:2:11",
            "LX727 The category of `甲区总工会` is industry here and district in the roster",
            "Correct one of them; where there is a roster, `category` can be left out of the data.",
        ),
        (
            ROSTER.replace("丙业工会", "甲区"),
            UNIT,
            "roster.yaml:5:12",
            "LX722 `甲区` is in the roster twice",
            "Each name and each alias belongs to one unit; delete one of them.",
        ),
        (
            ROSTER.replace("sample@2012", "other@2012"),
            UNIT,
            "roster.yaml:1:9",
            "LX720 The roster is for the rules other@2012, but sample@2012 is in use",
            "Write sample@2012 in the roster, or name the other rule file with --rules.",
        ),
        (
            "roster: sample@2012\nunits:\n",
            UNIT,
            "roster.yaml:2:7",
            "LX723 The roster lists no units",
            "Write `units:`, and below it a line a unit: `- {unit: NAME, category: CATEGORY}`.",
        ),
        (
            f"{ROSTER}---\n{UNIT}",
            UNIT,
            "roster.yaml:8:1",
            "LX731 A roster is one mapping, alone in its file",
            "Write the keys `roster` and `units` only, and the data of units to other files.",
        ),
        (
            "roster: sample@2012\nunits:\n  - 甲区总工会\n",
            UNIT,
            "roster.yaml:3:5",
            "LX724 This entry of the roster is not a mapping",
            "Write each unit as `- {unit: NAME, category: CATEGORY}`.",
        ),
        (
            ROSTER.replace("2012年11月机构撤并", "[撤并]"),
            UNIT,
            "roster.yaml:6:47",
            "LX725 Expected the reason why it is excused, found […]",
            "Write why it is excused, or nothing if it is not.",
        ),
        (
            ROSTER.replace("category: industry}", "category: school}"),
            UNIT,
            "roster.yaml:5:28",
            "LX207 Unknown category `school`",
            "Expected one of: district (区县), industry (产业).",
        ),
        (
            ROSTER.replace("also:", "alias:"),
            UNIT,
            "roster.yaml:3:39",
            "LX202 Unknown key `alias`",
            "Did you mean also? The keys allowed here are: unit, category, also, excused.",
        ),
    ],
)
def test_what_is_wrong_has_its_place(
    roster: str, unit: str, place: str, told: str, advice: str, season: Callable[..., Path]
) -> None:
    folder = season(roster, a_yaml=unit)
    found = scored(folder, 2)
    (problem,) = (each for each in found["diagnostics"] if each["severity"] == "error")
    at = f"{problem['file'].rpartition('/')[2]}:{problem['line']}:{problem['column']}"
    message = f"{problem['code']} {problem['message']}".replace(folder.as_posix(), "HERE")
    assert (at, message, problem["help"]) == (place, told, advice)


def test_there_can_be_one_roster(season: Callable[..., Path]) -> None:
    found = scored(season(a_yaml=UNIT, other_yaml=ROSTER), 2)
    assert codes(found) == ["LX728"]
    assert found["diagnostics"][0]["related"][0]["file"].endswith("other.yaml")


def test_a_roster_of_another_version_is_a_warning(season: Callable[..., Path]) -> None:
    folder = season(ROSTER.replace("@2012", "@2011"), a_yaml=UNIT)
    assert codes(scored(folder, 1)) == ["LX730"]


def test_validate_checks_rosters_and_holds_units_to_them(season: Callable[..., Path]) -> None:
    folder = season(a_yaml="unit: 戊区\nmetrics: {meetings: 3}\n", b_yaml="unit: 甲区\n")
    done = run("validate", folder, "-f", "json", "--lang", "en")
    found = json.loads(done.stdout)
    assert [(each["file"].rpartition("/")[2], each["kind"]) for each in found["files"]] == [
        ("a.yaml", "unit"),
        ("b.yaml", "unit"),
        ("roster.yaml", "roster"),
        ("rules.yaml", "ruleset"),
    ]
    assert [each["code"] for each in found["diagnostics"] if each["severity"] == "error"] == [
        "LX726"
    ]


def test_names_that_look_alike_are_not_questioned_where_a_roster_has_both(
    season: Callable[..., Path],
) -> None:
    alike = "unit: 戊市总工会\ncategory: district\nmetrics: {meetings: 3}\n"
    other = alike.replace("戊市总工会", "戊市")
    assert codes(scored(season(None, a_yaml=alike, b_yaml=other), 0)) == ["LX180"]
    roster = "roster: sample\nunits:\n" + "".join(
        f"  - {{unit: {name}, category: district}}\n" for name in ("戊市", "戊市总工会")
    )
    assert codes(scored(season(roster, a_yaml=alike, b_yaml=other), 0)) == []


def test_a_unit_is_explained_by_an_alias_too(season: Callable[..., Path]) -> None:
    folder = season(a_yaml="unit: 甲区总工会\nmetrics: {meetings: 3}\n")
    done = run("explain", folder, "--unit", "甲区工会", "-f", "json")
    assert [each["unit"] for each in json.loads(done.stdout)["explanations"]] == ["甲区总工会"]


def test_a_faulty_roster_is_refused_with_keep_going_too(season: Callable[..., Path]) -> None:
    unit = "unit: 戊区\ncategory: district\nmetrics: {meetings: 3}\n"
    folder = season(ROSTER.replace("also:", "alias:"), a_yaml=unit)
    assert codes(scored(folder, 2, "--keep-going")) == ["LX202"]


def test_figures_of_two_folders_are_compared_with_their_rosters(
    season: Callable[..., Path], tmp_path: Path
) -> None:
    folder = season(a_yaml="unit: 甲区\nmetrics: {meetings: 1}\n")
    later = tmp_path / "later"
    later.mkdir()
    (later / "roster.yaml").write_text(ROSTER, "utf-8")
    (later / "a.yaml").write_text("unit: 甲区总工会\nmetrics: {meetings: 3}\n", "utf-8")
    old = tmp_path / "old"
    old.mkdir()
    for name in ("roster.yaml", "a.yaml"):
        (folder / name).rename(old / name)
    done = run("diff", old, later, "--rules", folder / "rules.yaml", "-f", "json")
    found = json.loads(done.stdout)
    moved = {
        each["unit"]: (each["old"]["total"], each["new"]["total"])
        for each in found["impact"]["scorecards"]
    }
    assert moved == {
        "甲区总工会": ("0", "8"),
        "乙区总工会": ("0", "0"),
        "丙业工会": ("0", "0"),
    }


def test_a_tie_of_units_that_sent_nothing_needs_no_answer(season: Callable[..., Path]) -> None:
    more = "".join(f"  - {{unit: {name}区, category: district}}\n" for name in "戊己庚")
    found = scored(season(ROSTER + more, a_yaml=UNIT), 1)
    told = {each["code"] for each in found["findings"]}
    assert told.isdisjoint({"LX511", "LX512"})
    assert "LX522" in told


@pytest.mark.parametrize("said", ["", "false", "no", "否", "无", "0", "—"])
def test_a_word_for_no_does_not_excuse(said: str, season: Callable[..., Path]) -> None:
    found = scored(season(ROSTER.replace("2012年11月机构撤并", said), a_yaml=UNIT), 1)
    assert found["excused"] == []
    assert "丁业工会" in [each["unit"] for each in found["standings"]["industry"]]


@pytest.mark.parametrize("said", ["true", "是", "yes"])
def test_a_word_for_yes_is_no_reason(said: str, season: Callable[..., Path]) -> None:
    found = scored(season(ROSTER.replace("2012年11月机构撤并", said), a_yaml=UNIT), 2)
    assert [(each["code"], each["message"]) for each in found["diagnostics"]] == [
        ("LX725", f"Expected the reason why it is excused, found {said}")
    ]


def test_words_for_none_are_no_aliases(season: Callable[..., Path]) -> None:
    table = "单位,类别,别名\n甲区总工会,区县,甲区，甲区工会\n乙区总工会,区县,无\n丙业工会,产业,—\n"
    found = scored(
        season(None, list_csv=table, a_yaml="unit: 甲区工会\nmetrics: {meetings: 3}\n"), 1
    )
    assert [each["unit"] for each in found["standings"]["district"]] == ["甲区总工会", "乙区总工会"]


def test_figures_of_an_excused_unit_are_told_of_with_q_too(season: Callable[..., Path]) -> None:
    folder = season(a_yaml="unit: 丁业工会\nmetrics: {meetings: 3}\n")
    assert "LX721" in run("score", folder, "-q").stderr.decode()


def test_json_with_its_keys_in_any_order_is_a_roster(season: Callable[..., Path]) -> None:
    listed = [{"unit": "甲区总工会", "category": "district"}]
    folder = season(None, a_yaml=UNIT)
    text = json.dumps({"units": listed, "roster": "sample@2012"}, indent=2)
    (folder / "roster.json").write_text(text, "utf-8")
    found = scored(folder, 0)
    assert [each["unit"] for each in found["scorecards"]] == ["甲区总工会"]


def test_a_sheet_of_remarks_stands_beside_a_list(season: Callable[..., Path]) -> None:
    from openpyxl import Workbook

    folder = season(None, a_yaml=UNIT)
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row in (["单位", "类别"], ["甲区总工会", "区县"], ["乙区总工会", "区县"]):
        sheet.append(row)
    remarks = book.create_sheet("说明")
    remarks.append(["本名单由办公室编制"])
    remarks.append(["共两个单位"])
    book.save(folder / "list.xlsx")
    found = scored(folder, 1)
    assert codes(found) == ["LX156"]
    assert [each["unit"] for each in found["standings"]["district"]] == ["甲区总工会", "乙区总工会"]


def test_an_excused_unit_has_nothing_to_explain(season: Callable[..., Path]) -> None:
    done = run("explain", season(a_yaml=UNIT), "--unit", "丁业工会", "--lang", "en")
    assert (done.returncode, done.stderr.decode().splitlines()[0]) == (
        2,
        "error[LX732]: `丁业工会` is excused (2012年11月机构撤并), so it has no points to explain",
    )


def test_validate_says_that_a_roster_has_no_rules_to_be_held_to(
    season: Callable[..., Path],
) -> None:
    folder = season(a_yaml=UNIT)
    rules = (folder / "rules.yaml").read_text("utf-8").replace("points: 8\ncat", "points: 9\ncat")
    (folder / "rules.yaml").write_text(rules, "utf-8")
    done = run("validate", folder, "-f", "json", "--lang", "en")
    found = json.loads(done.stdout)
    assert (done.returncode, sorted(set(codes(found)))) == (1, ["LX123", "LX351"])


def test_validate_holds_the_units_of_each_folder_to_its_roster(
    season: Callable[..., Path], tmp_path: Path
) -> None:
    folder = season(None)
    for year, name in (("one", "甲区总工会"), ("two", "庚区总工会")):
        (folder / year / "units").mkdir(parents=True)
        roster = f"roster: sample@2012\nunits:\n  - {{unit: {name}, category: district}}\n"
        (folder / year / "roster.yaml").write_text(roster, "utf-8")
        (folder / year / "units" / "a.yaml").write_text(f"unit: {name}\n", "utf-8")
    (folder / "two" / "b.yaml").write_text("unit: 甲区总工会\n", "utf-8")
    done = run("validate", folder, "-f", "json", "--lang", "en")
    found = json.loads(done.stdout)["diagnostics"]
    errors = [each for each in found if each["severity"] == "error"]
    assert [(each["code"], each["file"]) for each in errors] == [
        ("LX726", f"{folder.as_posix()}/two/b.yaml")
    ]
