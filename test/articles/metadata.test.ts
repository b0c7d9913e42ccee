import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { MetadataTable } from '../../src/articles/metadata.js';
import { readMetadata } from '../../src/articles/metadata.js';
import { readAll } from './reading.js';
import { temporaryFolder } from './temporary-folder.js';

const read = async (
  file: string,
  content: string,
): Promise<{ table: MetadataTable; warnings: string[]; cwd: string }> => {
  const cwd = temporaryFolder({
    [file]: content,
    'news/a.txt': 'date: 2020-01-01\nخبر',
    'news/deep/b.txt': 'متن',
    'r.jsonl': '{"id":"k-1","text":"خبر","title":"ت"}\n',
  });
  const warnings: string[] = [];
  const table = await readMetadata(file, join(cwd, file), (message) => warnings.push(message));
  return { table, warnings, cwd };
};

describe('what a sheet tells of an article outweighs what it tells of itself', () => {
  test.each([
    ['by its path', 'file,published,outlet,title,url\nnews/a.txt,2025-12-31,ایسنا,عنوان,https://x.org/1\n'],
    [
      'by its path below the folder',
      'file;date;source;headline;link\na.txt;31 Dec 2025;ایسنا;عنوان;https://x.org/1\n',
    ],
    [
      'by its name without extension',
      'filename,date,source,title,url\na,۱۴۰۴/۱۰/۱۰,ایسنا,عنوان,https://x.org/1\n',
    ],
    ['by its id', 'ID,Published,Outlet,Title,URL\na,2025-12-31,ایسنا,عنوان,https://x.org/1\n'],
  ])('%s', async (_, csv) => {
    const { table, cwd } = await read('meta.csv', csv);
    const [article] = await readAll(['news/'], { cwd, metadata: table });
    expect(article).toMatchObject({
      published: '2025-12-31',
      outlet: 'ایسنا',
      title: 'عنوان',
      url: 'https://x.org/1',
    });
  });

  test('as JSON Lines, and of a record', async () => {
    const { table, cwd } = await read('meta.jsonl', '{"id":"k-1","published":"2025-12-31","outlet":null}\n');
    const [article] = await readAll(['r.jsonl'], { cwd, metadata: table, published: '2020-02-02' });
    expect(article).toMatchObject({ published: '2025-12-31', title: 'ت' });
  });

  test('and what it does not tell stays as it is', async () => {
    const { table, cwd } = await read('meta.csv', 'file,published,outlet\na.txt,,ایسنا\n');
    expect(await readAll(['news'], { cwd, metadata: table })).toMatchObject([
      { id: 'a', published: '2020-01-01', outlet: 'ایسنا' },
      { id: 'b', published: null },
    ]);
  });
});

test('a sheet among the articles is not read as one', async () => {
  const { table, cwd } = await read('news/meta.csv', 'file,published\na.txt,2025-12-31\n');
  expect((await readAll(['news'], { cwd, metadata: table })).map(({ path }) => path)).toEqual([
    'news/a.txt',
    'news/deep/b.txt',
  ]);
});

test('rows that no article asked for are counted', async () => {
  const { table, cwd } = await read('meta.csv', 'file,outlet\na.txt,x\nz.txt,y\n');
  await readAll(['news'], { cwd, metadata: table });
  expect([table.rows, table.unused]).toEqual([2, 1]);
});

test('a day that is none is named with its line, and the rest of the row counts', async () => {
  const { table, warnings } = await read(
    'meta.csv',
    'file,published,outlet\na.txt,2025-12-31,x\nb.txt,soon,y\n',
  );
  expect(warnings).toEqual([expect.stringMatching(/^meta\.csv:3: "published" is no day: "soon"/)]);
  expect(table.find({ id: 'b', path: 'b.txt', relative: 'b.txt' })).toEqual({ outlet: 'y' });
});

test.each([
  ['without a key', 'published,outlet\n2025-12-31,x\n', /^meta\.csv:2: neither 'id' nor 'file'/],
  ['without rows', 'file,published\n', /^meta\.csv: no rows/],
])('a sheet %s stops the run', async (_, csv, message) => {
  await expect(read('meta.csv', csv)).rejects.toThrow(message);
});

test('a sheet that is not there stops the run', async () => {
  await expect(readMetadata('none.csv', '/none/none.csv', () => undefined)).rejects.toThrow(
    /^none\.csv: no such file/,
  );
});
