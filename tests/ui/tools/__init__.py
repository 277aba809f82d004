"""Tests of the tools that go over a track."""
