import { describe, expect, test } from 'vitest';
import type { EntityMention, EntityType } from '../../../src/annotations.js';
import { attribute } from '../../../src/claims/attribution/index.js';
import { foldWord } from '../../../src/text/fold.js';
import { documentOf } from './cases.js';

type Found = readonly [words: string, type: EntityType, score: number];

/** Who says the last words of a text, with names that a model has found in it (where they stand last). */
function source(language: string, text: string, last: string, found: readonly Found[]) {
  const document = documentOf(language, text);
  const find = (words: string) => {
    const start = document.text.folded.lastIndexOf(foldWord(words));
    return { start, end: start + foldWord(words).length };
  };
  const entities = found.map(([words, type, score]): EntityMention => ({
    span: find(words),
    type,
    id: null,
    origin: 'model',
    rule: 'model',
    score,
  }));
  const { kind, name, role } = attribute(document, entities, []).sourceAt(find(last));
  return { kind, name, role };
}

describe('names that only a model knows', () => {
  test('an office of no list, with the person who holds it', () => {
    const text = 'وأوضح كبير المفاوضين فادي الحمداني أن الرتل غادر.';
    const found: Found[] = [
      ['كبير المفاوضين', 'ROLE', 0.99],
      ['فادي الحمداني', 'PER', 0.99],
    ];
    expect(source('ar', text, 'الرتل', [])).toMatchObject({ kind: 'article' });
    expect(source('ar', text, 'الرتل', found)).toEqual({
      kind: 'person',
      name: 'فادي الحمداني',
      role: 'كبير المفاوضين',
    });
  });

  test('an office alone is none: a surname may be the word for a judge', () => {
    const text = 'رسلان قاضی اف گفت کاروان رفت.';
    expect(source('fa', text, 'کاروان', [['قاضی', 'ROLE', 0.99]])).toMatchObject({
      kind: 'person',
      name: 'رسلان قاضی اف',
    });
  });

  test('a body without a noun that the list has', () => {
    const text = 'انجمن صلح خاورمیانه اعلام کرد کاروان رفت.';
    expect(source('fa', text, 'کاروان', [])).toMatchObject({ kind: 'article' });
    expect(source('fa', text, 'کاروان', [['انجمن صلح خاورمیانه', 'ORG', 0.97]])).toMatchObject({
      kind: 'organization',
      name: 'انجمن صلح خاورمیانه',
    });
  });

  test('a body whose noun the list has stays what the grammar makes of it, so that it can be taken up', () => {
    const text = 'أعلنت وزارة الدفاع الكندية أن الجنود باقون. وأضافت الوزارة أن الرتل غادر.';
    const expected = source('ar', text, 'الرتل', []);
    expect(expected).toMatchObject({ kind: 'organization', name: 'وزارة الدفاع الكندية' });
    expect(source('ar', text, 'الرتل', [['وزارة الدفاع', 'ORG', 0.99]])).toEqual(expected);
  });

  test('no person begins with a word that the list knows as something else', () => {
    const text = 'وأضاف الشمري أن الرتل غادر.';
    expect(source('ar', text, 'الرتل', [['وأضاف الشمري', 'PER', 0.99]])).toMatchObject({ name: 'الشمري' });
  });

  test('a person between commas keeps the office in front', () => {
    const text = 'كان وزير الداخلية المجري، إستفان كوفاتش، قد ذكر أن الرتل غادر.';
    expect(source('ar', text, 'الرتل', [['إستفان كوفاتش', 'PER', 0.99]])).toEqual({
      kind: 'person',
      name: 'إستفان كوفاتش',
      role: 'وزير الداخلية المجري',
    });
  });

  test('a last name that is taken for a body is still that person', () => {
    const text = 'قال وزير الدفاع الياباني كينجي موراتا إن الجنود باقون. وأضاف موراتا أن الرتل غادر.';
    expect(source('ar', text, 'الرتل', [['موراتا', 'ORG', 0.94]])).toEqual({
      kind: 'person',
      name: 'كينجي موراتا',
      role: 'وزير الدفاع الياباني',
    });
    const other = 'قال وزير الدفاع الياباني كينجي موراتا إن الجنود باقون. وأضافت تويوتا أن الرتل غادر.';
    expect(source('ar', other, 'الرتل', [['تويوتا', 'ORG', 0.94]])).toMatchObject({ name: 'تويوتا' });
  });

  test('a last name of two words, the second very short, is that of the person named before', () => {
    const text =
      'رسلان قاضی اف، وزیر امور خارجه قرقیزستان، گفت سربازان می‌مانند. به گفته قاضی اف کاروان رفت.';
    expect(source('fa', text, 'کاروان', [['قاضی اف', 'PER', 0.99]])).toEqual({
      kind: 'person',
      name: 'رسلان قاضی اف',
      role: 'وزیر امور خارجه قرقیزستان',
    });
  });
});
