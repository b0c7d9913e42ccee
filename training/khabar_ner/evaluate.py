"""Figures of a tagger on the corpus's held-out hands and on public test sets."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from .external import ANERCORP, ARMAN, PARSTWINER, PEYMA, WOJOOD, Source, lay_out, read_tokens
from .score import Score, char_spans, public_spans, token_spans
from .words import LABELS, Sentence, spans_of_tags

#: Tags and clitic lengths of each sentence, by `id(sentence)`.
Predictor = Callable[[list[Sentence]], dict[int, tuple[list[int], list[int]]]]

PUBLIC: dict[str, tuple[str, Source]] = {
    "PEYMA": ("peyma/test.txt", PEYMA),
    "ARMAN": ("arman/test.txt", ARMAN),
    "ANERCorp": ("anercorp/ANERCorp.txt", ANERCORP),
    "ParsTwiNER": ("parstwiner/test.txt", PARSTWINER),
    "Wojood": ("wojood/test.txt", WOJOOD),
}


def score_corpus(predictor: Predictor, sentences: list[Sentence]) -> tuple[Score, Score]:
    """Scores over the seven labels: spans of words, and spans of characters with clitics cut off."""
    words, chars = Score(), Score()
    tags = predictor(sentences)
    for s in sentences:
        found, cuts = tags[id(s)] if s.words else ([], [])
        words.add(spans_of_tags(found), spans_of_tags(s.tags))
        chars.add(char_spans(s, found, cuts), char_spans(s, s.tags, s.cuts))
    return words, chars


def score_public(predictor: Predictor, path: Path, source: Source) -> Score:
    """Scores over PER, ORG and LOC, as spans of the data set's own tokens."""
    pairs = []
    for tokens in read_tokens(path, source):
        words, places, owners = lay_out(tokens, source.language)
        if words:
            empty = [0] * len(words)
            pairs.append((Sentence(words, places, empty, empty, source.language), owners, tokens))
    tags = predictor([p[0] for p in pairs])
    score = Score()
    for sentence, owners, tokens in pairs:
        score.add(public_spans(owners, tags[id(sentence)][0]), token_spans(tokens))
    return score


def format_score(score: Score) -> str:
    """One line: F1, precision and recall of all, then the F1 of each label."""
    p, r, f = score.f1()
    labels = " ".join(f"{l} {score.f1(l)[2]:.3f}" for l in LABELS if score.gold[l])
    return f"F1 {f:.4f} (P {p:.3f} R {r:.3f}; {sum(score.gold.values())} spans) {labels}"


def report(predictor: Predictor, held_out: dict[str, list[Sentence]], public: Path | None) -> dict[str, float]:
    """Prints all figures and returns the F1 of each set."""
    out: dict[str, float] = {}
    for name, sentences in held_out.items():
        words, chars = score_corpus(predictor, sentences)
        print(f"{name} words  {format_score(words)}")
        print(f"{name} exact  {format_score(chars)}")
        out[name] = chars.f1()[2]
    for name, (file, source) in PUBLIC.items():
        if public and (public / file).exists():
            score = score_public(predictor, public / file, source)
            print(f"{name} {format_score(score)}", flush=True)
            out[name] = score.f1()[2]
    return out
