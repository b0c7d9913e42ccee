"""The tokenizer: one piece a character, and the n-gram features that the model's graph computes from the pieces.

A word is cut into characters; the first is a piece of its own, every other one starts with '##' as WordPiece writes
it. The graph sees only these ids. From them it finds where words begin and end and hashes each word's character
n-grams into rows of one table; `feature_rows` is the same arithmetic for training.
"""

from __future__ import annotations

import functools
import random

from .fold import is_word_char

SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]")
_LETTERS = "ابپتثجچحخدذرزژسشصضطظعغفقکگلمنهوی" + "ڤڨڭڕڵۆێۇۈېۊڎڼړږښځڅټډڑںےٹڈٿڄ"
_LATIN = "abcdefghijklmnopqrstuvwxyzàáâãäåçèéêëìíîïñòóôõöøùúûüýÿßœšžčćđğışəľłńśźżăâîșțœæ"
_CYRILLIC = "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґё"
_DIGITS = "0123456789²³½¼"
_MARKS = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~«»،؛؟…–—•·°£€¥§©®±×÷۔﴾﴿←→↑↓■●★▪️|‹›′″−"


def _unique(text: str) -> list[str]:
    return list(dict.fromkeys(text))


def vocabulary() -> list[str]:
    """All pieces in the order of their ids: specials, first characters, continuing characters."""
    letters = [c for c in _unique(_LETTERS + _LATIN + _CYRILLIC + _DIGITS) if is_word_char(c)]
    marks = [c for c in _unique(_MARKS) if not is_word_char(c)]
    return [*SPECIAL, *letters, *marks, *(f"##{c}" for c in letters)]


VOCABULARY = vocabulary()
PIECE_ID = {piece: i for i, piece in enumerate(VOCABULARY)}
#: Ids from here on continue a word.
FIRST_CONTINUING = next(i for i, piece in enumerate(VOCABULARY) if piece.startswith("##"))
MAX_WORD = 64
#: Digits look alike to the model: every digit's id is read as that of 0.
CANONICAL = [
    PIECE_ID[("##" if p.startswith("##") else "") + "0"] if p.removeprefix("##").isdigit() else i
    for i, p in enumerate(VOCABULARY)
]

#: Orders of character n-grams; the whole word is one more feature.
ORDERS = (1, 2, 3, 4, 5)
_random = random.Random(20)
#: Multipliers of the hash, one list an order, newest character first.
MULTIPLIERS = [[_random.randrange(1 << 10, 1 << 20) | 1 for _ in range(order)] for order in ORDERS]
#: Multipliers of the whole word's hash, by the character's place in the word.
WORD_MULTIPLIERS = [_random.randrange(1 << 10, 1 << 20) | 1 for _ in range(MAX_WORD)]


@functools.lru_cache(maxsize=None)
def encode_word(word: str) -> tuple[int, ...]:
    """The piece ids of a folded word; one [UNK] when a character is unknown or the word is too long."""
    if len(word) > MAX_WORD:
        return (PIECE_ID["[UNK]"],)
    ids = []
    for i, char in enumerate(word):
        piece = PIECE_ID.get(char if i == 0 else f"##{char}")
        if piece is None:
            return (PIECE_ID["[UNK]"],)
        ids.append(piece)
    return tuple(ids)


def feature_rows(word: str, rows: int) -> tuple[int, ...]:
    """The table rows of a word: its whole form first, then its n-grams; `rows` is the size of the table."""
    return _rows(encode_word(word), rows)


@functools.lru_cache(maxsize=None)
def _rows(ids: tuple[int, ...], rows: int) -> tuple[int, ...]:
    size = len(VOCABULARY)
    marked = [CANONICAL[i] + (size if n == len(ids) - 1 else 0) for n, i in enumerate(ids)]
    out = [sum(c * m for c, m in zip(marked, WORD_MULTIPLIERS)) % rows]
    for order, multipliers in zip(ORDERS, MULTIPLIERS):
        for end in range(order - 1, len(marked)):
            out.append(sum(marked[end - k] * multipliers[k] for k in range(order)) % rows)
    return tuple(out)
