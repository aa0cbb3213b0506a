"""Social cards: the same title gives the same bytes, and no title is cut or drawn as boxes without saying so."""

from __future__ import annotations

import io

import pytest
from PIL import Image

from factsheets.render.cards import HEIGHT, WIDTH, can_draw, card_name, card_png


def ink(content: bytes) -> set[int]:
    """Return the rows in which something is drawn."""
    card = Image.open(io.BytesIO(content))
    width, height = card.size
    pixels = card.tobytes()
    return {row for row in range(height) if len(set(pixels[row * width : (row + 1) * width])) > 1}


def test_a_card_is_a_small_png_of_the_size_that_sites_ask_for():
    content = card_png("Port Authority of Wendel", "Organisation", "The harbour ferry")
    card = Image.open(io.BytesIO(content))
    assert (card.format, card.size) == ("PNG", (WIDTH, HEIGHT))
    assert len(content) < 40_000


def test_the_same_words_give_the_same_bytes_and_other_words_others():
    assert card_png("A", "event", "S") == card_png("A", "event", "S") != card_png("B", "event", "S")
    assert card_name("A", "event", "S") != card_name("A", "even", "tS")


@pytest.mark.parametrize("title", ["short", "word " * 20, "word " * 35, "word " * 200], ids=["short", "long", "longer", "too long"])
def test_a_title_of_any_length_stays_above_the_name_of_the_site(title):
    rows = ink(card_png(title, "question", "The harbour ferry"))
    assert not any(row in rows for row in range(HEIGHT - 164, HEIGHT - 160))
    assert max(rows) < HEIGHT - 60


def test_letters_that_the_font_lacks_are_known():
    assert can_draw("Größe – “straße”, Łódź", "event")
    assert not can_draw("中芯国际")
