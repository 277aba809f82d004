"""Tests of hosts in the window."""
