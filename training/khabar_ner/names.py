"""Lists of names for augmentation (`names/*.txt`): written for this corpus, and from permissively licensed packages."""

from __future__ import annotations

import random
from collections import defaultdict
from pathlib import Path

from .fold import fold
from .words import words_of

#: Sections of the files `names/fa/*.txt` and `names/ar/*.txt`, which hold one name a line.
SECTIONS = {
    "given": "FIRST", "family": "LAST", "persons_full": "PER", "places": "LOC", "orgs": "ORG", "outlets": "OUTLET",
    "forces": "FORCE", "bases": "BASE", "roles": "ROLE",
}  # fmt: skip
FOLDER = Path(__file__).resolve().parent.parent / "names"


def _words(name: str, language: str) -> list[str]:
    text = fold(name, language).text
    return [text[a:b] for a, b in words_of(text)]


#: Folded endings of Persian and beginnings of Arabic words; the plain word comes most often.
_ENDINGS = {"fa": ("", "", "", "", "ها", "های", "ی", "هایی")}
_BEFORE = ("", "", "", "ال", "ال", "وال", "بال", "لل", "و", "ب", "ل")


class Names:
    """Draws a name of a label in a language, as folded words."""

    def __init__(self, folder: Path = FOLDER) -> None:
        self.lists: dict[tuple[str, str], list[list[str]]] = defaultdict(list)
        for path in [*sorted(folder.glob("*.txt")), *sorted(folder.glob("*/*.txt"))]:
            language = path.stem.split("-")[-1] if path.parent == folder else path.parent.name
            section = SECTIONS.get(path.stem, "")
            for line in path.read_text(encoding="utf-8").splitlines():
                if line.startswith("["):
                    section = line.strip("[]")
                elif not line.startswith("#"):
                    self.lists[language, section] += [w for n in line.split("|") if (w := _words(n, language))]

    def draw(self, language: str, label: str, rng: random.Random) -> list[str] | None:
        """A name of the label, or None when there is no list of it; a person is put together of first and last name."""
        if label == "PER":
            return self._person(language, rng)
        names = self.lists.get((language, label))
        return list(rng.choice(names)) if names else None

    def ordinary(self, language: str, rng: random.Random) -> str:
        """An ordinary word, with an ending or with article and clitic as the language writes them."""
        word = "".join(rng.choice(self.lists[language, "O"]))
        return word + rng.choice(_ENDINGS[language]) if language == "fa" else rng.choice(_BEFORE) + word

    def _person(self, language: str, rng: random.Random) -> list[str]:
        full = self.lists[language, "PER"]
        if full and rng.random() < 0.3:
            return list(rng.choice(full))
        first, last = self.lists[language, "FIRST"], self.lists[language, "LAST"]
        kind = rng.random()
        name = list(rng.choice(last)) if kind < 0.15 else [*rng.choice(first), *rng.choice(last)]
        if language == "ar" and kind > 0.75:
            name = [*rng.choice(first), *rng.choice(first), *rng.choice(last)]
        if language == "ar" and kind > 0.95:
            name = ["ابو", *rng.choice(first), *(rng.choice(last) if kind > 0.97 else [])]
        return name
