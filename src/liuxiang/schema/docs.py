"""What the fields of a class are for: the docstrings below them, read from its source.

The interpreter drops them, and reading them whenever a class is made would cost each run its time.
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from inspect import getmodule, getsource
from types import ModuleType


def fields(cls: type) -> Mapping[str, str]:
    """By name, the docstrings of the fields of `cls` and of the classes it is made from."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        module = getmodule(each)
        if module is not None and module.__name__.startswith("liuxiang."):
            found.update(_written(module).get(each.__name__, {}))
    return found


def manual(cls: type) -> str:
    """What the manual page of a kind, the module that it stands in, says first: `kind`: this."""
    module = getmodule(cls)
    sentence = (module.__doc__ or "").partition("\n\n")[0] if module else ""
    says = " ".join(sentence.partition("`: ")[2].split())
    return says[:1].upper() + says[1:]


@cache
def _written(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    """By class and field, the docstrings in a module."""
    tree = ast.parse(getsource(module))
    return {
        each.name: dict(_documented(each)) for each in tree.body if isinstance(each, ast.ClassDef)
    }


def _documented(cls: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, doc in zip(cls.body, cls.body[1:], strict=False):
        match field, doc:
            case (
                ast.AnnAssign(target=ast.Name(id=name)),
                ast.Expr(value=ast.Constant(value=str(text))),
            ):
                yield name, " ".join(text.split())
