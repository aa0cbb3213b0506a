"""The policy: only scripts of the theme's own templates are trusted."""

from __future__ import annotations

import base64
import hashlib

from factsheets.render.csp import Policies, TrustedScripts, alignments, headers_file, policy, with_policy

TEMPLATE = (
    '<script>scope=new URL("{{ base_url }}",location)</script><script src="a.js"></script><script type="application/json">{}</script>'
)


def digest(body: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(body.encode()).digest()).decode()}'"


def test_a_script_of_a_template_is_trusted_at_any_depth():
    trusted = TrustedScripts([TEMPLATE])
    for address in (".", "../..", "/", "https://example.org/a/"):
        body = f'scope=new URL("{address}",location)'
        assert trusted.hashes(f"<p>words</p><script>{body}</script>") == (digest(body),)


def test_no_other_script_is_trusted():
    trusted = TrustedScripts([TEMPLATE])
    for body in (
        "alert(1)",
        'scope=new URL("",location);alert(1)',
        'scope=new URL(""+alert(1)+"",location)',
        'scope=new URL("\n",location)',
    ):
        assert trusted.hashes(f"<script>{body}</script>") == ()


def test_data_and_files_need_no_hash():
    assert TrustedScripts([TEMPLATE]).hashes('<script src="a.js"></script><script type="application/json">{}</script>') == ()


def test_the_policy_stands_before_anything_a_page_loads():
    page = with_policy('<head>\n<meta charset="utf-8">\n<link rel="stylesheet" href="a.css"></head>', policy(["'sha256-x'"]))
    assert page.index("Content-Security-Policy") < page.index("stylesheet")
    assert "script-src 'self' 'sha256-x';" in page
    assert "default-src 'none'" in page
    assert "unsafe" not in page


def test_tables_of_hand_written_pages_keep_their_alignment_and_nothing_else():
    page = '<td style="text-align: right;"><p style="position: fixed;">'
    assert alignments(page) == (digest("text-align: right;"),)
    assert f"style-src 'self' 'unsafe-hashes' {digest('text-align: right;')}" in policy(styles=alignments(page))


def test_the_headers_file_speaks_for_all_pages():
    text = headers_file(["'sha256-a'", "'sha256-b'"], [])
    assert text.startswith("/*\n  Content-Security-Policy: default-src 'none'; script-src 'self' 'sha256-a' 'sha256-b';")
    assert "frame-ancestors 'none'" in text


def test_the_headers_allow_what_any_page_allows():
    policies = Policies(["<script>one()</script>", "<script>two()</script>"])
    policies.secured("<script>one()</script>", written=False)
    policies.secured('<script>two()</script><td style="text-align: right;">', written=True)
    policies.secured('<script>three()</script><td style="text-align: left;">', written=False)
    told = policies.headers()
    assert all(digest(words) in told for words in ("one()", "two()", "text-align: right;"))
    assert not any(digest(words) in told for words in ("three()", "text-align: left;"))
