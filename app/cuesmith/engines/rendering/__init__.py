"""Captions drawn, by libass."""
