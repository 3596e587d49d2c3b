"""Reports of what moved in the figures: one format, one module; `report.MOVERS` lists them."""
