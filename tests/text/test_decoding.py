"""The encoding of a file that does not say it, or says it falsely."""

import builtins

import pytest

from factsheets.text.decoding import NotTextError, decode, read_as

SAID = "The café was closed. “We lost it,” said Ines Okafor of the union. " * 3


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        ("café".encode(), "utf-8"),
        ("\ufeffcafé".encode(), "utf-8-sig"),
        ("café".encode("utf-16"), "utf-16"),
        ("café".encode("utf-32"), "utf-32"),
        (b"The caf\xe9 was closed.", "cp1252"),
        (SAID.encode("cp1252"), "cp1252"),
        (b"<meta charset='iso-8859-15'><p>\xa4 5", "iso-8859-15"),
        (b"<meta charset='no-such-thing'><p>The caf\xe9", "cp1252"),
        (SAID.encode() + SAID.encode("cp1252"), "utf-8+cp1252"),
        (b"", "utf-8"),
    ],
)
def test_an_encoding_is_found_and_reads_the_file_back(data, encoding):
    found = decode(data)
    assert found.encoding == encoding
    assert found.text == read_as(data, encoding)


@pytest.mark.parametrize(
    "data", [b"\x89PNG\r\n\x1a\n\x00\x00\x00", bytes(range(1, 32)) * 9, b"\xff\xfea"], ids=["picture", "control", "half a letter"]
)
def test_what_is_no_text_is_refused(data):
    with pytest.raises(NotTextError, match="is no text"):
        decode(data)


def test_a_file_of_two_encodings_is_read_letter_by_letter():
    assert decode(SAID.encode() + SAID.encode("cp1252") + b"\x81").text == SAID + SAID + "\x81"
    assert decode(SAID.encode() + b" caf\xe9 \x96 \xe2\x80").text == SAID + " café – â€"


def test_only_what_is_not_sure_is_doubted():
    assert decode(SAID.encode()).doubt == ""
    assert "mixes UTF-8" in decode(SAID.encode() + SAID.encode("cp1252")).doubt
    assert "read as cp1252" in decode(SAID.encode("cp1252")).doubt


def test_an_old_file_is_read_without_the_drafting_set(monkeypatch):
    real = builtins.__import__

    def without(name, *rest, **named):
        if name == "charset_normalizer":
            raise ImportError(name)
        return real(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    assert decode("Кафе закрыто".encode("cp1251")).encoding == "cp1252"
