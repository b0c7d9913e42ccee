/** One news article, decoded, before anything is known of its language. */
export interface Article {
  /** The file's stem, or the record's id (`<stem>-<line>` for a record without one). */
  readonly id: string;
  /** As given on the command line (a file below a folder: the folder as given, then its path); null for standard input. */
  readonly path: string | null;
  /** Lower-case hex SHA-256 of the input bytes (of a record: of its line, without the line break). */
  readonly sha256: string;
  /** The whole text as decoded, header and front matter included, without a byte order mark. */
  readonly text: string;
  /**
   * Where the article proper begins in `text`, in UTF-16 units, when a header or front matter stands before it.
   * Spans always count in the whole text; nothing before `body` is read for claims.
   */
  readonly body?: number;
  /** ISO date of publication (`YYYY-MM-DD`), or null when nothing tells it. */
  readonly published: string | null;
  /** Primary BCP 47 code (`fa`, `ar`) when the record or an option says it; otherwise it is found from the text. */
  readonly language?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
  /** WHATWG name of the encoding that it was in, when that was not UTF-8. */
  readonly encoding?: string;
  /** Where it came from among the inputs of the run; absent for an article that is made in a program. */
  readonly source?: ArticleSource;
}

/** Where among the inputs an article was found, and where below an output folder its results belong. */
export interface ArticleSource {
  /** The input that it was found under, as given: a folder, the fixed part of a glob, or the folder of a file. Null for standard input. */
  readonly root: string | null;
  /** The file's path below `root`, with '/' between folders; null for standard input. */
  readonly relative: string | null;
  /** The line of a JSON Lines or CSV record, or the place of an element in a JSON list, from 1; null for an article that is a file. */
  readonly record: number | null;
  /** What `record` counts; lines when left out. */
  readonly counts?: 'line' | 'item';
  /**
   * Path below an output folder, with '/' between folders and without the extension of the output: no two articles
   * of a run have the same. It mirrors the inputs below the folder that they all have in common, and a file of
   * records counts as a folder: `-o out` over the one folder `news` gives `day1/a` for `news/day1/a.txt`, over
   * `x` and `y` gives `x/a` and `y/a`, over the one file `batch.jsonl` the record ids.
   */
  readonly output: string;
}
