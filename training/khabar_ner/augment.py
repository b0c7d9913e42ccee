"""Variants of labelled sentences: other names of the same type, lost punctuation, fused words."""

from __future__ import annotations

import random
from collections import defaultdict

from .names import Names
from .words import TAGS, Sentence, spans_of_tags


#: The share of new names that come from the lists.
LISTED = 0.5


#: What may be written on an Arabic name.
CLITICS = ("و", "و", "و", "ل", "ب", "وب", "ول", "ف")
#: In a third of the sentences that change, the share of unlabelled words that ordinary words of the lists replace.
ODD = 0.25
#: Labels whose names are open-ended enough that a misspelt one is as good as a new one.
INVENTED = ("PER", "LOC", "BASE")
_LETTERS = "ابتجحخدرزسشصضطعغفقکلمنهوی"


def mutate(word: str, rng: random.Random) -> str:
    """A word with a letter or two changed: a name that nobody has seen."""
    letters = list(word)
    for _ in range(rng.choice((1, 1, 2))):
        if len(letters) > 3:
            letters[rng.randrange(2 if word.startswith("ال") else 0, len(letters))] = rng.choice(_LETTERS)
    return "".join(letters)


class Augmenter:
    """Makes a changed copy of a sentence; names come from the sentences given at the start and from lists."""

    def __init__(self, sentences: list[Sentence]) -> None:
        self.lists = Names()
        self.names: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
        for s in sentences:
            for a, b, label in spans_of_tags(s.tags):
                words = [s.words[a][s.cuts[a] :], *s.words[a + 1 : b]]
                if words[0]:
                    self.names[s.language, label].append(words)

    def __call__(self, sentence: Sentence, rng: random.Random) -> Sentence:
        """A variant of a sentence of the corpus; its places are not kept up, so it is for training only."""
        spans = {a: (b, label) for a, b, label in spans_of_tags(sentence.tags)}
        words: list[str] = []
        tags: list[int] = []
        cuts: list[int] = []
        w = 0
        odd = rng.choice((0, 0, ODD))
        drop_marks = rng.random() < 0.15
        while w < len(sentence.words):
            if w in spans:
                end, label = spans[w]
                name = [sentence.words[w][sentence.cuts[w] :], *sentence.words[w + 1 : end]]
                if rng.random() < (0.15 if label == "ROLE" else 0.5):
                    name = self.other_name(sentence.language, label, rng)
                name = fuse(name, rng)
                if label in INVENTED and rng.random() < 0.12:
                    name = [mutate(word, rng) for word in name]
                clitic = sentence.words[w][: sentence.cuts[w]]
                if sentence.language == "ar" and not clitic and rng.random() < 0.1:
                    clitic = rng.choice(CLITICS)
                cut = len(clitic)
                if clitic[-1:] == "ل" and name[0].startswith("ال"):
                    # للجيش: the article melts into the clitic, and the whole word is the name's.
                    name = ["ل" + name[0].removeprefix("ا"), *name[1:]]
                    clitic = clitic[:-1]
                    cut = len(clitic)
                words += [clitic + name[0], *name[1:]]
                tags += [TAGS.index(f"B-{label}")] + [TAGS.index(f"I-{label}")] * (len(name) - 1)
                cuts += [cut] + [0] * (len(name) - 1)
                w = end
                continue
            word = sentence.words[w]
            if not (drop_marks and not word[0].isalnum()):
                if len(word) > 3 and word.isalpha() and rng.random() < odd:
                    word = self.lists.ordinary(sentence.language, rng)
                words.append(word)
                tags.append(0)
                cuts.append(0)
            w += 1
        if not words:
            return sentence
        return Sentence(words, [], tags, cuts, sentence.language)


    def other_name(self, language: str, label: str, rng: random.Random) -> list[str]:
        """A name of the same label, from the corpus or from the lists."""
        listed = self.lists.draw(language, label, rng) if rng.random() < LISTED else None
        return listed or list(rng.choice(self.names[language, label]))


def fuse(name: list[str], rng: random.Random) -> list[str]:
    """Now and then two words of a name written as one."""
    if len(name) > 1 and rng.random() < 0.05:
        at = rng.randrange(len(name) - 1)
        return [*name[:at], name[at] + name[at + 1], *name[at + 2 :]]
    return name
