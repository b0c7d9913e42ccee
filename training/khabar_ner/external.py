"""Reads token-per-line data sets: the two that may train (ParsTwiNER, Wojood sample) and those that only measure.

Their labels say less than ours: ORG may be a FORCE or an OUTLET, and ROLE is not labelled. For training, each word
therefore gets the set of our tags that its label allows; for scoring, ours are mapped to PER, ORG and LOC.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from .fold import fold
from .words import LABELS, TAG_ID, Sentence, words_of

#: Our labels as PER, ORG, LOC; None where public sets label nothing.
TO_PUBLIC: dict[str, str | None] = {
    "PER": "PER", "ORG": "ORG", "LOC": "LOC", "FORCE": "ORG", "OUTLET": "ORG", "BASE": "LOC", "ROLE": None,
}  # fmt: skip


@dataclass(frozen=True)
class Source:
    """How one data set writes its labels: its language and what they are as PER, ORG, LOC, ROLE or '?' (unknown)."""

    language: str
    labels: dict[str, str]


PARSTWINER = Source("fa", {"PER": "PER", "ORG": "ORG", "LOC": "LOC", "POG": "ORG", "NAT": "O", "EVE": "?"})
WOJOOD = Source(
    "ar",
    {
        "PERS": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "?", "OCC": "ROLE", "NORP": "?", "WEBSITE": "?",
        "EVENT": "?", "LAW": "?", "PRODUCT": "?",
    },
)  # fmt: skip
PEYMA = Source("fa", {"PER": "PER", "ORG": "ORG", "LOC": "LOC"})
ARMAN = Source("fa", {"pers": "PER", "org": "ORG", "loc": "LOC"})
ANERCORP = Source("ar", {"PERS": "PER", "ORG": "ORG", "LOC": "LOC"})

Tokens = list[tuple[str, str]]


def read_tokens(path: Path, source: Source) -> Iterator[Tokens]:
    """Sentences as (token, 'B-PER' …); labels outside of `source.labels` become O. Long runs are cut at full stops."""
    sentence: Tokens = []
    for line in [*path.read_text(encoding="utf-8").splitlines(), ""]:
        parts = re.split(r"[\s|]+", line.strip())
        if len(parts) < 2:
            if sentence:
                yield sentence
            sentence = []
            continue
        token, tag = parts[0], parts[-1].replace("_", "-")
        prefix, _, label = tag.partition("-")
        mapped = source.labels.get(label, "O")
        sentence.append((token, "O" if mapped == "O" else f"{prefix}-{mapped}"))
        if (token in (".", "؟", "?") and len(sentence) > 4) or len(sentence) > 120:
            yield sentence
            sentence = []


def lay_out(tokens: Tokens, language: str) -> tuple[list[str], list[tuple[int, int]], list[int]]:
    """The model's words of a token list, their places, and for each the index of the token that it begins in."""
    text = " ".join(token for token, _ in tokens)
    owners: list[int] = []
    for i, (token, _) in enumerate(tokens):
        owners.extend([i] * (len(token) + 1))
    folded = fold(text, language)
    places = words_of(folded.text)
    return (
        [folded.text[a:b] for a, b in places],
        places,
        [owners[folded.starts[a]] for a, _ in places],
    )


_WIDER = {"PER": ("PER",), "ORG": ("ORG", "FORCE", "OUTLET"), "LOC": ("LOC", "BASE"), "ROLE": ("ROLE",)}
_ANY = tuple(range(1 + 2 * len(LABELS)))


def to_training(tokens: Tokens, source: Source) -> Sentence:
    """A sentence whose words carry the set of our tags that the data set's label allows."""
    words, places, owners = lay_out(tokens, source.language)
    has_role = "ROLE" in source.labels.values()
    outside = (0,) if has_role else (0, TAG_ID["B-ROLE"], TAG_ID["I-ROLE"])
    allowed: list[tuple[int, ...]] = []
    tags: list[int] = []
    for w, owner in enumerate(owners):
        label = tokens[owner][1]
        prefix, _, name = label.partition("-")
        first = w == 0 or owners[w - 1] != owner
        if prefix == "B" and not first:
            prefix = "I"
        elif prefix == "I" and (w == 0 or tokens[owners[w - 1]][1].partition("-")[2] != name):
            # Some annotations go on after a gap, which no path of tags can: a new mention begins there.
            prefix = "B"
        if label == "O":
            allowed.append(outside)
            tags.append(0)
        elif name == "?":
            allowed.append(_ANY)
            tags.append(0)
        else:
            allowed.append(tuple(TAG_ID[f"{prefix}-{l}"] for l in _WIDER[name]))
            tags.append(TAG_ID[f"{prefix}-{name}"])
    return Sentence(words, places, tags, [0] * len(words), source.language, allowed, known_cuts=False)
