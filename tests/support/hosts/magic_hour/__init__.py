"""A stand-in for Magic Hour: upload addresses, the subtitle generator, and its rendered films."""
