"""大工发〔2012〕55号 as read from its annex, and units that stand exactly at its limits."""

from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import Literal, NamedTuple

from liuxiang.item_results import CriterionResult, ItemResult
from liuxiang.names import ItemNo
from liuxiang.ranking import Result, result_of
from liuxiang.ruleset.load import RuleFile, load_rules
from liuxiang.scorecards import Scorecard, Scorer
from liuxiang.source import decode
from liuxiang.units import Basis, Unit
from liuxiang.units.read import UnitReader
from liuxiang.units.read_result import ReadResult

Category = Literal["district", "industry"]
Kind = Literal["rate", "quota", "growth", "count", "amount", "yes_no", "checklist"]
Comparison = Literal["at_least", "is", "includes"]
Changes = Mapping[str, str | None]
"""Figures to put in the place of others, None to leave one out."""

DISTRICT: tuple[Category, ...] = ("district",)
BOTH: tuple[Category, ...] = ("district", "industry")

ORGANISATION = "市总组织部"
BARGAINING = "市总民管部"
ECONOMY = "市总经济部"
LEGAL = "市总法律部"
PUBLICITY = "市总宣教部"
WELFARE = "市总生活部"

SIX_HAVES = "牌子 人员 场所 资金 制度 活动"
PLATFORMS = "爱心超市 爱心药店 培训基地 职业介绍"


class Action(NamedTuple):
    """A row of the annex's first column: `points` as printed, and the items beside it."""

    title: str
    points: int | None
    items: tuple[int, ...]


class Row(NamedTuple):
    """An item of the annex: its points, and who stands in the last column.

    `points` is None where 分值 says 加分项目 or nothing.
    """

    no: int
    points: int | None
    assesses: tuple[Category, ...]
    departments: tuple[str, ...]


class Clause(NamedTuple):
    """One thing an item asks for, with the words that ask for it.

    `quota` is a rate of what the municipal union assigned and may pass 100 %; `growth` may be
    negative too. `whole` is what the rate is taken of in the units here: rates of one population
    agree on it, and a 其中 is smaller than what it is part of.
    """

    item: int
    metric: str
    kind: Kind
    comparison: Comparison
    threshold: str
    only: tuple[Category, ...]
    words: str
    whole: int = 1000

    @property
    def test(self) -> str:
        """The clause as a scorecard words it."""
        threshold = "all" if self.comparison == "includes" else self.threshold
        return f"{self.comparison} {threshold}"

    @property
    def is_rate(self) -> bool:
        """Whether there may be nothing to measure."""
        return self.kind in ("rate", "quota", "growth")

    @property
    def at_limit(self) -> str:
        """The least figure that meets it."""
        if self.is_rate:
            return f"{self._part}/{self.whole}"
        if self.kind == "checklist":
            return f"[{', '.join(self.threshold.split())}]"
        return "是" if self.kind == "yes_no" else self.threshold

    @property
    def below_limit(self) -> tuple[str, ...]:
        """The nearest figures that do not meet it."""
        if self.is_rate:
            return (f"{self._part - 1}/{self.whole}",)
        if self.kind == "checklist":
            members = self.threshold.split()
            return tuple(f"[{', '.join(m for m in members if m != out)}]" for out in members)
        return ("否",) if self.kind == "yes_no" else (str(int(self.threshold) - 1),)

    @property
    def _part(self) -> int:
        part, rest = divmod(self.whole * int(self.threshold.removesuffix("%")), 100)
        assert rest == 0
        return part


ACTIONS = (
    Action("基层工会组建专项行动", 17, (1, 2, 3, 4, 5)),
    Action("职代会和工资集体协商建制专项行动", 22, (6, 7, 8, 9, 10, 11)),
    Action("规范劳动用工监督检查专项行动", 15, (12, 13, 14, 15)),
    Action("劳动争议预防调解建制专项行动", 15, (16, 17, 18, 19, 20)),
    Action("企业文化职工文化建设专项行动", 16, (21, 22, 23, 24, 25)),
    Action("职工服务帮扶体系建设专项行动", 15, (26, 27, 28, 29)),
    Action("综合项目", None, (30,)),
)

ANNEX = (
    Row(1, 8, BOTH, (ORGANISATION, "市总女职工部", "市总经审办")),
    Row(2, 3, DISTRICT, (ORGANISATION,)),
    Row(3, 3, BOTH, (ORGANISATION,)),
    Row(4, 2, DISTRICT, (ORGANISATION,)),
    Row(5, 1, BOTH, (ORGANISATION,)),
    Row(6, 6, DISTRICT, (BARGAINING,)),
    Row(7, 8, BOTH, (BARGAINING,)),
    Row(8, None, BOTH, (BARGAINING,)),
    Row(9, 5, BOTH, (BARGAINING,)),
    Row(10, 2, BOTH, (BARGAINING,)),
    Row(11, 1, BOTH, ("市总女职工部",)),
    Row(12, 5, BOTH, (ECONOMY,)),
    Row(13, 3, BOTH, (ECONOMY,)),
    Row(14, 3, DISTRICT, (LEGAL,)),
    Row(15, 4, BOTH, (LEGAL,)),
    Row(16, 4, DISTRICT, (LEGAL,)),
    Row(17, 3, BOTH, (LEGAL,)),
    Row(18, 4, BOTH, (LEGAL,)),
    Row(19, 2, BOTH, ("市总办公室", LEGAL)),
    Row(20, 2, BOTH, (LEGAL,)),
    Row(21, 1, DISTRICT, (PUBLICITY,)),
    Row(22, 3, BOTH, (PUBLICITY,)),
    Row(23, 4, BOTH, (PUBLICITY,)),
    Row(24, 5, BOTH, (ECONOMY,)),
    Row(25, 3, BOTH, (ECONOMY,)),
    Row(26, 7, BOTH, (WELFARE,)),
    Row(27, 2, DISTRICT, (WELFARE,)),
    Row(28, 3, BOTH, (WELFARE,)),
    Row(29, 3, BOTH, (WELFARE,)),
    Row(30, None, BOTH, ("考核组",)),
)

POINTS = {row.no: row.points for row in ANNEX if row.points is not None}
ASSESSES = {row.no: row.assesses for row in ANNEX}
ATTAINABLE: Mapping[Category, int] = {"district": 100, "industry": 79}


def _at_least(
    item: int,
    metric: str,
    kind: Kind,
    threshold: str,
    words: str,
    *,
    whole: int = 1000,
    only: tuple[Category, ...] | None = None,
) -> Clause:
    return Clause(item, metric, kind, "at_least", threshold, only or ASSESSES[item], words, whole)


def _yes(item: int, metric: str, words: str, only: tuple[Category, ...] | None = None) -> Clause:
    return Clause(item, metric, "yes_no", "is", "true", only or ASSESSES[item], words)


CLAUSES = (
    _at_least(1, "union_formation_completion", "quota", "100%", "完成市总全年建会任务"),
    _at_least(
        1, "nonpublic_register_audited", "rate", "100%", "“非公企业法人数据库”审核率达到100%"
    ),
    _at_least(1, "nonpublic_register_unionised", "rate", "98%", "库内企业建会率达到98%"),
    _at_least(
        1, "women_organisations", "rate", "95%", "建会企业女职工组织组建率达到95%", whole=10000
    ),
    _at_least(1, "audit_committees", "rate", "100%", "经费独立管理的工会组织经审会动态全覆盖"),
    _yes(2, "party_union_mechanism", "建立党工共建机制"),
    _yes(2, "formation_in_party_assessment", "工会组建工作纳入区(市、县)党委工作考核内容"),
    _at_least(2, "township_fulltime_cadres", "rate", "100%", "乡镇街工会配备专职工会干部"),
    _yes(2, "fund_match_in_budget", "经费配比补助纳入财政预算"),
    _at_least(3, "member_rating_coverage", "rate", "75%", "“会员评家”覆盖面达到75%"),
    _at_least(3, "aaa_union_coverage", "rate", "80%", "“AAA等级工会”创建覆盖率达到80%"),
    _at_least(3, "nonpublic_dual_display", "rate", "60%", "实现“双亮双履”达到60%"),
    _at_least(4, "county_industry_unions", "count", "4", "县区级行业工会不少于4个"),
    _at_least(4, "county_industry_union_cadres", "rate", "100%", "并配备专职工会干部", whole=4),
    _at_least(5, "chair_direct_election", "rate", "10%", "企业工会主席直选率达10%"),
    _yes(6, "bargaining_in_party_assessment", "纳入区（市、县）党政工作考核目标"),
    _at_least(6, "wage_growth", "growth", "10%", "年职工工资增长10%以上"),
    _at_least(7, "collective_contracts", "rate", "85%", "签订率达到85%", whole=10000),
    _yes(7, "bargaining_instructors", "建立专职集体协商指导员队伍"),
    _at_least(9, "public_sector_disclosure", "rate", "98%", "厂务公开……建制率达98%"),
    _at_least(9, "public_sector_congress", "rate", "98%", "职工代表大会建制率达98%"),
    _at_least(9, "nonpublic_disclosure", "rate", "82%", "非公企业建制率达82%"),
    _at_least(9, "nonpublic_congress", "rate", "82%", "非公企业建制率达82%"),
    _at_least(10, "state_employee_directors", "rate", "50%", "国有企业建制率达50%"),
    _at_least(10, "state_employee_supervisors", "rate", "50%", "国有企业建制率达50%"),
    _at_least(10, "nonpublic_employee_directors", "rate", "30%", "非公企业建制率达30%"),
    _at_least(10, "nonpublic_employee_supervisors", "rate", "30%", "非公企业建制率达30%"),
    _at_least(
        11, "women_special_contracts", "rate", "100%", "女职工权益保护专项集体合同签订率100%"
    ),
    _at_least(12, "ankang_cup", "rate", "80%", "80%规模以上建会工业企业开展“安康杯”竞赛"),
    _at_least(
        13, "high_risk_safety_contracts", "rate", "80%", "规模以上高危工业企业80%签订", whole=10000
    ),
    _at_least(
        13, "high_risk_state_safety_contracts", "rate", "100%", "其中国有及国有控股……签订率100%"
    ),
    _at_least(14, "joint_inspections", "count", "1", "至少开展一次"),
    _yes(15, "supervision_body_district", "区(市、县）……全部建立劳动法律监督组织", DISTRICT),
    _at_least(
        15, "supervision_bodies_township", "rate", "100%", "乡（镇、街道）……全部", only=DISTRICT
    ),
    _at_least(15, "supervision_bodies_industry", "rate", "100%", "行业工会全部"),
    _at_least(
        15, "supervisors_community", "rate", "100%", "社区……设有劳动法律监督员", only=DISTRICT
    ),
    _at_least(15, "supervisors_enterprise", "rate", "100%", "企业设有劳动法律监督员", whole=10000),
    _at_least(15, "annual_inspections", "count", "1", "每年至少对所属企业进行一次"),
    _yes(16, "mediation_linkage", "建立区（市、县）劳动争议调解联动机制"),
    _at_least(17, "mediation_area", "rate", "100%", "区域……建制率达100%", only=DISTRICT),
    _at_least(17, "mediation_industry", "rate", "100%", "行业工会……建制率达100%"),
    _at_least(17, "mediation_enterprise", "rate", "80%", "建会企业……达80%", whole=10000),
    _at_least(17, "mediation_large_enterprise", "rate", "98%", "其中规模以上……建制率达98%"),
    _at_least(17, "mediation_success", "rate", "60%", "调解成功率达60%"),
    _at_least(17, "mediation_closure", "rate", "100%", "结案率达100%"),
    _yes(18, "legal_aid_body", "区（市、县）全部建立职工法律援助机构", DISTRICT),
    _at_least(18, "legal_aid_volunteers", "quota", "100%", "完成……志愿者队伍建设指标"),
    _at_least(18, "legal_aid_union_participation", "rate", "80%", "参与率不低于80%"),
    _at_least(
        18,
        "legal_aid_case_participation",
        "rate",
        "60%",
        "乡（镇、街道）以上工会参与率不低于工会受案数的60%",
        only=DISTRICT,
    ),
    _yes(19, "stability_leadership", "建立健全工会维稳领导机构"),
    _yes(19, "stability_rules", "和相关制度"),
    _at_least(19, "monthly_reports", "count", "12", "每月按时向市总报送"),
    _yes(19, "incident_reports", "按规定及时报送突发事件和群体性事件信息"),
    _yes(20, "claims_agency", "建立完善职工诉求代理制度"),
    _yes(20, "legal_counsel", "和基层工会法律顾问制度"),
    _yes(21, "culture_venue", "有职工文体活动场所"),
    _yes(21, "free_activities", "有免费职工活动项目"),
    _at_least(22, "culture_four_haves", "rate", "90%", "90％以上基层工会……实现“四有”"),
    _at_least(22, "reading_rooms", "quota", "100%", "完成市总职工书屋建设任务"),
    _at_least(22, "municipal_model_reading_rooms", "count", "2", "市级职工书屋示范点2个"),
    _at_least(22, "own_model_reading_rooms", "count", "5", "本级职工书屋示范点不少于5个"),
    _at_least(23, "harmony_culture", "rate", "80%", "不少于规模以上建会企业的80%"),
    _at_least(24, "skills_training", "quota", "100%", "完成……职业技能培训任务"),
    _at_least(24, "skill_upgrades", "quota", "50%", "达到市总下达培训数量的50%"),
    _at_least(24, "chief_employees", "quota", "100%", "完成市总下达的“首席员工”……指标"),
    _at_least(24, "gold_workers", "quota", "100%", "“金牌工人”……指标"),
    _at_least(24, "outstanding_technicians", "quota", "100%", "“十大杰出技术工人”……指标"),
    _at_least(25, "five_type_teams", "rate", "85%", "85%的规模以上企业"),
    _at_least(25, "innovation_studios", "count", "5", "劳模创新工作室不少于5个"),
    Clause(26, "service_centre", "checklist", "includes", SIX_HAVES, BOTH, "“六有”标准"),
    _at_least(26, "community_stations", "rate", "100%", "所有社区……建立", only=DISTRICT),
    _at_least(26, "enterprise_stations", "rate", "100%", "所有……规模以上建会企业建立"),
    _at_least(26, "assistance_fund", "amount", "4000", "资金不少于4000元"),
    Clause(27, "service_platforms", "checklist", "includes", PLATFORMS, DISTRICT, "服务平台"),
    _yes(28, "service_volunteers", "成立工会服务帮扶志愿者队伍"),
    _yes(28, "service_cards", "普遍推行工会会员服务卡等多种服务项目"),
    _yes(28, "discount_bases", "建立一批特约优惠服务基地"),
    _yes(29, "hardship_files", "建立困难职工实名制动态管理档案"),
    _yes(29, "facility_contest", "开展职工服务设施建设达标竞赛活动"),
    _at_least(29, "job_placements", "quota", "100%", "完成……实名制就业安置……指标"),
    _at_least(29, "assistance_training", "quota", "100%", "技能培训任务指标"),
    _at_least(29, "startup_leaders", "quota", "100%", "扶持创业带头人任务指标"),
)

BONUS_COUNTS = (
    "municipal_industry_contracts",
    "district_industry_wage_contracts",
    "innovation_projects",
)
BONUS_BASES: Mapping[str, int | None] = {"union_formation_completion": None, "assistance_fund": 2}
"""The metrics of clauses that bonuses rest on too, with the cap of those that have one."""


class Case(NamedTuple):
    """A clause and a category."""

    clause: Clause
    category: Category


def assessed(category: Category) -> tuple[Clause, ...]:
    """The clauses that count for a category."""
    return tuple(each for each in CLAUSES if category in each.only)


def clauses_of(no: int, category: Category) -> tuple[Clause, ...]:
    """The clauses of an item that count for a category."""
    return tuple(each for each in assessed(category) if each.item == no)


CASES = tuple(Case(clause, category) for category in BOTH for clause in assessed(category))


def name_of(case: Case) -> str:
    """What a case is called in the output of pytest."""
    return f"{case.category}-{case.clause.item}-{case.clause.metric}"


@cache
def rules(*rulings: str) -> RuleFile:
    """The rule file of 2012, read once for each choice of readings."""
    return load_rules("2012", rulings=rulings)


@cache
def reader(basis: Basis, *rulings: str) -> UnitReader:
    """The reader of unit files for a choice of readings."""
    return UnitReader(rules(*rulings), basis)


@cache
def scorer(*rulings: str) -> Scorer:
    """What scores units by a choice of readings, compiled once."""
    return Scorer(rules(*rulings).ruleset)


def at_limits(category: Category) -> dict[str, str]:
    """Every figure exactly at its limit, no bonus earned, nothing missing."""
    counts = dict.fromkeys(BONUS_COUNTS, "0")
    return {each.metric: each.at_limit for each in assessed(category)} | counts


def below_limits(category: Category) -> dict[str, str]:
    """Every figure just below its limit, no bonus earned, nothing missing."""
    counts = dict.fromkeys(BONUS_COUNTS, "0")
    return {each.metric: each.below_limit[0] for each in assessed(category)} | counts


def changed(figures: Mapping[str, str], changes: Changes) -> dict[str, str]:
    """`figures` with some of them replaced or left out."""
    merged = {**figures, **changes}
    return {name: value for name, value in merged.items() if value is not None}


def unit_text(
    category: Category,
    figures: Mapping[str, str],
    *,
    name: str = "甲总工会",
    verified: Mapping[str, str] | None = None,
) -> str:
    """A unit file."""
    lines = [f"unit: {name}", f"category: {category}"]
    for key, values in (("metrics", figures), ("verified", verified or {})):
        lines.append(f"{key}:" if values else f"{key}: {{}}")
        lines.extend(f"  {metric}: {value}" for metric, value in values.items())
    return "\n".join(lines) + "\n"


def reading(text: str, *, basis: Basis = "verified", rulings: tuple[str, ...] = ()) -> ReadResult:
    """What comes of a unit file."""
    return reader(basis, *rulings).read(decode("unit.yaml", text.encode()))


def unit(
    category: Category,
    changes: Changes | None = None,
    *,
    name: str = "甲总工会",
    rulings: tuple[str, ...] = (),
) -> Unit:
    """The unit at its limits but for `changes`; no figure of it is refused."""
    figures = changed(at_limits(category), changes or {})
    read = reading(unit_text(category, figures, name=name), rulings=rulings)
    assert [each.code for each in read.problems if each.severity == "error"] == []
    return read.units[0]


def card(
    category: Category,
    changes: Changes | None = None,
    *,
    name: str = "甲总工会",
    rulings: tuple[str, ...] = (),
) -> Scorecard:
    """The scorecard of the unit at its limits but for `changes`."""
    return scorer(*rulings).score(unit(category, changes, name=name, rulings=rulings))


def item(card: Scorecard, no: int) -> ItemResult:
    """The item with this number."""
    return next(each for each in card.items if each.item.no == no)


def criterion(card: Scorecard, clause: Clause) -> CriterionResult:
    """What a scorecard says of a clause."""
    return next(each for each in item(card, clause.item).criteria if each.metric == clause.metric)


def points(card: Scorecard) -> dict[ItemNo, Decimal]:
    """The points of each item."""
    return {each.item.no: each.points for each in card.items}


def result(*cards: Scorecard, basis: Basis = "verified", rulings: tuple[str, ...] = ()) -> Result:
    """The cards ranked, with their findings."""
    return result_of(rules(*rulings), list(cards), basis=basis)


def codes(result: Result) -> Iterator[str]:
    """The codes of all findings, in their order."""
    return (each.code for each in result.findings)
