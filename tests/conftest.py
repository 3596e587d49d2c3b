"""One profile for all properties: the same examples every time, and nothing kept on disk."""

import signal

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

# what a shell starts in the background ignores interrupts, which tests send to what they start
signal.signal(signal.SIGINT, signal.default_int_handler)
