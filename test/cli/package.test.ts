import { execFileSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { ARABIC } from './texts.js';

test('the package can be imported by its name, as a program that depends on it does', () => {
  const script = `
    import { extract, toYaml } from 'khabar';
    const { claims } = await extract({ text: process.argv[1], language: 'ar' });
    process.stdout.write(claims[0].base.id + toYaml([1, 2]));`;
  const out = execFileSync(process.execPath, ['--input-type=module', '-e', script, ARABIC], {
    encoding: 'utf8',
  });
  expect(out).toBe('ain-al-asad---\n[1, 2]\n');
});
