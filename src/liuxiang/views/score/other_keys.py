"""The JSON of the figures that criteria compare others with, in `score -f json`."""

from typing import Final

from liuxiang.figures import OtherFigure
from liuxiang.views.shape import TEXT, Shape, key, nullable

OTHER: Final = Shape[OtherFigure, object](
    "Other",
    "A metric that another one is compared with.",
    key("metric", TEXT, "The metric.", lambda it, _: it.metric),
    key(
        "value",
        nullable(TEXT),
        "The figure; null where it is missing.",
        lambda it, _: it.figure.text if it.figure else None,
    ),
)
