// Writes into the README what the program gives for the two articles that it shows. The tests compare them.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const readme = join(root, 'README.md');
const text = readFileSync(readme, 'utf8');
const [fa, ar] = [...text.matchAll(/^```text\n(.*?)^```$/gms)].map((match) => match[1]);

const folder = mkdtempSync(join(tmpdir(), 'khabar-readme-'));
const yaml = extract('fa.txt', fa).replace(/^---\n/, '');
const rows = JSON.parse(extract('ar.txt', ar, '--format', 'jsonl'))
  .claims.map(({ source, event, status, actor, base, date, troop_count: count }) =>
    JSON.stringify([
      source.name,
      event,
      status,
      actor?.id ?? null,
      base?.id ?? null,
      date?.value ?? null,
      count?.value ?? null,
    ]),
  )
  .join('\n');
rmSync(folder, { recursive: true });

writeFileSync(
  readme,
  text
    .replace(/^```yaml\n.*?^```$/ms, () => `\`\`\`yaml\n${yaml}\`\`\``)
    .replace(/^```json\n.*?^```$/ms, () => `\`\`\`json\n${rows}\n\`\`\``),
);

function extract(name, article, ...options) {
  writeFileSync(join(folder, name), article);
  const args = [join(root, 'bin', 'khabar.js'), 'extract', name, '--published', '2025-12-31', ...options];
  const run = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return run.stdout;
}
