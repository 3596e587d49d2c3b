"""Write schema/*.json: the JSON Schemas that `liuxiang schema` prints."""

from pathlib import Path

from liuxiang.schema import SCHEMAS, schema, text

TARGET = Path(__file__).parents[1] / "schema"


def files() -> dict[Path, str]:
    """What stands in which file."""
    return {TARGET / f"{kind}.json": text(schema(kind)) for kind in SCHEMAS}


if __name__ == "__main__":
    for path, content in files().items():
        path.parent.mkdir(exist_ok=True)
        path.write_text(content, "utf-8")
