"""Scores of exact spans: one scorer for the tagger, the CRF baseline, the corpus and the public sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from .external import TO_PUBLIC, Tokens
from .words import Sentence, Span, spans_of_tags


@dataclass
class Score:
    """Counts by label; a span counts as right when its bounds and label are exactly those of the gold one."""

    right: Counter[str] = field(default_factory=Counter)
    found: Counter[str] = field(default_factory=Counter)
    gold: Counter[str] = field(default_factory=Counter)

    def add(self, found: Iterable[tuple[object, ...]], gold: Iterable[tuple[object, ...]]) -> None:
        """Counts one sentence; the last member of a span is its label."""
        f, g = set(found), set(gold)
        self.found.update(str(s[-1]) for s in f)
        self.gold.update(str(s[-1]) for s in g)
        self.right.update(str(s[-1]) for s in f & g)

    def f1(self, label: str | None = None) -> tuple[float, float, float]:
        """Precision, recall and F1 of one label, or of all together."""
        pick = (lambda c: c[label]) if label else (lambda c: sum(c.values()))
        right, found, gold = pick(self.right), pick(self.found), pick(self.gold)
        return right / max(found, 1), right / max(gold, 1), 2 * right / max(found + gold, 1)


def char_spans(sentence: Sentence, tags: list[int], cuts: list[int]) -> list[Span]:
    """Mentions of tagged words as spans of the folded text, clitics cut off."""
    return [
        (sentence.places[a][0] + cuts[a], sentence.places[b - 1][1], label) for a, b, label in spans_of_tags(tags)
    ]


def token_spans(tokens: Tokens) -> list[Span]:
    """The PER, ORG and LOC spans of a public set's sentence, as token indices."""
    out: list[Span] = []
    start, name = -1, ""
    for i, (_, tag) in enumerate([*tokens, ("", "O")]):
        prefix, _, label = tag.partition("-")
        if start >= 0 and (prefix != "I" or label != name):
            out.append((start, i, name))
            start = -1
        if label in ("PER", "ORG", "LOC") and start < 0:
            start, name = i, label
    return out


def public_spans(owners: list[int], tags: list[int]) -> list[Span]:
    """Mentions of tagged words as PER, ORG and LOC spans of the tokens that the words came from."""
    out: list[Span] = []
    for a, b, label in spans_of_tags(tags):
        public = TO_PUBLIC[label]
        if public:
            out.append((owners[a], owners[b - 1] + 1, public))
    return out
