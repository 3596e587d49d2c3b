"""What is said of kinds beside their modules is said of all of them."""

import subprocess
import sys
from typing import get_args

from liuxiang.ruleset.scoring import AnyScoring
from liuxiang.views.diff.kinds import KINDS


def test_every_way_to_score_has_its_word_in_diff() -> None:
    union = get_args(AnyScoring)[0]
    kinds = {each.model_fields["kind"].annotation for each in get_args(union)}
    assert set(KINDS) == {word for kind in kinds for word in get_args(kind)}


def test_without_docstrings_a_code_is_explained_by_its_message() -> None:
    done = subprocess.run(  # our own command
        [sys.executable, "-OO", "-m", "liuxiang", "validate", "--explain", "LX441", "--lang", "en"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("LX441 ")
