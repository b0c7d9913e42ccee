import { describe, expect, test } from 'vitest';
import { attribute } from '../../../src/claims/attribution/index.js';
import { foldWord } from '../../../src/text/fold.js';
import type { Span } from '../../../src/text/span.js';
import { documentOf } from './cases.js';

/** Attributions of a text, and a way to find words in it and slice spans of it. */
function read(language: string, text: string) {
  const doc = documentOf(language, text);
  const folded = doc.text.folded;
  const find = (words: string): Span => {
    const start = folded.indexOf(foldWord(words));
    return { start, end: start + foldWord(words).length };
  };
  return {
    found: attribute(doc, [], []),
    find,
    slice: (s: Span | null) => s && folded.slice(s.start, s.end),
  };
}

describe('spans that the claims engine builds on', () => {
  test('a date between source and verb dates the statement, one in the content does not', () => {
    const { found, find } = read('fa', 'سخنگوی ارتش لبنان روز شنبه اعلام کرد که سربازان روز جمعه می‌روند.');
    expect(found.statementZone(find('شنبه'))).not.toBeNull();
    expect(found.statementZone(find('جمعه'))).toBeNull();
  });

  test('an Arabic date between subject and particle dates the statement', () => {
    const { found, find } = read('ar', 'أعلن متحدث عسكري الاثنين عن انسحاب القوات يوم الجمعة.');
    expect(found.statementZone(find('الاثنين'))).not.toBeNull();
    expect(found.statementZone(find('الجمعة'))).toBeNull();
  });

  test('the cue is the verb of saying, and there is none in the voice of the article', () => {
    const { found, find, slice } = read('ar', 'قال مصدر أمني إن الجنود باقون.\nوصل الرتل في 2014.');
    expect(slice(found.cueAt(find('الجنود')))).toBe('قال');
    expect(found.cueAt(find('الرتل'))).toBeNull();
  });

  test('a follow-up keeps the full name and points at the mention near the clause', () => {
    const { found, find, slice } = read(
      'ar',
      'أفاد مصدر أمني عراقي بوصول الرتل. وأضاف المصدر، أن الجنود باقون.',
    );
    const source = found.sourceAt(find('الجنود'));
    expect(source.name).toBe('مصدر أمني عراقي');
    expect(slice(source.span)).toBe('المصدر');
  });

  test('names keep the spelling of the article, not the folded one', () => {
    const { found, find } = read('fa', 'مقامات نظامي آلمان گفتند كه سربازان مي‌روند.');
    expect(found.sourceAt(find('سربازان')).name).toBe('مقامات نظامي آلمان');
  });

  test('every header and content lies inside the text, in order', () => {
    const { found } = read(
      'fa',
      'به گزارش ایسنا، وزیر دفاع یونان گفت: «سربازان می‌مانند. راه باز است.» وی افزود که کاروان رسید.',
    );
    expect(found.list.length).toBe(3);
    for (const { header, content, cue } of found.list) {
      expect(header.end).toBeGreaterThan(header.start);
      expect(content.end).toBeGreaterThan(content.start);
      expect(cue.end).toBeGreaterThan(cue.start);
    }
  });

  test('a text without letters has no attribution', () => {
    expect(read('fa', '').found.list).toEqual([]);
    expect(read('ar', '🔹\n:\n«»').found.list).toEqual([]);
  });
});

describe('entities refine what frames tell', () => {
  test('an outlet that no frame shows is media when the lexicon knows it', () => {
    const doc = documentOf('fa', 'المیادین اعلام کرد که سربازان رفتند.');
    const outlet = {
      span: { start: 0, end: 8 },
      type: 'OUTLET',
      id: 'al-mayadeen',
      origin: 'lexicon',
      rule: 'test',
    } as const;
    const start = doc.text.folded.indexOf('سربازان');
    const source = attribute(doc, [outlet], []).sourceAt({ start, end: start + 7 });
    expect([source.kind, source.name]).toEqual(['media', 'المیادین']);
  });
});

describe('hostile texts end', () => {
  test.each([
    ['fa', 'وزیر دفاع گفت که به گزارش '],
    ['fa', '«'],
    ['fa', 'وزیر گفت: \n🔹 '],
    ['ar', 'قال وزير الدفاع إن بحسب '],
    ['ar', 'وزير: \n🔹 '],
    ['ar', '"ا'],
  ])('%s %s, many times over', (language, piece) => {
    const short = time(language, piece.repeat(1000));
    const long = time(language, piece.repeat(4000));
    // Linear would be four times as long; a square would be sixteen.
    expect(long).toBeLessThan(Math.max(short, 20) * 12);
  });
});

/** The better of two runs: the first one may pay for others on the machine. */
function time(language: string, text: string): number {
  const doc = documentOf(language, text);
  const runs = [0, 1].map(() => {
    const start = performance.now();
    attribute(doc, [], []);
    return performance.now() - start;
  });
  return Math.min(...runs);
}
