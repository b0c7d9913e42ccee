/** One news article, decoded, before anything is known of its language. */
export interface Article {
  /** The file's stem, or the record's id. */
  readonly id: string;
  /** As given on the command line; null for standard input. */
  readonly path: string | null;
  /** Lower-case hex SHA-256 of the input bytes (of a record: of its line). */
  readonly sha256: string;
  readonly text: string;
  /** ISO date of publication (`YYYY-MM-DD`), or null when nothing tells it. */
  readonly published: string | null;
  /** BCP 47 code when the record or an option says it; otherwise it is found from the text. */
  readonly language?: string;
  readonly outlet?: string;
  readonly title?: string;
  readonly url?: string;
}
