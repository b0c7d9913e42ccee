import { describe, expect, test } from 'vitest';
import { parseAllDocuments } from 'yaml';
import type { ClaimsDocument } from '../../src/schema/claims.generated.js';
import { temporaryFolder } from '../articles/temporary-folder.js';
import { khabar } from './khabar.js';
import { ARABIC, ENGLISH, PERSIAN, URDU, record } from './texts.js';

const extracted = (stream: string): string[] =>
  parseAllDocuments(stream).map((document) => (document.toJS() as ClaimsDocument).article.id);

/** One bad input between two good ones: its name, its content (null for none), and what has to be said of it. */
const BAD: [what: string, name: string, content: string | Uint8Array | null, message: RegExp][] = [
  ['a missing path', 'missing.txt', null, /missing\.txt: .*no such file/],
  ['an empty file', 'empty.txt', '', /empty\.txt: .*(no text|empty)/],
  ['a file of blanks', 'blank.txt', ' \n\u200f\n', /blank\.txt: .*no text/],
  [
    'an image',
    'image.txt',
    Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    /image\.txt: not a text file/,
  ],
  [
    'bytes that are no UTF-8',
    'bytes.txt',
    Buffer.from([0xd8, 0xb3, 0xff, 0xd8]),
    /bytes\.txt: .*UTF-8.*byte 2/,
  ],
  ['an article in English', 'english.txt', ENGLISH, /english\.txt: .*neither Persian nor Arabic/],
  ['an article in Urdu', 'urdu.txt', URDU, /urdu\.txt: .*neither Persian nor Arabic/],
];

describe('a bad input has its line, and the articles around it are extracted', () => {
  test.each(BAD)('%s', async (_, name, content, message) => {
    const cwd = temporaryFolder({
      'first.txt': ARABIC,
      'last.txt': PERSIAN,
      ...(content === null ? {} : { [name]: content }),
    });
    const run = await khabar(['extract', 'first.txt', name, 'last.txt'], { cwd });
    expect(run.messages).toEqual([expect.stringMatching(message)]);
    expect(run.code).toBe(1);
    expect(extracted(run.stdout)).toEqual(['first', 'last']);
  });

  const BAD_RECORDS: [what: string, line: string, message: RegExp][] = [
    ['that does not parse', '{"id": "x", "text": \n', /r\.jsonl:2: .*JSON/],
    ['without text', record({ id: 'x' }), /r\.jsonl:2: .*text/],
    ['with an empty text', record({ id: 'x', text: '' }), /r\.jsonl:2: .*text.*empty/],
    ['with a text that is a number', record({ id: 'x', text: 5 }), /r\.jsonl:2: .*text/],
    ['that is a list', '["x"]\n', /r\.jsonl:2: /],
    [
      'with a publication date that is none',
      record({ id: 'x', text: ARABIC, published: 'soon' }),
      /r\.jsonl:2: .*published/,
    ],
    ['in English', record({ id: 'x', text: ENGLISH }), /r\.jsonl:2: neither Persian nor Arabic/],
    [
      'that says it is in Urdu',
      record({ id: 'x', text: URDU, language: 'ur' }),
      /r\.jsonl:2: said to be in 'ur'/,
    ],
  ];
  test.each(BAD_RECORDS)('a record %s', async (_, line, message) => {
    const cwd = temporaryFolder({
      'r.jsonl': record({ id: 'first', text: ARABIC }) + line + record({ id: 'last', text: PERSIAN }),
    });
    const run = await khabar(['extract', 'r.jsonl'], { cwd });
    expect(run.messages).toEqual([expect.stringMatching(message)]);
    expect(run.code).toBe(1);
    expect(extracted(run.stdout)).toEqual(['first', 'last']);
  });

  test('all of them in one run', async () => {
    const files = BAD.filter(([, , content]) => content !== null).map(([, name, content]) => [
      name,
      content!,
    ]);
    const cwd = temporaryFolder({
      ...(Object.fromEntries(files) as Record<string, string>),
      'good.txt': ARABIC,
    });
    const run = await khabar(['extract', ...BAD.map(([, name]) => name), 'good.txt', '-o', 'out', '-q'], {
      cwd,
    });
    expect(run.messages).toHaveLength(BAD.length);
    expect(run.code).toBe(1);
  });
});

describe('a wrong command line stops the run before it begins, with one line that says how to mend it', () => {
  const WRONG: [what: string, args: string[], message: RegExp][] = [
    [
      'a publication date that is no day',
      ['extract', 'a.txt', '--published', '2025-02-30'],
      /--published 2025-02-30: .*2025-12-31/,
    ],
    [
      'a publication date in words',
      ['extract', 'a.txt', '--published', 'yesterday'],
      /--published yesterday/,
    ],
    ['a language that is not read', ['extract', 'a.txt', '--language', 'ku'], /--language.*ku.*fa, ar/],
    ['a format that there is not', ['extract', 'a.txt', '--format', 'xml'], /--format.*xml.*yaml/],
    [
      'a model that there is not',
      ['extract', 'a.txt', '--ner', 'model', '--ner-model', 'nowhere'],
      /--ner-model .*nowhere: no such folder/,
    ],
    [
      'a layer that there is not',
      ['annotate', 'a.txt', '--layers', 'dates,verbs'],
      /no layer 'verbs'.*dates/,
    ],
    [
      'a lexicon that is not there',
      ['extract', 'a.txt', '--lexicon', 'mine.yaml'],
      /mine\.yaml: no such lexicon file/,
    ],
    ['a lexicon with an unknown key', ['extract', 'a.txt', '--lexicon', 'wrong.yaml'], /wrong\.yaml.*colour/],
    ['a misspelt option', ['extract', 'a.txt', '--publishd', '2025-12-31'], /--publishd.*--published/],
    ['a misspelt command', ['extrct', 'a.txt'], /extrct.*extract/],
    ['no path', ['extract'], /paths/],
  ];
  test.each(WRONG)('%s', async (_, args, message) => {
    const cwd = temporaryFolder({
      'a.txt': ARABIC,
      'wrong.yaml': 'bases:\n  my-base:\n    names: {ar: [قاعدة كذا]}\n    colour: green\n',
    });
    const run = await khabar(args, { cwd });
    expect(run.messages).toEqual([expect.stringMatching(message)]);
    expect(run).toMatchObject({ code: 2, stdout: '' });
  });
});

test('a message stays one line, whatever the name of the file', async () => {
  const run = await khabar(['extract', 'a\nb\u001b[31m.txt']);
  expect(run.messages).toEqual([expect.stringContaining('a\\u000ab\\u001b[31m.txt')]);
});
