"""The glossary remembers terms, the latest last, and feeds an engine no more than it can take."""

from __future__ import annotations

import pytest

from cuesmith.base.errors import UsageError
from cuesmith.domain.document import Document
from cuesmith.domain.edits import apply
from cuesmith.domain.glossary import Term, hotwords, with_term, without_term
from cuesmith.domain.glossary_edits import SetGlossary


def test_a_known_term_becomes_the_latest_and_learns() -> None:
    glossary = with_term(with_term((), "Cuesmith", "kuesmith"), "Qt")
    glossary = with_term(glossary, " Cuesmith ", "cue smith")
    assert glossary == (Term("Qt"), Term("Cuesmith", ("kuesmith", "cue smith")))
    assert with_term(glossary, "  ") == glossary
    assert with_term(glossary, "Qt", "Qt")[-1] == Term("Qt")
    assert without_term(glossary, "Qt") == glossary[1:]


def test_the_latest_fit_first() -> None:
    glossary = [Term("oldest"), Term("middle"), Term("newest")]
    assert hotwords(glossary) == "oldest, middle, newest"
    assert hotwords(glossary, letters=17) == "middle, newest"
    assert hotwords([]) == ""


def test_the_edit_goes_back_and_refuses_nonsense() -> None:
    document = Document((), (Term("Qt"),))
    applied = apply(document, SetGlossary((Term("Qt"), Term("PyAV"))))
    assert applied.changes
    assert apply(applied.document, applied.inverse).document == document
    assert not apply(document, SetGlossary(document.glossary)).changes
    for wrong in ((Term(" "),), (Term("a"), Term("a"))):
        with pytest.raises(UsageError):
            apply(document, SetGlossary(wrong))
