"""Which language to speak: what was asked for, else the locale's, else that of the rule file."""

from collections.abc import Iterable, Mapping

from liuxiang.message import Language

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def of_locale(environment: Mapping[str, str]) -> Language | None:
    """The language that the locale names; None where it says nothing, as `C` and `POSIX` do."""
    name = next((environment[each] for each in _VARIABLES if environment.get(each)), "")
    base = name.partition(".")[0].partition("@")[0]
    if base in ("", "C", "POSIX"):
        return None
    return of_tag(base)


def of_tag(tag: str) -> Language:
    """The nearest that we speak to a language tag such as `zh-CN` or `en_US`."""
    return "zh" if tag.lower().startswith("zh") else "en"


def enumerated(words: Iterable[str], language: Language) -> str:
    """Words one after another, with the comma that lists them in `language`."""
    return {"zh": "、", "en": ", "}[language].join(words)


def nested(text: str) -> str:
    """`text` with “ ” inside “ ” as ‘ ’, so that a title with quotes can be quoted."""
    if text.count("“") < 2:
        return text
    singles = text.count("‘") == text.count("’")
    opens, closes = ("“‘", "”’") if singles else ("“", "”")
    out, depth = [], 0
    for each in text:
        if each in opens:
            each = "“‘"[depth % 2]
            depth += 1
        elif each in closes:
            depth -= 1
            each = "”’"[depth % 2]
        if depth < 0:
            return text
        out.append(each)
    return text if depth else "".join(out)


class Listing(str):
    """Names that a message lists as its language lists them; as text, as Chinese lists them."""

    __slots__ = ("names",)
    names: tuple[str, ...]

    def __new__(cls, names: Iterable[str]) -> "Listing":
        """The listing of `names`."""
        found = tuple(names)
        listed = super().__new__(cls, enumerated(found, "zh"))
        listed.names = found
        return listed

    def __getnewargs__(self) -> tuple[tuple[str, ...]]:  # type: ignore[override]  # made of names
        return (self.names,)


def worded(template: str, values: Mapping[str, str | tuple[str, ...]], language: Language) -> str:
    """A template filled in: names listed, and quotes within quotes as such."""
    told = {
        name: enumerated(value.names if isinstance(value, Listing) else value, language)
        if isinstance(value, Listing | tuple)
        else value
        for name, value in values.items()
    }
    return nested(template.format_map(told))
