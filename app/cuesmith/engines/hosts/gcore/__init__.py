"""Gcore Video Streaming."""
