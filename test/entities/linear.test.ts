import { expect, test } from 'vitest';
import { tag } from './tag.js';

/** Milliseconds of CPU for a text of `times` pieces, the best of three: other work on the machine must not count. */
async function cost(language: string, piece: string, times: number): Promise<number> {
  const text = piece.repeat(times);
  let best = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    await tag(language, text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
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
  const one = await cost(language, piece, 800);
  const four = await cost(language, piece, 3200);
  expect(four).toBeLessThan(one * 10 + 100);
});
