"""Mux, Gcore and Magic Hour over HTTP."""
