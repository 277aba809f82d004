"""Edits of the glossary."""

from __future__ import annotations

from dataclasses import dataclass, replace

from cuesmith.base.errors import UsageError
from cuesmith.domain.changes import Change, ChangeKind
from cuesmith.domain.document import Document
from cuesmith.domain.edits import Applied
from cuesmith.domain.glossary import Term


@dataclass(frozen=True, slots=True)
class SetGlossary:
    """Gives the document another glossary; refused where a term is blank or stands twice."""

    terms: tuple[Term, ...]

    def describe(self, document: Document) -> str:
        """ "Change glossary"."""
        return "Change glossary"

    def perform(self, document: Document) -> Applied:
        """The tracks stay."""
        names = [term.text for term in self.terms]
        if not all(name.strip() for name in names) or len(set(names)) != len(names):
            raise UsageError("A term of the glossary is empty, or stands there twice.")
        changed = self.terms != document.glossary
        changes = (Change(ChangeKind.GLOSSARY, ""),) if changed else ()
        after = replace(document, glossary=self.terms)
        return Applied(after, SetGlossary(document.glossary), changes)
