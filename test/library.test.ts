import { describe, expect, test } from 'vitest';
import type { EntityMention } from '../src/annotations.js';
import { LanguageError, annotate, extract } from '../src/index.js';
import type { TokenClassifier } from '../src/index.js';
import { temporaryFolder } from './articles/temporary-folder.js';

const ARABIC = 'قال مصدر أمني إن القوات الأميركية انسحبت أمس من قاعدة عين الأسد.';

describe('extract, as a library', () => {
  test('needs nothing but a text', async () => {
    const { article, claims } = await extract({ text: ARABIC });
    expect(article).toMatchObject({ id: 'article', path: null, language: 'ar', published: null });
    expect(claims).toMatchObject([{ id: 'article-1', base: { id: 'ain-al-asad' }, date: { value: null } }]);
  });

  test('counts relative dates from the publication date that it is given', async () => {
    const { claims } = await extract({ text: ARABIC, published: '2025-12-31' });
    expect(claims[0]!.date!.value).toBe('2025-12-30');
  });

  test('takes the publication date from a header line, and claims nothing of the header', async () => {
    const text = ` date 2025-12-31\n\n${ARABIC}`;
    const { article, claims } = await extract({ text });
    expect(article.published).toBe('2025-12-31');
    expect(claims[0]!.date!.value).toBe('2025-12-30');
    const { dates, sentences } = await annotate({ text });
    expect(dates!.map((date) => date.text)).toEqual(['2025-12-31', 'أمس']);
    expect(sentences).toEqual([{ span: [18, Array.from(text).length] }]);
  });

  test('names a force that is known by its base alone as the lexicon does', async () => {
    const { claims } = await extract({ text: 'انسحب 300 جندي أمس من القاعدة الأميركية في بلدة الزيتون.' });
    expect(claims[0]!.actor).toMatchObject({ id: 'us-forces', name: 'United States forces' });
  });

  test('refuses an article in another language with an error of its own', async () => {
    const english = 'A security source said that the forces left the air base yesterday in the evening.';
    await expect(extract({ text: english })).rejects.toThrow(LanguageError);
  });

  test('reads an article as the language that it is said to be in', async () => {
    const { article } = await extract({ text: 'قاعدة عين الأسد', language: 'fa' });
    expect(article.language).toBe('fa');
    expect((await extract({ text: ARABIC, language: 'fa' }, { language: 'ar' })).article.language).toBe('ar');
  });

  test('knows the bases of a lexicon that it is given', async () => {
    const folder = temporaryFolder({
      'mine.yaml': 'bases:\n  my-base:\n    names: { ar: [قاعدة البرتقال] }\n',
    });
    const text = 'انسحبت القوات الأميركية أمس من قاعدة البرتقال.';
    const { claims } = await extract({ text }, { lexicons: [`${folder}/mine.yaml`] });
    expect(claims).toMatchObject([{ base: { id: 'my-base', text: 'قاعدة البرتقال' } }]);
  });
});

describe('names', () => {
  const text = 'انسحبت القوات الأميركية أمس من قاعدة «البرتقال» الجوية، وفق وكالة الأناضول.';
  const bases = async (ner: 'lexicon' | 'none'): Promise<string[]> =>
    (await annotate({ text }, { ner })).entities!.filter((e) => e.type === 'BASE').map((e) => e.text);

  test('that no lexicon holds are found by the words around them', async () => {
    expect(await bases('lexicon')).toEqual(['قاعدة «البرتقال» الجوية']);
  });

  test('are left alone with none, where they would be guessed', async () => {
    expect(await bases('none')).toEqual([]);
    const { entities } = await annotate({ text }, { ner: 'none' });
    expect(entities!.map((entity) => entity.id)).toContain('us-forces');
  });

  test('come from a classifier too, where it knows more than the lexicon', async () => {
    const found = (words: string, type: EntityMention['type'], folded: string): EntityMention => {
      const start = folded.indexOf(words);
      return { span: { start, end: start + words.length }, type, origin: 'model', rule: 'test' };
    };
    const classifier: TokenClassifier = {
      classify: ({ text: { folded } }) =>
        Promise.resolve([found('الامیرکیه', 'LOC', folded), found('علی حسن', 'PER', folded)]),
    };
    const said = 'قال علي حسن إن القوات الأميركية انسحبت.';
    const { entities } = await annotate({ text: said }, { ner: classifier });
    expect(entities).toMatchObject([
      { text: 'علي حسن', type: 'PER' },
      { text: 'القوات الأميركية', type: 'FORCE', id: 'us-forces' },
    ]);
  });
});
