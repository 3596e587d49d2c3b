"""What a file of cases may name: rule files of the folders asked for, and nothing else is read."""

from pathlib import Path

import pytest

from tests.casework.building import RULES
from tests.cli.running import run

LINE = "token: hunter2-5f1c"
CASES = "ruleset: {}\ncases:\n  - {{name: a, expect: {{total: 10}}}}\n"


def folders(top: Path, ruleset: str) -> Path:
    """The folder `rules` with a file of cases that names `ruleset`, and a secret beside it."""
    top.mkdir(exist_ok=True)
    (top / "secret").write_text(f"{LINE}\n  - broken\n", "utf-8")
    (top / "secret.yaml").write_text(f"liuxiang: 1\n{LINE}\n  - broken\n", "utf-8")
    (top / "elsewhere").mkdir()
    (top / "elsewhere" / "small.yaml").write_text(RULES, "utf-8")
    rules = top / "rules"
    (rules / "below").mkdir(parents=True)
    (rules / "below" / "small.yaml").write_text(RULES, "utf-8")
    (rules / "link.yaml").symlink_to("../elsewhere/small.yaml")
    (rules / "round.yaml").symlink_to("round.yaml")
    (rules / "text.txt").write_text(f"{LINE}\n  - broken\n", "utf-8")
    text = ruleset.format(top=top.as_posix())
    (rules / "a.cases.yaml").write_text(CASES.format(text), "utf-8")
    return rules


REFUSED = [
    ("../secret", "LX622"),
    ("../secret.yaml", "LX622"),
    ("../nothing.yaml", "LX622"),
    ("../elsewhere/small.yaml", "LX622"),
    ("below/../../secret", "LX622"),
    ("{top}/secret", "LX622"),
    ("{top}/elsewhere/small.yaml", "LX622"),
    ("/etc/passwd", "LX622"),
    ("link.yaml", "LX622"),
    ("text.txt", "LX623"),
    ("a.cases.yaml", "LX623"),
    ("below", "LX602"),
    ("nothing.yaml", "LX602"),
]


@pytest.mark.parametrize(("ruleset", "code"), REFUSED, ids=[each[0] for each in REFUSED])
def test_what_leads_outside_is_refused_and_never_quoted(
    tmp_path: Path, ruleset: str, code: str
) -> None:
    folders(tmp_path, ruleset)
    for command, status in (("test", 2), ("validate", 1)):
        done = run(command, "rules/a.cases.yaml", "--lang", "en", cwd=tmp_path)
        told = (done.stdout + done.stderr).decode()
        assert done.returncode == status
        assert told.startswith(f"error[{code}]: ")
        assert "rules/a.cases.yaml:1:10" in told
        assert "hunter2" not in told
        assert "root:" not in told


def test_what_stands_in_a_folder_asked_for_is_read(tmp_path: Path) -> None:
    folders(tmp_path, "below/small.yaml")
    assert run("test", "rules/a.cases.yaml", "-q", cwd=tmp_path).returncode == 0
    other = tmp_path / "other"
    folders(other, "../elsewhere/small.yaml")
    assert run("test", "rules", cwd=other).returncode == 2
    assert run("test", "rules/a.cases.yaml", "elsewhere", cwd=other).returncode == 0
    assert run("test", ".", "-q", cwd=other).returncode == 0


def test_a_name_from_the_working_folder_is_no_installed_rule_file(tmp_path: Path) -> None:
    folders(tmp_path, "small.yaml")
    (tmp_path / "small.yaml").write_text(RULES, "utf-8")
    done = run("test", "rules/a.cases.yaml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "error[LX602]: There is no rule file `small.yaml`" in done.stderr.decode()


def test_cases_beside_a_rule_file_that_lead_elsewhere_are_not_read(tmp_path: Path) -> None:
    rules = folders(tmp_path, "below/small.yaml")
    (rules / "below" / "small.cases.yaml").symlink_to("../../secret.yaml")
    done = run("test", "rules/below/small.yaml", "--lang", "en", cwd=tmp_path)
    assert done.returncode == 2
    assert "error[LX622]: rules/below/small.cases.yaml is outside" in done.stderr.decode()
    assert "hunter2" not in (done.stdout + done.stderr).decode()
