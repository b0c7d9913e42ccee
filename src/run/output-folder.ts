import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../articles/index.js';
import type { Entry } from './manifest.js';
import { lineOf, Manifest, readEntries } from './manifest.js';
import type { Tally } from './work.js';

/** Beside the documents, and hidden: what a run needs to go on where another was stopped. */
const STATE = '.khabar';
const MANIFEST = 'manifest.jsonl';

/**
 * A folder of documents, one an article. Each is written to a temporary file and renamed, so that it is there whole or
 * not at all, and noted in a journal, so that a run that was killed can be taken up again (`resume`): what is noted
 * with the same key, and stands as it was written, is not read again. A run that ends well leaves a manifest in the
 * order of its inputs, the same bytes whether it was interrupted or not.
 */
export class OutputFolder {
  #journal: FileHandle | undefined;
  #earlier: Manifest | undefined;
  readonly #known = new Map<string, Entry>();
  readonly #made = new Set<string>();
  #count = 0;

  /**
   * @param folder absolute
   * @param fingerprint of the version and the options of the run
   */
  constructor(
    private readonly folder: string,
    private readonly fingerprint: string,
  ) {}

  /** @param resume whether what earlier runs have done counts */
  async open(resume: boolean): Promise<void> {
    await mkdir(this.#state(), { recursive: true });
    const left = await this.#leftBehind();
    for (const name of left.filter((name) => name.startsWith('tmp-'))) {
      await rm(this.#state(name), { recursive: true, force: true });
    }
    const journals = left.filter((name) => name.startsWith('journal-'));
    if (resume) await this.#merge(journals);
    else await rm(this.#state(MANIFEST), { force: true });
    for (const name of journals) await rm(this.#state(name), { force: true });
    if (resume) this.#earlier = await Manifest.read(this.#state(MANIFEST));
    await mkdir(this.#temporary(), { recursive: true });
    this.#journal = await open(this.#journalPath(), 'w');
  }

  /** What was noted of an article that need not be read again; null when it must be. */
  async earlier(output: string, article: Article): Promise<Tally | null> {
    const entry = await this.#earlier?.find(output);
    if (!entry || entry.key !== this.#keyOf(article)) return null;
    try {
      if (sha256(await readFile(join(this.folder, output))) !== entry.sha256) return null;
    } catch {
      return null;
    }
    this.#known.set(output, entry);
    const { language, dated, events } = entry;
    return { language, dated, events };
  }

  /** Writes a document, or, with null, notes again one that `earlier` has told of. */
  async write(output: string, content: string | null, article: Article, tally: Tally): Promise<void> {
    const known = this.#known.get(output);
    this.#known.delete(output);
    if (content !== null) await this.#writeWhole(join(this.folder, output), content);
    else if (known) {
      await this.#journal?.appendFile(lineOf(known));
      return;
    }
    const entry = { output, key: this.#keyOf(article), sha256: sha256(content ?? ''), ...tally };
    await this.#journal?.appendFile(lineOf(entry));
  }

  /** Makes the journal the manifest. What earlier runs have written of other inputs stays in it. */
  async finish(): Promise<void> {
    if (this.#earlier) {
      for await (const entry of this.#earlier.unused()) {
        if (await exists(join(this.folder, entry.output))) await this.#journal?.appendFile(lineOf(entry));
      }
    }
    await this.close();
    await rename(this.#journalPath(), this.#state(MANIFEST));
    await rm(this.#temporary(), { recursive: true, force: true });
  }

  /** Lets go of the files; what is done stays noted. */
  async close(): Promise<void> {
    await this.#journal?.close();
    await this.#earlier?.close();
    this.#journal = undefined;
    this.#earlier = undefined;
  }

  async #writeWhole(path: string, content: string): Promise<void> {
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      await mkdir(folder, { recursive: true });
      // A corpus has few folders; the set must not grow with one that has many.
      if (this.#made.size > 1000) this.#made.clear();
      this.#made.add(folder);
    }
    const temporary = join(this.#temporary(), String(this.#count++));
    try {
      await writeFile(temporary, content);
      await rename(temporary, path);
    } catch (error) {
      await rm(temporary, { force: true });
      throw error;
    }
  }

  #keyOf({ id, path, sha256, published, language, outlet, title, url, encoding }: Article): string {
    const told = [id, path, published, language, outlet, title, url, encoding].map((value) => value ?? null);
    return createHash('sha256')
      .update(JSON.stringify([this.fingerprint, sha256, told]))
      .digest('hex');
  }

  /** Puts what killed runs have noted behind what is known already. */
  async #merge(journals: readonly string[]): Promise<void> {
    const merged = this.#state(`tmp-${process.pid}.jsonl`);
    const to = await open(merged, 'w');
    try {
      for (const name of [MANIFEST, ...journals]) {
        const from = await open(this.#state(name), 'r').catch(() => null);
        if (!from) continue;
        for await (const { entry } of readEntries(from)) await to.appendFile(lineOf(entry));
        await from.close();
      }
    } finally {
      await to.close();
    }
    await rename(merged, this.#state(MANIFEST));
  }

  /** What runs that are no more have left. */
  async #leftBehind(): Promise<string[]> {
    const names = await readdir(this.#state());
    return names.filter((name) => {
      const pid = /^(?:journal|tmp)-(\d+)/.exec(name)?.[1];
      return pid !== undefined && !isRunning(Number(pid));
    });
  }

  #state(name = ''): string {
    return join(this.folder, STATE, name);
  }

  #temporary(): string {
    return this.#state(`tmp-${process.pid}`);
  }

  #journalPath(): string {
    return this.#state(`journal-${process.pid}.jsonl`);
  }
}

const sha256 = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('hex');

const exists = (path: string): Promise<boolean> =>
  open(path, 'r').then(
    async (file) => {
      await file.close();
      return true;
    },
    () => false,
  );

/** Whether a number is that of another run of this program. In a container, the run before may have had our own. */
function isRunning(pid: number): boolean {
  if (pid === process.pid) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('khabar');
  } catch {
    return true;
  }
}
