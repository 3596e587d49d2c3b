"""`python -m liuxiang`."""

from liuxiang.cli import main

main()
