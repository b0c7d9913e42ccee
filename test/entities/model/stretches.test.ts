import { describe, expect, test } from 'vitest';
import { joinedBefore } from '../../../src/entities/model/clitics.js';
import { stretchesOf } from '../../../src/entities/model/stretches.js';
import { loadPack } from '../../../src/languages/index.js';
import { documentOf } from './documents.js';

const letters = (word: string): number[] => Array.from(word, (letter) => letter.codePointAt(0)!);

async function words(language: string, text: string, folded = true): Promise<string[][]> {
  const seen: string[] = [];
  const document = await documentOf(language, text);
  const encode = (word: string): number[] => {
    seen.push(word);
    return letters(word);
  };
  const stretches = stretchesOf(document, encode, folded, 1000);
  return stretches.map((stretch) => seen.splice(0, stretch.words.length));
}

describe('sentences as a model reads them', () => {
  test('are words and single marks, a sentence apart from the next', async () => {
    expect(await words('ar', 'قال محمد: «نعم». ثم غادر.')).toEqual([
      ['قال', 'محمد', ':', '«', 'نعم', '»', '.'],
      ['ثم', 'غادر', '.'],
    ]);
  });

  test('are folded for our model, so that spellings do not matter', async () => {
    expect(await words('fa', 'می‌گوید ۱۲ كتاب')).toEqual([['میگوید', '12', 'کتاب']]);
  });

  test('are as written for the models of others, which know no folding', async () => {
    expect(await words('ar', 'أكّد مسؤول', false)).toEqual([['أكّد', 'مسؤول']]);
  });

  test('keep the place of each word in the folded text', async () => {
    const document = await documentOf('fa', 'آقای  کریمی، گفت');
    const [stretch] = stretchesOf(document, letters, true, 1000);
    expect(stretch!.words.map(({ start, end }) => document.text.folded.slice(start, end))).toEqual([
      'اقای',
      'کریمی',
      '،',
      'گفت',
    ]);
  });

  test('are cut where a model can take no more, between words', async () => {
    const document = await documentOf('ar', 'كلمة '.repeat(400));
    const stretches = stretchesOf(document, letters, true, 100);
    expect(stretches.every(({ pieces, words }) => pieces.length <= 100 && words.length <= 150)).toBe(true);
    expect(stretches.reduce((sum, { words }) => sum + words.length, 0)).toBe(400);
  });
});

describe('letters joined before a name, where the model does not tell', () => {
  const cut = async (word: string, text: string): Promise<number> => {
    const list = text.split(' ');
    return joinedBefore(word, await loadPack('ar'), (one) => list.includes(one));
  };

  test("'and' and prepositions are cut where the name stands alone elsewhere", async () => {
    expect(await cut('وبغداد', 'من بغداد')).toBe(1);
    expect(await cut('ولرویترز', 'وکاله رویترز')).toBe(2);
  });

  test('the article stays with its name', async () => {
    expect(await cut('والبصره', 'الی البصره')).toBe(1);
  });

  test('a name that begins with such a letter stays whole', async () => {
    expect(await cut('ولید', 'قال ولید')).toBe(0);
    expect(await cut('فواد', 'قال فواد')).toBe(0);
  });
});
