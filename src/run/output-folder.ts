import { createHash } from 'node:crypto';
import type { FileHandle } from 'node:fs/promises';
import { mkdir, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Article } from '../articles/index.js';
import { makeFolder } from '../output/folder.js';
import type { Entry } from './manifest.js';
import { lineOf, Manifest, readEntries } from './manifest.js';
import { isOver, runName } from './run-name.js';
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
  readonly #name = runName();
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
    await makeFolder(this.#state());
    const found = await readdir(this.#state());
    // What a run elsewhere has noted may be used while it goes on; only what no run can want is taken away.
    if (resume) await this.#merge(found.filter((name) => name.startsWith('journal-')));
    else await rm(this.#state(MANIFEST), { force: true });
    for (const name of found) {
      if (await this.#isLeftBehind(name)) await rm(this.#state(name), { recursive: true, force: true });
    }
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

  /** Makes the journal the manifest. What other runs, earlier or meanwhile, have written of other inputs stays in it. */
  async finish(): Promise<void> {
    await this.#keepOthers();
    await this.close();
    await rename(this.#journalPath(), this.#state(MANIFEST));
  }

  /** Lets go of the files; what is done stays noted. */
  async close(): Promise<void> {
    await rm(this.#temporary(), { recursive: true, force: true }).catch(() => undefined);
    await this.#journal?.close();
    await this.#earlier?.close();
    this.#journal = undefined;
    this.#earlier = undefined;
  }

  async #keepOthers(): Promise<void> {
    const others = await Manifest.read(this.#state(MANIFEST)).catch(() => null);
    if (!others) return;
    const ours = await Manifest.read(this.#journalPath());
    try {
      for await (const entry of others.entries()) {
        const isOurs = (await ours.find(entry.output)) !== null;
        if (!isOurs && (await exists(join(this.folder, entry.output))))
          await this.#journal?.appendFile(lineOf(entry));
      }
    } finally {
      await others.close();
      await ours.close();
    }
  }

  /** A folder that somebody takes away while the run goes on is made again. */
  async #writeWhole(path: string, content: string): Promise<void> {
    const folder = dirname(path);
    if (!this.#made.has(folder)) {
      await makeFolder(folder);
      // A corpus has few folders; the set must not grow with one that has many.
      if (this.#made.size > 1000) this.#made.clear();
      this.#made.add(folder);
    }
    try {
      await this.#writeAside(path, content);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      await makeFolder(folder);
      await makeFolder(this.#temporary());
      await this.#writeAside(path, content);
    }
  }

  async #writeAside(path: string, content: string): Promise<void> {
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
    const merged = this.#state(`tmp-${this.#name}.jsonl`);
    const to = await open(merged, 'w');
    try {
      for (const name of [MANIFEST, ...journals]) {
        const from = await open(this.#state(name), 'r').catch(() => null);
        if (!from) continue;
        for await (const { entry } of readEntries(from)) await to.appendFile(lineOf(entry));
        await from.close();
      }
    } catch (error) {
      await rm(merged, { force: true });
      throw error;
    } finally {
      await to.close();
    }
    await rename(merged, this.#state(MANIFEST));
  }

  /** Whether a file or folder belongs to a run that is over. */
  async #isLeftBehind(name: string): Promise<boolean> {
    const run = /^(?:journal|tmp)-(.*?)(?:\.jsonl)?$/.exec(name)?.[1];
    if (run === undefined) return false;
    const found = await stat(this.#state(name)).catch(() => null);
    return found !== null && isOver(run, found.mtimeMs);
  }

  #state(name = ''): string {
    return join(this.folder, STATE, name);
  }

  #temporary(): string {
    return this.#state(`tmp-${this.#name}`);
  }

  #journalPath(): string {
    return this.#state(`journal-${this.#name}.jsonl`);
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
