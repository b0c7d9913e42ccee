"""Words of folded text, their pieces (characters), and labels on them."""

from __future__ import annotations

from dataclasses import dataclass

from .fold import Folded, fold, is_word_char

LABELS = ("PER", "ORG", "LOC", "FORCE", "BASE", "OUTLET", "ROLE")
#: O first, then B and I of each label: the order of the model's output.
TAGS = ("O", *(f"{prefix}-{label}" for label in LABELS for prefix in "BI"))
TAG_ID = {tag: i for i, tag in enumerate(TAGS)}
#: At most so many letters of a clitic are cut from a mention's first word (و ب → وب).
MAX_CUT = 3

Span = tuple[int, int, str]


@dataclass
class Sentence:
    """Words of one sentence with their places in the folded text, tag ids, and clitic letters before the mention.

    `allowed` is None when the tags are known; for data of other label sets it holds, for each word, the tag ids that
    its label allows.
    """

    words: list[str]
    places: list[tuple[int, int]]
    tags: list[int]
    cuts: list[int]
    language: str
    allowed: list[tuple[int, ...]] | None = None
    known_cuts: bool = True


def words_of(folded: str) -> list[tuple[int, int]]:
    """The words of a folded text: runs of letters, marks and digits, and every other visible character alone."""
    out: list[tuple[int, int]] = []
    start = -1
    for i, char in enumerate(folded):
        if is_word_char(char):
            if start < 0:
                start = i
            continue
        if start >= 0:
            out.append((start, i))
            start = -1
        if not char.isspace():
            out.append((i, i + 1))
    if start >= 0:
        out.append((start, len(folded)))
    return out


def folded_spans(folded: Folded, spans: list[Span]) -> list[Span]:
    """Spans of the original text as spans of the folded text; those that fold to nothing are dropped."""
    out: list[Span] = []
    for start, end, label in spans:
        inside = [i for i, s in enumerate(folded.starts) if start <= s < end and folded.text[i] != " "]
        if inside:
            out.append((inside[0], inside[-1] + 1, label))
    return out


def to_sentence(text: str, spans: list[Span], language: str) -> Sentence:
    """A sentence for training or scoring, from its text and its spans in code points of that text."""
    folded = fold(text, language)
    places = words_of(folded.text)
    tags = [0] * len(places)
    cuts = [0] * len(places)
    for start, end, label in folded_spans(folded, spans):
        first = True
        for w, (a, b) in enumerate(places):
            if b <= start or a >= end or tags[w]:
                continue
            tags[w] = TAG_ID[("B-" if first else "I-") + label]
            if first:
                cuts[w] = start - a if 0 < start - a <= MAX_CUT else 0
            first = False
    return Sentence([folded.text[a:b] for a, b in places], places, tags, cuts, language)


def spans_of_tags(tags: list[int]) -> list[Span]:
    """Mentions as (first word, word after the last, label)."""
    out: list[Span] = []
    start, label = -1, ""
    for w, tag in enumerate([*tags, 0]):
        name = TAGS[tag]
        if start >= 0 and name != f"I-{label}":
            out.append((start, w, label))
            start = -1
        if name.startswith("B-") or (name.startswith("I-") and start < 0):
            start, label = w, name[2:]
    return out
