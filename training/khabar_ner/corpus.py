"""The corpus: inline markup as its writers type it, and JSON Lines as it is published."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from .words import LABELS, Sentence, Span, to_sentence

_MENTION = re.compile(r"\[(%s) ([^\[\]]+)\]" % "|".join(LABELS))


@dataclass
class Record:
    """One sentence of the corpus; `spans` are [start, end, label] in code points of `text`."""

    id: str
    text: str
    spans: list[Span]
    hand: str
    split: str

    @property
    def language(self) -> str:
        """'fa' or 'ar', the first part of the id."""
        return self.id.split("-")[0]


def parse_line(line: str) -> tuple[str, list[Span]]:
    """Text and spans of a line with `[LABEL words]` around its mentions.

    Raises ValueError when a bracket is left over, which means an unknown label or unbalanced brackets.
    """
    text = ""
    spans: list[Span] = []
    at = 0
    for match in _MENTION.finditer(line):
        text += line[at : match.start()]
        spans.append((len(text), len(text) + len(match[2]), match[1]))
        text += match[2]
        at = match.end()
    text += line[at:]
    if "[" in text or "]" in text:
        raise ValueError(f"brackets: {line}")
    return text, spans


def read_records(path: Path) -> Iterator[Record]:
    """The records of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            fields = json.loads(line)
            fields["spans"] = [(s, e, label) for s, e, label in fields["spans"]]
            yield Record(**fields)


def write_records(path: Path, records: list[Record]) -> None:
    """Writes records as JSON Lines, one sentence a line."""
    with path.open("w", encoding="utf-8") as out:
        for record in records:
            out.write(json.dumps(asdict(record), ensure_ascii=False) + "\n")


def load_corpus(folder: Path) -> list[Record]:
    """All records under `folder`, Persian before Arabic, in the order of the file names."""
    return [r for language in ("fa", "ar") for p in sorted((folder / language).glob("*.jsonl")) for r in read_records(p)]


def sentence_of(record: Record) -> Sentence:
    """A record as the model reads it."""
    return to_sentence(record.text, record.spans, record.language)
