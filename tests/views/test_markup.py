"""The plain words of prose."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factsheets.views import markup


@given(st.text() | st.text(alphabet="ab [](*_)\\|\n-+1. "))
def test_prose_that_is_passed_over_had_no_marks(text):
    quick = markup.plain(text, str.upper)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(markup, "_MARKED", re.compile(""))
        assert markup.plain(text, str.upper) == quick
