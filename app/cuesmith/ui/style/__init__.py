"""How captions look: the gallery of templates, and the fields that override them."""
