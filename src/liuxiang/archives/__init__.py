"""Archives of results: everything a result rests on in one ZIP file, to be checked by anybody.

The files are laid out as BagIt prescribes: what is kept is below `data/`, its checksums beside it.
"""
