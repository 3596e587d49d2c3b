"""What is said of kinds beside their modules is said of all of them."""

import subprocess
import sys
from typing import Any, get_args

import pytest

from liuxiang.ruleset.bonuses import AnyBonus
from liuxiang.ruleset.metrics import AnyMetric
from liuxiang.ruleset.scoring import AnyScoring
from liuxiang.views.diff.kinds import SHARES, called
from liuxiang.wording import LANGUAGES, WORD_TOPICS, Language, words

WORDS = {word for topic in WORD_TOPICS for word in words(topic, "en")}


@pytest.mark.parametrize("union", [AnyScoring, AnyBonus, AnyMetric])
def test_every_kind_has_its_word_in_diff(union: Any) -> None:
    kinds = [each.model_fields["kind"].annotation for each in get_args(get_args(union)[0])]
    assert {f"kind_{word}" for kind in kinds for word in get_args(kind)} - WORDS == set()


def test_every_way_to_share_points_has_its_word_in_diff() -> None:
    assert set(SHARES.values()) - WORDS == set()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_kind_without_a_word_is_called_as_it_is_written(language: Language) -> None:
    assert called("median", language) == "median"


def test_without_docstrings_a_code_is_explained_by_its_message() -> None:
    done = subprocess.run(  # our own command
        [sys.executable, "-OO", "-m", "liuxiang", "validate", "--explain", "LX441", "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("LX441 ")
