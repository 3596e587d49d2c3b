"""The JSON objects that reports print, as types: their schemas are made from these.

Nothing here is imported when a report is made.
"""
