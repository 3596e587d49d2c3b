"""One profile for all properties: the same examples every time, and nothing kept on disk."""

from hypothesis import HealthCheck, settings

settings.register_profile(
    "properties",
    max_examples=100,
    deadline=None,
    derandomize=True,
    database=None,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("properties")
