"""Reports of what changed: one format, one module; `report.DIFFERS` lists them."""
