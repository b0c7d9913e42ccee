"""Labels on sentences of others: the labels are ours and in the repository (`labels/*.tsv`), the texts are not.

A line of a label file is the key of a sentence, a tab, and `LABEL text` of each mention from left to right, with `|`
between them; a sentence with the key alone has no mention. The texts are read where `public/` has them.
"""

from __future__ import annotations

import hashlib
import html
import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from .corpus import Record, sentence_of
from .fold import is_word_char, letters
from .words import LABELS, Sentence, Span

#: Name of a label file → language, and the file of texts under `public/`.
SOURCES = {
    "updt": ("fa", "updt/updt-with-diacritics.txt"),
    "wikinews": ("ar", "wikinews/WikiNewsTruth.txt"),
    "tico19": ("ar", "tico19/all.en-ar.tmx"),
}
FOLDER = Path(__file__).resolve().parent.parent / "labels"

_MARKS = re.compile("[\u064b-\u0652\u0670\u0640]")
_INVISIBLE = re.compile("[\u200b\u200d\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\x00-\x1f\x7f\ufffd\xa0]")
_STOP = re.compile(r"(?<=[^\s\d]{2}[.؟!])\s+(?=[^\s\"])")
_UNIT = re.compile(r"<tu .*?</tu>", re.DOTALL)
_ORIGIN = re.compile(r'note">(.*?)<|tuid="([^":]*)')
_ARABIC = re.compile(r'<tuv xml:lang="ar[^"]*">\s*<seg>(.*?)</seg>', re.DOTALL)
#: Units of the TICO-19 file that come from texts under share-alike licences.
_SHARED_ALIKE = re.compile("wikipedia|wikivoyage|wikisource", re.IGNORECASE)
#: What may stand on a mention in Arabic.
_CLITICS = re.compile("[وفبلكس]{0,3}")


def clean(text: str, language: str) -> str:
    """A text without vowel signs and invisible characters, with single spaces; in Persian with Persian ye and kaf."""
    text = _INVISIBLE.sub(" ", _MARKS.sub("", unicodedata.normalize("NFC", text))).replace("\xad", "")
    if language == "fa":
        text = text.replace("ي", "ی").replace("ك", "ک")
    return re.sub(r"\s+", " ", text).strip()


def sentences(name: str, text: str) -> Iterator[str]:
    """The sentences of a source's file, as its labels were made on them."""
    language = SOURCES[name][0]
    if name == "tico19":
        for unit in _UNIT.findall(text):
            segment = _ARABIC.search(unit)
            if segment and not _SHARED_ALIKE.search("".join(a + b for a, b in _ORIGIN.findall(unit))):
                yield clean(html.unescape(segment[1]), language)
        return
    for line in text.splitlines():
        line = clean(line, language)
        yield from (part.strip() for part in (_STOP.split(line) if name == "wikinews" else [line]))


def key(text: str, language: str) -> str:
    """What names a sentence: a digest of its folded letters and digits."""
    return hashlib.sha256(letters(text, language).encode()).hexdigest()[:12]


def align(text: str, labels: str, language: str) -> list[Span]:
    """Spans in code points of `text` of `LABEL words|LABEL words`, from left to right.

    Raises ValueError when a mention is not found as whole words behind the one before it.
    """
    spans: list[Span] = []
    at = 0
    for part in filter(None, labels.split("|")):
        label, _, words = part.partition(" ")
        start = _place(text, words, at, language) if label in LABELS else -1
        if start < 0:
            raise ValueError(f"{part!r} is not in {text!r}")
        at = start + len(words)
        spans.append((start, at, label))
    return spans


def _place(text: str, words: str, at: int, language: str) -> int:
    while (start := text.find(words, at)) >= 0:
        end = start + len(words)
        first = start
        while first and is_word_char(text[first - 1]):
            first -= 1
        before = text[first:start]
        whole = not before or (language == "ar" and _CLITICS.fullmatch(before))
        if whole and (end == len(text) or not is_word_char(text[end])):
            return start
        at = start + 1
    return -1


def labelled(public: Path, folder: Path = FOLDER) -> list[Sentence]:
    """The labelled sentences of those sources whose texts are under `public`."""
    out: list[Sentence] = []
    for name, (language, file) in SOURCES.items():
        labels, texts = folder / f"{name}.tsv", public / file
        if not labels.exists() or not texts.exists():
            continue
        by_key = dict(line.split("\t", 1) for line in labels.read_text(encoding="utf-8").splitlines())
        for text in dict.fromkeys(sentences(name, texts.read_text(encoding="utf-8"))):
            digest = key(text, language)
            if digest not in by_key:
                continue
            try:
                spans = align(text, by_key[digest], language)
            except ValueError:
                # The text has another sentence with these letters, and the labels are that one's.
                continue
            del by_key[digest]
            out.append(sentence_of(Record(f"{language}-{name}", text, spans, name, "train")))
        if by_key:
            print(f"{name}: {len(by_key)} labelled sentences are not in {texts}", file=sys.stderr)
    return [s for s in out if s.words]
