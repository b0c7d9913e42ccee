import { cpSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { hasPackage } from '../../src/entities/model/package.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import type { Run } from './khabar.js';
import { khabar } from './khabar.js';
import { ARABIC, PERSIAN } from './texts.js';

const MODEL = resolve(import.meta.dirname, '../../models/khabar-ner');

/** Names that no lexicon holds. */
const UNKNOWN =
  'قال المتحدث باسم وزارة الدفاع العميد نزار الخولاني لوكالة أنباء المستقبل إن 250 جندياً وصلوا إلى قاعدة تل الزيتون أمس.\n';

/** Runs the program with a module loaded before it. */
async function khabarWith(preload: string, args: readonly string[], cwd: string): Promise<Run> {
  const file = join(cwd, 'preload.mjs');
  writeFileSync(file, preload);
  const before = process.env['NODE_OPTIONS'];
  process.env['NODE_OPTIONS'] = `--import ${pathToFileURL(file).href}`;
  try {
    return await khabar(args, { cwd, notices: true });
  } finally {
    if (before === undefined) delete process.env['NODE_OPTIONS'];
    else process.env['NODE_OPTIONS'] = before;
  }
}

/** As on a machine where optional packages were left out. */
const WITHOUT_PACKAGE = `
  import { register } from 'node:module';
  const hooks = \`export async function resolve(name, context, next) {
    if (name === '@xenova/transformers') {
      throw Object.assign(new Error("Cannot find package '" + name + "'"), { code: 'ERR_MODULE_NOT_FOUND' });
    }
    return next(name, context);
  }\`;
  register('data:text/javascript,' + encodeURIComponent(hooks));`;

/** Whatever asks the network for something ends the program. */
const WITHOUT_NETWORK = `
  import net from 'node:net';
  net.Socket.prototype.connect = () => process.exit(99);
  globalThis.fetch = () => process.exit(99);`;

const bases = (stdout: string): unknown[] =>
  parseAllDocuments(stdout).flatMap((document) =>
    (document.toJS() as { claims: { base: { text: string } | null }[] }).claims.map(({ base }) => base?.text),
  );

describe('without the optional package', () => {
  const folder = (): string => temporaryFolder({ 'a.txt': ARABIC, 'b.txt': PERSIAN, 'c.txt': UNKNOWN });

  test.each([['1'], ['2']])(
    '--ner auto says so once and works with the lexicon, with %s jobs',
    async (jobs) => {
      const cwd = folder();
      const run = await khabarWith(
        WITHOUT_PACKAGE,
        ['extract', 'a.txt', 'b.txt', 'c.txt', '--ner', 'auto', '--jobs', jobs],
        cwd,
      );
      expect(run.messages).toEqual([
        expect.stringMatching(
          /recognised without the model: .*@xenova\/transformers is not installed; 'npm install/,
        ),
      ]);
      expect(run.code).toBe(0);
      const lexicon = await khabar(['extract', 'a.txt', 'b.txt', 'c.txt', '--ner', 'lexicon'], { cwd });
      expect(run.stdout).toBe(lexicon.stdout);
    },
  );

  test('--ner auto says nothing of it with --quiet', async () => {
    const run = await khabarWith(WITHOUT_PACKAGE, ['extract', 'a.txt', '--ner', 'auto', '--quiet'], folder());
    expect(run).toMatchObject({ code: 0, messages: [] });
  });

  test('--ner lexicon has nothing to say', async () => {
    const run = await khabarWith(WITHOUT_PACKAGE, ['extract', 'a.txt', '--ner', 'lexicon'], folder());
    expect(run).toMatchObject({ code: 0, messages: [] });
  });

  test.each([['1'], ['2']])(
    '--ner model stops with one line that says how to add it, with %s jobs',
    async (jobs) => {
      const args = ['extract', 'a.txt', '--ner', 'model', '--jobs', jobs];
      const run = await khabarWith(WITHOUT_PACKAGE, args, folder());
      expect(run).toMatchObject({ code: 2, stdout: '' });
      expect(run.messages).toEqual([
        expect.stringMatching(/--ner model: .*not installed; 'npm install.*--ner lexicon/),
      ]);
    },
  );
});

describe.skipIf(!hasPackage())('with the model', () => {
  test('annotate tells the names that only the model knows, and how sure it is of each', async () => {
    const cwd = temporaryFolder({ 'c.txt': UNKNOWN });
    const { stdout, code } = await khabar(['annotate', 'c.txt', '--ner', 'auto', '--explain'], { cwd });
    expect(code).toBe(0);
    const { entities } = JSON.parse(stdout) as {
      entities: { text: string; type: string; rule: string; score?: number }[];
    };
    const found = entities.filter(({ rule }) => rule === 'model');
    expect(found).toContainEqual(expect.objectContaining({ type: 'PER', text: 'نزار الخولاني' }));
    for (const { score } of found) expect(score! >= 0.5 && score! <= 1).toBe(true);
    expect(entities.filter(({ rule }) => rule !== 'model').every(({ score }) => score === undefined)).toBe(
      true,
    );
  });

  test('the same articles give the same bytes with one thread and with two, and no network is asked', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC, 'b.txt': PERSIAN, 'c.txt': UNKNOWN });
    const args = ['extract', 'a.txt', 'b.txt', 'c.txt', '--ner', 'auto'];
    const one = await khabarWith(WITHOUT_NETWORK, args, cwd);
    const two = await khabarWith(WITHOUT_NETWORK, [...args, '--jobs', '2'], cwd);
    expect(one).toMatchObject({ code: 0, messages: [] });
    expect(two).toMatchObject({ code: 0, messages: [], stdout: one.stdout });
  });

  test('alone, the lexicon still says which base it is', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const { stdout, code } = await khabar(['annotate', 'a.txt', '--ner', 'model', '--explain'], { cwd });
    expect(code).toBe(0);
    const { entities } = JSON.parse(stdout) as { entities: { id?: string; rule: string; score?: number }[] };
    const base = entities.find(({ id }) => id === 'ain-al-asad');
    expect(base).toMatchObject({ rule: 'model' });
    expect(base!.score).toBeGreaterThan(0.5);
  });

  test('a damaged model is told once, and the lexicon works on', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    cpSync(MODEL, join(cwd, 'model'), { recursive: true });
    truncateSync(join(cwd, 'model/onnx/model_quantized.onnx'), 100_000);
    const asked = await khabar(['extract', 'a.txt', '--ner-model', 'model', '--ner', 'auto'], { cwd });
    expect(asked).toMatchObject({ code: 2, stdout: '' });
    expect(asked.messages).toEqual([expect.stringMatching(/--ner-model .*: the model cannot be loaded/)]);
  });

  test('--resume reads again what was read with another model', async () => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    cpSync(MODEL, join(cwd, 'model'), { recursive: true });
    const args = ['extract', 'a.txt', '-o', 'out', '--resume', '--summary', 'summary.json', '--ner', 'auto'];
    const earlier = async (more: readonly string[]): Promise<number> => {
      const run = await khabar([...args, ...more], { cwd });
      expect(run.code).toBe(0);
      const summary = JSON.parse(readFileSync(join(cwd, 'summary.json'), 'utf8')) as {
        articles: { earlier: number };
      };
      return summary.articles.earlier;
    };
    expect(await earlier([])).toBe(0);
    expect(await earlier([])).toBe(1);
    expect(await earlier(['--ner-model', 'model'])).toBe(1);
    const config = JSON.parse(readFileSync(join(cwd, 'model/config.json'), 'utf8')) as object;
    writeFileSync(join(cwd, 'model/config.json'), JSON.stringify({ ...config, changed: true }));
    expect(await earlier(['--ner-model', 'model'])).toBe(0);
    expect(await earlier(['--ner', 'lexicon'])).toBe(0);
  });
});

describe('a model that is asked for wrongly stops the run with one line', () => {
  const WRONG: [what: string, args: string[], message: RegExp][] = [
    [
      'a folder that is not there',
      ['--ner', 'auto', '--ner-model', './nowhere'],
      /--ner-model .*nowhere: no such folder/,
    ],
    [
      'a folder that is no model',
      ['--ner', 'auto', '--ner-model', '.'],
      /--ner-model .*: no model of this kind.*config\.json/,
    ],
    ['one on a hub', ['--ner', 'auto', '--ner-model', 'some/one'], /--ner-model some\/one: .*--allow-remote/],
    ['leave for nothing', ['--allow-remote'], /--allow-remote: .*--ner-model/],
    ['a model that is not used', ['--ner', 'lexicon', '--ner-model', '.'], /not used with --ner lexicon/],
  ];
  test.each(WRONG)('%s', async (_, more, message) => {
    const cwd = temporaryFolder({ 'a.txt': ARABIC });
    const run = await khabar(['extract', 'a.txt', ...more], { cwd });
    expect(run.messages).toEqual([expect.stringMatching(message)]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

test('--ner none, lexicon and auto agree on the bases that the lexicon knows', async () => {
  const cwd = temporaryFolder({ 'a.txt': ARABIC, 'b.txt': PERSIAN });
  const read = async (ner: string): Promise<unknown[]> =>
    bases((await khabar(['extract', 'a.txt', 'b.txt', '--ner', ner, '--quiet'], { cwd })).stdout);
  const known = await read('none');
  expect(known).not.toEqual([]);
  expect(await read('lexicon')).toEqual(known);
  expect(await read('auto')).toEqual(known);
});
