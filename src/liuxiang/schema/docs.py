"""The docstrings of the fields of a class, read from its source.

They are not available at runtime, and reading them for each class would slow down every run.
"""

import ast
from collections.abc import Iterator, Mapping
from functools import cache
from inspect import get_annotations, getmodule, getsource
from types import ModuleType


def fields(cls: type) -> Mapping[str, str]:
    """Return the docstrings of the fields of `cls` and its base classes, by name."""
    found: dict[str, str] = {}
    for each in reversed(cls.__mro__):
        module = getmodule(each)
        if module is not None and module.__name__.startswith("liuxiang."):
            found.update(_written(module).get(each.__name__, {}))
    return found


def manual(cls: type) -> str:
    """Return the first sentence of the manual page of `cls`, without its prefix.

    That is the docstring of the module of the class that says which `kind` it is.
    """
    saying = (each for each in cls.__mro__ if "kind" in get_annotations(each))
    module = getmodule(next(saying, cls))
    sentence = (module.__doc__ or "").partition("\n\n")[0] if module else ""
    says = " ".join(sentence.partition("`: ")[2].split())
    return says[:1].upper() + says[1:]


@cache
def _written(module: ModuleType) -> Mapping[str, Mapping[str, str]]:
    """Return the docstrings in a module, by class and field."""
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
