"""Winno Desk: the front desk of an AI photography studio."""

__version__ = "0.1.0"
