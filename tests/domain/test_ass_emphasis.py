"""What a template leaves of a cue's own tags."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cuesmith.domain.markup.ass import parse, tokenize
from cuesmith.domain.markup.ass_emphasis import emphasis
from tests.support.cue_strategies import quick


@pytest.mark.parametrize(
    ("source", "left"),
    [
        (r"{\an8\i1}a{\i0} b", r"{\an8\i1}a{\i} b"),
        (r"{\pos(10,20)\c&H0000FF&\fs90\bord3}a", r"{\pos(10,20)\c&H0000FF&}a"),
        (r"{\k20}ka{\kf30}ra{\K5}o{\ko1\kt100}ke", "karaoke"),
        (r"{\t(0,100,\fscx120\clip(1,2,3,4))\fad(1,2)}a", "a"),
        (r"{\fade(1,2,3,4,5,6,7)\u1}a{\r}b{\rSign\s1}c", r"{\u1}ab{\s1}c"),
        (r"{\fnArial Black\blur0.5\be1\xshad2\3c&HFF&\alpha&H80&}a", "a"),
        (r"{\fscx50\fscy60\fsp2\fe-1\q2\frz30\fax1\1a&H40&}a", r"{\fe-1\q2\frz30\fax1\1a&H40&}a"),
        (r"{\1a&HFF&\t(50,51,\1a&H00&)\1a&H80&}a", r"{\1a&H80&}a"),
        (r"{a comment}{}a {\b700}b", r"{a comment}{}a {\b700}b"),
        (r"a\fs9 \k5 \{\t(1)\}", r"a\fs9 \k5 \{\t(1)\}"),
    ],
)
def test_emphasis_colour_and_place_stay(source: str, left: str) -> None:
    assert emphasis(source) == left


@quick
@given(st.text(alphabet="{}\\ktfsabi01&H()nN x", max_size=40))
def test_the_text_stays_whatever_the_tags_are(source: str) -> None:
    shown = "".join(token.plain for token in tokenize(source))
    assert "".join(token.plain for token in tokenize(emphasis(source))) == shown
    assert parse(emphasis(source)).text == shown
