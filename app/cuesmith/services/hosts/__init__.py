"""Accounts, publishing and jobs at video hosts."""
