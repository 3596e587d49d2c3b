"""Scopes: which parts of an item apply to which categories, grouped."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

Scope = tuple[str, ...] | None
"""The categories that a part is `only` for; None means all that its item assesses."""


def by_categories(
    parts: Iterable[tuple[Scope, ...]], assessed: tuple[str, ...]
) -> Iterator[tuple[tuple[str, ...], list[int]]]:
    """Yield groups of categories with the same applicable `parts`, in order.

    A part applies if all of its scopes, its own and those around it, include the category.
    """
    for_all: list[int] = []
    own: dict[str, list[int]] = defaultdict(list)
    for index, scopes in enumerate(parts):
        said = [set(only) for only in scopes if only is not None]
        if not said:
            for_all.append(index)
        for name in set.intersection(*said) if said else ():
            own[name].append(index)
    alike: dict[tuple[int, ...], list[str]] = defaultdict(list)
    for name in assessed:
        alike[tuple(own.get(name, ()))].append(name)
    for mine, names in alike.items():
        yield tuple(names), sorted((*for_all, *mine))
