"""The tool's folding of Persian and Arabic spelling, for training (the same rules as `src/text/fold.ts`).

The model sees folded text only, so that one word has one spelling: ي ى → ی, ك → ک, أ إ آ → ا, ة → ه, digits of
every script → ASCII, harakat, tatweel, ZWNJ and a lone hamza dropped, runs of spaces one space.
`tests/test_fold.py` compares both ports on one table.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_SINGLE = dict(
    zip(
        "يىېكأإآٱةۀەہھؤئ٫٬٪“”„‟‘’",
        "یییکااااههههه" + "وی.,%" + '""""' + "''",
        strict=True,
    )
)

_DROPPED = (
    {0x0640, 0x0621, 0x0670, 0x00AD, 0xFEFF, 0x061C}
    | set(range(0x0610, 0x061B))
    | set(range(0x064B, 0x0660))
    | set(range(0x06D6, 0x06DD))
    | set(range(0x06DF, 0x06E9))
    | set(range(0x06EA, 0x06EE))
    | set(range(0x200B, 0x2010))
    | set(range(0x202A, 0x202F))
    | set(range(0x2060, 0x206A))
    | set(range(0xFE00, 0xFE10))
) - {0x2065}

_SPACES = {0x20, 0x09, 0xA0, 0x0B, 0x0C, 0x1680, 0x202F, 0x205F, 0x3000} | set(range(0x2000, 0x200B))
_BREAKS = {0x0A, 0x0D, 0x85, 0x2028, 0x2029}

#: Persian parts of words that a writer may set apart: (joined to the next word, joined to the word before).
JOINS: dict[str, tuple[frozenset[str], frozenset[str]]] = {
    "fa": (
        frozenset({"می", "نمی"}),
        frozenset({"ها", "های", "هایی", "هایش", "هایشان", "هایمان", "ترین", "تر", "اند", "ایم"}),
    ),
    "ar": (frozenset(), frozenset()),
}


@dataclass(frozen=True)
class Folded:
    """A folded text; `starts[i]` and `ends[i]` say which code points of the original its code point i stands for."""

    text: str
    starts: list[int]
    ends: list[int]


def is_word_char(char: str) -> bool:
    """Whether a character is a letter, a mark or a number: `\\p{L}\\p{M}\\p{N}`."""
    return unicodedata.category(char)[0] in "LMN"


def _fold_char(char: str) -> str:
    code = ord(char)
    if code < 0x80:
        return char.lower()
    if 0x0660 <= code <= 0x0669:
        return chr(code - 0x0660 + 0x30)
    if 0x06F0 <= code <= 0x06F9:
        return chr(code - 0x06F0 + 0x30)
    if code in _DROPPED:
        return ""
    if 0xFB50 <= code <= 0xFDFF or 0xFE70 <= code <= 0xFEFC:
        form = unicodedata.normalize("NFKC", char)
        return char if form == char else "".join(" " if ord(c) in _SPACES else _fold_char(c) for c in form)
    if char in _SINGLE:
        return _SINGLE[char]
    if code < 0x250:
        lower = char.lower()
        return lower if len(lower) == 1 else char
    return char


def _is_arabic_letter(char: str) -> bool:
    return "\u0620" <= char <= "\u06d3" and unicodedata.category(char) in ("Lo", "Lm") and char != "\u0640"


def fold(text: str, language: str | None = None) -> Folded:
    """Fold a text; with a language also join the parts of words that it sets apart (Persian «می شود»)."""
    out: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for i, char in enumerate(text):
        code = ord(char)
        tag = char == "#" and _is_arabic_letter(text[i + 1 : i + 2])
        if tag and not (out and _is_arabic_letter(out[-1])):
            continue
        if code in _SPACES or tag or (char == "_" and out and out[-1] >= "\u0600"):
            if out and out[-1] == " ":
                ends[-1] = i + 1
            else:
                out.append(" ")
                starts.append(i)
                ends.append(i + 1)
            continue
        if code in _BREAKS:
            if char == "\r" and text[i + 1 : i + 2] == "\n":
                continue
            out.append("\n")
            starts.append(i)
            ends.append(i + 1)
            continue
        folded = _fold_char(char)
        if not folded and out and unicodedata.category(char) in ("Mn", "Lm", "Lo") and ends[-1] == i and out[-1] != " ":
            ends[-1] = i + 1
        for unit in folded:
            out.append(unit)
            starts.append(i)
            ends.append(i + 1)
    plain = Folded("".join(out), starts, ends)
    return _join(plain, *JOINS[language]) if language and any(JOINS[language]) else plain


def _join(plain: Folded, following: frozenset[str], previous: frozenset[str]) -> Folded:
    text = plain.text
    removed: set[int] = set()
    spaces = [i for i, c in enumerate(text) if c == " "]
    for n, space in enumerate(spaces):
        word_start = spaces[n - 1] + 1 if n else 0
        next_space = spaces[n + 1] if n + 1 < len(spaces) else len(text)
        after = _letters(text[space + 1 : next_space])
        before = _letters(text[word_start:space][::-1])[::-1]
        joins_next = before in following and after != ""
        joins_previous = after in previous and before != "" and unicodedata.category(text[space - 1])[0] in "LN"
        if joins_next or joins_previous:
            removed.add(space)
    if not removed:
        return plain
    keep = [i for i in range(len(text)) if i not in removed]
    return Folded("".join(text[i] for i in keep), [plain.starts[i] for i in keep], [plain.ends[i] for i in keep])


def _letters(text: str) -> str:
    end = 0
    while end < len(text) and unicodedata.category(text[end])[0] in "LN":
        end += 1
    return text[:end]


def letters(text: str, language: str) -> str:
    """What two sentences must share to count as the same: their letters and digits, folded."""
    return re.sub(r"[\W_]+", "", fold(text, language).text)
