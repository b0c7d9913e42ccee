import { expect, test } from 'vitest';
import { tag } from './tag.js';

/** Milliseconds for a text of `times` pieces, the better of two. */
async function cost(language: string, piece: string, times: number): Promise<number> {
  const text = piece.repeat(times);
  let best = Infinity;
  for (let run = 0; run < 2; run++) {
    const started = performance.now();
    await tag(language, text);
    best = Math.min(best, performance.now() - started);
  }
  return best;
}

test.each([
  ['ar', 'قاعدة '],
  ['ar', 'قوات الجيش والشرطة و'],
  ['ar', 'قاعدة "'],
  ['ar', 'قاعدة عسكرية في مدينة محافظة منطقة '],
  ['ar', 'قاعدتي عين الأسد وحرير و'],
  ['ar', 'القوات الأمريكية والفرنسية، البريطانية، '],
  ['ar', 'التحالف الدولي بقيادة الولايات المتحدة ضد داعش '],
  ['ar', 'قالت وكالة الأنباء الرسمية '],
  ['fa', 'پایگاه هوایی '],
  ['fa', 'نیروهای یگان های ارتش '],
  ['fa', 'پایگاه «'],
  ['fa', 'طائرات پهپاد '],
  ['fa', 'سپاه'],
])('%s: a text four times as long takes about four times as long (%j)', async (language, piece) => {
  await cost(language, piece, 50);
  const one = await cost(language, piece, 400);
  const four = await cost(language, piece, 1600);
  expect(four).toBeLessThan(one * 12 + 60);
});
