import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ClaimsDocument } from '../schema/claims.generated.js';
import { schemaProblems } from '../schema/validate.js';
import type { WrittenDocument } from './claims-files.js';
import { readDocuments } from './claims-files.js';
import { Trouble } from './exit.js';
import type { Io } from './io.js';

/** Expected claims of one article, and the way from a place in them to its line. */
export interface Expectation {
  readonly file: string;
  readonly document: ClaimsDocument;
  readonly line: (path: readonly (string | number)[]) => number;
}

const EXTENSIONS = ['yaml', 'yml', 'json', 'jsonl'] as const;

/** The expected claims that lie beside articles. */
export class ExpectedClaims {
  /** Of the file read last: the records of one file come together. */
  #last: { file: string; documents: Map<string, Expectation> } | null = null;
  readonly #used = new Set<string>();

  constructor(private readonly io: Io) {}

  /** Where the expected claims of an article file lie, or would lie if there were some. */
  fileOf(path: string): string {
    const stem = path.replace(/\.gz$/i, '').replace(/\.[^./\\]+$/, '');
    const files = EXTENSIONS.map((extension) => `${stem}.claims.${extension}`);
    return files.find((file) => existsSync(resolve(this.io.cwd, file))) ?? files[0]!;
  }

  /**
   * @param path the file of the article, or of the record
   * @returns null when there are none
   * @throws Trouble for claims that cannot be read
   */
  async find(path: string, id: string): Promise<Expectation | null> {
    const file = this.fileOf(path);
    if (!existsSync(resolve(this.io.cwd, file))) return null;
    this.#used.add(resolve(this.io.cwd, file));
    if (this.#last?.file !== file) this.#last = { file, documents: await this.#read(file) };
    return this.#last.documents.get(id) ?? null;
  }

  /** The expected claims below the folders for which no article has asked. */
  unused(paths: readonly string[]): string[] {
    return paths.flatMap((path) => {
      const folder = resolve(this.io.cwd, path);
      if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() !== true) return [];
      return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.claims\.(ya?ml|jsonl?)$/i.test(name) && !this.#used.has(join(folder, name)))
        .sort()
        .map((name) => join(path, name));
    });
  }

  async #read(file: string): Promise<Map<string, Expectation>> {
    const documents = new Map<string, Expectation>();
    for await (const written of readDocuments(file, this.io)) {
      if ('message' in written) throw new Trouble(`${written.where}: ${written.message}`);
      const [problem] = schemaProblems(written.value);
      if (problem)
        throw new Trouble(`${written.locate(problem.path)}: ${problem.message}; see 'khabar validate'`);
      const document = written.value as ClaimsDocument;
      documents.set(document.article.id, { file, document, line: (path) => lineOf(written, path) });
    }
    return documents;
  }
}

const lineOf = (written: WrittenDocument, path: readonly (string | number)[]): number =>
  Number(/:(\d+):\d+$/.exec(written.locate(path, true))?.[1] ?? 1);
